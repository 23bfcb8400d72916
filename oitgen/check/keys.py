"""The keys a catalogue gives an element, checked one by one against its evidence."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from oitgen.check import facts, insides, languages, outside, parts, passages, sheets
from oitgen.check.shown import Shown
from oitgen.model import formats as suffixes
from oitgen.model.agency import Group, Person
from oitgen.model.catalogue import Element, Formats, Kind
from oitgen.model.contents import Library
from oitgen.model.document import Document, Evidence, Passage, Placing, Section, Served, Statement, WebLink
from oitgen.model.finding import Message, message
from oitgen.model.readiness import State
from oitgen.thai import Period, letters

Lacking = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """A state with its reason. `formats_missing` as `wanted_formats` tells them.

    `disputable`: words or tables were read by a machine, and a person who
    looks may know better.
    """

    state: State
    why: Message
    formats_missing: Lacking = ()
    disputable: bool = False


# What lies there may be changed or closed to the public at any time, and a machine cannot tell.
_DRIVES = frozenset({"drive.google.com", "docs.google.com"})
_NONE = re.compile(r"ไม่มี(?:การ|เรื่อง|รายการ)")
# Kinds that are shown as files; a text or a link in their place has to be looked at.
_FILED = (Kind.DOCUMENT, Kind.TABLE, Kind.IMAGE, Kind.STATEMENT)


def verdict(shown: Shown) -> Verdict:
    """The state of evidence that is there: a failing key gives partial, an unreadable one to-confirm."""
    if _says_none(shown):
        return Verdict(State.TO_CONFIRM, message("it says that there is none, and the criteria do not say whether that will do"))
    wanted = shown.disclosure.item.wanted_formats(shown.element)
    missing = formats_missing(wanted, shown.formats) if _shows_its_formats(shown.evidence) else ()
    if missing:
        return Verdict(State.PARTIAL, message("a file format is missing"), missing)
    if languages.missing(shown.element, shown.evidence, shown.library):
        return Verdict(State.PARTIAL, message("a language is missing"))
    if failing := _failing(shown):
        return Verdict(State.PARTIAL, failing)
    if shown.is_confirmed:
        return Verdict(State.MET, message("all that can be checked is there, and a person has confirmed it"))
    if failing := insides.failing(shown):
        return Verdict(State.PARTIAL, failing, disputable=True)
    if unread := _unread(shown):
        return Verdict(State.TO_CONFIRM, unread)
    return Verdict(State.MET, message("all that can be checked is there"))


def _says_none(shown: Shown) -> bool:
    """Whether all that is shown for a period are files named for a none the catalogue does not speak of: no table is missing there."""
    documents = shown.documents
    told = bool(documents) and len(documents) == len(shown.evidence) and not shown.is_confirmed
    return told and shown.period is not None and all(_NONE.match(letters(document.stem or document.title.th)) for document in documents)


def formats_missing(wanted: Formats, formats: frozenset[str]) -> Lacking:
    """The required formats (each with its alternatives) that no file comes near."""
    return tuple(choice for choice in wanted if not any(formats & (suffixes.exact(name) | suffixes.near(name)) for name in choice))


def _shows_its_formats(evidence: tuple[Evidence, ...]) -> bool:
    """Whether file formats can be judged: from documents, or from a text that stands in their place."""
    things = [each.thing for each in evidence]
    return any(isinstance(thing, Document) for thing in things) or all(isinstance(thing, Section | Passage) for thing in things)


def months_open(slot: Period, evidence: tuple[Evidence, ...], library: Library) -> tuple[Period, ...]:
    """The months of a slot that documents with shorter periods, or the sheets of a longer one, leave open.

    None where something fills the slot that says no period.
    """
    dated = [(each, each.thing) for each in evidence if isinstance(each.thing, Document) and each.thing.period is not None]
    if not dated or len(dated) < len(evidence):
        return ()
    # Whoever has looked knows better than the names of sheets.
    filed = {month for each, document in dated for month in sheets.months(document, Library() if _is_confirmed(each) else library)}
    return tuple(Period(month, month) for month in slot.months if month not in filed)


def _is_confirmed(evidence: Evidence) -> bool:
    return evidence.placing is Placing.CONFIRMED


def _failing(shown: Shown) -> Message | None:
    """A key that was checked and does not hold, whoever looks."""
    year, element = shown.year, shown.element
    if any(isinstance(each.thing, Passage) and not passages.has_text(shown.disclosure, each.thing) for each in shown.evidence):
        return message("there is no text at the place the officer points at")
    if element.role == "contact" and shown.is_served:
        lacking = [field.title.th for field in facts.contact_lacks(year.agency, element)]
        if lacking:
            return message("site.yaml does not give: {parts}", parts=", ".join(lacking))
    apart = element.role == "complaint-channel" and element.separate_from_general
    if apart and shown.is_served and year.channels.corruption_is_same:
        return message("it is the same as the channel for general complaints")
    if address := _closed_address(shown):
        return message("{address} can be opened by nobody outside the office", address=address)
    if element.role == "people-executive" and shown.is_served and (person := _incomplete(shown)):
        parts = ", ".join(facts.person_lacks(person, element))
        return message("{name} is shown without: {parts}", name=(person.name or person.position).said("th"), parts=parts)
    if few := insides.pictures_lacking(shown):
        return few
    if element.role.startswith("news") and _is_by_news_alone(shown) and len(shown.posts) < element.min_count:
        return message("there are fewer than asked: {count} of {wanted}", count=len(shown.posts), wanted=element.min_count)
    return insides.shut(shown)


def _closed_address(shown: Shown) -> str:
    """An address that is shown and leads nowhere for citizens, where no other is shown beside it; else empty."""
    links = [each.thing.url for each in shown.evidence if isinstance(each.thing, WebLink)]
    addresses = [*links, *(facts.addresses(shown.year, shown.element) if shown.is_served else ())]
    closed = [address for address in addresses if outside.fault(address) in ("inside", "unfilled")]
    others = shown.documents or any(isinstance(each.thing, Section | Passage) for each in shown.evidence)
    return closed[0] if closed and not others and len(closed) == len(addresses) else ""


def _is_by_news_alone(shown: Shown) -> bool:
    return all(isinstance(each.thing, Served) for each in shown.evidence)


def _incomplete(shown: Shown) -> Person | None:
    """The first executive in office who lacks a part the element asks for; heads of work too, where it names who has to be shown."""
    kinds = (Group.EXECUTIVE, Group.HEAD) if shown.element.per else (Group.EXECUTIVE,)
    asked = (person for person in shown.year.people_on(shown.office) if person.kind in kinds)
    return next((person for person in asked if facts.person_lacks(person, shown.element)), None)


def _unread(shown: Shown) -> Message | None:
    """What no machine has checked yet, and no person either."""
    element, evidence = shown.element, shown.evidence
    if element.kind is Kind.TEXT and not any(_speaks_for_text(each) for each in evidence):
        return message("a person has to read the text")
    if not any(each.placing.sure for each in evidence):
        return message("it was placed here by the words of its name; a person has to confirm it")
    if _leads_away(element, evidence):
        return message("it lies on another website; a person has to look there")
    filed = bool(shown.documents) or any(_speaks_for_itself(each) for each in evidence)
    if element.kind in _FILED and not filed and not (element.kind is Kind.TABLE and parts.are_shown(shown)):
        return message("a person has to look whether everything asked for is inside")
    wanted = shown.disclosure.item.wanted_formats(element)
    if shown.documents and any(not shown.formats & frozenset().union(*(suffixes.exact(name) for name in choice)) for choice in wanted):
        return message("the file format is near the one asked for; a person has to confirm it")
    return insides.unread(shown) or _undated(shown) or _uncounted(shown)


def _undated(shown: Shown) -> Message | None:
    """The day of the data, where one is asked for."""
    if not shown.element.as_of_required or shown.is_served:
        return None
    days = insides.days(shown)
    if not days:
        return message("the date of the data could not be found")
    if shown.element.as_of and not any(day.isoformat().startswith(shown.element.as_of) for day in days):
        return message("the data are of another date than the one asked for")
    return None


def _uncounted(shown: Shown) -> Message | None:
    """What is asked for in number, or of each line of work in the news, and no machine has counted."""
    element = shown.element
    if element.role.startswith("news"):
        counted, told = shown.is_served, not element.per and not element.fields
    else:
        counted, told = element.min_count < 2 or element.kind is Kind.IMAGE or element.count_unit == "rows", True
    if not counted:
        return message("a person has to count whether there are {wanted}", wanted=element.min_count)
    return None if told else message("a person has to look whether everything asked for is inside")


def _speaks_for_text(evidence: Evidence) -> bool:
    """A text is met where the officer points at its place, or where site.yaml serves it; a person's word aside."""
    return isinstance(evidence.thing, Passage | Served) or evidence.placing is Placing.CONFIRMED


def _speaks_for_itself(evidence: Evidence) -> bool:
    return isinstance(evidence.thing, Served | Statement) or evidence.placing is Placing.CONFIRMED


def _leads_away(element: Element, evidence: tuple[Evidence, ...]) -> bool:
    """Whether all that is shown are addresses a machine cannot judge."""
    links = [each.thing for each in evidence if isinstance(each.thing, WebLink) and each.placing is not Placing.CONFIRMED]
    if len(links) < len(evidence):
        return False
    return element.kind in (*_FILED, Kind.TEXT) or all((urlsplit(link.url).hostname or "") in _DRIVES for link in links)
