"""CSV and TSV as Thai offices save them: UTF-8 with or without BOM, UTF-16, else cp874."""

import codecs
import csv
import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

from oitgen.load.contents import grids, sheets
from oitgen.load.contents.sheets import Sheet
from oitgen.model.contents import Contents

_MOST_BYTES = 16 << 20
_MOST_ROWS = 20_000
_TRIED_LINES = 30


def read(path: Path) -> Contents:
    """The contents of a file of separated values."""
    with path.open("rb") as opened:
        raw = opened.read(_MOST_BYTES)
    said = decoded(raw)
    if "\0" in said:
        return Contents(problem="damaged")
    found = sheets.contents([Sheet(grids.grid("", islice(rows(said), _MOST_ROWS)))])
    return replace(found, foreign=not _is_utf8(raw) or _delimiter(said) != ",")


def rows_of(path: Path) -> Iterator[list[str]]:
    """The rows of a file of separated values."""
    with path.open("rb") as opened:
        return rows(decoded(opened.read(_MOST_BYTES)))


def rows(said: str) -> Iterator[list[str]]:
    """The rows of such a text, whatever parts its cells."""
    return _rows(said, _delimiter(said))


def decoded(raw: bytes) -> str:
    """The text of bytes whose encoding nobody tells: BOM, zero bytes, UTF-8, then the Thai code page of Windows."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", "replace")
    # In UTF-16 every comma, digit and line end has a zero byte beside it.
    if b"\0" in (first := raw[:400]):
        return raw.decode("utf-16-le" if first[1::2].count(0) > first[::2].count(0) else "utf-16-be", "replace")
    try:
        # Of a file that was cut the last letter may be half a letter.
        return codecs.getincrementaldecoder("utf-8-sig")().decode(raw, final=len(raw) < _MOST_BYTES)
    except UnicodeDecodeError:
        return raw.decode("cp874", "replace")


def _is_utf8(raw: bytes) -> bool:
    if b"\0" in raw[:400]:
        return False
    try:
        codecs.getincrementaldecoder("utf-8")().decode(raw, final=len(raw) < _MOST_BYTES)
    except UnicodeDecodeError:
        return False
    return True


def _rows(said: str, delimiter: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(said, newline=""), delimiter=delimiter)


def _delimiter(said: str) -> str:
    """Comma, semicolon, tab or bar: whichever parts most of the first lines into equally many cells."""
    return max(",;\t|", key=lambda delimiter: _agreeing(said[:8000], delimiter))


def _agreeing(first: str, delimiter: str) -> tuple[int, int]:
    """How many lines have the commonest number of cells, and that number; one cell is no agreement."""
    widths = Counter(len(row) for row in islice(_rows(first, delimiter), _TRIED_LINES))
    return max(((count, width) for width, count in widths.items() if width > 1), default=(0, 0))
