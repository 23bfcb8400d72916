"""Tables and records as bytes and back, for the memo: plain JSON, no pickles; records packed."""

import json
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from oitgen.load import packing
from oitgen.model.open_table import EMPTY, Cell, CellKind, OpenTable, Records, Row

# Changes whenever a table is read in another way.
VERSION = 7


def dumped(tables: Iterable[OpenTable]) -> bytes:
    """The bytes of the tables of one spreadsheet."""
    told = [
        [each.name, each.titles, _rows_told(each.header), each.columns, _rows_told(each.rows), each.numeric, each.count, each.notes]
        for each in tables
    ]
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


# A preview reads the same bytes at every save; what they say cannot be changed by anybody.
@lru_cache(1 << 13)
def loaded(data: bytes) -> tuple[OpenTable, ...]:
    """The tables of such bytes; ValueError, KeyError or TypeError for any others."""
    told = json.loads(data)
    if not isinstance(told, list):
        raise TypeError("no tables")
    return tuple(
        OpenTable(name, tuple(titles), _rows(header), tuple(columns), _rows(rows), tuple(numeric), count, tuple(notes))
        for name, titles, header, columns, rows, numeric, count, notes in told
    )


def packed(records: Iterable[Records]) -> bytes:
    """The bytes of the records of one spreadsheet."""
    told = [[each.columns, each.rows, each.numeric, [sorted(columns) for columns in each.below]] for each in records]
    return packing.packed(json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode())


# The records of one table are asked for by each of its files.
@lru_cache(2)
def unpacked(data: bytes) -> tuple[Records, ...]:
    """The records of such bytes; ValueError, KeyError or TypeError for any others."""
    told = json.loads(packing.unpacked(data))
    return tuple(
        Records(tuple(columns), tuple(tuple(row) for row in rows), tuple(numeric), tuple(map(frozenset, below)))
        for columns, rows, numeric, below in told
    )


def _rows_told(rows: Iterable[Row]) -> list[list[Any]]:
    return [[None if cell is None else _told(cell) for cell in row] for row in rows]


def _told(cell: Cell) -> Any:
    # Most cells are plain words.
    if cell == Cell(cell.text, cell.text):
        return cell.text
    return [cell.text, cell.value, cell.kind.value, cell.across, cell.down, cell.url]


def _rows(told: Iterable[Iterable[Any]]) -> tuple[Row, ...]:
    return tuple(tuple(None if cell is None else _cell(cell) for cell in row) for row in told)


def _cell(told: Any) -> Cell:
    if isinstance(told, str):
        return Cell(told, told) if told else EMPTY
    text, value, kind, across, down, url = told
    return Cell(text, value, CellKind(kind), across, down, url)
