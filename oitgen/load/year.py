"""One fiscal year of the folder: its own facts, its texts, its items."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from oitgen.load import above_items, codes, roles, stated, texts
from oitgen.load import item as items
from oitgen.load.config import year_facts
from oitgen.load.configuration import Configuration, deadline, people_of
from oitgen.load.fields import text_of
from oitgen.load.folders import Entry, unreadable
from oitgen.load.layout import Shelf
from oitgen.load.means import Means
from oitgen.load.pieces import ItemSense
from oitgen.load.texts import Text
from oitgen.model.agency import Agency, Channels, Person, Survey, YearConfig
from oitgen.model.catalogue import Catalogue, Item, Line
from oitgen.model.document import Section
from oitgen.model.finding import Finding, Level, Place, message
from oitgen.model.site import Disclosure, LedgerEntry, Year
from oitgen.model.words import Words
from oitgen.thai import normalise

_FILES = frozenset({"agency.yaml", "agency.yml", "people.yaml", "people.yml", "people.xlsx"})
_EVERY_LINE = "ทุกสายงาน"


@dataclass(frozen=True, slots=True)
class YearFolder:
    """What one year's folders held: the year, the news among its items' files, and the fate of every file."""

    year: Year
    posts: tuple[tuple[Shelf, Text], ...]
    attached: tuple[Shelf, ...]
    ledger: tuple[LedgerEntry, ...]
    findings: tuple[Finding, ...]


def is_facts(entry: Entry, catalogues: Iterable[Catalogue]) -> bool:
    """Whether a file is a year's own agency.yaml or people list, lying directly in the year's folder."""
    folders = entry.parts[1:-1]
    return entry.parts[-1].casefold() in _FILES and bool(folders) and above_items.year_place(folders, catalogues) == len(folders)


def read(
    config: Configuration,
    year: YearConfig,
    catalogue: Catalogue,
    shelves: tuple[Shelf, ...],
    facts: tuple[Entry, ...],
    known: frozenset[str],
    means: Means,
) -> YearFolder:
    """One year from its shelves (items' and headings').

    `known` are the normalised paths of all files that front matter may point at.
    """
    findings: list[Finding] = []
    agency, channels, survey, people = _facts(config, year, facts, findings)
    senses = {
        item.code: ItemSense(item, year.fiscal_year, above_items.numbering(catalogue), _lines(agency, item)) for item in catalogue.items
    }
    on_items = tuple(shelf for shelf in shelves if shelf.kind == "item")
    read_texts = {shelf.entry.path: _text(shelf, year, means, findings) for shelf in on_items if shelf.entry.format == "md"}
    by_item = _by_item(on_items, read_texts, senses)
    owners = dict(year.owners)
    folders = []
    for item in catalogue.items:
        owner = owners.get(item.code) or ", ".join(item.responsible)
        folder = items.read(tuple(by_item[item.code]), read_texts, known, senses[item.code], owner, means)
        folders.append(folder)
        findings.extend(folder.findings)
    used = Counter(name for folder in folders for name in folder.disclosure.folders)
    findings.extend(found for folder in folders for found in _twice(folder.disclosure, used, year.fiscal_year.be))
    intros, intro_ledger = _intros((shelf for shelf in shelves if shelf.kind == "intro"), year, means, findings)
    disclosures = tuple(folder.disclosure for folder in folders)
    made = Year(year.fiscal_year, catalogue, agency, channels, survey, people, disclosures, intros, deadline(year, catalogue))
    return YearFolder(
        replace(made, disclosures=roles.with_roles(made)),
        tuple(post for folder in folders for post in folder.posts),
        tuple(shelf for folder in folders for shelf in folder.attached),
        (*(entry for folder in folders for entry in folder.ledger), *intro_ledger),
        tuple(findings),
    )


def _text(shelf: Shelf, year: YearConfig, means: Means, findings: list[Finding]) -> Text:
    text, more = texts.read(shelf.entry, means, year.fiscal_year, anchor=texts.anchor_of(shelf.entry, shelf.inner))
    findings.extend(replace(finding, item=shelf.codes[0] if shelf.codes else "", year=year.fiscal_year.be) for finding in more)
    return text


def _by_item(shelves: tuple[Shelf, ...], read_texts: dict[str, Text], senses: dict[str, ItemSense]) -> dict[str, list[Shelf]]:
    """The shelves of each item: what its folders hold, and what front matter elsewhere says to be for it too."""
    found: dict[str, list[Shelf]] = defaultdict(list)
    further: dict[str, list[str]] = defaultdict(list)
    for shelf in shelves:
        if shelf.entry.path in read_texts:
            for path, named in stated.items_named(read_texts[shelf.entry.path], senses[shelf.codes[0]]):
                further[path].extend(code for code in named if code in senses)
    for shelf in shelves:
        for code in dict.fromkeys((*shelf.codes, *further[normalise(shelf.entry.path)])):
            found[code].append(shelf if code in shelf.codes else _elsewhere(shelf, senses[code]))
    return found


def _elsewhere(shelf: Shelf, sense: ItemSense) -> Shelf:
    """A file as a further item sees it: the folders it lies in say nothing of that item, nor does its own code."""
    name = texts.base_name(shelf.entry) if shelf.entry.format == "md" else shelf.entry.stem
    rest = codes.read(name, sense.numbering, zero_is_letter=False).rest
    return replace(shelf, inner=(), flat=True, rest=shelf.rest or rest or name)


Facts = tuple[Agency, Channels, Survey | None, tuple[Person, ...]]


def _facts(config: Configuration, year: YearConfig, facts: Iterable[Entry], findings: list[Finding]) -> Facts:
    """The year's own agency, channels, survey and people; the site's where it says nothing."""
    base = replace(config.site, survey=year.survey or config.site.survey)
    said: tuple[Agency, Channels, Survey | None] = (base.agency, base.channels, base.survey)
    people = config.site.people
    for entry in facts:
        if above_items.year_of(entry.parts[-2]) != year.fiscal_year:
            continue
        if not entry.parts[-1].casefold().startswith("agency"):
            people, more = people_of(config.folder, "/".join(entry.parts[:-1]))
            findings.extend(more)
            continue
        try:
            text, more = text_of(entry.real.read_bytes(), entry.path)
        except OSError as error:
            findings.append(unreadable(entry.path, error))
            continue
        said, further = year_facts(text, entry.path, base)
        findings.extend((*more, *further))
    return (*said, people)


def _lines(agency: Agency, item: Item) -> tuple[Line, ...]:
    """The lines of work names may speak of: the agency's own, else the catalogue's."""
    named = agency.lines or tuple(line for element in item.elements for line in element.per)
    return tuple(dict.fromkeys(line for line in named if line.name != _EVERY_LINE))


def _twice(disclosure: Disclosure, used: Mapping[str, int], year: int) -> tuple[Finding, ...]:
    """Two folders of one item; `used` tells how many items each folder is for."""
    if len(disclosure.folders) < 2:
        return ()
    code = disclosure.item.code
    said = message("{count} folders are named for {code}; they are shown together.", count=len(disclosure.folders), code=code)
    alone = [folder for folder in disclosure.folders if used[folder] == 1]
    if alone and len(alone) < len(disclosure.folders):
        # The other folder is another item's too: what lies there may not leave it.
        hint = message("Put what is for {code} alone into {folder}.", code=code, folder=alone[0])
    else:
        hint = message("Move everything into {folder}.", folder=disclosure.folders[0])
    return (Finding("item-twice", Level.WARN, Place(disclosure.folders[1]), said, hint, code, year),)


def _intros(
    shelves: Iterable[Shelf], year: YearConfig, means: Means, findings: list[Finding]
) -> tuple[tuple[tuple[str, Section], ...], tuple[LedgerEntry, ...]]:
    """The texts above items, each with the code of its heading ("" for the year)."""
    made: list[tuple[str, Section]] = []
    ledger: list[LedgerEntry] = []
    for shelf in shelves:
        anchor = texts.anchor_of(shelf.entry, shelf.entry.parts[2:-1])
        text, more = texts.read(shelf.entry, means, year.fiscal_year, anchor=anchor)
        findings.extend(more)
        ledger.append(text.fate())
        if text.is_shown:
            title = text.matter.title.th or text.prose.title
            words = Words(title) if text.lang == "th" else Words("", title)
            made.append((shelf.indicator, Section(shelf.entry.path, text.prose, words, f"h-{anchor or 'intro'}", text.lang)))
    return tuple(made), tuple(ledger)
