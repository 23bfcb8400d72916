"""Which column of a table shows which part an element asks for.

Offices write headers in their own way: with units in brackets, in two rows,
two parts in one column. A part is found where a header says its title or one
of its aliases, or nearly so; the closest header wins, and one header serves
several parts only where it names them all.
"""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache

from oitgen.model.catalogue import Field
from oitgen.model.contents import Table
from oitgen.thai import letters

_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
# How close two texts must be to count as one, with a word left out or misspelt.
_NEAR = 0.85
# Nearer than a header that holds a title somewhere, less near than the title alone.
_ENDS = 2.99
# The shortest header that may stand for a longer title ("กิจกรรม" for "รายการหรือกิจกรรม …").
_SHORTEST = 5
# A longer cell is a sentence, no title of a row.
_LONGEST = 120


def found(fields: Iterable[Field], header: Iterable[str]) -> dict[str, int]:
    """The column (from 0) of each field, by the field's id; fields no column shows are left out."""
    cells = [_said(cell) for cell in header]
    keys = [(field.id, _keys(field)) for field in fields]
    matches = sorted(
        (-closeness, id, column, joined)
        for id, names in keys
        for column, cell in enumerate(cells)
        for closeness, joined in (_closest(names, cell),)
        if closeness
    )
    columns: dict[str, int] = {}
    taken: dict[int, bool] = {}
    for _, id, column, joined in matches:
        if id in columns or not taken.get(column, True) or (column in taken and not joined):
            continue
        columns[id] = column
        taken[column] = taken.get(column, True) and joined
    return columns


# An element's tables are asked for more than once while its state is found.
@lru_cache(256)
def shown(wanted: tuple[Field, ...], tables: tuple[Table, ...]) -> frozenset[str]:
    """The fields that tables show, by id: as a column, or as the title of a row in a table that stands on its side."""
    told: set[str] = set()
    for table in tables:
        told |= set(found(wanted, table.header))
        if len(told) < len(wanted):
            told |= _titles_of_rows(wanted, table)
    return frozenset(told)


def _titles_of_rows(fields: tuple[Field, ...], table: Table) -> set[str]:
    """The fields some row is titled with, in its first or second cell; rows are many, so they are not searched for near misses."""
    titles = {_plain(cell) for row in table.rows for cell in row[:2] if len(cell) < _LONGEST}
    keys = [(field.id, _keys(field)) for field in fields]
    whole = "\n".join(titles)
    return {id for id, names in keys if any(key in whole or any(_containing(key, title) for title in titles) for key in names)}


@lru_cache(4096)
def _plain(cell: str) -> str:
    """The letters of a header without what stands in brackets, such as its unit."""
    return letters(_BRACKETS.sub(" ", cell)) or letters(cell)


@lru_cache(4096)
def _said(header: str) -> tuple[str, tuple[str, ...]]:
    """The letters of a header, and of what stands at its end: below the name of a group, that is the column's own name."""
    words = _BRACKETS.sub(" ", header).split()
    return _plain(header), tuple(_plain(" ".join(words[at:])) for at in range(1, len(words)))


def _closest(keys: tuple[str, ...], said: tuple[str, tuple[str, ...]]) -> tuple[float, bool]:
    """How close a header is to a field; one that ends as the field is called is nearer than one that holds its name."""
    whole, ends = said
    near, joined = _close(keys, whole)
    return (max(near, _ENDS), True) if near < _ENDS and any(end in keys for end in ends) else (near, joined)


def _keys(field: Field) -> tuple[str, ...]:
    return tuple(key for name in (field.title.th, *field.aliases) if (key := _plain(name)))


def _close(keys: tuple[str, ...], cell: str) -> tuple[float, bool]:
    """How close a header is to a field (0: not at all, 3: the same), and whether it may name other fields too."""
    near, key = max(((_containing(key, cell) or _alike(key, cell), key) for key in keys), default=(0.0, "")) if cell else (0.0, "")
    return near, key in cell and key != cell


def _containing(key: str, cell: str) -> float:
    """3 for the same, 2 and more where the cell holds the key, 1 and more where it is a good part of it."""
    if key == cell:
        return 3.0
    if key in cell:
        return 2.0 + len(key) / (len(cell) + 1)
    return 1.0 + len(cell) / (len(key) + 1) if cell in key and len(cell) >= max(_SHORTEST, len(key) // 2) else 0.0


@lru_cache(4096)
def _alike(key: str, cell: str) -> float:
    """The likeness of two texts of nearly one length that count as one; else 0."""
    if abs(len(key) - len(cell)) > len(key) // 4:
        return 0.0
    found = SequenceMatcher(None, key, cell, autojunk=False)
    near = found.ratio() if found.real_quick_ratio() >= _NEAR and found.quick_ratio() >= _NEAR else 0.0
    return near if near >= _NEAR else 0.0
