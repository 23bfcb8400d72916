"""CSV and TSV as Thai offices save them: UTF-8 with or without BOM, UTF-16, else cp874."""

import csv
import io
from dataclasses import replace
from pathlib import Path

from oitgen.load.contents import grids, sheets
from oitgen.model.contents import Contents

_MOST_BYTES = 16 << 20
_MOST_ROWS = 20_000


def read(path: Path) -> Contents:
    """The contents of a file of separated values."""
    with path.open("rb") as opened:
        raw = opened.read(_MOST_BYTES)
    said = decoded(raw)
    if "\0" in said:
        return Contents(problem="damaged")
    lines = [row for row, _ in zip(csv.reader(io.StringIO(said), delimiter=_delimiter(said)), range(_MOST_ROWS), strict=False)]
    found = sheets.contents([(True, grids.grid("", lines))])
    return replace(found, really="")


def decoded(raw: bytes) -> str:
    """The text of bytes whose encoding nobody tells: BOM, UTF-8, then the Thai code page of Windows."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", "replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp874", "replace")


def _delimiter(said: str) -> str:
    """Comma, semicolon or tab: whichever the first lines hold most of."""
    first = said[:4000]
    return max(",;\t|", key=first.count)
