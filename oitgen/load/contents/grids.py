"""Rows of cells → a table with its header, and the passages to look through."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from oitgen.load.contents.gathering import Passage
from oitgen.model.contents import MOST_ROWS, Part, Table
from oitgen.thai import arabic, normalise

Row = tuple[str, ...]
# A header stands near the top; a sheet that has none there is a letter or a form.
_HEADER_WITHIN = 15
# An agency and a month above a table of four columns and more are its title; a wide table's own header may leave columns unnamed.
_WIDE = 5
_CHUNK = 40
_YEAR = re.compile("(?:ปี ?)?(?:25|๒๕)[0-9๐-๙]{2}")
_END_ROWS = 6
# A group, its parts and theirs.
_HEADER_ROWS = 3
MOST_CELLS = 60
_LONGEST = 400
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f]")


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of one sheet, row by row from the first, as texts. `name` is the sheet's."""

    name: str
    rows: tuple[Row, ...]


def text(value: object) -> str:
    """A cell as text: whole numbers without decimals, days as ISO, everything in one line and normalised."""
    if isinstance(value, str):
        # Most cells are words, and the same words stand in a column again and again.
        return _in_one_line(value[: 2 * _LONGEST])
    match value:
        case None:
            return ""
        case bool():
            return str(value)
        case float() if value.is_integer() and abs(value) < 1e15:
            return str(int(value))
        case float():
            return str(round(value, 6))
        case Decimal():
            return format(value.normalize(), "f")
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case datetime() | date() | time():
            return value.isoformat()
        case _:
            return _in_one_line(str(value)[: 2 * _LONGEST])


@lru_cache(1 << 12)
def _in_one_line(words: str) -> str:
    """Normalised, a text may be shorter, never longer than twice itself."""
    said = " ".join(words.split())
    return normalise(said if said.isprintable() else _UNPRINTABLE.sub("", said))[:_LONGEST]


def grid(name: str, rows: Iterable[Sequence[object]]) -> Grid:
    """A grid of cells of any type; empty rows keep their numbers, empty columns at the end go."""
    return trimmed(name, [tuple(text(cell) for cell in row[:MOST_CELLS]) for row in rows])


def trimmed(name: str, rows: Sequence[Sequence[str]]) -> Grid:
    """A grid of texts without its empty rows and columns at the end; every row as long as the widest."""
    height = max((number for number, row in enumerate(rows, 1) if any(row)), default=0)
    width = max((_width(row) for row in rows[:height]), default=0)
    return Grid(name, tuple((*row[:width], *[""] * (width - len(row))) for row in rows[:height]))


def _width(row: Sequence[str]) -> int:
    return next((number for number in range(len(row), 0, -1) if row[number - 1]), 0)


def is_number(cell: str) -> bool:
    """Whether a cell holds a number, in Thai or Arabic digits."""
    plain = arabic(cell).replace(",", "").replace("%", "").strip().removesuffix(".-")
    return bool(plain) and plain.lstrip("-").replace(".", "", 1).isdigit()


def table(grid: Grid) -> Table | None:
    """The table of a sheet: its header is the first row of several words that is nearly as wide as those below; None where none is."""
    at = header_at(grid)
    if at is None:
        return None
    header, below = header_from(grid.rows, at)
    rows = tuple(row for row in grid.rows[below:] if any(row))
    titles = tuple(" ".join(dict.fromkeys(cell for cell in row if cell)) for row in grid.rows[:at] if any(row))
    return Table(header, rows[:MOST_ROWS], grid.name, titles, below + 1, len(rows))


def header_at(grid: Grid) -> int | None:
    """The row (from 0) in which the header of a sheet begins; None where there is none."""
    near = grid.rows[:_HEADER_WITHIN]
    widest = max((len(row) - row.count("") for row in near if not any(map(is_number, row))), default=0)
    wide = 2 * min(widest, _WIDE)
    return next((index for index, row in enumerate(near) if _is_header(row) and 3 * (len(row) - row.count("")) > wide), None)


def _is_header(row: Row) -> bool:
    words = {cell for cell in row if cell and not is_number(cell)}
    years = {cell for cell in row if _YEAR.fullmatch(cell)}
    numbers = sum(is_number(cell) for cell in row) - len(years)
    # Columns of several years have years for names; one year beside words may be a figure.
    if words and len(years) > 1 and not numbers:
        return True
    return len(words) >= 2 and numbers + len(years) <= len(words) // 2


def header_from(rows: tuple[Row, ...], at: int) -> tuple[Row, int]:
    """The header, and where the rows below it begin: rows of words under cells that span several columns belong to it, two at most."""
    header = [rows[at]]
    for row in rows[at + 1 : at + _HEADER_ROWS]:
        above = header[-1]
        spans = any(cell and cell == before for before, cell in pairwise(above)) or "" in above
        if not spans or any(is_number(cell) for cell in row) or not _completes(above, row) or not _leaves_named(header, row):
            break
        header.append(row)
    return tuple(_joined(column) for column in zip(*header, strict=True)), at + len(header)


def _joined(column: tuple[str, ...]) -> str:
    """What a column is called by the rows of its header; a cell that reaches down is said once."""
    return " ".join(cell for above, cell in zip(("", *column), column, strict=False) if cell and cell != above)


def _completes(first: Row, second: Row) -> bool:
    """Whether a row only names parts of what spans above it: it says nothing new under a cell that stands alone."""
    alone = (index for index, cell in enumerate(first[:-1]) if cell and first.count(cell) == 1 and first[index + 1])
    return any(second) and all(second[index] in ("", first[index]) for index in alone)


def _leaves_named(header: list[Row], row: Row) -> bool:
    """Whether a row says nothing new under a column whose name a row of the header before has left as it was."""
    first, last = header[0], header[-1]
    named = [index for index, cell in enumerate(first) if first.count(cell) == 1 and last[index] in ("", cell)]
    return len(header) == 1 or all(row[index] in ("", first[index]) for index in named)


def passages(grid: Grid, found: Table | None) -> Iterator[Passage]:
    """The sheet's titles, its rows in chunks (with the header to say what numbers mean), and its last rows."""
    head = found.first - 1 if found is not None else min(len(grid.rows), _END_ROWS)
    context = " ".join(found.header) if found is not None else ""
    end = max(head, len(grid.rows) - _END_ROWS)
    yield _passage(grid, 0, head, Part.HEAD, context)
    for start in range(head, end, _CHUNK):
        yield _passage(grid, start, min(start + _CHUNK, end), Part.BODY, context)
    yield _passage(grid, end, len(grid.rows), Part.END, context)


def _passage(grid: Grid, start: int, end: int, part: Part, context: str) -> Passage:
    lines = (" | ".join(_once(row)) for row in grid.rows[start:end])
    return Passage("\n".join(lines), part, line=start + 1, sheet=grid.name, context=context)


def words(grid: Grid) -> str:
    """What stands in a sheet, a line for each row."""
    return "\n".join(line for row in grid.rows if (line := " | ".join(_once(row))))


def without(grid: Grid, columns: Iterable[tuple[int, int]], rows: Collection[int]) -> Grid:
    """A sheet without these columns (first to last, from 1) and rows (from 1)."""
    gone = {column for first, last in columns for column in range(first, min(last, MOST_CELLS) + 1)}
    kept = (row for number, row in enumerate(grid.rows, 1) if number not in rows)
    return Grid(grid.name, tuple(tuple(cell for column, cell in enumerate(row, 1) if column not in gone) for row in kept))


def _once(row: Row) -> Iterator[str]:
    """The cells of a row; words that stand in several are one cell over several columns, numbers are not."""
    told: set[str] = set()
    for cell in row:
        if cell and (cell not in told or is_number(cell)):
            told.add(cell)
            yield cell
