"""Where each file of content/ belongs: a year's item, a heading, the news, a page."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from oitgen.load import codes
from oitgen.load.codes import CodeReading, Numbering
from oitgen.load.folders import Entry
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
class Shelf:
    """Where one file belongs.

    `kind` is "item", "intro" (a text above items), "news", "page" or
    "astray". `inner` are the folders below the item (or news, or page)
    folder; `folder` is that folder's path from the site folder. `codes` are
    the items it serves. A `flat` file begins its item by its own name; `rest`
    is that name without the code.
    """

    entry: Entry
    kind: str
    year: int = 0
    codes: tuple[str, ...] = ()
    folder: str = ""
    inner: tuple[str, ...] = ()
    indicator: str = ""
    rest: str = ""
    flat: bool = False


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
        return FolderSense("item", codes=by_title, findings=(_by_title(path, by_title[0]),))
    return FolderSense("structure")


def _by_code(name: str, reading: CodeReading, by_title: tuple[str, ...], catalogue: Catalogue, path: str) -> FolderSense:
    """An item's folder by its code; a doubt where its words are another item's, or a month's."""
    code, against = reading.codes[0], [other for other in by_title if other not in reading.codes]
    if len(by_title) == len(against) == 1:
        if not reading.explicit:
            return FolderSense("astray", findings=(_ambiguous(path, code, against[0]),))
        return FolderSense("item", codes=reading.codes, findings=(_other_title(path, code, against[0]),))
    if not reading.explicit and reading.rest and period(reading.rest, catalogue.fiscal_year) is not None:
        return FolderSense("astray", findings=(_ambiguous_month(path, code, name),))
    return FolderSense("item", codes=reading.codes)


def _by_title(path: str, code: str) -> Finding:
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


def shelves(entries: tuple[Entry, ...], catalogues: Mapping[int, Catalogue], content: str) -> tuple[tuple[Shelf, ...], tuple[Finding, ...]]:
    """Each file's shelf, in the order of `entries`.

    `catalogues` pairs a Buddhist-era fiscal year with its catalogue; item
    folders directly in content/ are read only while there is exactly one.
    """
    sorter = _Sorter(catalogues, content)
    return tuple(sorter.shelf(entry) for entry in entries), tuple(dict.fromkeys(sorter.findings))


class _Sorter:
    """Sorts one site's files; findings gather once for each folder."""

    def __init__(self, catalogues: Mapping[int, Catalogue], content: str) -> None:
        self.catalogues = catalogues
        self.content = content
        self.findings: list[Finding] = []

    def shelf(self, entry: Entry) -> Shelf:
        folders = entry.parts[self.content.count("/") + 1 : -1]
        if folders and is_news(folders[0]):
            return Shelf(entry, "news", folder=f"{self.content}/{folders[0]}", inner=folders[1:])
        if place := year_place(folders, self.catalogues.values()):
            year = year_of(folders[place - 1])
            if year is not None and year.be in self.catalogues:
                return self._in_year(entry, year.be, folders, seen=place)
            return self._unknown_year(entry, "/".join((self.content, *folders[:place])), year.be if year else 0)
        if len(self.catalogues) == 1:
            shelf = self._in_year(entry, next(iter(self.catalogues)), folders, seen=0)
            if shelf.kind in ("item", "intro", "news") or (shelf.kind == "astray" and shelf.codes):
                return shelf
        return Shelf(entry, "page", folder="/".join((self.content, *folders)))

    def _in_year(self, entry: Entry, year: int, folders: tuple[str, ...], *, seen: int) -> Shelf:
        """A file of a known year; its first `seen` folders are known to be above every item (0: short form)."""
        catalogue = self.catalogues[year]
        indicator, below_structure, path = "", True, self.content
        for index, name in enumerate(folders):
            path = f"{path}/{name}"
            if index >= seen and is_news(name):
                return Shelf(entry, "news", folder=path, inner=folders[index + 1 :])
            found = sense(name, catalogue, below_structure=below_structure, path=path)
            self.findings.extend(found.findings)
            if found.kind == "item" and index >= seen:
                return self._in_item(entry, year, found.codes, path, folders[index + 1 :])
            if found.kind == "astray":
                return Shelf(entry, "astray", year, codes=("?",), folder=path)
            indicator = found.indicator or indicator
            below_structure = found.kind in ("indicator", "year")
        return self._flat(entry, year, catalogue, indicator, path, below_structure=below_structure, short=not seen)

    def _in_item(self, entry: Entry, year: int, named: tuple[str, ...], folder: str, inner: tuple[str, ...]) -> Shelf:
        catalogue = self.catalogues[year]
        known = tuple(code for code in named if code in titles(catalogue))
        for code in named:
            if code not in known:
                self.findings.append(unknown_item(folder, code, catalogue))
        if not known:
            return Shelf(entry, "astray", year, codes=named, folder=folder)
        return Shelf(entry, "item", year, codes=known, folder=folder, inner=inner)

    def _flat(
        self, entry: Entry, year: int, catalogue: Catalogue, indicator: str, folder: str, *, below_structure: bool, short: bool
    ) -> Shelf:
        """A file that lies above every item folder: its own name may begin with an item's code."""
        is_text = entry.format == "md"
        reading = codes.read(entry.stem, numbering(catalogue), zero_is_letter=below_structure and not is_text)
        if reading.codes:
            shelf = self._in_item(entry, year, reading.codes, entry.path, ())
            return replace(shelf, folder=folder, rest=reading.rest, flat=True) if shelf.kind == "item" else shelf
        if is_text and (indicator or not short):
            return Shelf(entry, "intro", year, folder=folder, indicator=indicator)
        by_title = codes.titled(entry.stem, titles(catalogue))
        if len(by_title) == 1 and not short:
            self.findings.append(_by_title(entry.path, by_title[0]))
            return Shelf(entry, "item", year, by_title, folder, rest=entry.stem, flat=True)
        return Shelf(entry, "astray", year, folder=folder)

    def _unknown_year(self, entry: Entry, folder: str, year: int) -> Shelf:
        listed = ", ".join(str(each) for each in self.catalogues)
        said = message(
            "site.yaml names no catalogue for {year}, so nothing in this folder is published (it names {listed}).", year=year, listed=listed
        )
        hint = message("Add {year} under years: in site.yaml with its catalogue.", year=year)
        self.findings.append(Finding("year-unknown", Level.ERROR, Place(folder), said, hint))
        return Shelf(entry, "astray", folder=folder)


def unknown_item(path: str, code: str, catalogue: Catalogue) -> Finding:
    """An item code the catalogue lacks, with the items nearest to it."""
    prefix = numbering(catalogue).prefix
    digits = code.removeprefix(prefix)
    wanted = int(digits) if digits.isdigit() else 0
    near = sorted(catalogue.items, key=lambda item: (abs(_number(item.code, prefix) - wanted), item.code))[:3]
    shown = ", ".join(item.code for item in sorted(near, key=lambda item: _number(item.code, prefix)))
    return Finding(
        "item-unknown",
        Level.ERROR,
        Place(path),
        message("{catalogue} has no item {code}; what lies here is not published.", catalogue=catalogue.id, code=code),
        message("Change the name to the right item. Nearest: {items}. All items: oitgen list items.", items=shown),
        code,
    )


def _number(code: str, prefix: str) -> int:
    digits = code.removeprefix(prefix)
    return int(digits) if digits.isdigit() else 0
