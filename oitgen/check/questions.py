"""Readiness → what to ask a person: everything that is there, but that no machine can judge."""

from collections.abc import Iterable, Iterator

from oitgen.check import unplaced
from oitgen.check.exhibits import Showcase
from oitgen.model.confirmation import Exhibit, Question
from oitgen.model.document import Evidence
from oitgen.model.readiness import ElementReadiness, ItemReadiness, Readiness, SlotReadiness, State, YearReadiness


def questions(showcase: Showcase, readiness: Readiness) -> tuple[Question, ...]:
    """One question for each wanted element (of one with slots: for each set of files), in the criteria's order."""
    return tuple(
        question
        for year, item, element in readiness.elements()
        if element.wanted
        for question in _of_element(showcase, year, item, element)
    )


def _of_element(showcase: Showcase, year: YearReadiness, item: ItemReadiness, element: ElementReadiness) -> Iterator[Question]:
    def shown(evidence: Iterable[Evidence]) -> tuple[Exhibit, ...]:
        found = (exhibit for each in evidence for exhibit in showcase.of(year.year, item.disclosure, each))
        return tuple(dict.fromkeys(exhibit for exhibit in found if exhibit.sha256))

    be, asked = year.year.fiscal_year.be, item.disclosure.item
    # One file that covers several slots is looked at once.
    grouped: dict[tuple[Exhibit, ...], Question] = {}
    for slot in element.slots:
        if _is_asked(slot) and (exhibits := shown(slot.evidence)):
            earlier = grouped[exhibits].periods if exhibits in grouped else ()
            grouped[exhibits] = Question(be, asked, element.element, exhibits, slot.why, (*earlier, slot.period))
    if grouped:
        yield from grouped.values()
    elif _is_asked(element) and (exhibits := shown(element.evidence or unplaced.of(item.disclosure, element.element))):
        yield Question(be, asked, element.element, exhibits, element.why)


def _is_asked(found: ElementReadiness | SlotReadiness) -> bool:
    """Whether a person's word would settle it: what no machine can tell, and what one may have misread."""
    return found.state is State.TO_CONFIRM or found.disputable
