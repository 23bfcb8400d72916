"""Where the links of texts lead."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from oitgen.check.case import Case, Writing
from oitgen.model.document import Passage
from oitgen.model.finding import Place
from oitgen.model.plan import PageKind, Plan
from oitgen.model.prose import Prose, Target
from oitgen.model.site import Site
from oitgen.thai import normalise

_SCHEME = "oitgen:"


@dataclass(frozen=True, slots=True)
class Known:
    """The ids a text may point at: those of each text, and all ids of a page by its address."""

    of_text: dict[str, frozenset[str]]
    of_page: dict[str, frozenset[str]]


def all_links(writings: Iterable[Writing]) -> Iterator[tuple[str, Target]]:
    """Every link and picture with the path of its text."""
    for writing in writings:
        for target in (*writing.prose.links, *writing.prose.images):
            yield writing.path, target


def all_passages(site: Site) -> Iterator[tuple[str, str, Place]]:
    """Every part of a text that `evidence:` names: its text, its "#anchor", and where it is named."""
    for year in site.years:
        for disclosure in year.disclosures:
            for each in disclosure.evidence:
                if isinstance(each.thing, Passage):
                    yield each.thing.path, f"#{each.thing.anchor}", each.place


def known(case: Case) -> Known:
    """All ids of headings, by text and by page."""
    site, plan = case.site, case.plan
    of_text = {
        normalise(each.path): frozenset(heading.id for heading in each.prose.headings) | _marked(each.prose) for each in case.writings
    }
    of_page: dict[str, frozenset[str]] = {}
    for path, ids in of_text.items():
        page, _, anchor = plan.texts.get(path, "").partition("#")
        of_page[page] = of_page.get(page, frozenset()) | ids | frozenset({anchor} if anchor else ())
    for year in site.years:
        for disclosure in year.disclosures:
            item = disclosure.item
            found = plan.page(PageKind.ITEM, "th", year=year.fiscal_year.be, code=item.code)
            if found is not None:
                slots = frozenset(
                    f"{element.id}-{slot.key}" for element in item.elements if len(element.slots) > 1 for slot in element.slots
                )
                elements = frozenset(element.id for element in item.elements)
                of_page[found.path] = of_page.get(found.path, frozenset()) | elements | slots
    return Known(of_text, of_page)


def _marked(prose: Prose) -> frozenset[str]:
    """Ids an officer gave to other parts of a text, and those of footnotes."""
    pieces = prose.html.split(' id="')[1:]
    return frozenset(piece.partition('"')[0] for piece in pieces)


def leads_nowhere(url: str, text: str, ids: Known, plan: Plan) -> bool:
    """Whether an inner address has no target; outside addresses are another rule's."""
    if url.startswith("#"):
        return not _has(normalise(text), unquote(url[1:]), ids, plan)
    if not url.startswith(_SCHEME):
        return False
    path, _, anchor = unquote(url.removeprefix(_SCHEME)).partition("#")
    path = normalise(path)
    if plan.address(path) is None:
        return True
    # What follows # in the address of a PDF is a page.
    return path in plan.texts and not _has(path, plan.anchor(path, anchor), ids, plan)


def _has(path: str, anchor: str, ids: Known, plan: Plan) -> bool:
    """Whether a text, or the page it stands on, has a part of that id."""
    page = plan.texts.get(path, "").partition("#")[0]
    return anchor == "" or anchor in ids.of_text.get(path, frozenset()) or anchor in ids.of_page.get(page, frozenset())


def shown(url: str) -> str:
    """An inner address as an officer would write it."""
    return unquote(url.removeprefix(_SCHEME))
