// Sorting and filtering of tables. Without it every row is there, in the order of the sheet.
(function () {
  "use strict";
  var thai = "๐๑๒๓๔๕๖๗๘๙";

  function plain(text) {
    return text.replace(/[๐-๙]/g, function (digit) { return thai.indexOf(digit); });
  }

  // A number where the cell holds one, else its words.
  function key(row, column) {
    var text = plain(row.cells[column].textContent.trim());
    var number = text.replace(/[,%\s]/g, "");
    return number !== "" && !isNaN(number) ? Number(number) : text;
  }

  function compared(a, b) {
    if (typeof a === "number" && typeof b === "number") return a - b;
    if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
    return a.localeCompare(b, "th", { numeric: true });
  }

  function sort(table, head, column) {
    var up = head.getAttribute("aria-sort") !== "ascending";
    table.querySelectorAll("thead th").forEach(function (other) { other.removeAttribute("aria-sort"); });
    head.setAttribute("aria-sort", up ? "ascending" : "descending");
    var body = table.tBodies[0];
    var isTotal = function (row) { return row.classList.contains("total"); };
    var rows = Array.from(body.rows);
    var parts = rows.filter(function (row) { return !isTotal(row); });
    parts.sort(function (a, b) { return (up ? 1 : -1) * compared(key(a, column), key(b, column)); });
    parts.concat(rows.filter(isTotal)).forEach(function (row) { body.appendChild(row); });
  }

  function filter(table, input, status) {
    var wanted = plain(input.value.trim().toLowerCase()).split(/\s+/);
    var shown = 0;
    Array.from(table.tBodies[0].rows).forEach(function (row) {
      var text = plain(row.textContent.toLowerCase());
      row.hidden = !wanted.every(function (word) { return text.indexOf(word) >= 0; });
      if (!row.hidden) shown += 1;
    });
    status.textContent = input.value.trim() ? table.dataset.found.replace("#", shown) : "";
  }

  document.querySelectorAll("table.sortable").forEach(function (table) {
    table.querySelectorAll("thead th").forEach(function (head) {
      var button = document.createElement("button");
      button.type = "button";
      while (head.firstChild) button.appendChild(head.firstChild);
      button.addEventListener("click", function () { sort(table, head, head.cellIndex); });
      head.appendChild(button);
    });
    var label = document.createElement("label");
    var input = document.createElement("input");
    var status = document.createElement("span");
    label.className = "filter";
    label.textContent = table.dataset.filter;
    input.type = "search";
    status.setAttribute("role", "status");
    input.addEventListener("input", function () { filter(table, input, status); });
    label.appendChild(input);
    label.appendChild(status);
    table.closest(".scroll").before(label);
  });
})();
