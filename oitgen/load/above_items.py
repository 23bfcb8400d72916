"""What a folder above items is named for: a year, an indicator, an item, the news."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from oitgen.load import codes
from oitgen.load.codes import CodeReading, Numbering
from oitgen.model.catalogue import Catalogue, Indicator
from oitgen.model.finding import Finding, Level, Place, message
from oitgen.thai import FiscalYear, arabic, letters, normalise, period

_WRAPPERS = frozenset({"oit", "ita", "ข้อมูลสาธารณะ", "การเปิดเผยข้อมูลสาธารณะ", "ข้อมูลสาธารณะoit"})
NEWS_FOLDERS = frozenset({"news", "ข่าว", "ข่าวประชาสัมพันธ์", "ข่าวสาร", "ข่าวและกิจกรรม", "ข่าวกิจกรรม"})
_YEAR_WORDS = r"(?:ปีงบประมาณ|ปีงบ|ประจำปี|ปี|พ\.?\s?ศ\.?|FY|OIT|ITA|ข้อมูลสาธารณะ|การประเมิน)"
_YEAR = re.compile(rf"(?:{_YEAR_WORDS}\s*[-_.]?\s*)*(25\d\d|26\d\d|20\d\d)", re.IGNORECASE)
# Two digits are a year from 50 on: ITA68 is FY2568, OIT 14 is the item O14.
_SHORT_YEAR = re.compile(rf"(?:{_YEAR_WORDS}\s*[-_.]?\s*)+([5-9]\d)", re.IGNORECASE)
_NUMBER = re.compile(r"(?:ตัวชี้วัด(?:ย่อย)?(?:ที่)?\s*)?(\d{1,2}(?:\.\d{1,2})*)\s*\.?(?=[\s_\-:)]|$|[ก-๎A-Za-z])\s*(.*)")


@dataclass(frozen=True, slots=True)
class FolderSense:
    """What a folder above items is: an item, a heading, or something else."""

    kind: str
    codes: tuple[str, ...] = ()
    indicator: str = ""
    findings: tuple[Finding, ...] = ()


def year_of(name: str) -> FiscalYear | None:
    """The fiscal year a folder is named for: 2568, ปี 2568, ๒๕๖๘, FY2568, OIT 2568, ITA68; None for any other name."""
    text = arabic(normalise(name)).strip()
    match = _YEAR.fullmatch(text) or _SHORT_YEAR.fullmatch(text)
    if match is None:
        return None
    number = int(match.group(1))
    number += 2500 if number < 100 else 543 if number < 2400 else 0
    return FiscalYear(number) if 2500 <= number <= 2700 else None


@lru_cache(maxsize=64)
def titles(catalogue: Catalogue) -> Mapping[str, tuple[str, ...]]:
    """Each item's code with the titles a name may give it."""
    return {item.code: (item.title.th, item.title.en, *item.variants) for item in catalogue.items}


@lru_cache(maxsize=64)
def _nodes(catalogue: Catalogue) -> tuple[Indicator, ...]:
    return tuple(node for top in catalogue.indicators for node in top.walk())


@lru_cache(maxsize=64)
def numbering(catalogue: Catalogue) -> Numbering:
    """The manner of the catalogue's codes."""
    return codes.numbering(tuple(item.code for item in catalogue.items))


@lru_cache(maxsize=65536)
def indicator_of(name: str, catalogue: Catalogue) -> str | None:
    """The code of the indicator a folder is named for, or None.

    A number that is a code of the tree will do, alone or before words that
    begin like its title; words alone must be the title. A number of several
    levels (9.6.1) is an indicator even where the tree lacks it: then "".
    """
    text = arabic(normalise(name)).strip()
    match = _NUMBER.fullmatch(text)
    number, words = (match.group(1), letters(match.group(2))) if match else ("", letters(text))
    for node in _nodes(catalogue):
        title = letters(node.title.th)
        if number and node.code == number and ("." in number or not words or title.startswith(words) or words.startswith(title)):
            return node.code
        if not number and words and words == title:
            return node.code
    return "" if "." in number else None


def is_news(name: str) -> bool:
    """Whether a folder holds the news."""
    return normalise(name).casefold().strip() in NEWS_FOLDERS


def year_place(folders: tuple[str, ...], catalogues: Iterable[Catalogue]) -> int:
    """How many folders lead to the one that names the year, itself counted; 0 where none does.

    Only indicators and names like OIT may stand above it.
    """
    listed = tuple(catalogues)
    for place, name in enumerate(folders, 1):
        if year_of(name) is not None:
            return place
        if not is_above_years(name, listed):
            return 0
    return 0


def is_above_years(name: str, catalogues: tuple[Catalogue, ...]) -> bool:
    """Whether a folder may hold the folders of years: an indicator, OIT, ITA, ข้อมูลสาธารณะ."""
    return letters(name) in _WRAPPERS or any(indicator_of(name, catalogue) is not None for catalogue in catalogues)


@lru_cache(maxsize=65536)
def sense(name: str, catalogue: Catalogue, *, below_structure: bool, path: str) -> FolderSense:
    """What one folder above items means.

    `below_structure`: whether it lies directly below content, a year or an
    indicator, where 0 and ๐ may stand for the letter O.
    """
    if (indicator := indicator_of(name, catalogue)) is not None:
        return FolderSense("indicator", indicator=indicator)
    if year_of(name) is not None:
        return FolderSense("year")
    reading = codes.read(name, numbering(catalogue), zero_is_letter=below_structure)
    by_title = codes.titled(reading.rest if reading.codes else name, titles(catalogue))
    if reading.codes:
        return _by_code(name, reading, by_title, catalogue, path)
    if len(by_title) == 1:
        return FolderSense("item", codes=by_title, findings=(by_title_only(path, by_title[0]),))
    return FolderSense("structure")


def _by_code(name: str, reading: CodeReading, by_title: tuple[str, ...], catalogue: Catalogue, path: str) -> FolderSense:
    """An item's folder by its code; a doubt where its words are another item's, or a month's."""
    code, against = reading.codes[0], [other for other in by_title if other not in reading.codes]
    # "No Gift Policy" is the short title of one item and stands in those of three.
    words = letters(reading.rest)
    if any(words in letters(title) for own in reading.codes for title in titles(catalogue).get(own, ())):
        return FolderSense("item", codes=reading.codes)
    if len(by_title) == len(against) == 1:
        if not reading.explicit:
            return FolderSense("astray", findings=(_ambiguous(path, code, against[0]),))
        return FolderSense("item", codes=reading.codes, findings=(_other_title(path, code, against[0]),))
    if not reading.explicit and reading.rest and period(reading.rest, catalogue.fiscal_year) is not None:
        return FolderSense("astray", findings=(_ambiguous_month(path, code, name),))
    return FolderSense("item", codes=reading.codes)


def by_title_only(path: str, code: str) -> Finding:
    """The note that a name is read as an item by its words alone."""
    said = message("The name has no item code; it is the title of {code}, so it is read as {code}.", code=code)
    return Finding("item-by-title", Level.INFO, Place(path), said, message("Put {code} at the beginning of its name.", code=code), code)


def _other_title(path: str, code: str, other: str) -> Finding:
    said = message("The code says {code}, but the words are the title of {other}; the code holds.", code=code, other=other)
    hint = message("Codes differ from year to year: correct the code if {other} is meant.", other=other)
    return Finding("item-other-title", Level.WARN, Place(path), said, hint, code)


def _ambiguous_month(path: str, code: str, name: str) -> Finding:
    said = message("“{name}” may mean the item {code} or a day or month; nothing in it is published.", name=name, code=code)
    hint = message("Begin the name with the item's code, for instance {other}.", other=code)
    return Finding("item-ambiguous", Level.ERROR, Place(path), said, hint)


def _ambiguous(path: str, code: str, other: str) -> Finding:
    return Finding(
        "item-ambiguous",
        Level.ERROR,
        Place(path),
        message("The number says {code}, the words say {other}: it is not clear which item this is.", code=code, other=other),
        message("Begin the name with the item's code, for instance {other}.", other=other),
    )
