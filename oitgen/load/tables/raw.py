"""Cells of spreadsheets of every kind, each with its value and how it is shown."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import lru_cache

from oitgen.load.contents import grids
from oitgen.load.tables import number_formats
from oitgen.model.open_table import Cell, CellKind
from oitgen.thai import Month, arabic, normalise, write_month

# A year of the Buddhist era typed into a cell of dates.
_BUDDHIST_FROM, _BUDDHIST = 2400, 543
# Excel takes "1/10/67" for 1967 and shows it as it was typed; a Thai meant 2567.
_TAKEN_FOR = range(1950, 2000)
_DAY = re.compile(r"d", re.IGNORECASE)
_QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
_SHORT_YEAR, _LONG_YEAR = re.compile(r"y", re.IGNORECASE), re.compile(r"yyy|b", re.IGNORECASE)
# A language and, before its four digits, a calendar.
_LANGUAGE = re.compile(r"\[\$[^\]]*-(?P<calendar>[0-9A-F]*?)(?P<language>[0-9A-F]{3,4})\]", re.IGNORECASE)
_ENGLISH = "09"
_DAY_PIECE = re.compile(r'"(?P<words>[^"]*)"?|\\(?P<sign>.)|\[[^\]]*\]|[_*].|(?P<part>d+|m+|y+|h+|s+|am/pm)|(?P<other>.)', re.IGNORECASE)
# A cell holds no more than a page of words can show.
_LONGEST = 5_000
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f]")
_NUMERAL = re.compile(r"-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")
# No measure of time: "2 ปี 6 เดือน" is one quantity.
_UNIT = re.compile(r"[-\d๐-๙][\d๐-๙,.]*\s*(คดี|ราย|คน|นาย|ครั้ง|เรื่อง|คัน|แห่ง|จุด|ฉบับ|รายการ|เครื่อง|ชิ้น|โครงการ|บาท)")


@dataclass(frozen=True, slots=True)
class RawCell:
    """A value as a reader gives it, with its number format."""

    value: object = None
    format: str = "General"


BLANK = RawCell()


def cell(raw: RawCell) -> Cell:
    """A cell as it is shown and read."""
    value = raw.value
    if _is_hidden(raw):
        return Cell()
    if isinstance(value, str):
        # Most cells are words.
        said = text(raw)
        return Cell(said, said)
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
    said = text(raw)
    return Cell(said, said)


def text(raw: RawCell) -> str:
    """A cell as words in one line, its number without a format; empty where its format hides it."""
    if _is_hidden(raw):
        return ""
    if not isinstance(raw.value, str):
        return grids.text(raw.value)
    # Normalised, a text may be shorter, never longer than twice itself.
    return _in_one_line(raw.value[: 2 * _LONGEST])


# The same words stand in a column again and again.
@lru_cache(1 << 12)
def _in_one_line(words: str) -> str:
    return normalise(_UNPRINTABLE.sub("", " ".join(words.split())))[:_LONGEST]


def _is_hidden(raw: RawCell) -> bool:
    if ";" not in raw.format:
        return False
    match raw.value:
        case int() | float() | Decimal() if not isinstance(raw.value, bool):
            return number_formats.hides(float(raw.value), raw.format)
        case _:
            return number_formats.hides_words(raw.format)


def _number(value: float, format: str) -> Cell:
    if value != value or value in (float("inf"), float("-inf")):
        return Cell()
    if format == "General":
        # Most cells are of no format: the number stands there as programs write it, and is no code.
        said = number_formats.plain(value)
        return Cell(said, said, CellKind.NUMBER)
    said = number_formats.shown(value, format).strip()
    if number_formats.is_code(value, format):
        # Without its zeros and strokes a code is another one.
        return Cell(said, said)
    return Cell(said, number_formats.plain(value), CellKind.NUMBER)


def _day(value: date, format: str) -> Cell:
    if value.year in _TAKEN_FOR and _shows_a_short_year(format):
        said = _as_typed(value, format)
        return Cell(said, said)
    year = value.year - _BUDDHIST if value.year >= _BUDDHIST_FROM else value.year
    day = f"{year:04}-{value.month:02}-{value.day:02}"
    if isinstance(value, datetime) and value.time() != time():
        # A clock time beside the day is told as text; nothing of it may be lost.
        return Cell(f"{day} {value:%H:%M}", f"{day}T{value:%H:%M}", CellKind.DAY)
    if format != "General" and not _DAY.search(_QUOTED.sub("", format)):
        return Cell(day[:7], day[:7], CellKind.MONTH)
    return Cell(day, day, CellKind.DAY)


def _shows_a_short_year(format: str) -> bool:
    """Whether a format shows two digits of the common era's year and nothing of the Buddhist one's."""
    languages = [match["calendar"] for match in _LANGUAGE.finditer(format)]
    bare = _QUOTED.sub("", format)
    return bool(_SHORT_YEAR.search(bare)) and not _LONG_YEAR.search(bare) and not any(each.endswith("7") for each in languages)


def _as_typed(value: date, format: str) -> str:
    """A day as its format shows it; names of weekdays, which belong to another year, are left out."""
    format = number_formats.sections(format)[0]
    is_english = any(match["language"].endswith(_ENGLISH) for match in _LANGUAGE.finditer(format))
    pieces = [*_DAY_PIECE.finditer(format)]
    parts = [match["part"].lower() for match in pieces if match["part"]]
    said, place = "", 0
    for match in pieces:
        if match["part"]:
            around = f"{parts[place - 1] if place else ''} {parts[place + 1] if place + 1 < len(parts) else ''}"
            is_minutes = around.startswith("h") or " s" in around
            said += _part(value, parts[place], is_minutes=is_minutes, is_english=is_english)
            place += 1
        else:
            said += match["words"] or match["sign"] or match["other"] or ""
    return " ".join(said.split())


def _part(value: date, part: str, *, is_minutes: bool, is_english: bool) -> str:
    wide = min(len(part), 2)
    clock = value.time() if isinstance(value, datetime) else time()
    match part[0]:
        case "d":
            return f"{value.day:0{wide}}" if len(part) < 3 else ""
        case "m" if is_minutes and len(part) < 3:
            return f"{clock.minute:0{wide}}"
        case "m" if len(part) < 3:
            return f"{value.month:0{wide}}"
        case "m":
            month = Month(value.year + _BUDDHIST, value.month)
            return write_month(month, "en" if is_english else "th", short=len(part) == 3, year=False)
        case "y":
            return f"{value.year % 100:02}"
        case "h":
            return f"{clock.hour:0{wide}}"
        case "s":
            return f"{clock.second:0{wide}}"
    return "AM" if clock.hour < 12 else "PM"


def numeral(text: str) -> str:
    """The plain number a text writes, in Thai or Arabic digits; empty for none. A leading zero makes it a code."""
    said = arabic(text).strip()
    # "1,000.-" is a sum of money without satang; "3 คดี" counts what its unit says.
    number = said.removesuffix("%").removesuffix(".-").removesuffix(unit(said)).strip()
    is_code = len(number) > 1 and number.startswith("0") and not number.startswith("0.")
    if not _NUMERAL.fullmatch(number) or is_code:
        return ""
    number = number.replace(",", "")
    if not said.endswith("%"):
        return number
    part = f"{Decimal(number).scaleb(-2):f}"
    return part.rstrip("0").rstrip(".") if "." in part else part


def unit(text: str) -> str:
    """What a text that begins with a number counts: 3 คดี → คดี; empty for none."""
    found = _UNIT.fullmatch(text.strip())
    return found[1] if found else ""
