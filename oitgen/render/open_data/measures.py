"""What programs want to know of a published table before they fetch it: its columns' types, its bytes, its digest."""

import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from oitgen.model.open_table import Records, is_plain_number

# Changes whenever a table is measured in another way.
VERSION = 1
_MONTH = re.compile(r"(\d{4})-(?:0[1-9]|1[0-2])")
# A year of the Buddhist era is no year of the calendar programs know.
_COMMON_ERA = 2400


@dataclass(frozen=True, slots=True)
class Measures:
    """Of one table: name and Table Schema type of each column, the bytes of its CSV and JSON, and the sha256 of either (hex)."""

    fields: tuple[tuple[str, str], ...]
    csv: tuple[int, str]
    json: tuple[int, str]


def measured(records: Records, csv: bytes, as_json: bytes) -> bytes:
    """The measures of a table, of which these are the files; as they are remembered."""
    numeric = records.numeric or (False,) * len(records.columns)
    columns = [[row[place] for row in records.rows] for place in range(len(records.columns))]
    fields = [[name, column_type(column, is_number)] for name, column, is_number in zip(records.columns, columns, numeric, strict=True)]
    return json.dumps([fields, _weighed(csv), _weighed(as_json)], ensure_ascii=False).encode()


def loaded(data: bytes) -> Measures:
    """The measures of such bytes."""
    fields, csv, as_json = json.loads(data)
    return Measures(tuple((name, kind) for name, kind in fields), (csv[0], csv[1]), (as_json[0], as_json[1]))


def column_type(values: Iterable[str], is_number: bool) -> str:
    """number, date, yearmonth or string: a type holds only where every cell that is filled is of it."""
    filled = [value for value in values if value]
    if not filled:
        return "string"
    if is_number:
        return "number" if all(map(is_plain_number, filled)) else "string"
    if all(map(_is_day, filled)):
        return "date"
    return "yearmonth" if all(map(_is_month, filled)) else "string"


def _weighed(data: bytes) -> tuple[int, str]:
    return len(data), hashlib.sha256(data).hexdigest()


def _is_day(value: str) -> bool:
    if len(value) != 10 or not _is_month(value[:7]):
        return False
    try:
        return bool(date.fromisoformat(value))
    except ValueError:
        return False


def _is_month(value: str) -> bool:
    found = _MONTH.fullmatch(value)
    return found is not None and int(found[1]) < _COMMON_ERA
