// The readiness board's own script: takes over what is new without losing the place, moves in the table, copies paths.
(function () {
  "use strict";
  var own = document.currentScript;
  var heard;

  function say(text) {
    // Said twice in a row, the same sentence would not be heard.
    heard.textContent = "";
    setTimeout(function () { heard.textContent = text; }, 100);
  }

  function all(selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); }

  // ---- the same place again

  function nameOf(element) {
    var home = element.closest("[data-key]");
    var reach = home || document.querySelector("main");
    return [home ? home.dataset.key : "", all("a, button, summary, pre", reach).indexOf(element)];
  }

  function named(name) {
    var home = name[0] ? all("[data-key]").filter(function (each) { return each.dataset.key === name[0]; })[0] : document.querySelector("main");
    return home && (all("a, button, summary, pre", home)[name[1]] || home.querySelector("a, summary"));
  }

  function swap(page) {
    var active = document.activeElement;
    var place = active && active.closest("main") && active.matches("a, button, summary, pre") ? nameOf(active) : null;
    var onMain = active && active.matches("main");
    var open = {}, top = window.scrollY;
    all("details[data-key]").forEach(function (each) { open[each.dataset.key] = each.open; });
    var fresh = all("[data-live]", page);
    all("[data-live]").forEach(function (old, at) { old.replaceWith(document.adoptNode(fresh[at])); });
    all("details[data-key]").forEach(function (each) { if (each.dataset.key in open) { each.open = open[each.dataset.key]; } });
    document.title = page.title;
    dress();
    var target = onMain ? document.querySelector("main") : place && named(place);
    if (place && !target) { target = document.querySelector("main"); }
    if (target) { settle(target); target.focus({ preventScroll: true }); }
    window.scrollTo({ top: top, behavior: "instant" });
    say(document.querySelector("main").dataset.summary);
  }

  document.addEventListener("oitgen-fresh", function (event) {
    if (all("[data-live]", event.detail).length !== all("[data-live]").length) { return; }
    event.preventDefault();
    swap(event.detail);
  });

  // ---- one tab stop for the whole table, arrow keys inside

  function stops(row) {
    return all("a, summary, button", row).filter(function (each) { return each.getClientRects().length && !each.closest("details > div"); });
  }

  function settle(element) {
    if (!element.closest(".glance tbody") || element.closest("details > div")) { return; }
    all(".glance tbody a, .glance tbody summary").forEach(function (each) { each.tabIndex = -1; });
    element.tabIndex = 0;
  }

  function middle(element) {
    var box = element.getBoundingClientRect();
    return box.left + box.width / 2;
  }

  function nearest(row, element) {
    var at = middle(element);
    return stops(row).sort(function (one, other) { return Math.abs(middle(one) - at) - Math.abs(middle(other) - at); })[0];
  }

  function goal(key, element, withControl) {
    var row = element.closest("tr"), here = stops(row), at = here.indexOf(element);
    var rows = all(".glance tbody tr"), number = rows.indexOf(row);
    switch (key) {
      case "ArrowRight": return here[at + 1];
      case "ArrowLeft": return here[at - 1];
      case "ArrowDown": return rows[number + 1] && nearest(rows[number + 1], element);
      case "ArrowUp": return rows[number - 1] && nearest(rows[number - 1], element);
      case "Home": return withControl ? stops(rows[0])[0] : here[0];
      case "End": return withControl ? stops(rows[rows.length - 1]).pop() : here[here.length - 1];
      default: return null;
    }
  }

  document.addEventListener("keydown", function (event) {
    var element = event.target;
    if (event.altKey || event.metaKey || event.shiftKey) { return; }
    if (event.key === "Escape" && element.closest(".folder details[open]")) {
      var fold = element.closest("details");
      fold.open = false;
      fold.querySelector("summary").focus();
      return;
    }
    if (!element.matches(".glance tbody a, .glance tbody summary")) { return; }
    var target = goal(event.key, element, event.ctrlKey);
    if (!target) { return; }
    event.preventDefault();
    settle(target);
    target.focus();
  });

  document.addEventListener("focusin", function (event) { settle(event.target); });

  // ---- paths to be pasted into the file manager

  function select(code) {
    var range = document.createRange();
    range.selectNodeContents(code);
    var chosen = window.getSelection();
    chosen.removeAllRanges();
    chosen.addRange(range);
    say(own.dataset.selected);
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest(".path button");
    if (!button) { return; }
    var code = button.parentNode.querySelector("code");
    if (!navigator.clipboard) { select(code); return; }
    navigator.clipboard.writeText(code.textContent).then(function () { say(own.dataset.copied); }, function () { select(code); });
  });

  // ---- what only works with this script

  function dress() {
    all(".path button").forEach(function (each) { each.hidden = false; });
    var table = document.querySelector(".glance");
    if (!table) { return; }
    table.setAttribute("role", "grid");
    table.setAttribute("aria-describedby", "legend keys");
    all("td", table).forEach(function (each) { each.setAttribute("role", "gridcell"); });
    document.getElementById("keys").hidden = false;
    var first = table.querySelector("tbody a");
    if (first) { settle(first); }
  }

  heard = document.getElementById("heard");
  dress();
}());
