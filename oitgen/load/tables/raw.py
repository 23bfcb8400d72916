"""Cells of spreadsheets of every kind, each with its value and how it is shown."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from oitgen.load.contents import grids
from oitgen.load.tables import number_formats
from oitgen.model.open_table import Cell, CellKind
from oitgen.thai import arabic

# A year of the Buddhist era typed into a cell of dates.
_BUDDHIST_FROM, _BUDDHIST = 2400, 543
_DAY = re.compile(r"d", re.IGNORECASE)
_QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
_NUMERAL = re.compile(r"-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class RawCell:
    """A value as a reader gives it, with its number format."""

    value: object = None
    format: str = "General"


BLANK = RawCell()


def cell(raw: RawCell) -> Cell:
    """A cell as it is shown and read."""
    value = raw.value
    match value:
        case bool():
            return Cell(str(value).upper(), str(value).lower())
        case int() | float() | Decimal():
            return _number(float(value), raw.format)
        case datetime() | date():
            return _day(value, raw.format)
        case time():
            said = value.strftime("%H:%M")
            return Cell(said, said)
        case timedelta():
            minutes = int(value.total_seconds()) // 60
            said = f"{minutes // 60}:{minutes % 60:02}"
            return Cell(said, said)
    text = grids.text(value)
    return Cell(text, text)


def _number(value: float, format: str) -> Cell:
    if value != value or value in (float("inf"), float("-inf")):
        return Cell()
    return Cell(number_formats.shown(value, format).strip(), number_formats.plain(value), CellKind.NUMBER)


def _day(value: date, format: str) -> Cell:
    year = value.year - _BUDDHIST if value.year >= _BUDDHIST_FROM else value.year
    day = f"{year:04}-{value.month:02}-{value.day:02}"
    if isinstance(value, datetime) and value.time() != time():
        # A clock time beside the day is told as text; nothing of it may be lost.
        return Cell(f"{day} {value:%H:%M}", f"{day}T{value:%H:%M}", CellKind.DAY)
    if format != "General" and not _DAY.search(_QUOTED.sub("", format)):
        return Cell(day[:7], day[:7], CellKind.MONTH)
    return Cell(day, day, CellKind.DAY)


def numeral(text: str) -> str:
    """The plain number a text writes, in Thai or Arabic digits; empty for none. A leading zero makes it a code."""
    said = arabic(text).strip().removesuffix("%").strip()
    is_code = len(said) > 1 and said.startswith("0") and not said.startswith("0.")
    return said.replace(",", "") if _NUMERAL.fullmatch(said) and not is_code else ""
