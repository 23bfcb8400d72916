// The preview's own script: loads the page again when it has changed, and only then. It is never part of a built site.
(function () {
  "use strict";
  var own = document.currentScript;
  var room = own.src.replace(/live\.js.*$/, "");
  var protocol = "http://livereload.com/protocols/official-7";
  var SCROLL = "oitgen-scroll", BAR = "oitgen-bar";
  var build = own.dataset.build;
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

  function look(paths) {
    if (looking) { again = true; return; }
    looking = true;
    fetch(location.href, { cache: "no-store" }).then(function (answer) { return answer.text(); }).then(function (text) {
      var page = new DOMParser().parseFromString(text, "text/html");
      var fresh = page.querySelector('script[src="/_oitgen/live.js"]');
      if (!fresh || fresh.dataset.page !== own.dataset.page || isShown(paths)) { reload(); return; }
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
      var told = JSON.parse(event.data);
      if (told.command === "reload") { look(told.path.split("\n")); }
      // What was built while nobody listened.
      if (told.command === "build" && String(told.number) !== build) { build = String(told.number); look([]); }
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
  connect();
}());
