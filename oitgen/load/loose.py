"""Files that belong to no item, no post and no page: published only where something shows them."""

from collections.abc import Iterable, Mapping

from oitgen.load.layout import Shelf
from oitgen.load.pointers import paths
from oitgen.model.document import Section
from oitgen.model.finding import Finding, Level, Message, Place, message
from oitgen.model.prose import Prose
from oitgen.model.site import Disclosure, Fate, LedgerEntry, Page, Year
from oitgen.thai import normalise


def fates(
    shelves: Mapping[str, tuple[Shelf, ...]], used: frozenset[str], spoken: frozenset[str]
) -> tuple[tuple[LedgerEntry, ...], tuple[Finding, ...]]:
    """What becomes of the loose files of each kind ("astray", "news", "page").

    `used` are the normalised paths that texts, people or site.yaml show;
    `spoken` the paths of findings that tell already why a folder is not read.
    """
    ledger: list[LedgerEntry] = []
    findings: list[Finding] = []
    told = set(spoken)
    for kind, those in shelves.items():
        for shelf in those:
            path = shelf.entry.path
            if normalise(path) in used:
                ledger.append(LedgerEntry(path, Fate.PUBLISHED))
                continue
            finding, reason = _LOOSE[kind](shelf)
            ledger.append(LedgerEntry(path, Fate.LEFT_OUT, reason))
            if not told & {finding.place.path, path, shelf.folder}:
                told.add(finding.place.path)
                findings.append(finding)
    return tuple(ledger), tuple(findings)


def used_by(years: Iterable[Year], proses: Iterable[Prose | None], more: Iterable[str] = ()) -> frozenset[str]:
    """The normalised paths that the years' texts and these further texts point at, and those of `more`."""
    shown = [*proses, *(prose for year in years for prose in _proses(year))]
    return frozenset(normalise(path) for path in (*more, *(path for prose in shown if prose for path in paths(prose))))


def of_pages(pages: Iterable[Page]) -> tuple[Prose | None, ...]:
    """The texts of pages."""
    return tuple(prose for page in pages for prose in (page.prose, page.prose_en))


def _proses(year: Year) -> Iterable[Prose | None]:
    yield from (section.prose for _, section in year.intros)
    for disclosure in year.disclosures:
        yield from (section.prose for section in _sections(disclosure))
        yield from of_pages(disclosure.pages)


def _sections(disclosure: Disclosure) -> Iterable[Section]:
    yield from (*disclosure.opening, *disclosure.sections)
    yield from (each.thing for each in disclosure.evidence if isinstance(each.thing, Section))


def _astray(shelf: Shelf) -> tuple[Finding, Message]:
    """A file in a year's folder that no item claims: said once for each folder, and for each file lying in the year itself."""
    said = message("No item begins here: the name has no item code, and no item has this title.")
    hint = message("Begin the name with the item's code, for instance O7. All items: oitgen list items.")
    place = shelf.folder if shelf.folder.count("/") > 1 else shelf.entry.path
    return Finding("folder-unknown", Level.ERROR, Place(place), said, hint), message("lies outside every item")


def _news(shelf: Shelf) -> tuple[Finding, Message]:
    said = message("This file belongs to no news post: no text beside it has its name or shows it.")
    hint = message("Put it into a folder with the post's index.md, or show it in the text.")
    return Finding("news-without-text", Level.WARN, Place(shelf.entry.path), said, hint), message("no text uses it")


def _page(shelf: Shelf) -> tuple[Finding, Message]:
    said = message("This file belongs to no item, no news and no page, so it is not published.")
    hint = message("Move it into the folder of the item it is for, for instance content/2568/O7.")
    return Finding("file-astray", Level.ERROR, Place(shelf.entry.path), said, hint), message("lies outside every item")


_LOOSE = {"astray": _astray, "news": _news, "page": _page}
