"""Words in pieces of a size that a telephone fetches in a moment, a few texts to a file."""

import json
from collections.abc import Iterable, Iterator, Sequence

from oitgen.search.postings import LARGEST
from oitgen.search.text import Text

# Signs in one piece: three bytes each at most, with what a script's string adds.
PIECE = 16_000
_AVERAGE = 4
_MOST = 12


def groups(texts: Sequence[Text]) -> Iterator[tuple[Text, ...]]:
    """Neighbouring texts, a few together; where a group ends depends on its own last text alone.

    So a text that is added or changed moves none into another file but its neighbours.
    """
    group: list[Text] = []
    for text in texts:
        group.append(text)
        if len(group) >= _MOST or int(text.digest[:4] or "0", 16) % _AVERAGE == 0:
            yield tuple(group)
            group = []
    if group:
        yield tuple(group)


def cut(text: str) -> tuple[str, ...]:
    """A text in pieces, each ending after a space or line where there is one; together they are the text. None for no words."""
    made = []
    while len(text) > PIECE:
        end = max(text.rfind(sign, PIECE // 2, PIECE) for sign in "\n\f ") + 1 or PIECE
        made.append(text[:end])
        text = text[end:]
    return (*made, text) if text else tuple(made)


def packed(pieces: Iterable[str]) -> Iterator[tuple[str, int]]:
    """What each file of pieces says, and how many it holds."""
    return gathered(json.dumps(piece, ensure_ascii=False) for piece in pieces)


def gathered(told: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Values in JSON as lists of a file's size, with the number of values in each."""
    held: list[str] = []
    size = 0
    for value in told:
        length = len(value.encode()) + 1
        if held and size + length > LARGEST:
            yield f"[{','.join(held)}]", len(held)
            held, size = [], 0
        held.append(value)
        size += length
    if held:
        yield f"[{','.join(held)}]", len(held)
