"""Texts that would keep the Markdown reader busy for minutes are known beforehand.

Its time grows with the square of the open brackets in one paragraph, and with
lists in lists in lists. The limits are far above what a page holds (measured:
a text that passes takes under two seconds); beyond them a text is shown plain.
"""

import re
from collections.abc import Iterator

_LONGEST_TEXT = 1_000_000
_BLOCKS = 20_000
_DEEPEST_MARKERS = 12
_DEEPEST_INDENT = 40
_MARKS_IN_BLOCK = 20_000
# The sum over all paragraphs of the square of what is left open in each.
_OPEN_SQUARED = 1_000_000
_FOOTNOTE_USES = 1_000
_CELLS = 40_000
_LINKS = 8_000
_DEFINITIONS = 100
_RULES = 2_000
_LINES_IN_BLOCK = 10_000

# A whole link, an image or an address in angle brackets is cheap: only what stays open is counted.
_WHOLE_LINK = re.compile(r"!?\[[^\[\]\n]{0,300}\]\([^()<>\"\n]{0,600}\)|<https?://[^<>\s]{1,600}>")
_BLANK = re.compile(r"\n[ \t]*\n")
_MARKERS = re.compile(r"(?:[ \t]*(?:>|[-*+:](?=[ \t])|\d+\.(?=[ \t])))+")
_MARKER = re.compile(r">|[-*+:]|\d+\.")
_LIST_INDENT = re.compile(rf"^[ ]{{{_DEEPEST_INDENT},}}(?:[-*+:>]|\d+\.)", re.MULTILINE)
_RULE = re.compile(r"^[ ]{0,3}(?:#{1,6}.*|=+|(?:[-*_][ ]*)+)[ ]*$", re.MULTILINE)
_DEFINITION = re.compile(r"^[ ]{0,3}:[ ]", re.MULTILINE)
_DELIMITERS = re.compile(r"[*_`\\]")
_SEPARATOR = re.compile(r"^[ ]*[|:\-][|:\- ]*$", re.MULTILINE)


def exceeded(text: str) -> bool:
    """Whether the text goes beyond what can be rendered in good time. Line ends are `\\n`, tabs are spaces."""
    return len(text) > _LONGEST_TEXT or any(_reasons(text))


def _reasons(text: str) -> Iterator[bool]:
    blocks = _BLANK.split(text)
    yield len(blocks) > _BLOCKS
    yield any(block.count("\n") > _LINES_IN_BLOCK for block in blocks)
    yield any(_markers(line) > _DEEPEST_MARKERS for line in text.split("\n"))
    yield bool(_LIST_INDENT.search(text))
    yield text.count("[^") > _FOOTNOTE_USES
    yield sum(1 for _ in _RULE.finditer(text)) > _RULES
    yield text.count("](") + text.count("http") > _LINKS
    yield any(len(_DEFINITION.findall(block)) > _DEFINITIONS for block in blocks)
    yield sum(map(_cells, blocks)) > _CELLS
    yield any(len(_DELIMITERS.findall(block)) > _MARKS_IN_BLOCK for block in blocks)
    yield sum(_open(block) ** 2 for block in blocks) > _OPEN_SQUARED


def _markers(line: str) -> int:
    found = _MARKERS.match(line)
    return len(_MARKER.findall(found.group())) if found else 0


def _open(block: str) -> int:
    if "[" not in block and "<" not in block:
        return 0
    left = _WHOLE_LINK.sub("", block)
    return left.count("[") + left.count("<")


def _cells(block: str) -> int:
    """How many cells a table in this block would have: rows times the columns of its widest rule."""
    rules = [found.group().count("|") for found in _SEPARATOR.finditer(block)]
    return (block.count("\n") + 1) * (1 + max(rules)) if rules else 0
