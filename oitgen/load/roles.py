"""What site.yaml, people.yaml and the news serve: evidence by role, never by an element's id."""

from dataclasses import replace

from oitgen.model import posts as posts_of
from oitgen.model.agency import Group
from oitgen.model.catalogue import Element
from oitgen.model.document import Evidence, Placing, Post, Served
from oitgen.model.site import Disclosure, Year


def with_roles(year: Year) -> tuple[Disclosure, ...]:
    """The year's disclosures with the evidence its own facts give."""
    return tuple(
        _served(disclosure, [element for element in disclosure.item.elements if _has(year, element)]) for disclosure in year.disclosures
    )


def with_news(year: Year, posts: tuple[Post, ...]) -> tuple[Disclosure, ...]:
    """The year's disclosures with the evidence its news gives."""
    return tuple(_served(disclosure, _in_the_news(year, disclosure, posts)) for disclosure in year.disclosures)


def _in_the_news(year: Year, disclosure: Disclosure, posts: tuple[Post, ...]) -> list[Element]:
    asked = (element for element in disclosure.item.elements if element.role.partition(":")[0] == "news")
    return [element for element in asked if posts_of.of_element(year, disclosure, element, posts)]


def _served(disclosure: Disclosure, elements: list[Element]) -> Disclosure:
    if not elements:
        return disclosure
    order = {element.id: place for place, element in enumerate(disclosure.item.elements)}
    added = [Evidence(element.id, Served(element.role), Placing.ROLE) for element in elements]
    return replace(disclosure, evidence=tuple(sorted((*disclosure.evidence, *added), key=lambda each: order.get(each.element, len(order)))))


def _has(year: Year, element: Element) -> bool:
    agency = year.agency
    role, _, tag = element.role.partition(":")
    match role:
        case "contact":
            return bool(agency.address or agency.phones or agency.emails)
        case "people-executive":
            return any(person.kind is not Group.BOARD for person in year.people)
        case "people-board":
            return any(person.kind is Group.BOARD for person in year.people)
        case "social":
            return any(not tag or network == tag for network, _ in agency.social)
        case "eit-survey":
            return year.survey is not None
        case _:
            return bool(year.channels.serving(element.role, element.id))
