"""Site → the state of every element. Rules read it and never work it out again.

Met means: a machine has checked every key the catalogue gives, and each
holds. What it cannot read is to be confirmed by a person (design, section 8).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from oitgen.check import insides, keys, languages, lines, unplaced
from oitgen.check.keys import Verdict
from oitgen.check.shown import Shown
from oitgen.model.catalogue import Element, Item, Kind
from oitgen.model.contents import Library
from oitgen.model.document import Evidence, Placing, Post, Statement
from oitgen.model.finding import Message, message
from oitgen.model.readiness import ElementReadiness, ItemReadiness, Readiness, SlotReadiness, State, YearReadiness
from oitgen.model.site import Disclosure, Site, Year
from oitgen.thai import Period

# A month's report cannot be there before the month is over; agencies are given this long to file it.
GRACE = timedelta(days=15)
# Of a choice of elements the furthest ones count.
_BEST = (State.MET, State.NONE_DECLARED, State.TO_CONFIRM, State.NOT_DUE, State.PARTIAL, State.MISSING)

# Of slots that are filled, the worst ones first.
_DOUBTFUL = (State.PARTIAL, State.TO_CONFIRM)


def readiness(site: Site, library: Library, today: date) -> Readiness:
    """The state of every element of every item of every year, as of `today`. `library` tells what stands in the documents."""
    return Readiness(tuple(_year(_Look(year, library, today, site.day_of_office(year, today), site.news)) for year in site.years))


@dataclass(frozen=True, slots=True)
class _Look:
    """One year as it is looked at: today, and the day whose people it shows."""

    year: Year
    library: Library
    today: date
    office: date
    news: tuple[Post, ...]

    def shown(self, disclosure: Disclosure, element: Element, evidence: tuple[Evidence, ...], period: Period | None = None) -> Shown:
        """What is shown for one element, or for one period of it."""
        return Shown(self.year, disclosure, element, evidence, self.library, self.office, self.news, period)


def _year(look: _Look) -> YearReadiness:
    items = tuple(_item(look, disclosure) for disclosure in look.year.disclosures)
    states = {item.disclosure.item.code: item.state for item in items}
    return YearReadiness(look.year, tuple(_leaning(item, states) for item in items))


def _leaning(item: ItemReadiness, states: Mapping[str, State]) -> ItemReadiness:
    """A report on something that is not there proves nothing by itself: a person has to look."""
    gone = [code for code in item.disclosure.item.depends_on if states.get(code) is State.MISSING]
    if not gone:
        return item
    why = message("it speaks of {code}, where nothing is shown yet", code=gone[0])
    elements = tuple(
        replace(each, state=State.TO_CONFIRM, why=why) if each.state is State.MET and each.wanted else each for each in item.elements
    )
    return replace(item, state=together([each.state for each in elements if each.wanted]), elements=elements)


def _item(look: _Look, disclosure: Disclosure) -> ItemReadiness:
    item = disclosure.item
    whole = {element.id: _element(look, disclosure, element) for element in item.top_elements}
    made = [whole.get(element.id) or _part(disclosure, element, whole[_top(item, element).id]) for element in item.elements]
    elements = _chosen(item, made)
    return ItemReadiness(disclosure, together([each.state for each in elements if each.wanted]), tuple(elements))


def together(states: Sequence[State]) -> State:
    """The state of a whole from the states of its parts."""
    if not states:
        return State.MET
    if all(state in (State.MET, State.NONE_DECLARED) for state in states):
        return State.NONE_DECLARED if all(state is State.NONE_DECLARED for state in states) else State.MET
    if all(state is State.MISSING for state in states):
        return State.MISSING
    if any(state in (State.MISSING, State.PARTIAL) for state in states):
        return State.PARTIAL
    return State.TO_CONFIRM if State.TO_CONFIRM in states else State.NOT_DUE


def _chosen(item: Item, elements: list[ElementReadiness]) -> list[ElementReadiness]:
    """Optional elements, those a choice does not need, and the parts of both are not wanted."""
    unwanted = {each.element.id for each in elements if each.element.optional}
    if item.choose is not None:
        choices = sorted((each for each in elements if each.element.id in item.choose.of), key=lambda each: _BEST.index(each.state))
        unwanted |= {each.element.id for each in choices[item.choose.at_least :]}
    return [replace(each, wanted=_top(item, each.element).id not in unwanted and each.element.id not in unwanted) for each in elements]


def _top(item: Item, element: Element) -> Element:
    """The element a part belongs in, however deep it lies."""
    return _top(item, item.element(element.part_of)) if element.part_of else element


def due_day(element: Element, period: Period, deadline: date | None) -> date:
    """The day a slot must be published: its end and 15 days, or the catalogue's own day, never after the deadline.

    Source: items that name a day say "before the 15th of every month" (immigration FY2567, O14).
    """
    day = period.last_day + timedelta(days=element.due_day_of_month) if element.due_day_of_month else period.last_day + GRACE
    return min(day, deadline) if deadline is not None else day


def _element(look: _Look, disclosure: Disclosure, element: Element) -> ElementReadiness:
    evidence = disclosure.of(element)
    if len(element.slots) > 1 or (element.slots and element.slots[0].kind == "half"):
        return _slotted(look, disclosure, element, evidence)
    shown = look.shown(disclosure, element, evidence)
    found = _verdict(shown)
    return ElementReadiness(
        element,
        found.state,
        found.why,
        evidence,
        formats_missing=found.formats_missing,
        languages_missing=languages.missing(element, evidence, look.library),
        due=look.year.deadline,
        disputable=found.disputable,
        shows=insides.shows(shown),
    )


def _part(disclosure: Disclosure, element: Element, whole: ElementReadiness) -> ElementReadiness:
    """An element inside another shares its evidence; it is met only where an officer points at it."""
    evidence = disclosure.of(element)
    if any(each.placing in (Placing.STATED, Placing.CONFIRMED) for each in evidence):
        return ElementReadiness(element, State.MET, message("the officer points at the place"), evidence)
    if not evidence and whole.state in (State.MISSING, State.NOT_DUE, State.NONE_DECLARED):
        return ElementReadiness(element, whole.state, message("the document it belongs in is not there"), due=whole.due)
    shared = tuple(replace(each, placing=Placing.PART) for each in (evidence or whole.evidence))
    return ElementReadiness(element, State.TO_CONFIRM, message("it should be inside the document; a person has to look"), shared)


def _slotted(look: _Look, disclosure: Disclosure, element: Element, evidence: tuple[Evidence, ...]) -> ElementReadiness:
    wanted = element.slots_until(look.year.deadline)
    slots = lines.fewer(disclosure, tuple(_slot(look, disclosure, element, slot, evidence) for slot in wanted))
    asked = set(wanted)
    further = tuple(each for each in evidence if each.period not in asked)
    # What is served by site.yaml, or shown without a period, speaks for the element as a whole.
    loose = tuple(each for each in further if each.period is None)
    why = message("it is there, and nothing says for which period")
    state = State.MET if loose and all(each.placing is Placing.CONFIRMED for each in loose) else State.TO_CONFIRM
    lacking = languages.missing(element, evidence, look.library)
    whole = ElementReadiness(element, state, why, evidence, slots, further, languages_missing=lacking, due=look.year.deadline)
    return whole if loose and together([slot.state for slot in slots]) is State.MISSING else of_slots(whole, slots)


def of_slots(element: ElementReadiness, slots: tuple[SlotReadiness, ...]) -> ElementReadiness:
    """The element with the state of its slots together, and the reason of the worst that is filled."""
    why = _why_slotted(slots, sum(slot.is_shown for slot in slots))
    return replace(element, state=together([slot.state for slot in slots]), why=why, slots=slots)


def _why_slotted(slots: tuple[SlotReadiness, ...], done: int) -> Message:
    """How many slots are filled (`done`); of those that are, what is wrong with the worst."""
    doubtful = [slot for slot in slots if slot.is_shown and slot.state in _DOUBTFUL]
    if not doubtful:
        return message("{done} of {all} periods are there", done=done, all=len(slots))
    worst = min(doubtful, key=lambda slot: _DOUBTFUL.index(slot.state))
    return message("{done} of {all} periods are there; {period}: {why}", done=done, all=len(slots), period=worst.period, why=worst.why)


def _slot(look: _Look, disclosure: Disclosure, element: Element, slot: Period, evidence: tuple[Evidence, ...]) -> SlotReadiness:
    due = due_day(element, slot, look.year.deadline)
    here = tuple(each for each in evidence if each.period == slot)
    if not here:
        state = State.NOT_DUE if look.today <= due else State.MISSING
        return SlotReadiness(slot, state, message("nothing is filed for this period"), due=due)
    if months := keys.months_open(slot, here, look.library):
        if element.granularity or element.kind is Kind.TABLE or len(months) == slot.length:
            why = message("nothing is filed for {months}", months=months)
            return SlotReadiness(slot, State.PARTIAL, why, here, due=due, shows=len(months) < slot.length)
        # Announcements come when there is something to announce: months without one may have had none.
        if not all(each.placing is Placing.CONFIRMED for each in here):
            why = message("only some months of this period are filed; a person has to say whether that is all")
            return SlotReadiness(slot, State.TO_CONFIRM, why, here, due=due)
    shown = look.shown(disclosure, element, here, slot)
    found = _verdict(shown)
    return SlotReadiness(slot, found.state, found.why, here, found.formats_missing, due, found.disputable, insides.shows(shown))


def _verdict(shown: Shown) -> Verdict:
    """The state of one element without slots, or of one slot that something fills."""
    evidence = shown.evidence
    if not evidence:
        if unplaced.of(shown.disclosure, shown.element):
            return Verdict(State.TO_CONFIRM, message("there is text on the page; a person has to see whether it says this"))
        return Verdict(State.MISSING, message("nothing is there"))
    statements = [each.thing for each in evidence if isinstance(each.thing, Statement)]
    if statements and len(statements) == len(evidence):
        if all(each.placing is Placing.CONFIRMED for each in evidence):
            return Verdict(State.NONE_DECLARED, message("declared as none, confirmed by a person"))
        # A second one, such as a scan beside the text, takes nothing away.
        if any(each.unit and each.date for each in statements):
            return Verdict(State.NONE_DECLARED, message("declared as none, dated and by a unit"))
        return Verdict(State.TO_CONFIRM, message("declared as none, but without date or unit"))
    return keys.verdict(shown)
