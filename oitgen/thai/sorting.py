"""The order in which people expect names: numbers by value, Thai by its dictionary."""

import re
from functools import lru_cache

from oitgen.thai.text import folded

# (words and numbers in turn, tone marks, the text itself): the first difference decides.
NaturalKey = tuple[tuple[tuple[int, int, str], ...], str, str]

_NUMBER = re.compile("([0-9]+)")
_LEADING_VOWEL = re.compile("([\u0e40-\u0e44])([\u0e01-\u0e2e])")
# The dictionary looks at these only when everything else is equal.
_SECONDARY = re.compile("[\u0e47-\u0e4e]")


# Sorting paths asks for the same folder names again and again.
@lru_cache(1 << 16)
def natural_key(text: str) -> NaturalKey:
    """The sort key of a name; equal only for equal texts."""
    plain = folded(text)
    parts = _NUMBER.split(_LEADING_VOWEL.sub(r"\2\1", _SECONDARY.sub("", plain)))
    # The length of a number without its leading zeros comes first: no huge number is ever converted.
    key = tuple(
        (0, len(part.lstrip("0")), part.lstrip("0")) if place % 2 else (1, 0, part.strip())
        for place, part in enumerate(parts)
        if part.strip()
    )
    return key, "".join(_SECONDARY.findall(plain)), text
