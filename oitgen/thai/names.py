"""How people spell months, years and the signs between them, as pieces of patterns.

All of them are for text with Arabic digits, matched without regard to capitals.
"""

import re
from functools import cache

ENGLISH_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
SHORT_MONTHS = ("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.")
# Misspellings met in real file names, and the spoken short forms.
_LONG_SPELLINGS = (
    "มกราคม",
    "กุมภาพัน(?:ธ์|ธุ์|ธ์|ธ)",
    "มีนาคม",
    "เมษายน",
    "พฤษภาคม",
    "มิถุนายน",
    "กรก[ฎฏ]าคม",
    "สิงหาคม",
    "กันยายน",
    "ตุลาคม",
    "พฤ[ศษ]จิกายน",
    "ธันวาคม",
)
_SPOKEN = ("มกรา", "กุมภา", "มีนา", "เมษา", "พฤษภา", "มิถุนา", "กรกฎา", "สิงหา", "กันยา", "ตุลา", "พฤศจิกา", "ธันวา")

THAI_SIGN = "[\u0e01-\u0e4e]"
_NOT_AFTER_THAI = "(?<![\u0e01-\u0e4e])"
_NOT_BEFORE_THAI = "(?![\u0e01-\u0e4e])"
_NO_DOT = "(?![.\u0e01-\u0e4e])"

BE_MARK = r"(?:พ\s?\.?\s?ศ\.?|ค\s?\.?\s?ศ\.?|B\.?E\.?|A\.?D\.?)"


def _short(month: str) -> str:
    """`ต.ค.` with the slips people make: "ต. ค.", "ต.ค", "ตค." and "ตค"."""
    first, second, _ = month.split(".")
    # อ.ก.พ., ก.พ.ร., ก.ค.ศ. are bodies, not months; พ.ศ. may well follow a month.
    after = r"(?!(?!พ\.?\s?ศ)[ก-ฮ]\.)"
    # A bare letter pair also stands inside words, and ต. alone is "tambon".
    dotted = rf"(?<![ก-ฮ]\.){first}\.\s?{second}(?:\.{after}|{_NO_DOT})"
    plain = rf"{_NOT_AFTER_THAI}{first}{second}(?:\.{after}|{_NO_DOT})"
    return f"(?:{dotted}|{plain})"


def _english(month: str) -> str:
    short = "sept?" if month == "September" else month[:3]
    return rf"(?<![a-z])(?:{month}|{short}\.?)(?![a-z])"


# One pattern for any month; `month_number` says which.
_EACH = tuple(
    f"(?:{long}|{_NOT_AFTER_THAI}{spoken}{_NOT_BEFORE_THAI}|{_short(short)}|{_english(english)})"
    for long, spoken, short, english in zip(_LONG_SPELLINGS, _SPOKEN, SHORT_MONTHS, ENGLISH_MONTHS, strict=True)
)
MONTH = f"(?:{'|'.join(_EACH)})"
LONG_MONTH = f"(?:{'|'.join(_LONG_SPELLINGS)}|January|February|April|June|July|August|September|October|November|December)"


# Every command needs the names; few need to know which month one is.
@cache
def _numbered() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(each, re.IGNORECASE) for each in _EACH)


def month_number(name: str) -> int:
    """1 to 12 for a text that `MONTH` matched."""
    return next(number for number, pattern in enumerate(_numbered(), 1) if pattern.fullmatch(name))
