"""Where a Thai line may break: between words, which Thai does not write spaces between.

`data/words.txt` lists the words these documents use. A text is cut into the
fewest listed words, so the longest reading wins; what is not listed stays
whole. Measured in the registered font.
"""

import re
from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics

_WORDS = Path(__file__).parent / "data" / "words.txt"
_RUN = re.compile(r"[\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e45\u0e47-\u0e4e]+|[A-Za-z0-9๐-๙]+|\s+|.", re.DOTALL)
_MARK = re.compile(r"[\u0e31\u0e33-\u0e3a\u0e47-\u0e4e]")
_ENDS = frozenset("ฯๆ)”’,.:;/%!?")
_OPENS = frozenset("(“‘/")
_LATIN = re.compile(r"[A-Za-z0-9]")
_LATIN_END = re.compile(r"[A-Za-z0-9\-.]$")


def wrapped(text: str, font: str, size: float, width: float, first: float = 0) -> list[str]:
    """The lines of a text in a column; `first` is the indent of the first line, all in points."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line, room = "", width - first
        for piece in pieces(paragraph):
            if line and pdfmetrics.stringWidth((line + piece).rstrip(), font, size) > room:
                lines.append(line.rstrip())
                line, room = piece.lstrip(), width
            else:
                line += piece
            while (cut := _cut(line, font, size, room)) < len(line):
                lines.append(line[:cut])
                line, room = line[cut:], width
        lines.append(line.rstrip())
        first = 0
    return lines


def pieces(text: str) -> list[str]:
    """The parts of a text that no line break may split."""
    found: list[str] = []
    for word in (word for run in _RUN.findall(text) for word in _words(run)):
        if found and _joined(found[-1], word):
            found[-1] += word
        else:
            found.append(word)
    return found


def _joined(before: str, word: str) -> bool:
    """Whether a word must stay on the line of what stands before it."""
    return (
        word[0] in _ENDS
        or word == "-"
        or before[-1] in _OPENS
        or (before[-1] == "." and bool(word.strip()))
        or (_LATIN.match(word) is not None and _LATIN_END.search(before) is not None)
    )


def _cut(line: str, font: str, size: float, room: float) -> int:
    """How many letters of a line fit when one word is wider than its column; never splits a letter from its marks."""
    cut = len(line)
    while cut > 1 and (pdfmetrics.stringWidth(line[:cut], font, size) > room or _MARK.match(line[cut : cut + 1])):
        cut -= 1
    return cut


@cache
def _lexicon() -> frozenset[str]:
    return frozenset(_WORDS.read_text(encoding="utf-8").split())


@cache
def _words(run: str) -> tuple[str, ...]:
    """The run as the fewest listed words; a run that the list does not cover stays whole."""
    best: dict[int, tuple[str, ...]] = {0: ()}
    known = _lexicon()
    for end in range(1, len(run) + 1):
        ways = [(*best[start], run[start:end]) for start in range(end) if start in best and run[start:end] in known]
        if ways:
            best[end] = min(ways, key=len)
    return best.get(len(run), (run,))
