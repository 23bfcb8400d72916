"""Plain facts about publication, fit for a public page: what is shown, how many of how many, by when.

Never a state of readiness, and nothing that depends on the day of the build.
"""

from datetime import date

from oitgen.model.catalogue import Kind
from oitgen.model.document import Statement
from oitgen.model.readiness import ElementReadiness, ItemReadiness, YearReadiness
from oitgen.render.context import Badge
from oitgen.render.voice import Voice

_TEXTUAL = (Kind.TEXT, Kind.STATEMENT, Kind.CHANNEL, Kind.LINK, Kind.TABLE)


def is_shown(item: ItemReadiness, element: ElementReadiness) -> bool | None:
    """Whether an element is published; None where only a reader of the item's texts could tell."""
    if element.slots:
        if all(slot.is_shown for slot in element.slots):
            return True
        return None if element.further and not any(slot.is_shown for slot in element.slots) else False
    if element.evidence:
        return True
    has_text = bool(item.disclosure.opening or item.disclosure.sections)
    return None if has_text and element.element.kind in _TEXTUAL else False


def is_begun(element: ElementReadiness) -> bool:
    """Whether anything of an element is published."""
    return any(slot.is_shown for slot in element.slots) if element.slots else bool(element.evidence)


def tops(item: ItemReadiness) -> tuple[ElementReadiness, ...]:
    """The wanted elements that are not part of another one."""
    return tuple(element for element in item.elements if element.wanted and not element.element.part_of)


def published(item: ItemReadiness) -> bool:
    """Whether every element of an item is published, as far as files can tell."""
    shown = [is_shown(item, element) for element in tops(item)]
    return not item.disclosure.is_empty and False not in shown


def badge_of_element(item: ItemReadiness, element: ElementReadiness, voice: Voice, *, gaps: bool) -> Badge | None:
    """The fact about one element; None where there is nothing to say. What nobody asks for is no gap."""
    gaps = gaps and element.wanted
    if element.slots and len(element.slots) > 1:
        return _counted(element, voice, gaps=gaps)
    shown = is_shown(item, element)
    if shown:
        if all(isinstance(each.thing, Statement) for each in element.evidence):
            return Badge(voice.say("Declared as none"), "none")
        return Badge(voice.say("Published"), "published")
    return Badge(voice.say("Not yet published"), "missing") if shown is False and gaps else None


def _counted(element: ElementReadiness, voice: Voice, *, gaps: bool) -> Badge | None:
    done, wanted = sum(slot.is_shown for slot in element.slots), len(element.slots)
    if done == 0:
        if element.further:
            return None
        return Badge(voice.say("Not yet published"), "missing") if gaps else None
    if done < wanted and not gaps:
        return None
    return Badge(count(element, voice), "published" if done == wanted else "partly")


def count(element: ElementReadiness, voice: Voice) -> str:
    """5 of 6 months."""
    done, wanted = sum(slot.is_shown for slot in element.slots), len(element.slots)
    kind = element.slots[0].period.kind
    if kind == "month":
        return voice.say("{done} of {wanted} months", done=done, wanted=wanted)
    if kind == "quarter":
        return voice.say("{done} of {wanted} quarters", done=done, wanted=wanted)
    return voice.say("{done} of {wanted} periods", done=done, wanted=wanted)


def badge_of_item(item: ItemReadiness, voice: Voice, *, gaps: bool) -> Badge | None:
    """The fact about one item."""
    elements = tops(item)
    slotted = [element for element in elements if len(element.slots) > 1]
    if len(elements) == 1 and slotted:
        return _counted(slotted[0], voice, gaps=gaps)
    if published(item):
        return Badge(voice.say("Published"), "published")
    if not gaps:
        return None
    begun = not item.disclosure.is_empty
    return Badge(voice.say("Partly published"), "partly") if begun else Badge(voice.say("Not yet published"), "missing")


def due(day: date | None, voice: Voice) -> str:
    """By when something must be published, as a day; empty where none is known."""
    return voice.say("To be published by {date}", date=voice.date(day)) if day else ""


def done_items(year: YearReadiness) -> int:
    """How many items of a year are published."""
    return sum(published(item) for item in year.items)
