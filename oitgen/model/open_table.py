"""ตารางข้อมูลเปิด: one table of a spreadsheet, as everybody may read and use it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

# So many rows are shown on a page; the rest is in the files beside it.
MOST_SHOWN = 200


class CellKind(StrEnum):
    """What a cell holds, and so how it is shown and sorted."""

    TEXT = "text"
    NUMBER = "number"
    DAY = "day"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell. `text` is what the spreadsheet shows, `value` what a program reads.

    The value of a number is plain ("1234.5", of 12 % "0.12"), that of a day or
    month ISO in the common era ("2024-10-15", "2024-10"), else the text. A cell
    may reach over several columns (`across`) and rows (`down`); `url` is where
    it links to, or empty.
    """

    text: str = ""
    value: str = ""
    kind: CellKind = CellKind.TEXT
    across: int = 1
    down: int = 1
    url: str = ""


EMPTY = Cell()
# A row of a table; None stands where a cell of another row or column reaches over.
Row = tuple[Cell | None, ...]


@dataclass(frozen=True, slots=True)
class OpenTable:
    """One table of a spreadsheet, without anything hidden.

    `name` is its sheet's. `titles` are the lines above the header. `header`
    are its rows as they stand, `columns` one distinct name for each column.
    `rows` are the first MOST_SHOWN of `count`. `numeric` tells of each column
    whether it holds numbers. `notes` stand below the table.
    """

    name: str
    titles: tuple[str, ...]
    header: tuple[Row, ...]
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    numeric: tuple[bool, ...]
    count: int
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Records:
    """All rows of one table as a program reads them: a value for each column, merged cells repeated.

    `below` are for each row the columns whose cell reaches down from the row above.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: tuple[bool, ...] = ()
    below: tuple[frozenset[int], ...] = ()


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables of every spreadsheet, by its path.

    `keys` stand for what each was made from: the same key, the same tables.
    `fetch` brings the records of one, table by table.
    """

    by_path: Mapping[str, tuple[OpenTable, ...]] = field(default_factory=dict)
    keys: Mapping[str, str] = field(default_factory=dict)
    fetch: Callable[[str], tuple[Records, ...]] | None = field(default=None, compare=False)

    def of(self, path: str) -> tuple[OpenTable, ...]:
        """The tables of one spreadsheet; none where it was not opened or holds none."""
        return self.by_path.get(path, ())

    def records(self, path: str) -> tuple[Records, ...]:
        """The records of these tables."""
        return self.fetch(path) if self.fetch and path in self.by_path else ()


_PLAIN = re.compile(r"-?\d+(?:\.\d+)?")


def is_plain_number(value: str) -> bool:
    """Whether a value is a number as programs write it."""
    return bool(_PLAIN.fullmatch(value))
