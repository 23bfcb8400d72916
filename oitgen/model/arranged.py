"""The columns of a table in the order in which the criterion asks for them.

An assessor holds the criterion beside the page, so what it asks for is found
in its order, whatever order an office has typed it in. No column is left out:

- Columns the criterion names change places among themselves. What an office
  has added stays where it stands: a running number or a month in front still
  names the row, a remark still ends it, as "asked for first, all others
  behind" would not have it.
- A column that speaks of the one before it (its unit, its share) goes with it.
- Columns under one cell, of the header or of a row, stay together and in
  their own order. A cell over the whole width stays as it is. The name of a row of
  sums stands in one cell, and in the first where it stood there.
- A table in which fewer than two columns are recognised stays as it is.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from oitgen.model import columns
from oitgen.model.catalogue import Element, Field
from oitgen.model.open_table import EMPTY, Cell, OpenTable, Row
from oitgen.model.totals import is_sum, label
from oitgen.thai import letters

# What is measured or compared stands in the column before.
_OF_THE_ONE_BEFORE = re.compile(r"หน่วย(?:นับ|วัด)?|(?:คิดเป็น)?(?:ร้อยละ|เปอร์เซ็นต์).*|unit|percent.*")


def fields(element: Element) -> tuple[Field, ...]:
    """What an element asks for, in the criterion's order; examples have none."""
    return () if element.fields_are_examples else element.fields


def order(table: OpenTable, wanted: tuple[Field, ...]) -> tuple[int, ...]:
    """The places of a table's columns (from 0) as they follow each other on the page."""
    found = columns.found(wanted, table.columns)
    ranks: dict[int, int] = {}
    for rank, field in enumerate(wanted):
        if field.id in found:
            # A column that tells two things stands where the first of them is asked for.
            ranks.setdefault(found[field.id], rank)
    blocks = list(_blocks(table))
    asked = [at for at, block in enumerate(blocks) if not ranks.keys().isdisjoint(block)]
    moved = sorted(asked, key=lambda at: min(ranks[place] for place in blocks[at] if place in ranks))
    standing = dict(zip(asked, moved, strict=True))
    return tuple(place for at in range(len(blocks)) for place in blocks[standing.get(at, at)])


def arranged(table: OpenTable, wanted: tuple[Field, ...]) -> OpenTable:
    """The table with its columns in the criterion's order."""
    places = order(table, wanted) if wanted else ()
    if places == tuple(sorted(places)):
        return table
    return replace(
        table,
        header=tuple(_moved(row, places) for row in table.header),
        columns=tuple(table.columns[place] for place in places),
        rows=tuple(
            _named_first(_moved(_parted(row, places), places), places) if _is_sum(row) else _moved(row, places) for row in table.rows
        ),
        numeric=tuple(table.numeric[place] for place in places),
    )


def _blocks(table: OpenTable) -> Iterator[range]:
    """The columns that move together, from left to right."""
    width = len(table.columns)
    bound = {place for place, name in enumerate(table.columns) if place and _OF_THE_ONE_BEFORE.fullmatch(letters(name))}
    for row in (*table.header, *(row for row in table.rows if not _is_sum(row))):
        bound |= _joined(row)
    first = 0
    for place in range(1, width + 1):
        if place == width or place not in bound:
            yield range(first, place)
            first = place


def _joined(row: Row) -> set[int]:
    """The places that a cell from the left reaches into, where it does not reach over the whole row."""
    spans = ((place, cell.across) for place, cell in enumerate(row) if cell is not None and 1 < cell.across < len(row))
    return {reached for place, across in spans for reached in range(place + 1, place + across)}


def _is_sum(row: Row) -> bool:
    return is_sum(tuple(cell.text if cell is not None else "" for cell in row))


def _moved(row: Row, places: tuple[int, ...]) -> Row:
    if row[0] is not None and row[0].across == len(row):
        return row
    return tuple(row[place] for place in places)


def _named_first(row: Row, places: tuple[int, ...]) -> Row:
    """A row of sums whose name stood in the first cell and has moved with its column: it stands in front again."""
    at = places.index(0)
    name, first = row[at], row[0]
    if not at or name is None or first is None or first.text or label((name.text,)) == "":
        return row
    made = list(row)
    made[0], made[at] = name, first
    return tuple(made)


def _parted(row: Row, places: tuple[int, ...]) -> Row:
    """A row in which no cell reaches over columns that may be parted: its text stands in the first of them."""
    made: list[Cell | None] = list(row)
    for place, cell in enumerate(row):
        if cell is None or cell.across == 1 or cell.across == len(row):
            continue
        own = range(place, place + cell.across)
        first = min(own, key=places.index)
        for each in own:
            made[each] = replace(cell, across=1) if each == first else replace(EMPTY, down=cell.down)
    return tuple(made)
