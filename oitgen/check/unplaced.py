"""Texts of an item that nobody has said to be an element: they may well be it, and only a person can tell."""

from collections.abc import Iterator

from oitgen.model.catalogue import Element, Kind
from oitgen.model.document import Evidence, Passage, Placing, Section
from oitgen.model.finding import Place
from oitgen.model.site import Disclosure

# A line or two that introduce a page say nothing an element could ask for.
_LEAST = 40


def of(disclosure: Disclosure, element: Element) -> tuple[Evidence, ...]:
    """The texts an element may be; none where it has evidence, is served by a role, lies inside another, or only a file would do."""
    if not _may_be_text(disclosure, element) or element.role or element.part_of or disclosure.of(element):
        return ()
    return tuple(Evidence(element.id, section, Placing.WORDS, place=Place(section.path)) for section in _free(disclosure))


def _may_be_text(disclosure: Disclosure, element: Element) -> bool:
    """Whether a text would do: asked for as such, or as a document of no format, where the item asks for nothing else (a list of laws)."""
    item = disclosure.item
    asks_for_paper = item.wanted_formats(element) or element.slots or element.issued_by or element.languages or element.official_form
    alone = len(item.top_elements) == 1 and not asks_for_paper
    return element.kind is Kind.TEXT or (element.kind is Kind.DOCUMENT and alone)


def _free(disclosure: Disclosure) -> Iterator[Section]:
    """The Thai texts of the item's page that serve no element as a whole."""
    # A person who confirmed a text for one element has not said that it is no other.
    own = (each.thing for each in disclosure.evidence if each.placing is not Placing.CONFIRMED)
    placed = {thing.path for thing in own if isinstance(thing, Section | Passage)}
    for section in disclosure.texts:
        if section.path not in placed and section.lang == "th" and len(section.prose.text.strip()) >= _LEAST:
            yield section
