"""How a sheet is laid out, and how to learn it of an .xlsx: merged areas, hidden columns and rows, and how far its filled cells reach.

Readers of cells lay out every cell between the first and the last; a stray
one in the last row of all makes that more than a computer can hold. So a
sheet's XML is looked through once before.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import IO
from xml.parsers import expat

from oitgen.load.contents import office

# As far as a sheet can reach at all.
_LAST_ROW, LAST_COLUMN = 1 << 20, 1 << 14
# Beyond either, a reader that lays out every cell would take too much memory.
MOST_FILLED, MOST_LAID_OUT = 800_000, 2_500_000
_BIT = 1 << 16
MOST_AREAS = 5_000
# No reader shows a row beyond.
LAST_SHOWN = 1 << 16


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of cells, rows and columns counted from 1."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(slots=True)
class Layout:
    """One sheet. `columns` are the first and last of each run of hidden ones; `rows` are hidden; `row` and `column` are the last filled.

    `links` are areas that link to an address, with the id of the relation;
    `styles` the number of its style for each cell by its address, where they are asked for.
    """

    columns: list[tuple[int, int]] = field(default_factory=list)
    rows: set[int] = field(default_factory=set)
    merged: list[Area] = field(default_factory=list)
    links: list[tuple[Area, str]] = field(default_factory=list)
    styles: dict[str, str] = field(default_factory=dict)
    row: int = 0
    column: int = 0
    filled: int = 0

    @property
    def is_vast(self) -> bool:
        """Whether its cells cannot all be laid out at once."""
        return self.filled > MOST_FILLED or self.row * self.column > MOST_LAID_OUT


def layout(part: IO[bytes], *, styled: bool = False) -> Layout:
    """The layout of a sheet's XML, as far as that can be read; with its `styles`, where `styled`."""
    scan = _Scan(styled=styled)
    while bit := part.read(_BIT):
        try:
            scan.parser.Parse(bit, False)
        except expat.ExpatError:
            break
        if scan.found.is_vast:
            scan.pass_over_cells()
    return scan.found


class _Scan:
    """One pass over a sheet's XML."""

    def __init__(self, *, styled: bool) -> None:
        self.found = Layout()
        self.styled = styled
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._start
        self.parser.StartDoctypeDeclHandler = office.refuse
        self.handlers: dict[str, Callable[[Mapping[str, str]], None]] = {}
        self.row = 0
        # Of the cell whose value comes next; one that does not say comes after the one before.
        self.address = ""
        self.after = 0
        self.known: dict[str, int] = {}
        # The row as the last address wrote it, and its number: a row's cells all say the same.
        self.digits, self.at = "", 0
        # The columns that say how wide they are, where the others have no width at all.
        self.wide: list[tuple[int, int]] | None = None

    def pass_over_cells(self) -> None:
        """Looks no more at cells, of which there are too many already; what is hidden or merged may yet come."""
        self.handlers = {tag: handler for tag, handler in self.handlers.items() if handler not in (self._cell, self._value)}

    def _start(self, tag: str, given: Mapping[str, str]) -> None:
        if not self.handlers:
            # Whatever the first element is called by, the others are too.
            prefix = tag.rpartition(":")[0]
            named = {"c": self._cell, "v": self._value, "is": self._value, "row": self._row, "col": self._column}
            named |= {"mergeCell": self._merged, "hyperlink": self._link, "sheetFormatPr": self._usual, "sheetData": self._between}
            self.handlers = {f"{prefix}:{name}" if prefix else name: handler for name, handler in named.items()}
        if (handler := self.handlers.get(tag)) is not None:
            handler(given)

    def _cell(self, given: Mapping[str, str]) -> None:
        self.address = given.get("r", "")
        if not self.address:
            self.after += 1
        elif self.styled and "s" in given:
            self.found.styles[self.address] = given["s"]

    def _value(self, _: Mapping[str, str]) -> None:
        found, address = self.found, self.address
        found.filled += 1
        said = address.rstrip("0123456789")
        column = self.known.get(said) if said else self.after
        if column is None:
            column = self.known[said] = column_number(said)
        digits = address[len(said) :]
        if digits != self.digits:
            self.digits, self.at = digits, _number(digits)
        row = self.at or self.row
        if column > found.column:
            found.column = column
        if row > found.row:
            found.row = row

    def _row(self, given: Mapping[str, str]) -> None:
        self.row = _number(given["r"]) if "r" in given else self.row + 1
        self.after = 0
        if self.row <= LAST_SHOWN and (_is_on(given.get("hidden")) or _is_nothing(given.get("ht"))):
            self.found.rows.add(self.row)

    def _usual(self, given: Mapping[str, str]) -> None:
        # Rows without a height are another matter: those are not written into the file.
        self.wide = [] if _is_nothing(given.get("defaultColWidth")) else None

    def _column(self, given: Mapping[str, str]) -> None:
        first = _number(given.get("min", ""))
        reach = first, min(_number(given.get("max", "")) or first, LAST_COLUMN)
        if self.wide is not None and len(self.wide) < MOST_AREAS:
            self.wide.append(reach)
        if (_is_on(given.get("hidden")) or _is_nothing(given.get("width"))) and len(self.found.columns) < MOST_AREAS:
            self.found.columns.append(reach)

    def _between(self, _: Mapping[str, str]) -> None:
        """Hides the columns between those that say how wide they are, where a column has no width unless it says so."""
        if self.wide is None:
            return
        free = 1
        for first, last in sorted(self.wide):
            if first > free:
                self.found.columns.append((free, first - 1))
            free = max(free, last + 1)
        if free <= LAST_COLUMN:
            self.found.columns.append((free, LAST_COLUMN))

    def _merged(self, given: Mapping[str, str]) -> None:
        first, _, last = given.get("ref", "").partition(":")
        if len(self.found.merged) < MOST_AREAS:
            self.found.merged.append(Area(*cell(first), *cell(last or first)))

    def _link(self, given: Mapping[str, str]) -> None:
        first, _, last = given.get("ref", "").partition(":")
        id = next((value for name, value in given.items() if name == "id" or name.endswith(":id")), "")
        if id and len(self.found.links) < MOST_AREAS:
            self.found.links.append((Area(*cell(first), *cell(last or first)), id))


def cell(address: str) -> tuple[int, int]:
    """Row and column of an address such as B3, from 1; never beyond what a sheet can hold plus one."""
    said = address.rstrip("0123456789")
    return _number(address[len(said) :]), column_number(said)


def column_number(said: str) -> int:
    """The number of a column by its letters: A → 1; one beyond the last for letters no column has."""
    column = 0
    for letter in said[:4]:
        column = column * 26 + ord(letter) - 64
    return max(0, min(column, LAST_COLUMN + 1))


def letters(column: int) -> str:
    """The letters of a column, counted from 1: 1 → A, 28 → AB."""
    said = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        said = chr(65 + rest) + said
    return said


def _number(written: str) -> int:
    return min(int(written[:9]), _LAST_ROW + 1) if written.isascii() and written.isdigit() else 0


def _is_on(given: str | None) -> bool:
    return given in ("1", "true")


def _is_nothing(given: str | None) -> bool:
    """Whether a width or height is none at all; what makes no sense is not."""
    return given is not None and given.strip().startswith("0") and not given.strip(" 0.")
