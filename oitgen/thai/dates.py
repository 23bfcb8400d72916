"""One day as a person types it in a field: strict, the whole text or nothing."""

import re
from datetime import date

from oitgen.thai.calendar import BE_AHEAD
from oitgen.thai.names import BE_MARK, MONTH, month_number
from oitgen.thai.text import folded

_YEAR_FIRST = re.compile(r"(?P<y>[0-9]{4})([-/.])(?P<m>[0-9]{1,2})\2(?P<d>[0-9]{1,2})")
_DAY_FIRST = re.compile(r"(?P<d>[0-9]{1,2})([-/.])(?P<m>[0-9]{1,2})\2(?P<y>[0-9]{4}|[0-9]{2})")
_WORDS = re.compile(
    rf"(?:วันที่ ?)?(?P<d>[0-9]{{1,2}})[ ./-]?(?:เดือน ?)?(?P<m>{MONTH})[ ./-]?(?:{BE_MARK} ?)?(?P<y>[0-9]{{4}}|[0-9]{{2}})", re.IGNORECASE
)


def buddhist_year(digits: str) -> int | None:
    """The Buddhist-era year a number means: 2400–2700 and two digits are BE, 1950–2150 CE; else None."""
    year = int(digits) if len(digits) <= 4 else 0
    if len(digits) == 2:
        return 2500 + year
    if 2400 <= year <= 2700:
        return year
    return year + BE_AHEAD if 1950 <= year <= 2150 else None


def date_of(year: str, month: int, day: str) -> date | None:
    """The day of these parts as a CE date, or None when there is no such day."""
    be = buddhist_year(year)
    if be is None:
        return None
    try:
        return date(be - BE_AHEAD, month, int(day))
    except ValueError:
        return None


def day(text: str) -> date | None:
    """The one day a text names, as a CE date; None when it is not a day or no such day exists.

    2567-02-29 is a real day (2024 CE was a leap year).
    """
    plain = folded(text)
    if found := _YEAR_FIRST.fullmatch(plain) or _DAY_FIRST.fullmatch(plain):
        return date_of(found["y"], int(found["m"]), found["d"])
    if found := _WORDS.fullmatch(plain):
        return date_of(found["y"], month_number(found["m"]), found["d"])
    return None
