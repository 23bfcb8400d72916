"""A cell of a Word file's table that its PDF does not have, where all but it are there."""

from collections.abc import Iterator, Sequence

from oitgen.model.contents import Contents
from oitgen.thai import letters

# Shorter cells stand in any text; so many must be found before one that is missed says anything.
_LONG, _ENOUGH = 15, 4
_PIECE = 6
# A cell that a PDF parts over lines keeps most of its pieces.
_THERE, _ABSENT = 0.6, 0.25
_MOST_ABSENT = 2
_MOST_CELLS, _MOST_LETTERS = 400, 60_000


def long_ones(contents: Contents) -> tuple[str, ...]:
    """The cells of a file's tables that can stand in no other text by chance; none where they are too few, or too many, to compare."""
    cells = dict.fromkeys(cell for table in contents.tables for row in table.rows for cell in row if len(letters(cell)) >= _LONG)
    return tuple(cells) if _ENOUGH < len(cells) <= _MOST_CELLS else ()


def exchanged(cells: Sequence[str], text: str, other: str) -> str:
    """The one of a file's cells that another file's text lacks; empty where none is, or more than a slip would explain.

    `text` is all of the file, `other` all of the other one. That one must say
    something in the cell's place: what is only left out is no contradiction.
    """
    there = letters(other[:_MOST_LETTERS])
    if not cells or len(other) > _MOST_LETTERS or len(text) > _MOST_LETTERS:
        return ""
    known = set(_pieces(there))
    shares = {cell: _share(letters(cell), known) for cell in cells}
    absent = [cell for cell, share in shares.items() if share < _ABSENT]
    found = sum(share >= _THERE for share in shares.values())
    if not 0 < len(absent) <= _MOST_ABSENT or found < _ENOUGH or found + len(absent) < len(cells):
        return ""
    return absent[0] if _says_more(there, set(_pieces(letters(text)))) else ""


def _pieces(said: str) -> Iterator[str]:
    return (said[at : at + _PIECE] for at in range(len(said) - _PIECE + 1))


def _share(said: str, known: set[str]) -> float:
    pieces = list(_pieces(said))
    return sum(piece in known for piece in pieces) / len(pieces)


def _says_more(said: str, known: set[str]) -> bool:
    """Whether a text has so many letters in a row that another one does not have."""
    run = 0
    for piece in _pieces(said):
        run = 0 if piece in known else run + 1
        if run >= _LONG - _PIECE:
            return True
    return False
