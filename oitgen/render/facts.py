"""Plain facts about publication, fit for a public page: what is shown, how many of how many, by when.

Never a state of readiness, and nothing that depends on the day of the build.
What only a reader could tell is never claimed, neither way: it is None here.
"""

from collections.abc import Iterable
from datetime import date

from oitgen.model.catalogue import Kind
from oitgen.model.document import Evidence, Placing, Section, Statement
from oitgen.model.readiness import ElementReadiness, ItemReadiness, SlotReadiness, YearReadiness
from oitgen.model.site import Disclosure
from oitgen.render.context import Badge
from oitgen.render.voice import Voice


def is_shown(item: ItemReadiness, element: ElementReadiness) -> bool | None:
    """Whether an element is published; None where only a reader of what the item shows could tell."""
    if element.slots:
        return together(slot_is_shown(item, element, slot) for slot in element.slots)
    if not element.shows:
        return None
    if shown := _placed(element.evidence):
        return shown
    return None if (element.evidence and _any_shown(element.evidence)) or _might_be(item.disclosure, element) else False


def slot_is_shown(item: ItemReadiness, element: ElementReadiness, slot: SlotReadiness) -> bool | None:
    """Whether one period is published; None where a document of a longer time covers it, or where something unplaced may be it."""
    if not slot.shows:
        return None
    if _placed(slot.evidence):
        return True
    if _any_shown(slot.evidence):
        return None
    if len(element.slots) == 1 and _might_be(item.disclosure, element):
        return None
    # Documents of the element whose names say no period, and documents of no element whose time touches this one.
    loose = any(each.period is None for each in element.further)
    near = any(document.period is not None and document.period.overlaps(slot.period) for document in item.disclosure.others)
    return None if loose or near else False


def together(shown: Iterable[bool | None]) -> bool | None:
    """The fact about a whole from those about its parts: a certain gap outweighs every doubt."""
    known = list(shown)
    if False in known:
        return False
    return None if None in known else True


def _placed(evidence: Iterable[Evidence]) -> bool:
    """Whether something stands there that was filed for it; criteria ask for months one by one, so a range alone is not that."""
    return any(each.placing is not Placing.RANGE and _says_anything(each) for each in evidence)


def _any_shown(evidence: Iterable[Evidence]) -> bool:
    return any(_says_anything(each) for each in evidence)


def _says_anything(evidence: Evidence) -> bool:
    """A text of front matter alone shows nothing."""
    return not isinstance(evidence.thing, Section) or is_written(evidence.thing)


def is_written(section: Section) -> bool:
    """Whether a text has anything to show."""
    return bool(section.prose.html.strip())


def _might_be(disclosure: Disclosure, element: ElementReadiness) -> bool:
    """Whether the item shows anything of no element that a reader might take for this one."""
    return bool(disclosure.others or disclosure.links or disclosure.pages) or texts_might_be(disclosure, element)


def texts_might_be(disclosure: Disclosure, element: ElementReadiness) -> bool:
    """Whether a text of the item might show an element: a picture may stand in a text, but words are none."""
    texts = [section for section in (*disclosure.opening, *disclosure.sections) if is_written(section)]
    return any(section.prose.images for section in texts) if element.element.kind is Kind.IMAGE else bool(texts)


def shows_nothing(disclosure: Disclosure) -> bool:
    """Whether nothing at all is shown for an item."""
    texts = any(is_written(section) for section in (*disclosure.opening, *disclosure.sections))
    return not (texts or _any_shown(disclosure.evidence) or disclosure.others or disclosure.links or disclosure.pages)


def tops(item: ItemReadiness) -> tuple[ElementReadiness, ...]:
    """The wanted elements that are not part of another one."""
    return tuple(element for element in item.elements if element.wanted and not element.element.part_of)


def published(item: ItemReadiness) -> bool:
    """Whether every element of an item is certainly published."""
    return not shows_nothing(item.disclosure) and together(is_shown(item, element) for element in tops(item)) is True


def badge_of_element(item: ItemReadiness, element: ElementReadiness, voice: Voice, *, gaps: bool) -> Badge | None:
    """The fact about one element; None where there is nothing to say. What nobody asks for is no gap."""
    gaps = gaps and element.wanted
    if element.slots and len(element.slots) > 1:
        return _counted(item, element, voice, gaps=gaps)
    shown = is_shown(item, element)
    if shown:
        if all(isinstance(each.thing, Statement) for each in element.evidence):
            return Badge(voice.say("Declared as none"), "none")
        return Badge(voice.say("Published"), "published")
    return Badge(voice.say("Not yet published"), "missing") if shown is False and gaps else None


def _counted(item: ItemReadiness, element: ElementReadiness, voice: Voice, *, gaps: bool) -> Badge | None:
    shown = [slot_is_shown(item, element, slot) for slot in element.slots]
    done = shown.count(True)
    if done == 0 and None in shown:
        return None
    if done < len(shown) and not gaps:
        return None
    if done == 0:
        return Badge(voice.say("Not yet published"), "missing")
    return Badge(count(item, element, voice), "published" if done == len(shown) else "partly")


def count(item: ItemReadiness, element: ElementReadiness, voice: Voice) -> str:
    """5 of 6 months."""
    done = [slot_is_shown(item, element, slot) for slot in element.slots].count(True)
    wanted = len(element.slots)
    kind = element.slots[0].period.kind
    if kind == "month":
        return voice.say("{done} of {wanted} months", done=done, wanted=wanted)
    if kind == "quarter":
        return voice.say("{done} of {wanted} quarters", done=done, wanted=wanted)
    return voice.say("{done} of {wanted} periods", done=done, wanted=wanted)


def badge_of_item(item: ItemReadiness, voice: Voice, *, gaps: bool) -> Badge | None:
    """The fact about one item."""
    elements = tops(item)
    if len(elements) == 1 and len(elements[0].slots) > 1:
        return _counted(item, elements[0], voice, gaps=gaps)
    if published(item):
        return Badge(voice.say("Published"), "published")
    shown = [is_shown(item, element) for element in elements]
    if not gaps or False not in shown:
        return None
    if any(_is_begun(item, element) for element in elements):
        return Badge(voice.say("Partly published"), "partly")
    return Badge(voice.say("Not yet published"), "missing") if None not in shown else None


def _is_begun(item: ItemReadiness, element: ElementReadiness) -> bool:
    """Whether any of an element is certainly published."""
    return is_shown(item, element) is True or any(slot_is_shown(item, element, slot) for slot in element.slots)


def due(day: date | None, voice: Voice) -> str:
    """By when something must be published, as a day; empty where none is known."""
    return voice.say("To be published by {date}", date=voice.date(day)) if day else ""


def done_items(year: YearReadiness) -> int:
    """How many items of a year are certainly published."""
    return sum(published(item) for item in year.items)


def empty_items(year: YearReadiness) -> int:
    """How many items of a year show nothing at all."""
    return sum(shows_nothing(item.disclosure) for item in year.items)
