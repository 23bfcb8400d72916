"""Finds the words of a name that speak of time, and the numbers that only look so."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from oitgen.thai.dates import buddhist_year, date_of
from oitgen.thai.names import BE_MARK, LONG_MONTH, MONTH, THAI_SIGN, month_number

Kind = Literal["month", "day", "part", "year", "years", "law", "number", "doubtful", "impossible"]
Role = Literal["", "dated", "as-of", "monthly", "day"]


@dataclass(frozen=True, slots=True)
class Word:
    """One stretch of a name, from `start` to before `end`.

    month: `month`, and `be` unless no year is given. day: `day` too. part: so
    many `months` of a fiscal year beginning at its month number `place` (0 is
    October). year: `be`; years: `be` to `until`. `worded`: the year is named as
    one (ปีงบประมาณ 2568), 2 as a fiscal year, 1 as a year, 0 by its number alone.
    `weak`: may be a month only in company. `year_at` is where the year's digits stand.
    """

    kind: Kind
    start: int
    end: int
    role: Role = ""
    month: int = 0
    be: int = 0
    day: int = 0
    place: int = 0
    months: int = 0
    until: int = 0
    worded: int = 0
    weak: bool = False
    year_at: tuple[int, int] = (0, 0)


_FREE = "(?<![0-9A-Za-z])"  # a number does not begin inside a number or a Latin word
_ALONE = rf"{_FREE}(?<![0-9][-/.,])"
_YEAR = "(?:[0-9]{4,5}|25[0-9]|[4-9][0-9])(?![0-9])"
_GAP = r"[\s._-]{0,3}"

# Numbers of orders, meetings, laws, item codes, telephones, amounts; and bodies that are spelled like February.
_NUMBER = rf"""(?P<number>
    (?:ฉบับที่)\s{{0,2}}[0-9]+\)?(?:\s{{0,2}}{BE_MARK}\s{{0,2}}[0-9]{{4}})?
  | (?:เลขที่|คำสั่งที่|คำสั่ง|ครั้งที่|(?<!วัน)(?<!วัน\s)ที่|ข้อ(?:ที่)?|มาตรา|โทร\.?|หมายเลข|\bno\.)\s{{0,2}}[0-9]+(?:[/.-][0-9]+)*
  | (?:แบบ\s?)?สขร\.?\s?[0-9]{{1,2}}(?![0-9])|แบบ\s?(?:[ก-ฮ]{{1,4}}\.?\s?)?[0-9]{{1,2}}(?![0-9/-])
  | ที่\s?[ก-ฮ]{{2}}\s?[0-9]{{4}}(?:[./][0-9]+)*
  | (?<![0-9A-Za-z])(?:OIT|ITA|EIT|IIT|[OО])\s?[-.]?\s?(?:0?[1-9]|[1-4][0-9]|5[0-4])(?![0-9])
  | {_ALONE}[0-9]{{1,3}}(?:,[0-9]{{3}})+
  | {_ALONE}0(?:[0-9]{{0,2}}[\s-][0-9]{{3}}[\s-][0-9]{{4}}|\s?[2-9][0-9]{{3}}\s[0-9]{{4}}|[0-9]{{2}}-[0-9]{{6,7}})(?![0-9])
  | (?:สำนักงาน|เลขาธิการ|คณะกรรมการ|มติ|หนังสือ)\s?ก\.พ\.(?!\s?[4-9][0-9])
  | ก\.พ\.?\s?7(?![0-9])
)"""
_LAW = r"(?P<law>พ\.?\s?ร\.?\s?บ\.?|พระราช(?:บัญญัติ|กำหนด|กฤษฎีกา)|รัฐธรรมนูญ|ประมวล(?!ภาพ|ผล)|ระเบียบ(?!วาระ)|(?<!รา)กฎ(?!หมาย)|ข้อบังคับ)"
_LEAD = rf"""(?:(?:
    (?P<dated>(?<!{THAI_SIGN})ลว\.?|ลง\s?วัน\s?ที่)
  | (?P<asof>ณ\s?วัน\s?ที่|(?<!{THAI_SIGN})ณ(?=\s))
  | (?P<onday>(?:ประจำ|เมื่อ)?วัน\s?ที่)
  | (?P<monthly>(?:ประจำ|รอบ|ของ)?\s?เดือน)
)[\s:._-]{{0,3}})?"""
_NAMED = rf"""
    (?:{_FREE}(?<![A-Za-z]-)(?P<d>[0-9]{{1,2}})(?:\s?[-–]\s?(?P<d2>[0-9]{{1,2}}))?(?P<dsep>[\s._-]{{0,3}})(?P<ofmonth>เดือน\s?)?)?
    (?P<month>{MONTH})
    (?:\s(?P<d3>[0-9]{{1,2}}),\s?(?=[0-9]{{4}}))?
    (?:(?P<ysep>{_GAP})(?:ปี\s?)?(?:{BE_MARK}\s?)?(?P<y>{_YEAR}))?
"""
_NUMERIC = rf"""
    {_FREE}(?P<iy>[12][0-9]{{3}})(?P<isep>[-_.])(?P<im>[0-9]{{1,2}})(?P=isep)(?P<id>[0-9]{{1,2}})(?![0-9])
  | {_ALONE}(?P<dd>[0-9]{{1,2}})(?P<dmsep>[-/._])(?P<dm>[0-9]{{1,2}})(?P=dmsep)(?P<dy>[0-9]{{4}}|[5-9][0-9])(?![0-9])
  | {_ALONE}(?P<cy>[12][0-9]{{3}})(?P<cm>[01][0-9])(?P<cd>[0-3][0-9])?(?![0-9A-Za-z]|[,.][0-9]|\s?บาท)
  | {_FREE}(?P<fy>[12][0-9]{{3}})(?:[-_.](?P<fm>0[1-9]|1[0-2])|-(?P<fm1>[1-9]))(?![0-9]|[-_.][0-9]{{1,2}}(?![0-9]))
  | {_ALONE}(?P<mm>0?[1-9]|1[0-2])(?P<msep>[-._/])(?P<my>[0-9]{{4}}|[5-9][0-9])(?![0-9]|[-/.,][0-9])
"""
_PART = rf"""
  (?:ประจำ)?(?:
    (?:ไตรมาส\s?(?:ที่)?\s{{0,2}}|{_FREE}quarter\s|{_FREE}Q\s?)(?P<q>[1-4])(?![0-9])(?:\s?(?:-|–|ถึง|และ)\s?(?P<q2>[1-4])(?![0-9]))?
  | ไตรมาส(?P<qword>แรก|สุดท้าย)
  | (?:ครึ่ง(?:ปี)?(?:งบประมาณ)?\s?(?P<half>แรก|หลัง)|{_FREE}H(?P<h>[12])(?![0-9A-Za-z])|{_FREE}(?P<hen>first|second)\shalf)
  | (?P<cycle>รอบ(?:ระยะ(?:เวลา)?)?\s{{0,2}})?(?<![0-9])(?P<n>3|6|9|12|สาม|หก|เก้า|สิบสอง)\s{{0,2}}เดือน\s?(?P<which>แรก|หลัง|สุดท้าย)?
  )(?:\s?[/_-]\s?(?P<ay>[0-9]{{4}}|[5-9][0-9])(?![0-9]|[-_.][0-9]))?
"""
_ANNUAL = rf"""
  (?:(?:(?P<fiscal>(?:ประจำ|ของ)?\s?ปี\s?(?:งบประมาณ|งบฯ?|งป\.?)|ประจำปี|{_FREE}(?:F\.?Y\.?|fiscal\syear|ITA|OIT))|(?P<plain>ปี|(?<![ก-ฮ]\.){BE_MARK}))
     [\s._:-]{{0,3}}(?:{BE_MARK}\s{{0,2}})?(?P<year>{_YEAR})
   |{_ALONE}(?P<bare>(?:25[4-9]|20[1-4])[0-9])(?![0-9]|[,./][0-9]|\s?(?:บาท|คน|ราย(?!{THAI_SIGN})|%))
   |{_ALONE}(?P<odd>2[0-9]{{4}})(?![0-9A-Za-z]|[,./-][0-9]|\s?(?:บาท|คน|ราย(?!{THAI_SIGN})|%))
  )(?:(?:\s{{0,2}}(?:-|–|—|~|ถึง)\s{{0,2}}(?:ปี\s?|FY)?(?:{BE_MARK}\s?)?(?P<until>[0-9]{{4}})|[-–](?P<until2>[0-9]{{2}}))(?![0-9]|[-_.][0-9]))?
"""
_TIME = re.compile(
    f"{_NUMBER}|{_LAW}|{_LEAD}(?:(?P<named>{_NAMED})|(?P<numeric>{_NUMERIC}))|(?P<part>{_PART})|{_ANNUAL}", re.VERBOSE | re.IGNORECASE
)
_FULL = re.compile(LONG_MONTH, re.IGNORECASE)
# The groups of year, month and day in each numeric spelling.
_DIGITS = (("iy", "im", "id"), ("dy", "dm", "dd"), ("cy", "cm", "cd"), ("fy", "fm", ""), ("fy", "fm1", ""), ("my", "mm", ""))
_FORM = re.compile(r"[ก-ฮ]\.\Z")  # a number glued to an abbreviation belongs to it: "ปค.1"
_COUNTS = {"สาม": 3, "หก": 6, "เก้า": 9, "สิบสอง": 12}

_DURATION = re.compile(r"(?:ทุก|ราย|ภายใน|เวลา|จำนวน|อายุ|ย้อนหลัง|กำหนด|จำคุก|เกิน)\s?$")

Found = re.Match[str]


def words(text: str) -> Iterator[Word]:
    """The words of time in a name with Arabic digits, from left to right."""
    for found in _TIME.finditer(text):
        if found["number"]:
            yield Word("number", *found.span())
        elif found["law"]:
            yield Word("law", *found.span())
        elif found["named"]:
            yield _named(found, text)
        elif found["numeric"]:
            yield _numeric(found)
        elif found["part"]:
            yield _part(found, text)
        else:
            yield _annual(found)


def _named(found: Found, text: str) -> Word:
    """A month by its name, alone, with its year, or with a day."""
    month, role = month_number(found["month"]), _role(found)
    day = "" if _is_no_day(found, month, text) else found["d"] or found["d3"]
    start = found.start("ofmonth" if found["ofmonth"] else "month") if found["d"] and not day else found.start()
    if not found["y"]:
        weak = role != "monthly" and "." not in found["month"] and not _FULL.fullmatch(found["month"])
        return Word("month", start, found.end(), role, month, weak=weak)
    return _dated(found, start, found["y"], month, "" if found["d2"] else day, found.span("y"))


def _dated(found: Found, start: int, year: str, month: int, day: str, year_at: tuple[int, int]) -> Word:
    """A day, or a month where `day` is empty, of a year as written."""
    be, role = buddhist_year(year) or 0, _role(found)
    if not be or not (day or 2500 <= be <= 2699):
        return Word("doubtful", start, found.end(), role, month, year_at=year_at)
    if not day:
        return Word("month", start, found.end(), role, month, be, year_at=year_at)
    kind: Kind = "day" if date_of(year, month, day) else "impossible"
    return Word(kind, start, found.end(), role, month, be, int(day), year_at=year_at)


def _is_no_day(found: Found, month: int, text: str) -> bool:
    """Whether the number before a month is no day: "1.ต.ค.67", "01 ต.ค. 67", "แบบ 1 เดือน ต.ค.".

    A leading zero speaks for sorting only where the number is the month's own
    place in the calendar or the fiscal year: a date must never be invented.
    """
    if not found["d"] or found["d2"] or _role(found) not in ("", "monthly"):
        return False
    if found["ofmonth"] or _FORM.search(text, 0, found.start("d")):
        return True
    if text[: found.start("d")].strip():
        return False
    if "." in found["dsep"] or "_" in found["dsep"]:
        return True
    if "-" in found["dsep"] and "-" not in (found["ysep"] or ""):
        return True
    return found["d"].startswith("0") and int(found["d"]) in (month, (month - 10) % 12 + 1)


def _numeric(found: Found) -> Word:
    """A day or month in digits alone, or a number that only looks so."""
    year, month, day = next(groups for groups in _DIGITS if found[groups[0]] and found[groups[1]])
    number, be = int(found[month]), buddhist_year(found[year]) or 0
    in_day = (found[day] or "") if day else ""
    plausible = 1 <= number <= 12 and 2500 <= be <= 2699 and (not in_day or 1 <= int(in_day) <= 31)
    if not plausible or (year == "my" and not _is_month_of_year(found)):
        return Word("number", *found.span())
    return _dated(found, found.start(), found[year], number, in_day, found.span(year))


def _is_month_of_year(found: Found) -> bool:
    """Whether "3-2568" and the like is a month: 3/2568 is a number of a meeting, 10.67 an amount."""
    if found["monthly"] or found["msep"] == "-":
        return True
    return len(found["my"]) == 4 and (found["msep"] == "." or (found["msep"] == "_" and len(found["mm"]) == 2))


def _part(found: Found, text: str) -> Word:
    """A quarter, a half or the first so many months of a fiscal year."""
    place, months = 0, 3
    if found["q"] or found["qword"]:
        first = int(found["q"] or (1 if found["qword"] == "แรก" else 4))
        place, months = first * 3 - 3, (max(int(found["q2"] or first), first) - first + 1) * 3
    elif which := found["half"] or found["h"] or found["hen"]:
        place, months = (0 if which.lower() in ("แรก", "1", "first") else 6), 6
    else:
        if not _is_cycle(found, text):
            return Word("number", *found.span())
        months = _COUNTS.get(found["n"]) or int(found["n"])
        place = 12 - months if found["which"] in ("หลัง", "สุดท้าย") else 0
    be = buddhist_year(found["ay"]) or 0 if found["ay"] else 0
    return Word("part", *found.span(), place=place, months=months, be=be, year_at=found.span("ay"))


def _is_cycle(found: Found, text: str) -> bool:
    """Whether "6 เดือน" names a reporting cycle, not a duration: so named, or alone at either end of the name."""
    if found["cycle"] or found["which"]:
        return True
    before, after = text[: found.start()].strip(" _-(.0123456789"), text[found.end() :].strip(" _-)")
    return not before or (not after and not _DURATION.search(before))


def _annual(found: Found) -> Word:
    """A year or several, named as such or standing as a bare number."""
    group = next(name for name in ("year", "bare", "odd") if found[name])
    digits, year_at = found[group], found.span(group)
    worded = 2 if found["fiscal"] else 1 if found["plain"] else 0
    be = buddhist_year(digits) or 0
    if not 2500 <= be <= 2700:
        kind: Kind = "doubtful" if worded or _is_slip(digits) else "number"
        return Word(kind, *found.span(), worded=worded, year_at=year_at)
    until = _until(found, be)
    if be < until <= 2700:
        return Word("years", *found.span(), be=be, until=until, worded=worded, year_at=year_at)
    return Word("year", found.start(), found.end(group), be=be, worded=worded, year_at=year_at)


def _until(found: Found, be: int) -> int:
    if found["until"]:
        return buddhist_year(found["until"]) or 0
    return be // 100 * 100 + int(found["until2"]) if found["until2"] else 0


def _is_slip(digits: str) -> bool:
    """Whether a five-digit number is a year of our days with one digit typed twice: 25567."""
    twice = (digits[:at] + digits[at + 1 :] for at in range(len(digits) - 1) if digits[at] == digits[at + 1])
    return not digits.endswith("00") and any(2540 <= int(year) <= 2599 for year in twice)


def _role(found: Found) -> Role:
    if found["dated"]:
        return "dated"
    if found["asof"]:
        return "as-of"
    if found["monthly"] or (found["ofmonth"] and not found["onday"]):
        return "monthly"
    return "day" if found["onday"] else ""
