"""How the sheets of an .ods are laid out: hidden columns and rows, merged areas. Its cells are read elsewhere."""

import zipfile
from collections.abc import Mapping
from pathlib import Path
from xml.parsers import expat

from oitgen.load.contents import office
from oitgen.load.contents.grids import MOST_CELLS
from oitgen.load.contents.layout import LAST_SHOWN, MOST_AREAS, Area, Layout

_SPACE = "urn:oasis:names:tc:opendocument:xmlns:"
_TABLE, _STYLE = f"{_SPACE}table:1.0}}", f"{_SPACE}style:1.0}}"
_BIT = 1 << 16
# More than any reader is let loose on.
_MOST_BYTES = 128 << 20
_GROUPS = (f"{_TABLE}table-row-group", f"{_TABLE}table-column-group")


def layouts(path: Path) -> dict[str, Layout]:
    """The layout of every sheet, by its name; BadZipFile or KeyError for a file that is none, ValueError where its XML breaks off."""
    scan = _Scan()
    with zipfile.ZipFile(path) as packed, packed.open("content.xml") as part:
        left = _MOST_BYTES
        while left > 0 and (bit := part.read(_BIT)):
            scan.parse(bit)
            left -= len(bit)
    return scan.found


class _Scan:
    """One pass over the part that holds all sheets."""

    def __init__(self) -> None:
        self.found: dict[str, Layout] = {}
        # A table within a cell is part of that cell.
        self.depth = 0
        self.layout = Layout()
        self.row = self.column = self.cell = 0
        self.folded = 0
        self.groups: list[bool] = []
        self.style = ""
        self.flat: set[str] = set()
        self.parser = expat.ParserCreate(namespace_separator="}")
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.StartDoctypeDeclHandler = office.refuse
        self.handlers = {
            f"{_TABLE}table": self._table,
            f"{_TABLE}table-column": self._columns,
            f"{_TABLE}table-row": self._rows,
            f"{_TABLE}table-cell": self._cells,
            f"{_TABLE}covered-table-cell": self._cells,
            f"{_STYLE}style": self._named,
            f"{_STYLE}table-column-properties": self._sized,
            f"{_STYLE}table-row-properties": self._sized,
            **dict.fromkeys(_GROUPS, self._group),
        }

    def parse(self, bit: bytes) -> None:
        """Looks through some more of it."""
        try:
            self.parser.Parse(bit, False)
        except expat.ExpatError as error:
            raise ValueError("broken XML") from error

    def _start(self, tag: str, given: Mapping[str, str]) -> None:
        if (handler := self.handlers.get(tag)) is not None:
            handler(given)

    def _end(self, tag: str) -> None:
        if tag == f"{_TABLE}table":
            self.depth -= 1
        elif tag in _GROUPS and self.groups:
            self.folded -= self.groups.pop()

    def _named(self, given: Mapping[str, str]) -> None:
        self.style = given.get(f"{_STYLE}name", "")

    def _sized(self, given: Mapping[str, str]) -> None:
        """A style that gives no width or height at all."""
        size = given.get(f"{_STYLE}column-width", given.get(f"{_STYLE}row-height", ""))
        number = size.rstrip("abcdefghijklmnopqrstuvwxyz%")
        if number and not number.strip("0."):
            self.flat.add(self.style)

    def _table(self, given: Mapping[str, str]) -> None:
        self.depth += 1
        if self.depth == 1:
            self.layout = self.found[given.get(f"{_TABLE}name", "")] = Layout()
            self.row = self.column = 0

    def _group(self, given: Mapping[str, str]) -> None:
        self.groups.append(given.get(f"{_TABLE}display") == "false")
        self.folded += self.groups[-1]

    def _columns(self, given: Mapping[str, str]) -> None:
        if self.depth != 1:
            return
        first = self.column + 1
        self.column += _count(given, "number-columns-repeated")
        if self._is_hidden(given) and first <= MOST_CELLS:
            self.layout.columns.append((first, self.column))

    def _rows(self, given: Mapping[str, str]) -> None:
        if self.depth != 1:
            return
        first = self.row + 1
        self.row += _count(given, "number-rows-repeated")
        self.cell = 0
        if self._is_hidden(given):
            self.layout.rows.update(range(first, min(self.row, LAST_SHOWN) + 1))

    def _cells(self, given: Mapping[str, str]) -> None:
        if self.depth != 1:
            return
        at = self.cell + 1
        self.cell += _count(given, "number-columns-repeated")
        across, down = _count(given, "number-columns-spanned"), _count(given, "number-rows-spanned")
        if across * down > 1 and len(self.layout.merged) < MOST_AREAS:
            self.layout.merged.append(Area(self.row, at, self.row + down - 1, at + across - 1))

    def _is_hidden(self, given: Mapping[str, str]) -> bool:
        is_seen = given.get(f"{_TABLE}visibility", "visible") == "visible"
        return not is_seen or self.folded > 0 or given.get(f"{_TABLE}style-name", "") in self.flat


def _count(given: Mapping[str, str], name: str) -> int:
    """How often an element stands for itself, or how far it reaches; one where nothing is said, or nothing that makes sense."""
    said = given.get(f"{_TABLE}{name}", "")
    return max(1, min(int(said[:9]), 1 << 20)) if said.isascii() and said.isdigit() else 1
