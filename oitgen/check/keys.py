"""The keys a catalogue gives an element, checked one by one against its evidence."""

from oitgen.model.agency import Group
from oitgen.model.catalogue import Element, Formats, Kind
from oitgen.model.document import Document, Evidence, Passage, Placing, Section, Served
from oitgen.model.finding import Message, message
from oitgen.model.readiness import State
from oitgen.model.site import Disclosure, Year
from oitgen.thai import Period

STRUCTURED = frozenset({"xlsx", "csv", "json", "xml"})
NEAR = {"docx": frozenset({"doc", "odt"}), "xlsx": frozenset({"xls", "ods", "csv"}), "structured": frozenset({"xls", "ods"})}

Verdict = tuple[State, Message, tuple[tuple[str, ...], ...]]


def verdict(year: Year, disclosure: Disclosure, element: Element, evidence: tuple[Evidence, ...]) -> Verdict:
    """The state of evidence that is there: a failing key gives partial, an unreadable one to-confirm."""
    wanted = disclosure.item.wanted_formats(element)
    documents = _documents(evidence)
    formats = frozenset(format for document in documents for format in document.formats)
    missing = formats_missing(wanted, formats) if documents else ()
    if missing:
        return State.PARTIAL, message("a file format is missing"), missing
    if languages_missing(element, evidence):
        return State.PARTIAL, message("a language is missing"), ()
    if failing := _failing(year, element, evidence):
        return State.PARTIAL, failing, ()
    if unread := _unread(element, evidence, wanted, formats):
        return State.TO_CONFIRM, unread, ()
    return State.MET, message("all that can be checked is there"), ()


def formats_missing(wanted: Formats, formats: frozenset[str]) -> tuple[tuple[str, ...], ...]:
    """The required formats (each with its alternatives) that no file comes near."""
    return tuple(choice for choice in wanted if not any(formats & (_exact(name) | NEAR.get(name, frozenset())) for name in choice))


def _exact(name: str) -> frozenset[str]:
    return STRUCTURED if name == "structured" else frozenset({name})


def languages_missing(element: Element, evidence: tuple[Evidence, ...]) -> tuple[str, ...]:
    """The required languages no piece of evidence is in; text without a language is Thai."""
    if not evidence:
        return ()
    shown = {_language(each) for each in evidence}
    return tuple(language for language in element.languages if language not in shown)


def _language(evidence: Evidence) -> str:
    thing = evidence.thing
    if isinstance(thing, Document):
        return thing.language or "th"
    return thing.lang if isinstance(thing, Section) else "th"


def covered_in_part(slot: Period, evidence: tuple[Evidence, ...]) -> bool:
    """Whether documents with shorter periods leave months of the slot open."""
    periods = [each.thing.period for each in evidence if isinstance(each.thing, Document) and each.thing.period is not None]
    if not periods or len(periods) < len(evidence) or any(period.covers(slot) for period in periods):
        return False
    return not set(slot.months) <= {month for period in periods for month in period.months}


def _documents(evidence: tuple[Evidence, ...]) -> tuple[Document, ...]:
    return tuple(each.thing for each in evidence if isinstance(each.thing, Document))


def _failing(year: Year, element: Element, evidence: tuple[Evidence, ...]) -> Message | None:
    """A key that was checked and does not hold."""
    served = any(isinstance(each.thing, Served) for each in evidence)
    if element.role == "contact" and served:
        lacking = [field.title.th for field in element.fields if not _contact_part(year, field.id)]
        if lacking:
            return message("site.yaml does not give: {parts}", parts=", ".join(lacking))
    if element.role == "complaint-channel" and element.separate_from_general and served:
        corruption, general = year.channels.corruption, year.channels.complaint
        if corruption and general and corruption.url and corruption.url == general.url:
            return message("it is the same as the channel for general complaints")
    if element.role == "people-executive" and served and any(not person.photo for person in year.people if person.kind is Group.EXECUTIVE):
        return message("an executive has no photo")
    if element.min_count > 1 and element.kind is Kind.IMAGE and len(_documents(evidence)) < element.min_count:
        return message("there are fewer than asked: {count} of {wanted}", count=len(_documents(evidence)), wanted=element.min_count)
    return None


def _contact_part(year: Year, part: str) -> bool:
    agency = year.agency
    parts = {
        "agency-name": bool(agency.name),
        "address": bool(agency.address),
        "phone": bool(agency.phones),
        "fax": bool(agency.fax),
        "email": bool(agency.emails),
        "map": agency.map is not None,
    }
    return parts.get(part, True)


def _unread(element: Element, evidence: tuple[Evidence, ...], wanted: Formats, formats: frozenset[str]) -> Message | None:
    """What no machine has checked yet."""
    if (
        element.kind is Kind.TEXT
        and not element.role
        and not any(isinstance(each.thing, Passage) or each.placing is Placing.CONFIRMED for each in evidence)
    ):
        return message("a person has to read the text")
    if not any(each.placing.sure for each in evidence):
        return message("it was placed here by the words of its name; a person has to confirm it")
    files = _documents(evidence)
    if files and any(not formats & frozenset().union(*(_exact(name) for name in choice)) for choice in wanted):
        return message("the file format is near the one asked for; a person has to confirm it")
    if files and (element.fields or element.per or element.issued_by or element.official_form or element.must_be_current):
        return message("a person has to look whether everything asked for is inside")
    if files and element.as_of_required and not any(document.as_of for document in files):
        return message("the date of the data could not be found")
    if element.role.startswith("news") or element.min_count > 1:
        return message("a person has to look whether everything asked for is inside")
    return None
