"""Thai marks at their drawn place.

reportlab draws glyph after glyph and shapes nothing: a tone mark would stand
at one height whether a vowel is below it or not. The fonts of Debian's
fonts-tlwg carry every mark in its four places, in the private use area, so
each mark is exchanged for the one that fits, and the PDF's table of letters
(ToUnicode) leads back: what is copied or searched is ordinary Thai.
"""

from itertools import pairwise

_TONES = "่้๊๋์"
_TALL = "ปฝฟฬ"
_BELOW = "ฺุู"
# Where a mark goes: down when no vowel is above the letter, and left of a tall letter's stem.
_LOW = dict(zip(_TONES, range(0xF70A, 0xF70F), strict=True))
_LOW_LEFT = dict(zip(_TONES, range(0xF705, 0xF70A), strict=True))
_LEFT = dict(zip(_TONES, range(0xF713, 0xF718), strict=True))
_VOWEL_LEFT = {"ิ": 0xF701, "ี": 0xF702, "ึ": 0xF703, "ื": 0xF704, "ั": 0xF710, "ํ": 0xF711, "็": 0xF712}
_VOWELS_ABOVE = frozenset(_VOWEL_LEFT)
# ฐ and ญ lose their foot where a vowel stands below.
_FOOTLESS = {"ฐ": 0xF700, "ญ": 0xF70F}

LETTER_OF = {place: ord(mark) for places in (_LOW, _LOW_LEFT, _LEFT, _VOWEL_LEFT, _FOOTLESS) for mark, place in places.items()}


def shaped(text: str) -> str:
    """The text with each mark exchanged for the one drawn at its place."""
    drawn, base, vowel_above = [], "", False
    for letter, following in pairwise((*text, "")):
        tall = base != "" and base in _TALL
        if letter in _LOW:
            drawn.append(_tone(letter, tall=tall, high=vowel_above or following == "ำ"))
        elif letter in _VOWELS_ABOVE:
            drawn.append(chr(_VOWEL_LEFT[letter]) if tall else letter)
            vowel_above = True
        elif letter in _BELOW:
            drawn.append(letter)
        else:
            base, vowel_above = letter, False
            drawn.append(chr(_FOOTLESS[letter]) if letter in _FOOTLESS and following != "" and following in _BELOW else letter)
    return "".join(drawn)


def _tone(mark: str, *, tall: bool, high: bool) -> str:
    if high:
        return chr(_LEFT[mark]) if tall else mark
    return chr((_LOW_LEFT if tall else _LOW)[mark])
