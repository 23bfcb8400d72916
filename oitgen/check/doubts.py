"""What rules find inside the files of an element speaks against it: it is met no longer, and a person has to look.

Readiness knows the keys of the catalogue, rules know what an assessor would
stumble over. Only warnings on what is shown count here: a wrong name or sum
may cost the element, a telephone number that should be masked does not.
"""

from collections.abc import Iterable
from dataclasses import replace

from oitgen.check import corruption_same, eit_host, eit_insecure, law_whole, name_foreign, readiness, surveys, table_missing, totals_wrong
from oitgen.model.document import Document, Evidence, Passage, Placing, Section
from oitgen.model.finding import Finding, Level, Message, message
from oitgen.model.readiness import ElementReadiness, Readiness, SlotReadiness, State

_AGAINST = frozenset({name_foreign.ID, totals_wrong.ID, law_whole.ID, table_missing.ID})
# Rules on facts of site.yaml, with the role these serve.
_AGAINST_ROLE = {eit_host.ID: surveys.ROLE, eit_insecure.ID: surveys.ROLE, corruption_same.ID: corruption_same.ROLE}

# A doubt with a name says more than that somebody has to look.
_GIVE_WAY = (State.MET, State.TO_CONFIRM)

Doubts = dict[str, Message]


def held_against(found: Readiness, findings: Iterable[Finding]) -> Readiness:
    """The readiness in which an element, or slot, is to be confirmed where a rule found something in its files."""
    told: dict[tuple[int, str], Doubts] = {}
    for finding in findings:
        if finding.level is not Level.INFO and finding.rule in (*_AGAINST, *_AGAINST_ROLE):
            path = _AGAINST_ROLE.get(finding.rule, finding.place.path)
            told.setdefault((finding.year, finding.item), {}).setdefault(path, finding.message)
    years = []
    for year in found.years:
        items = []
        for item in year.items:
            doubts = told.get((year.year.fiscal_year.be, item.disclosure.item.code))
            elements = tuple(_element(each, doubts) for each in item.elements) if doubts else item.elements
            items.append(replace(item, elements=elements, state=readiness.together([each.state for each in elements if each.wanted])))
        years.append(replace(year, items=tuple(items)))
    return replace(found, years=tuple(years))


def _element(element: ElementReadiness, doubts: Doubts) -> ElementReadiness:
    if element.slots:
        slots = tuple(_slot(slot, doubts) for slot in element.slots)
        return element if slots == element.slots else readiness.of_slots(element, slots)
    doubt = (doubts.get(element.element.role) if element.element.role else None) or _doubt(element.evidence, doubts)
    if element.state not in _GIVE_WAY or doubt is None:
        return element
    return replace(element, state=State.TO_CONFIRM, why=_why(doubt), disputable=True)


def _slot(slot: SlotReadiness, doubts: Doubts) -> SlotReadiness:
    doubt = _doubt(slot.evidence, doubts)
    if slot.state not in _GIVE_WAY or doubt is None:
        return slot
    return replace(slot, state=State.TO_CONFIRM, why=_why(doubt), disputable=True)


def _why(doubt: Message) -> Message:
    return message("a person has to look: {doubt}", doubt=doubt)


def _doubt(evidence: tuple[Evidence, ...], doubts: Doubts) -> Message | None:
    """What was found in the first file that anything was found in; what a person has confirmed is not doubted."""
    for each in evidence:
        if each.placing is not Placing.CONFIRMED:
            for path in _paths(each):
                if path in doubts:
                    return doubts[path]
    return None


def _paths(evidence: Evidence) -> tuple[str, ...]:
    match evidence.thing:
        case Document(files=files):
            return tuple(file.path for file in files)
        case Section(path=path) | Passage(path=path):
            return (path,)
        case _:
            return ()
