// The preview's own script: loads the page again when it has changed, and only then. It is never part of a built site.
(function () {
  "use strict";
  var own = document.currentScript;
  var room = own.src.replace(/live\.js.*$/, "");
  var protocol = "http://livereload.com/protocols/official-7";
  var SCROLL = "oitgen-scroll", BAR = "oitgen-bar", TOLD = "oitgen-told";
  var build = own.dataset.build;
  var told = document.createElement("div");
  var looking = false, again = false;

  function keep(name, value) {
    try { sessionStorage.setItem(name, value); } catch (refused) { /* private window: the page then begins at its top */ }
  }

  function kept(name) {
    try { return sessionStorage.getItem(name); } catch (refused) { return null; }
  }

  function reload() {
    // A page that stands in place of another has no place worth keeping; the other's is kept meanwhile.
    if (!("blocked" in own.dataset)) { keep(SCROLL, JSON.stringify([location.pathname, window.scrollY])); }
    location.reload();
  }

  function restore() {
    var place = JSON.parse(kept(SCROLL) || "null");
    if (!place || "blocked" in own.dataset) { return; }
    keep(SCROLL, "null");
    if (place[0] !== location.pathname || location.hash) { return; }
    // The browser would go back to where the other page stood, and pictures still push the text about.
    history.scrollRestoration = "manual";
    function go() { window.scrollTo({ top: place[1], behavior: "instant" }); }
    go();
    window.addEventListener("load", go);
    window.addEventListener("pagehide", function () { history.scrollRestoration = "auto"; });
  }

  function sheets(page) {
    return Array.prototype.filter.call(page.querySelectorAll('link[rel="stylesheet"]'), function (link) {
      return link.getAttribute("href").indexOf("/_oitgen/") !== 0;
    });
  }

  function restyle(page) {
    var old = sheets(document);
    sheets(page).forEach(function (link, at) {
      var href = link.getAttribute("href");
      if (!old[at] || old[at].getAttribute("href") === href) { return; }
      var fresh = old[at].cloneNode();
      // The old sheet goes when the new one is there: the page is never bare.
      fresh.onload = function () { old[at].remove(); };
      fresh.setAttribute("href", href);
      old[at].after(fresh);
    });
  }

  function isShown(paths) {
    return Array.prototype.some.call(document.images, function (image) {
      return paths.indexOf(decodeURIComponent(new URL(image.currentSrc || image.src).pathname).slice(1)) >= 0;
    });
  }

  function renew(page, fresh) {
    // A page that can take over what is new says so; every other is loaded again.
    var event = new CustomEvent("oitgen-fresh", { detail: page, cancelable: true });
    if (fresh && !document.dispatchEvent(event)) { own.dataset.page = fresh.dataset.page; } else { reload(); }
  }

  // ---- the fate of what was just saved

  function toast(save, close, until) {
    var box = document.createElement("div"), line = document.createElement("p"), button = document.createElement("button");
    var way = document.createElement(save.href ? "a" : "span");
    if (save.href) { way.href = save.href; }
    way.textContent = save.said;
    line.append(way);
    box.append(line);
    save.more.forEach(function (text) {
      var more = document.createElement("p");
      more.textContent = text;
      box.append(more);
    });
    button.type = "button";
    button.textContent = "×";
    button.setAttribute("aria-label", close);
    button.addEventListener("click", function () { box.remove(); });
    box.append(button);
    box.className = save.well ? "oitgen-toast" : "oitgen-toast oitgen-wanting";
    told.append(box);
    (function fade() {
      // Whoever reads or has stepped into it is not hurried.
      var left = until - Date.now();
      if (left > 0 || box.matches(":hover, :focus-within")) { setTimeout(fade, Math.max(left, 1000)); } else { box.remove(); }
    }());
  }

  function show(saved, until) {
    var words = saved[own.dataset.lang];
    told.replaceChildren();
    words.saves.forEach(function (save) { toast(save, words.close, save.well ? until : until + 12000); });
  }

  function tell(saved) {
    var before = JSON.parse(kept(TOLD) || "null");
    var isKnown = before && JSON.stringify(before[0]) === JSON.stringify(saved);
    if (!saved || isKnown || saved.number <= Number(own.dataset.build)) { return; }
    var until = Date.now() + 8000;
    // The page may be loaded again a moment later, and must not take the news with it.
    keep(TOLD, JSON.stringify([saved, until]));
    show(saved, until);
  }

  function resume() {
    var before = JSON.parse(kept(TOLD) || "null");
    told.className = "oitgen-toasts";
    told.lang = own.dataset.lang;
    told.setAttribute("role", "status");
    document.body.append(told);
    if (before && before[1] > Date.now() && before[0].number <= Number(own.dataset.build)) { show(before[0], before[1]); }
  }

  function look(paths) {
    if (looking) { again = true; return; }
    looking = true;
    fetch(location.href, { cache: "no-store" }).then(function (answer) { return answer.text(); }).then(function (text) {
      var page = new DOMParser().parseFromString(text, "text/html");
      var fresh = page.querySelector('script[src="/_oitgen/live.js"]');
      if (!fresh || fresh.dataset.page !== own.dataset.page || isShown(paths)) { renew(page, fresh); return; }
      restyle(page);
    }).catch(function () { /* the server has gone; `connect` waits for it */ }).then(function () {
      looking = false;
      if (again) { again = false; look(paths); }
    });
  }

  function connect() {
    var socket = new WebSocket(room.replace(/^http/, "ws") + "live");
    socket.onopen = function () {
      socket.send(JSON.stringify({ command: "hello", protocols: [protocol] }));
      socket.send(JSON.stringify({ command: "info", url: location.href }));
    };
    socket.onmessage = function (event) {
      var said = JSON.parse(event.data);
      // A preview that was started anew counts from the start.
      if (said.number < Number(own.dataset.build)) { own.dataset.build = said.number; }
      if (said.command === "saved" || said.command === "build") { tell(said.saved); }
      if (said.command === "reload") { look(said.path.split("\n")); }
      // What was built while nobody listened.
      if (said.command === "build" && String(said.number) !== build) { build = String(said.number); look([]); }
    };
    socket.onclose = function () { build = ""; setTimeout(connect, 1000); };
  }

  var bar = document.querySelector(".oitgen-found details");
  if (bar) {
    // Whoever works through the findings wants them open on the next page, too.
    bar.open = kept(BAR) === "open";
    bar.addEventListener("toggle", function () { keep(BAR, bar.open ? "open" : ""); });
  }
  restore();
  resume();
  connect();
}());
