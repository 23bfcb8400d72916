"""Which column of a table shows which part an element asks for.

Offices write headers in their own way: with units in brackets, in two rows,
two parts in one column. A part is found where a header says its title or one
of its aliases, or nearly so; the closest header wins, and one header serves
several parts only where it names them all.
"""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from oitgen.model.catalogue import Field
from oitgen.model.contents import Table
from oitgen.thai import letters

_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
# How close two texts must be to count as one, with a word left out or misspelt.
_NEAR = 0.85
# The shortest header that may stand for a longer title ("กิจกรรม" for "รายการหรือกิจกรรม …").
_SHORTEST = 5


def found(fields: Iterable[Field], header: Iterable[str]) -> dict[str, int]:
    """The column (from 0) of each field, by the field's id; fields no column shows are left out."""
    cells = [letters(_BRACKETS.sub(" ", cell)) or letters(cell) for cell in header]
    matches = sorted(
        (
            (-closeness, field.id, column, joined)
            for field in fields
            for column, cell in enumerate(cells)
            for closeness, joined in (_close(field, cell),)
        ),
    )
    columns: dict[str, int] = {}
    taken: dict[int, bool] = {}
    for closeness, id, column, joined in matches:
        if closeness == 0 or id in columns or not taken.get(column, True) or (column in taken and not joined):
            continue
        columns[id] = column
        taken[column] = taken.get(column, True) and joined
    return columns


def shown(fields: Iterable[Field], tables: Iterable[Table]) -> frozenset[str]:
    """The fields that tables show, by id: as a column, or as the title of a row in a table that stands on its side."""
    wanted = tuple(fields)
    told: set[str] = set()
    for table in tables:
        told |= set(found(wanted, table.header))
        told |= set(found(wanted, (row[place] for row in table.rows for place in (0, 1) if place < len(row) and len(row[place]) < 120)))
    return frozenset(told)


def _close(field: Field, cell: str) -> tuple[float, bool]:
    """How close a header is to a field (0: not at all, 3: the same), and whether it may name other fields too."""
    best, joined = 0.0, False
    for name in (field.title.th, *field.aliases):
        key = letters(_BRACKETS.sub(" ", name)) or letters(name)
        if not key or not cell:
            continue
        near = _closeness(key, cell)
        if near > best:
            best, joined = near, key in cell and key != cell
    return best, joined


def _closeness(key: str, cell: str) -> float:
    if key == cell:
        return 3.0
    if key in cell:
        return 2.0 + len(key) / (len(cell) + 1)
    if cell in key and len(cell) >= max(_SHORTEST, len(key) // 2):
        return 1.0 + len(cell) / (len(key) + 1)
    near = SequenceMatcher(None, key, cell, autojunk=False).ratio() if abs(len(key) - len(cell)) <= len(key) // 3 else 0.0
    return near if near >= _NEAR else 0.0
