"""Which texts hold which pair of signs, written small.

A list of text numbers is written as the gaps between them: one sign for a
small gap, one more for each step up. Of a pair that most texts hold, those
that lack it are written; a pair that nearly all hold tells nothing, and its
list is empty. That loses no text: whoever searches looks into each before it
is shown.
"""

import json
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache, partial

from oitgen.search.folding import signs

# Signs that need no escape in a script's string, but `!`, which marks a list of those that lack a pair.
_SIGNS = "".join(chr(code) for code in range(0x23, 0x7F) if chr(code) != "\\")
_LAST = 62
_MORE = len(_SIGNS) - _LAST
# However little a file may shrink when it is packed, it stays below 60 KB.
LARGEST = 56_000
# A file of one first sign is worth a request of its own from here on.
_SMALLEST = 4_000


def lists(pairs: Iterable[Iterable[int]]) -> "dict[int, array[int]]":
    """For each pair (by its number) the numbers of the texts that hold it, rising; `pairs` has those of text 0, 1, 2 …"""
    found: dict[int, array[int]] = defaultdict(partial(array, "I"))
    for number, held in enumerate(pairs):
        for pair in held:
            found[pair].append(number)
    return dict(found)


def written(numbers: Iterable[int], count: int) -> str:
    """A list as its gaps; `count` is that of all texts."""
    held = tuple(numbers)
    if len(held) * 4 > count * 3:
        return ""
    if len(held) * 2 > count:
        lacking = sorted(set(range(count)).difference(held))
        return "!" + _gaps(lacking)
    return _gaps(held)


def _gaps(numbers: Iterable[int]) -> str:
    signs, last = [], -1
    for number in numbers:
        signs.append(_gap(number - last - 1))
        last = number
    return "".join(signs)


# Of a thousand texts there are a thousand gaps, and a hundred times as many lists.
@lru_cache(1 << 14)
def _gap(gap: int) -> str:
    sign = _SIGNS[gap % _LAST]
    gap //= _LAST
    while gap:
        gap -= 1
        sign = _SIGNS[_LAST + gap % _MORE] + sign
        gap //= _MORE
    return sign


def shards(found: "dict[int, array[int]]", count: int) -> Iterator[tuple[str, str]]:
    """The first pair of each file, and what the file says: for each first sign the second ones with their lists.

    A file ends where the first sign changes, unless it is still very small; one that grows too large ends before.
    """
    start, size = "", 0
    held: dict[str, list[str]] = {}
    for pair, number in sorted((signs(number), number) for number in found):
        if " " in pair:
            continue
        entry = pair[1] + written(found[number], count)
        length = len(entry.encode()) + 1
        if held and (size + length > LARGEST or (pair[0] not in held and size > _SMALLEST)):
            yield start, _told(held)
            held, size = {}, 0
        start = start if held else pair
        size += length + (0 if pair[0] in held else 12)
        held.setdefault(pair[0], []).append(entry)
    if held:
        yield start, _told(held)


def _told(held: dict[str, list[str]]) -> str:
    return json.dumps({first: " ".join(entries) for first, entries in held.items()}, ensure_ascii=False, separators=(",", ":"))
