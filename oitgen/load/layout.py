"""Where each file of content/ belongs: a year's item, a heading, the news, a page."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from oitgen.load import codes
from oitgen.load.above_items import by_title_only, is_news, numbering, sense, titles, year_of, year_place
from oitgen.load.folders import Entry
from oitgen.model.catalogue import Catalogue
from oitgen.model.finding import Finding, Level, Place, message


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


def shelves(entries: tuple[Entry, ...], catalogues: Mapping[int, Catalogue], content: str) -> tuple[tuple[Shelf, ...], tuple[Finding, ...]]:
    """Each file's shelf, in the order of `entries`.

    `catalogues` pairs a Buddhist-era fiscal year with its catalogue; item
    folders directly in content/ are read only while there is exactly one.
    """
    sorter = _Sorter(catalogues, content)
    return tuple(sorter.shelf(entry) for entry in entries), tuple(dict.fromkeys(sorter.findings))


def item_folders(folders: tuple[str, ...], catalogues: Mapping[int, Catalogue], content: str) -> dict[tuple[int, str], tuple[str, ...]]:
    """The folders named for each item (year and code), those without a file too: that is where advice sends an officer."""
    sorter = _Sorter(catalogues, content)
    found: dict[tuple[int, str], tuple[str, ...]] = {}
    for folder in folders:
        shelf = sorter.shelf(Entry(f"{folder}/-", Path(), 0, 0, 0))
        if shelf.kind == "item" and shelf.folder == folder:
            for code in shelf.codes:
                found[shelf.year, code] = (*found.get((shelf.year, code), ()), folder)
    return found


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
            self.findings.append(by_title_only(entry.path, by_title[0]))
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
