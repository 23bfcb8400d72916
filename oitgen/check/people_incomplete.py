"""A person shown as executive, head or member of a board lacks something the criteria ask for.

Which parts are asked for stands in the criteria of the item: name and surname,
position, photo, a telephone or e-mail. Those who hold their post on the day
are looked at; a vacant post has no name, photo or telephone to show.

Wrong:  - {name: พ.ต.อ.สมมติ ตัวอย่างดี, position: ผู้กำกับการ, group: executive}      (no photo, no telephone)
Right:  the same with photo: people/01.jpg and phone: "0 7500 0101"
"""

from collections.abc import Iterator

from oitgen.check import facts
from oitgen.check.case import Case
from oitgen.model.agency import Group, Person
from oitgen.model.catalogue import Element
from oitgen.model.document import Served
from oitgen.model.finding import Finding, Level, Message, Place, message
from oitgen.model.readiness import ElementReadiness

ID = "people-incomplete"

_ROLES = {"people-executive": (Group.EXECUTIVE, Group.HEAD), "people-board": (Group.BOARD,)}


def check(case: Case) -> Iterator[Finding]:
    """One finding for each person who lacks anything, and for each item none of whose people is in office."""
    told = set()
    for year, item, element in case.readiness.elements():
        if element.element.role not in _ROLES or not element.wanted or not _is_served(element):
            continue
        kinds = _ROLES[element.element.role]
        day = case.site.day_of_office(year.year, case.today)
        code, be = item.disclosure.item.code, year.year.fiscal_year.be
        shown = [person for person in year.year.people_on(day) if person.kind in kinds]
        listed = [person for person in year.year.people if person.kind in kinds]
        if not shown and not any(_is_crossed(person) for person in listed):
            yield Finding(ID, Level.WARN, Place(listed[0].place.path), _nobody(code, element.element), _NOBODY_HINT, code, be)
        for person in shown:
            parts = ", ".join(facts.person_lacks(person, element.element))
            # An older year without people of its own shows the same list.
            if parts and (person.place, parts) not in told:
                told.add((person.place, parts))
                yield Finding(ID, Level.WARN, person.place, _lacks(code, person, parts), _HINT, code, be)


def _is_crossed(person: Person) -> bool:
    """Whether somebody leaves before coming; that is told when people are read."""
    return person.since is not None and person.until is not None and person.until < person.since


def _is_served(element: ElementReadiness) -> bool:
    return any(isinstance(each.thing, Served) for each in element.evidence)


def _lacks(code: str, person: Person, parts: str) -> Message:
    return message("{code}: {name} is shown without: {parts}", code=code, name=(person.name or person.position).said("th"), parts=parts)


def _nobody(code: str, element: Element) -> Message:
    return message("{code} {element}: nobody of those listed holds the post on this day.", code=code, element=element.short)


_HINT = message("Fill it in for this person; until: ends the time of one who has left.")
_NOBODY_HINT = message("Look at since: and until:, and add who holds the posts now.")
