"""Texts of an item that nobody has said to be an element: they may well be it, and only a person can tell."""

from collections.abc import Iterator

from oitgen.model.catalogue import Element, Kind
from oitgen.model.document import Evidence, Passage, Placing, Section
from oitgen.model.finding import Place
from oitgen.model.site import Disclosure

# A line or two that introduce a page say nothing an element could ask for.
_LEAST = 40


def of(disclosure: Disclosure, element: Element) -> tuple[Evidence, ...]:
    """The texts an element of kind text may be; none where it has evidence, is served by a role, or lies inside another."""
    if element.kind is not Kind.TEXT or element.role or element.part_of or disclosure.of(element):
        return ()
    return tuple(Evidence(element.id, section, Placing.WORDS, place=Place(section.path)) for section in _free(disclosure))


def _free(disclosure: Disclosure) -> Iterator[Section]:
    """The Thai texts of the item's page that serve no element as a whole."""
    # A person who confirmed a text for one element has not said that it is no other.
    own = (each.thing for each in disclosure.evidence if each.placing is not Placing.CONFIRMED)
    placed = {thing.path for thing in own if isinstance(thing, Section | Passage)}
    for section in disclosure.texts:
        if section.path not in placed and section.lang == "th" and len(section.prose.text.strip()) >= _LEAST:
            yield section
