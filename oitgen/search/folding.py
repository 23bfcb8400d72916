"""One spelling for everything that means the same to whoever searches.

`themes/default/static/search.js` folds what is typed, and the texts it shows, by the
same steps in the same order; tests/browser/test_search.py compares the two.
What is folded is never shown.
"""

import re
import sys
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from oitgen.thai import BE_AHEAD, MONTHS, arabic

# Changes whenever a text folds otherwise, or what is kept of it is kept otherwise; it is then folded anew.
VERSION = 3

_THAI = "\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e4e"
_MARK = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
_SPACE = "[ \t\n\r\f\v]"
_BE, _CE, _SHORT = "2[45][0-9][0-9]", "(?:19|20)[0-9][0-9]", "[4-9][0-9]"
# No further digit follows, and no decimals or thousands.
_NUMBER_ENDS = "(?![0-9]|[.,][0-9])"

# Thai letters where fonts of the last century kept their shifted shapes: PDF files still name them so.
_SHIFTED = {0xF700 + at: letter for at, letter in enumerate("ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู")}
_ANY_SHIFTED = re.compile("[\uf700-\uf71a]")
# Zero-width signs, soft hyphens and direction marks; and accents on Latin letters, which few people type.
_DROPPED = re.compile("[\u00ad\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")

_THAI_DIGITS = re.compile("[๐-๙]+")

_SHORT_MONTHS = dict(zip("มค กพ มีค เมย พค มิย กค สค กย ตค พย ธค".split(), MONTHS, strict=True))
_ENGLISH_NAMES = "january february march april may june july august september october november december"
_ENGLISH = dict(zip(_ENGLISH_NAMES.split(), MONTHS, strict=True))
_ENGLISH |= {name[:3]: month for name, month in _ENGLISH.items()} | {"sept": MONTHS[8]}
_NAMES = "|".join(MONTHS)

_BARE_MONTH = re.compile(f"(?:{'|'.join(_SHORT_MONTHS)})(?![a-z{_THAI}])")
_DOTTED_MONTH = re.compile(rf"(?:มี|เม|มิ|[มกพสตธ])\.{_SPACE}?[คยพ](?:\.|(?![.{_THAI}]))(?![ก-ฮ](?:[^{_THAI}]|$))")
_ENGLISH_MONTH = re.compile(r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*")
# ก.พ. after these is the Civil Service Commission.
_OF_THE_COMMISSION = tuple(word.replace("ำ", "ํา") for word in ("สำนักงาน", "คณะกรรมการ", "เลขาธิการ"))
_DAY_BEFORE = re.compile(rf"[0-9](?:st|nd|rd|th)?(?:{_SPACE}|-)?\Z")
_NUMBER_AFTER = re.compile(rf"\.?(?:{_SPACE}|[,-])*[0-9]")

_WITHIN_THAI = re.compile(f"{_SPACE}(?<=[{_THAI}]{_SPACE}){_SPACE}*(?=[{_THAI}])")
_MARKS_AFTER = re.compile(f"([ะา])([{_MARK}]+)")
_MARKS = re.compile(f"[{_MARK}]{{2,}}")
# Below, above, tone, silencer; ํ comes last, next to its า.
_MARK_ORDER = {mark: at for at, mark in enumerate("ฺุูัิีึื็่้๊๋์๎ํ")}

_ERA = re.compile(rf"พ\.{_SPACE}?ศ\.?{_SPACE}*({_BE}|{_SHORT}){_NUMBER_ENDS}")
_OF_A_MONTH = re.compile(rf"({_NAMES})(?:{_SPACE}|[.,/-])*(?:ค\.{_SPACE}?ศ\.?{_SPACE}*)?({_BE}|{_CE}|{_SHORT}){_NUMBER_ENDS}")
_OF_A_YEAR = re.compile(rf"((?:ปี(?:งบประมาณ|งบฯ?|การศึกษา)?|fy)(?:{_SPACE}|\.)*)({_SHORT})(?![0-9%]|[.,][0-9])")
_FISCAL = re.compile(rf"(?:ปีงบฯ?|fy)(?=(?:{_SPACE}|\.)*{_BE}(?![0-9]))")
_CODE = re.compile(rf"o(?:{_SPACE}|-)*0*([1-9][0-9]?)(?![0-9a-z])")
_THOUSANDS = re.compile("(?<=[0-9]),(?=[0-9][0-9][0-9](?![0-9]))")
_WORD = re.compile(f"[0-9a-z{_THAI}\u00df-\u024f\u0370-\u0dff\u0e80-\u1fff\u3040-\ud7ff]+")
_THREE_DIGITS = re.compile("(?=([0-9]{3}))")
_NEEDLESS_SPACE = re.compile(f" (?:(?<=[{_THAI}] )|(?=[{_THAI}]))")
_LETTER = re.compile(f"[0-9a-z{_THAI}]")


def folded(text: str) -> str:
    """The text for searching: digits, months, years, tone marks, capitals, spaces and signs each in one spelling.

    Spaces are left between words of Latin letters and digits only: a phrase is found across a line's end.
    """
    text = _plain(text)
    text = _BARE_MONTH.sub(_bare_month, text)
    text = _DOTTED_MONTH.sub(_dotted_month, text)
    text = _WITHIN_THAI.sub("", text)
    text = _MARKS_AFTER.sub(r"\2\1", text)
    text = _MARKS.sub(_in_order, text)
    text = text.replace("ํา", "ำ").replace("เเ", "แ")
    text = _ENGLISH_MONTH.sub(_english_month, text)
    text = _ERA.sub(_era, text)
    text = _OF_A_MONTH.sub(_of_a_month, text)
    text = _OF_A_YEAR.sub(_of_a_year, text)
    text = _FISCAL.sub(_fiscal, text)
    text = _CODE.sub(_code, text)
    text = _THOUSANDS.sub("", text)
    return _NEEDLESS_SPACE.sub("", " ".join(_WORD.findall(text)))


def pairs(text: str) -> set[int]:
    """The pairs of neighbouring signs of a folded text, each as a number: they are gathered four times as fast as pieces of text.

    Three digits in a row are a pair too. One over a space is among them; `signs` gives the two signs of one.
    """
    two_bytes = text.encode("utf-16-le")
    found: set[int] = set()
    for start in (0, 2):
        found.update(memoryview(two_bytes)[start : start + (len(two_bytes) - start) // 4 * 4].cast("I"))
    found.update(map(_three, set(_THREE_DIGITS.findall(text))))
    return found


@lru_cache(1000)
def _three(digits: str) -> int:
    """Three digits in a row as a pair of signs no text has: amounts and numbers of contracts are alike in their pairs."""
    made = chr(0xE000 + int(digits[0])) + chr(0xE100 + int(digits[1:]))
    return int.from_bytes(made.encode("utf-16-le"), sys.byteorder)


def signs(pair: int) -> str:
    """The two signs of a pair."""
    return pair.to_bytes(4, sys.byteorder).decode("utf-16-le")


def _plain(text: str) -> str:
    text = unicodedata.normalize("NFKD", text)
    if _ANY_SHIFTED.search(text):
        text = text.translate(_SHIFTED)
    text = _THAI_DIGITS.sub(lambda found: arabic(found[0]), _DROPPED.sub("", text))
    # As bytes, for capitals of A to Z alone have small letters here and in the browser alike.
    return text.encode("utf-8", "ignore").lower().decode()


def _guarded(found: re.Match[str], letter: Callable[[str], bool]) -> bool:
    return found.start() > 0 and letter(found.string[found.start() - 1])


def _is_letter(sign: str) -> bool:
    return bool(_LETTER.match(sign)) and not sign.isdigit()


def _is_sign(sign: str) -> bool:
    return bool(_LETTER.match(sign))


def _bare_month(found: re.Match[str]) -> str:
    return found[0] if _guarded(found, _is_letter) else _SHORT_MONTHS[found[0]]


def _dotted_month(found: re.Match[str]) -> str:
    month = _SHORT_MONTHS.get(re.sub(rf"\.|{_SPACE}", "", found[0]))
    before = found.string[max(0, found.start() - 14) : found.start()]
    if month is None or before.endswith(".") or (month == MONTHS[1] and before.rstrip(" ").endswith(_OF_THE_COMMISSION)):
        return found[0]
    return month


def _english_month(found: re.Match[str]) -> str:
    month = _ENGLISH.get(found[0])
    if month is None or (found.start() > 0 and "a" <= found.string[found.start() - 1] <= "z"):
        return found[0]
    # "may" is a month beside a number only.
    beside = _DAY_BEFORE.search(found.string[max(0, found.start() - 4) : found.start()]) or _NUMBER_AFTER.match(
        found.string[found.end() : found.end() + 14]
    )
    return month if found[0] != "may" or beside else found[0]


@lru_cache(4096)
def _ordered(marks: str) -> str:
    return "".join(sorted(dict.fromkeys(marks), key=lambda mark: _MARK_ORDER[mark]))


def _in_order(found: re.Match[str]) -> str:
    return _ordered(found[0])


def _era(found: re.Match[str]) -> str:
    return _whole(found[1])


def _whole(year: str) -> str:
    return year if len(year) == 4 else f"25{year}"


def _of_a_month(found: re.Match[str]) -> str:
    month, year = found[1], found[2]
    # A year of the common era stays beside its Buddhist one, so that it is found as it is written.
    return f"{month}{int(year) + BE_AHEAD} {year}" if len(year) == 4 and year < "2400" else f"{month}{_whole(year)}"


def _of_a_year(found: re.Match[str]) -> str:
    return found[0] if found[1].startswith("fy") and _guarded(found, _is_letter) else f"{found[1]}25{found[2]}"


def _fiscal(found: re.Match[str]) -> str:
    return found[0] if found[0] == "fy" and _guarded(found, _is_letter) else "ปีงบประมาณ"


def _code(found: re.Match[str]) -> str:
    return found[0] if _guarded(found, _is_sign) else f"o{found[1]}"
