"""The site as loaded: every year, every item, and the fate of every file."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from oitgen.model.agency import Agency, Channels, Person, SiteConfig, Survey
from oitgen.model.catalogue import Catalogue, Element, Item
from oitgen.model.document import Document, Evidence, File, Post, Section, WebLink
from oitgen.model.finding import Message
from oitgen.model.prose import Prose
from oitgen.model.words import Words
from oitgen.thai import FiscalYear


@dataclass(frozen=True, slots=True)
class Page:
    """A plain page, or a sub-page of an item (`/2568/o7/<slug>/`)."""

    path: str
    slug: str
    title: Words
    prose: Prose | None
    prose_en: Prose | None = None
    path_en: str = ""
    summary: Words = Words()
    documents: tuple[Document, ...] = ()
    noindex: bool = False


@dataclass(frozen=True, slots=True)
class Disclosure:
    """What an agency shows for one item in one year.

    `evidence` is in the order of the criteria, then of the calendar.
    `others` are documents published here that serve no element yet.
    `folders` are the officer's folders, for advice. `owner` is who owes it,
    `signed_by` who signed what is shown, where front matter says so.
    """

    item: Item
    folders: tuple[str, ...] = ()
    title: Words = Words()
    summary: str = ""
    owner: str = ""
    signed_by: str = ""
    updated: date | None = None
    as_of: date | None = None
    opening: tuple[Section, ...] = ()
    sections: tuple[Section, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    others: tuple[Document, ...] = ()
    links: tuple[WebLink, ...] = ()
    pages: tuple[Page, ...] = ()
    noindex: bool = False

    def of(self, element: Element) -> tuple[Evidence, ...]:
        """The evidence of one element, in order."""
        return tuple(each for each in self.evidence if each.element == element.id)

    @property
    def documents(self) -> tuple[Document, ...]:
        """Every document shown for the item, each once, in order."""
        found = [each.thing for each in self.evidence if isinstance(each.thing, Document)]
        return tuple(dict.fromkeys((*found, *self.others)))

    @property
    def texts(self) -> tuple[Section, ...]:
        """Every text of the item's own page, each once: what opens it, its sections, and those that are evidence."""
        placed = (each.thing for each in self.evidence if isinstance(each.thing, Section))
        first: dict[tuple[str, str], Section] = {}
        for section in (*self.opening, *self.sections, *placed):
            first.setdefault((section.path, section.lang), section)
        return tuple(first.values())

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is shown for the item."""
        return not (self.opening or self.sections or self.evidence or self.others or self.links or self.pages)


@dataclass(frozen=True, slots=True)
class Year:
    """One fiscal year of the site: its catalogue, its own facts, its items.

    `disclosures` has one entry for each item of the catalogue, in its order.
    `intros` pairs an indicator's code ("" for the year) with its texts.
    `deadline` is the day the submission window closes.
    """

    fiscal_year: FiscalYear
    catalogue: Catalogue
    agency: Agency
    channels: Channels
    survey: Survey | None
    people: tuple[Person, ...]
    disclosures: tuple[Disclosure, ...]
    intros: tuple[tuple[str, Section], ...] = ()
    deadline: date | None = None

    def disclosure(self, code: str) -> Disclosure:
        """The disclosure of one item; KeyError for a code the catalogue lacks."""
        for disclosure in self.disclosures:
            if disclosure.item.code == code:
                return disclosure
        raise KeyError(code)

    def people_on(self, day: date) -> tuple[Person, ...]:
        """The people who hold their posts on that day."""
        return tuple(person for person in self.people if person.serves_on(day))


class Fate(StrEnum):
    """What becomes of an input file."""

    PUBLISHED = "published"
    MERGED = "merged"
    HELD = "held"
    LEFT_OUT = "left-out"
    READ = "read"


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One line of the ledger: a file, its fate and why. `item` is "2568/O7" or empty."""

    path: str
    fate: Fate
    reason: Message | None = None
    item: str = ""


@dataclass(frozen=True, slots=True)
class Site:
    """Everything the officer's folder says.

    `years` run newest first. `news` is newest first. `ledger` has one entry
    for every input file. `files` are the pictures of people, map and logo,
    by their path.
    """

    config: SiteConfig
    years: tuple[Year, ...]
    news: tuple[Post, ...] = ()
    pages: tuple[Page, ...] = ()
    files: tuple[File, ...] = ()
    ledger: tuple[LedgerEntry, ...] = ()

    def day_of_office(self, year: Year, today: date) -> date:
        """The day whose people a year shows: today in the newest year, the last day of an older one that is over."""
        newest = year.fiscal_year == self.years[0].fiscal_year
        return today if newest else min(today, year.fiscal_year.end)

    @property
    def embedded(self) -> frozenset[str]:
        """What any text of the site shows as a picture, by its path in normal form."""
        own = (path for year in self.years for disclosure in year.disclosures for path in self.pictures_in_texts(year, disclosure))
        intros = (section.prose for year in self.years for _, section in year.intros)
        pages: tuple[Page | Post, ...] = (*self.news, *self.pages)
        proses = (*intros, *(prose for page in pages for prose in (page.prose, page.prose_en)))
        return frozenset(own) | frozenset(path for prose in proses if prose is not None for path in prose.pictures)

    def pictures_in_texts(self, year: Year, disclosure: Disclosure) -> frozenset[str]:
        """The pictures an item's texts, sub-pages and news show, by their path in normal form."""
        here = (year.fiscal_year.be, disclosure.item.code)
        pages: tuple[Page | Post, ...] = (*disclosure.pages, *(post for post in self.news if here in post.items))
        proses = (*(section.prose for section in disclosure.texts), *(prose for page in pages for prose in (page.prose, page.prose_en)))
        return frozenset(path for prose in proses if prose is not None for path in prose.pictures)
