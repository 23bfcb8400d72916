"""Everything a rule may look at: the site, its readiness, and what stands in its documents and texts."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from oitgen.check.shown import Shown
from oitgen.model.contents import Contents, Library, Sign
from oitgen.model.document import Document, Evidence, File, Post
from oitgen.model.finding import Place
from oitgen.model.plan import Plan
from oitgen.model.prose import Prose
from oitgen.model.readiness import Readiness
from oitgen.model.site import Disclosure, Page, Site, Year
from oitgen.thai import Period

# The sha256 of a file by its path from the site folder; empty where it cannot be read.
Digest = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Paper:
    """One file that is published for an item: what stands in it, and what it is evidence for there (nothing: it serves no element)."""

    year: Year
    disclosure: Disclosure
    document: Document
    file: File
    contents: Contents
    evidence: tuple[Evidence, ...] = ()

    @property
    def code(self) -> str:
        """The item's code."""
        return self.disclosure.item.code

    @property
    def be(self) -> int:
        """The fiscal year (Buddhist era) of the site it is shown in."""
        return self.year.fiscal_year.be

    @property
    def place(self) -> Place:
        """The file as a whole."""
        return Place(self.file.path)

    def at(self, sign: Sign) -> Place:
        """Where in the file a sign stands; pages and sheets have no lines, so there the excerpt tells."""
        return Place(self.file.path, excerpt=sign.excerpt)


@dataclass(frozen=True, slots=True)
class Writing:
    """One Markdown text that is published. `year` and `disclosure` are None where it belongs to no item."""

    path: str
    prose: Prose
    year: Year | None = None
    disclosure: Disclosure | None = None

    @property
    def code(self) -> str:
        """The code of its item; empty where it has none."""
        return self.disclosure.item.code if self.disclosure else ""

    @property
    def be(self) -> int:
        """The fiscal year (Buddhist era) it is shown in; 0 for a page of no year."""
        return self.year.fiscal_year.be if self.year else 0

    def at(self, sign: Sign) -> Place:
        """The line a sign stands in."""
        return Place(self.path, sign.line, 0, sign.excerpt)


@dataclass(frozen=True, slots=True)
class Case:
    """What is judged, and on which day.

    `papers` come year by year and item by item; so do `writings`, then news
    and plain pages. `rules` names the rules there are.
    """

    site: Site
    plan: Plan
    readiness: Readiness
    library: Library
    digest: Digest
    today: date
    papers: tuple[Paper, ...]
    writings: tuple[Writing, ...]
    rules: tuple[str, ...] = ()

    @property
    def files(self) -> tuple[Paper, ...]:
        """The papers, each file once: of one that serves two items, the first."""
        first: dict[str, Paper] = {}
        for paper in self.papers:
            first.setdefault(paper.file.path, paper)
        return tuple(first.values())

    def shown(self) -> Iterator[Shown]:
        """What is shown for each wanted element, slot by slot where it has slots; what a person has confirmed is left out."""
        for year, item, element in self.readiness.elements():
            if not element.wanted or element.element.part_of:
                continue
            office = self.site.day_of_office(year.year, self.today)
            parts: list[tuple[tuple[Evidence, ...], Period | None]] = [(slot.evidence, slot.period) for slot in element.slots] or [
                (element.evidence, None)
            ]
            for evidence, period in parts:
                found = Shown(year.year, item.disclosure, element.element, evidence, self.library, office, self.site.news, period)
                if evidence and not found.is_confirmed:
                    yield found

    def papers_of(self, disclosure: Disclosure) -> tuple[Paper, ...]:
        """The files of one item."""
        return tuple(paper for paper in self.papers if paper.disclosure is disclosure)


def case(site: Site, plan: Plan, readiness: Readiness, library: Library, digest: Digest, today: date, rules: tuple[str, ...] = ()) -> Case:
    """The case of one site."""
    return Case(site, plan, readiness, library, digest, today, tuple(_papers(site, library)), tuple(all_writings(site)), rules)


def _papers(site: Site, library: Library) -> Iterator[Paper]:
    for year in site.years:
        for disclosure in year.disclosures:
            served: dict[Document, list[Evidence]] = {}
            for evidence in disclosure.evidence:
                if isinstance(evidence.thing, Document):
                    served.setdefault(evidence.thing, []).append(evidence)
            for document in disclosure.documents:
                for file in document.files:
                    yield Paper(year, disclosure, document, file, library.of(file.path), tuple(served.get(document, ())))


def all_writings(site: Site) -> Iterator[Writing]:
    """Every Markdown text that is published, in the order of `Case.writings`."""
    for year in site.years:
        for _, section in year.intros:
            yield Writing(section.path, section.prose, year)
        for disclosure in year.disclosures:
            for section in disclosure.texts:
                yield Writing(section.path, section.prose, year, disclosure)
            yield from _pages(disclosure.pages, year, disclosure)
    yield from _pages((*site.news, *site.pages))


def _pages(pages: Iterable[Page | Post], year: Year | None = None, disclosure: Disclosure | None = None) -> Iterator[Writing]:
    for page in pages:
        if page.prose is not None:
            yield Writing(page.path, page.prose, year, disclosure)
        if page.prose_en is not None:
            yield Writing(page.path_en or page.path, page.prose_en, year, disclosure)
