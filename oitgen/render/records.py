"""Records → CSV and JSON, as anybody's program can use them."""

import csv
import io
import json
import re

from oitgen.model.open_table import Records, is_plain_number

# Changes whenever the same records are written in another way.
VERSION = 3
# Excel takes a file of UTF-8 for one only by this mark.
_MARK = "\ufeff"
# What Excel takes for a formula when it opens a file: a sign at the beginning of what is no number. After a dash most
# often a name follows; only what calls something is a formula there.
_RUNS = re.compile(r"[=@\t\r＝＋＠]|\+(?![\d,]+(?:\.\d+)?$)|-(?=.*(?:\||[A-Za-z0-9.]\())", re.DOTALL)


def as_csv(records: Records) -> bytes:
    """Comma-separated values in UTF-8 with the mark Excel needs (RFC 4180); an apostrophe stands before what it would run."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(map(_still, records.columns))
    writer.writerows(map(_still, row) for row in records.rows)
    return f"{_MARK}{out.getvalue()}".encode()


def as_json(records: Records) -> bytes:
    """A list with one object for each row, each in a line; what is a number in a column of numbers is one here, an empty cell is null."""
    # Object by object: the encoder that breaks lines by itself is ten times slower.
    said = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    lines = (
        said({name: _value(cell, numeric) for name, cell, numeric in zip(records.columns, row, records.numeric, strict=True)})
        for row in records.rows
    )
    return ("[\n" + ",\n".join(lines) + "\n]\n").encode()


def _still(cell: str) -> str:
    return f"'{cell}" if _RUNS.match(cell) else cell


def _value(cell: str, numeric: bool) -> str | int | float | None:
    if not cell:
        return None
    if not numeric or not is_plain_number(cell):
        return cell
    return float(cell) if "." in cell else int(cell)
