"""How dates, months and periods are written for people, in Thai and in English."""

from datetime import date

from oitgen.thai.calendar import BE_AHEAD, MONTHS, FiscalYear, Month
from oitgen.thai.digits import thai_digits
from oitgen.thai.names import ENGLISH_MONTHS, SHORT_MONTHS
from oitgen.thai.span import Period


def write_date(day: date, lang: str, digits: str = "arabic", short: bool = False) -> str:
    """15 มกราคม 2568, or short 15 ม.ค. 2568; in English 15 January 2025, 15 Jan 2025."""
    if lang == "en":
        return f"{day.day} {_english(day.month, short)} {day.year}"
    return _thai(f"{day.day} {_name(day.month, short)} {day.year + BE_AHEAD}", digits)


def write_month(month: Month, lang: str, digits: str = "arabic", short: bool = False, year: bool = True) -> str:
    """ตุลาคม 2567, or short ต.ค. 2567; in English October 2024. Without `year`, the name alone."""
    name = _english(month.month, short) if lang == "en" else _name(month.month, short)
    if not year:
        return name
    return f"{name} {month.be - BE_AHEAD}" if lang == "en" else _thai(f"{name} {month.be}", digits)


def write_year(year: FiscalYear, lang: str, digits: str = "arabic", short: bool = False) -> str:
    """ปีงบประมาณ พ.ศ. 2568, or short ปี 2568; in English FY2025 (BE 2568), FY2025."""
    if lang == "en":
        fiscal = f"FY{year.be - BE_AHEAD}"
        return fiscal if short else f"{fiscal} (BE {year.be})"
    return _thai(f"ปี {year.be}" if short else f"ปีงบประมาณ พ.ศ. {year.be}", digits)


def write_period(period: Period, lang: str, digits: str = "arabic", short: bool = False) -> str:
    """A period in words, from "ตุลาคม 2567" to "พ.ศ. 2566 – 2570"."""
    months = _months(period, lang, digits, short)
    match period.kind:
        case "quarter" if lang == "en":
            return f"Quarter {period.part}, {write_year(period.fiscal_year, lang, digits, short)}"
        case "quarter":
            year = period.fiscal_year.be
            return _thai(f"ไตรมาส {period.part}/{year}" if short else f"ไตรมาส {period.part} ปีงบประมาณ {year}", digits)
        case "half" if not short:
            part = ("First half", "Second half") if lang == "en" else ("ครึ่งปีแรก", "ครึ่งปีหลัง")
            return f"{part[period.part - 1]} ({months})"
        case "year":
            return write_year(period.fiscal_year, lang, digits, short)
        case "years":
            return _years(period, lang, digits)
        case _:
            return months


def in_a_name(period: Period) -> str:
    """A period as an officer may write it into a file's name: 2567-10, ไตรมาส 1, 6 เดือนแรก, ปี 2568."""
    match period.kind:
        case "quarter":
            return f"ไตรมาส {period.part}"
        case "half":
            return "6 เดือนแรก" if period.part == 1 else "6 เดือนหลัง"
        case "year":
            return f"ปี {period.fiscal_year.be}"
        case _:
            return period.key


def _months(period: Period, lang: str, digits: str, short: bool) -> str:
    last = write_month(period.last, lang, digits, short)
    return last if period.length == 1 else f"{write_month(period.first, lang, digits, short)} – {last}"


def _years(period: Period, lang: str, digits: str) -> str:
    first, last = period.first.fiscal_year.be, period.last.fiscal_year.be
    if lang == "en":
        return f"FY{first - BE_AHEAD}–FY{last - BE_AHEAD} (BE {first}–{last})"
    return _thai(f"พ.ศ. {first} – {last}", digits)


def _name(month: int, short: bool) -> str:
    return (SHORT_MONTHS if short else MONTHS)[month - 1]


def _english(month: int, short: bool) -> str:
    name = ENGLISH_MONTHS[month - 1]
    return name[:3] if short else name


def _thai(text: str, digits: str) -> str:
    return thai_digits(text) if digits == "thai" else text
