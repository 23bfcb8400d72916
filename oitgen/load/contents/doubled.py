"""Thai text as browsers print it into PDF: syllables come out twice, and spaces stand inside words.

Chrome and Edge draw a consonant with its marks as one shape and name its
letters again with the next one: "เข้าข้เมือมื งจังหวัด" for เข้าเมืองจังหวัด. A
reader of PDF cannot know; Thai itself hardly ever says a marked consonant
again within two letters.
"""

import re

_MARKS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
_PIECE = re.compile(f"[\u0e01-\u0e2e](?:[{_MARKS}]+\u0e33?|\u0e33)|.", re.DOTALL)
_AGAIN = re.compile(f"([\u0e01-\u0e2e][{_MARKS}]+)[\u0e01-\u0e4e ]{{0,4}}\\1")
_MARKED = re.compile(f"[\u0e01-\u0e2e][{_MARKS}]")
# A page of sound text has one in a hundred, if any.
_FEWEST, _SHARE = 3, 0.08
_NEAR = 2


def undoubled(text: str) -> str:
    """The text with each syllable once, where so many come twice that a browser has printed it; any other as it is."""
    again = _AGAIN.findall(text)
    # One word repeated in a list is no sickness of the page.
    if len(set(again)) < _FEWEST or len(again) < _SHARE * len(_MARKED.findall(text)):
        return text
    kept: list[str] = []
    dropped = False
    for piece in _PIECE.findall(text):
        if dropped and piece == " ":
            # The space belongs to what was said twice.
            dropped = False
            continue
        dropped = len(piece) > 1 and piece in kept[-_NEAR:]
        if not dropped:
            kept.append(piece)
    return "".join(kept).replace("\u0e33 ", "\u0e33")
