"""The days a document names, beside the day of its file's name and the year its element asks for."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from oitgen.model.contents import Contents
from oitgen.thai import FiscalYear, arabic, read_name

_MONTHS = (
    r"(?:มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม|"
    r"ม\.ค\.|ก\.พ\.|มี\.ค\.|เม\.ย\.|พ\.ค\.|มิ\.ย\.|ก\.ค\.|ส\.ค\.|ก\.ย\.|ต\.ค\.|พ\.ย\.|ธ\.ค\.)"
)
_DAY = re.compile(rf"(?<!\d)\d{{1,2}}\s?(?:เดือน\s?)?{_MONTHS}\s?(?:พ\.?\s?ศ\.?\s?)?(?:25\d\d)(?!\d)")
# Days of other papers, of laws and of lives.
_OF_OTHERS = re.compile(
    r"(?:ลงวันที่|ลว\.|ฉบับ.{0,30}|พระราช.{0,60}|ราชกิจจา.{0,40}|เกิด(?:วันที่)?|อ้างถึง.*|ตั้งแต่(?:วันที่)?|"
    r"แก้ไข[^0-9]{0,40}|เดิม[^0-9]{0,20})\s*$"
)
_YEAR = re.compile(r"(?<!\d)(25\d\d)(?!\d)")
# What is announced once and holds for years, and what others have issued.
_LASTING = re.compile(
    r"หลักเกณฑ์|ระเบียบ|กฎ|ประมวล|มาตรฐาน|คู่มือ|แนวปฏิบัติ|แนวทาง|คำสั่ง|แต่งตั้ง|ข้อบังคับ|ข้อบัญญัติ|เทศบัญญัติ|นโยบาย|"
    r"ข้อกำหนด|โครงสร้าง|อำนาจหน้าที่|หนังสือ"
)
_OF_A_YEAR = re.compile(r"กิจกรรม|ประชุม|อบรม|ประกวดราคา|เชิญชวน|ผู้ชนะ|จัดซื้อ|จัดจ้าง|ประกาศผล|รายงาน|สรุป|โครงการ|สำรวจ")
# A year's work may be prepared so long before it.
_BEFOREHAND = timedelta(days=183)
_TITLE_LINES = 2


@dataclass(frozen=True, slots=True)
class Told:
    """A day as a text writes it, and the line it stands in."""

    day: date
    text: str
    line: str


def days(text: str) -> tuple[Told, ...]:
    """Every whole day a text names as its own, in order."""
    found: list[Told] = []
    for line in arabic(text).replace("\f", "\n").split("\n"):
        for match in _DAY.finditer(line):
            day = read_name(match.group()).date
            if day is not None and not _OF_OTHERS.search(line[: match.start()]):
                found.append(Told(day, " ".join(match.group().split()), " ".join(line.split())))
    return tuple(found)


def against_name(name: str, text: str) -> Told | None:
    """A day of the text that differs from that of the file's name in its year alone, where the name's own stands nowhere."""
    named = day_of(name)
    if named is None:
        return None
    told = days(text)
    if any(each.day == named for each in told):
        return None
    return next((each for each in told if (each.day.month, each.day.day) == (named.month, named.day)), None)


def day_of(name: str) -> date | None:
    """The day a file's name gives: its own, or that of its data."""
    reading = read_name(name)
    return reading.date or reading.as_of


def is_of_a_year(contents: Contents, name: str) -> bool:
    """Whether a document tells of what was done in a year, or announces it, and does not hold for years."""
    title = "\n".join(contents.head.split("\n")[:_TITLE_LINES])
    return bool(_OF_A_YEAR.search(title)) and not _LASTING.search(title) and not _LASTING.search(name)


def outdated(text: str, asked: frozenset[int]) -> Told | None:
    """The last day of a text all of whose days lie long before the years asked for, and which names none of these."""
    told = days(text)
    wanted = {str(year) for year in (*asked, min(asked) - 1)}
    if not told or wanted & set(_YEAR.findall(arabic(text))):
        return None
    last = max(told, key=lambda each: each.day)
    return last if last.day < FiscalYear(min(asked)).start - _BEFOREHAND else None
