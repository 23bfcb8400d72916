"""One folder or file name below an item, read for all it says."""

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from oitgen.model.catalogue import Line
from oitgen.thai import FiscalYear, Period, arabic, letters, normalise, read_name

# A "word" here has a space, a sign or the name's end on both sides: ไทย is a language, ประเทศไทย is not.
_EDGE = r"(?<![ก-๎A-Za-z0-9])"
_END = r"(?![ก-๎A-Za-z0-9])"
_ENGLISH = re.compile(
    rf"{_EDGE}(?:ฉบับ)?(?:แปล)?(?:ภาษา)?อังกฤษ{_END}|{_EDGE}ฉบับแปล{_END}|{_EDGE}(?:English(?:\s*version)?|ENG|EN){_END}|(?<=[_\-])(?:en|eng){_END}",
    re.IGNORECASE,
)
_THAI = re.compile(rf"{_EDGE}(?:ฉบับ)?(?:ภาษา)?ไทย{_END}|{_EDGE}(?:Thai(?:\s*version)?|TH){_END}|(?<=[_\-])th{_END}", re.IGNORECASE)
_FORMAT = re.compile(
    rf"{_EDGE}(?:ไฟล์|รูปแบบ|แบบ)?\s*[-_.]?\s*(?:PDF|MS\s*Word|Word|DOCX?|MS\s*Excel|Excel|XLSX?|CSV|ODS|ODT|เวิร์ด|เอ็กเซล){_END}|{_EDGE}(?:ไฟล์){_END}",
    re.IGNORECASE,
)
_REVISION = re.compile(
    rf"[\s_\-]*[\[(]?\s*(?:ฉบับ)?(?:แก้ไข(?:เพิ่มเติม)?|ปรับปรุง|ทบทวน)\s*(?:แล้ว)?\s*(?:ครั้งที่|ครั้ง|ที่)?\s*(?P<number>\d{{1,2}})\s*[\])]?\s*$"
    rf"|[\s_\-]*[\[(]?\s*{_EDGE}(?:ver(?:sion)?|v|rev)[\s.]*(?P<version>\d{{1,2}})\s*[\])]?\s*$"
    rf"|[\s_\-]*[\[(]?\s*(?:ฉบับ)?(?:{_EDGE}แก้ไขแล้ว|{_EDGE}แก้ไข|(?<=[\s_\-(])ปรับปรุง(?:ใหม่)?|{_EDGE}ล่าสุด|ล่าสุด|{_EDGE}final|{_EDGE}ฉบับสมบูรณ์)\s*[\])]?\s*$",
    re.IGNORECASE,
)
_COPY = re.compile(r"\s*\((?P<number>\d{1,2})\)\s*$|\s*[-–]\s*(?:copy|สำเนา)(?:\s*\(\d{1,2}\))?\s*$", re.IGNORECASE)
# "5 ส." and "3 ด้าน" count something; they are no places in an order.
_COUNTED = r"(?:ปี|เดือน|วัน|ส\.|ส(?=\s|$)|คน|ครั้ง|ชั่วโมง|นาที|ขั้นตอน|ข้อ|ด้าน|ประเภท|มาตรการ|จังหวัด)"
_SORT = re.compile(rf"^\s*[\[(]?\s*\d{{1,3}}(?:\s*[.)\]_\-]+(?!\d)\s*|\s+(?=\D)(?!{_COUNTED}))")
_PART = re.compile(r"^\s*(?:ส่วนที่|องค์ประกอบที่|องค์ประกอบข้อที่|องค์ประกอบข้อ)\s*(\d{1,2})(?!\d)[\s.:)\-]*|^\s*\[(\d{1,2})\]\s*")
_TRIM = " \t._-–—,;:()[]"


@dataclass(frozen=True, slots=True)
class Version:
    """A version mark. `number` is 0 for a mark without one; `copy` for (2) and "- Copy"."""

    number: int = 0
    copy: bool = False


@dataclass(frozen=True, slots=True)
class NamePart:
    """What one name says. `left` is what remains: a heading (folder) or a title (file).

    `part` is the number of a name beginning "ส่วนที่ 2" or "[2]", else 0.
    `number` is a sort number at its beginning, else 0. `stem` keeps the words
    of language, for addresses.
    """

    left: str
    stem: str
    periods: tuple[Period, ...] = ()
    date: datetime.date | None = None
    as_of: datetime.date | None = None
    language: str = ""
    line: str = ""
    version: Version | None = None
    part: int = 0
    number: int = 0
    doubtful: str = ""
    impossible: str = ""
    machine: bool = False


def _cut(pattern: re.Pattern[str], text: str) -> tuple[str, bool]:
    shorter, count = pattern.subn(" ", text)
    return shorter, count > 0


def _tidy(text: str) -> str:
    """Without empty brackets, doubled signs and spaces left over by what was cut."""
    text = re.sub(r"[\[(]\s*[\])]", " ", text)
    text = re.sub(r"\s*[-–—_]\s*(?=[-–—_\s]*$)|^[\s.,;:\-–—_)\]]+", "", text)
    text = re.sub(r"[\s_]+", " ", text).strip(" \t_-–—,;:")
    # "(Anti-Bri" is a name cut by Windows: an opening bracket alone says nothing.
    return re.sub(r"\s*[\[(][^\])]*$", "", text).strip() if not text.startswith(("(", "[")) else text.strip()


def version_of(stem: str, *, image: bool) -> tuple[str, Version | None]:
    """The name without its version mark, and the mark; never on pictures."""
    if image:
        return stem, None
    if match := _COPY.search(stem):
        number = match.groupdict().get("number")
        return stem[: match.start()], Version(int(number) if number else 0, copy=True)
    if match := _REVISION.search(arabic(stem)):
        number = match.group("number") or match.group("version")
        return stem[: match.start()], Version(int(number) if number else 0)
    return stem, None


@lru_cache(maxsize=64)
def _line_patterns(lines: tuple[Line, ...]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((line.name, tuple(key for name in (line.name, *line.aliases) if (key := letters(name)))) for line in lines)


def line_in(text: str, lines: tuple[Line, ...], *, whole: bool) -> str:
    """The line of work a name speaks of; empty for none or several.

    `whole`: the name must be the line and nothing else. Otherwise its words
    may stand anywhere; a short alias (อก.) must be a word of its own.
    """
    said = letters(text)
    words = {letters(word) for word in re.split(r"[\s_\-()\[\],/]+", text)}
    found = {
        name
        for name, keys in _line_patterns(lines)
        if (said in keys if whole else any(key in words or (len(key) >= 6 and key in said) for key in keys))
    }
    return found.pop() if len(found) == 1 else ""


@lru_cache(maxsize=65536)
def read(name: str, year: FiscalYear | None, lines: tuple[Line, ...] = (), *, file: bool, image: bool = False) -> NamePart:
    """What a folder or file name (without its suffix and item code) says.

    `year` is the fiscal year it lies in: a month without a year takes it from
    there. `lines` are the lines of work names may speak of.
    """
    text = normalise(name).strip()
    part = 0
    if match := _PART.match(arabic(text)):
        part, text = int(match.group(1) or match.group(2)), text[match.end() :]
    text, version = version_of(text, image=image) if file else (text, None)
    time = read_name(text, year)
    if time.machine_name:
        return NamePart(name.strip(), name.strip(), version=version, machine=True)
    number = int(match.group()) if (match := re.match(r"\d{1,3}", arabic(text).lstrip(" [("))) and _SORT.match(arabic(text)) else 0
    rest = time.rest
    without_sort = _SORT.sub("", arabic(rest), count=1)
    # The sort number is cut by position, so that Thai digits elsewhere stay as typed.
    rest = rest[len(rest) - len(without_sort) :] if without_sort and len(arabic(rest)) == len(rest) else rest
    rest, _ = _cut(_FORMAT, rest)
    stem = _tidy(rest)
    rest, english = _cut(_ENGLISH, rest)
    rest, thai = _cut(_THAI, rest)
    left = _tidy(rest)
    # A folder that is only a number sorts; it is no heading.
    left = "" if not file and arabic(left).strip("() []").isdecimal() else left
    whole = line_in(left, lines, whole=True)
    return NamePart(
        left="" if whole and not file else left,
        stem=stem,
        periods=time.periods,
        date=time.date,
        as_of=time.as_of,
        language="en" if english and not thai else "th" if thai and not english else "",
        line=whole or line_in(left, lines, whole=False) if file else whole,
        version=version,
        part=part,
        number=number,
        doubtful=time.doubtful_year,
        impossible=time.impossible,
        machine=False,
    )


def matching(name: str, choices: Iterable[tuple[str, tuple[str, ...]]], own_title: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The ids whose words the name gives: equal ones if any, else those it begins, holds or is a part of.

    `choices` pairs an id with its words (short name first). Compared by
    letters alone, so spaces, signs and digits' spelling do not count. Of words
    that lie inside each other the longest counts; words of several ids side
    by side give several ids. A name that is only its item's own title
    (`own_title`) speaks of an element only where that element begins with it.
    """
    said = letters(_SORT.sub("", arabic(normalise(name)), count=1))
    if not said:
        return ()
    listed = [(id, _keys(words)) for id, words in choices]
    equal = tuple(id for id, keys in listed if said in keys)
    if equal:
        return equal
    begun = tuple(id for id, keys in listed if len(said) >= 5 and any(key.startswith(said) for key in keys))
    if begun or any(title.startswith(said) for title in _keys(own_title)):
        return begun
    spans = [(id, at, at + len(key)) for id, keys in listed for key in keys if len(key) >= 4 and (at := said.find(key)) >= 0]
    held = [(id, start, end) for id, start, end in spans if not any(_wider(other, start, end) for other in spans)]
    if held:
        return tuple(dict.fromkeys(id for id, _, _ in held))
    return tuple(id for id, keys in listed if len(said) >= 8 and any(said in key for key in keys))


@lru_cache(maxsize=65536)
def _keys(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words by their letters alone; a catalogue's are asked for again and again."""
    return tuple(key for word in words if (key := letters(word)))


def _wider(span: tuple[str, int, int], start: int, end: int) -> bool:
    return span[1] <= start and end <= span[2] and span[2] - span[1] > end - start


def begins_like_news(name: str) -> bool:
    """Whether a text's or folder's name marks a news post: it begins with ข่าว or with a full date."""
    text = normalise(name).strip()
    if text.startswith("ข่าว"):
        return True
    reading = read_name(text)
    begun = re.match(r"[\[(]?\s*\d", arabic(text))
    return bool(begun and reading.date and not reading.machine_name)
