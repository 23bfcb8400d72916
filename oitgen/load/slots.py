"""Documents of one item into the slots of its elements."""

from collections.abc import Iterable
from dataclasses import dataclass

from oitgen.load import placing
from oitgen.load.pieces import ItemSense
from oitgen.load.placing import Placement
from oitgen.model.catalogue import Element
from oitgen.model.document import Document, Evidence
from oitgen.model.finding import Finding, Level, Place, message
from oitgen.thai import Period


@dataclass(frozen=True, slots=True)
class Settled:
    """Where the documents of an item came to rest; `others` serve no element yet."""

    evidence: tuple[Evidence, ...]
    others: tuple[Document, ...]
    findings: tuple[Finding, ...]


def settled(documents: Iterable[tuple[Document, Placement | None]], sense: ItemSense) -> Settled:
    """Each document as evidence of its element, slot by slot, or among the others."""
    evidence: list[Evidence] = []
    others: list[Document] = []
    findings: list[Finding] = []
    for document, placement in documents:
        if placement is None:
            others.append(document)
            continue
        element = sense.item.element(placement.element)
        place = Place(document.files[0].path)
        for filling in placing.fillings(element, (document.period,) if document.period else (), placement.placing):
            if filling.outside:
                others.append(document)
                findings.append(outside(place.path, document.period, element, sense, filling.meant))
                continue
            evidence.append(Evidence(element.id, document, filling.placing, filling.period, place))
            if filling.period is None and len(element.slots) > 1:
                findings.append(_no_period(place, sense))
    return Settled(tuple(evidence), tuple(others), tuple(findings))


def outside(path: str, period: Period | None, element: Element, sense: ItemSense, meant: Period | None) -> Finding:
    """A period that is none of those the element asks for."""
    said = message(
        "{period} is not among the periods asked for ({first} to {last}), so it fills none.",
        period=period or "",
        first=element.slots[0],
        last=element.slots[-1],
    )
    hint = (
        message("Did you mean {period}? Then rename the file.", period=meant)
        if meant
        else message("Move it to the year it belongs to, or correct its name.")
    )
    return Finding("slot-outside", Level.ERROR, Place(path), said, hint, sense.item.code, sense.year.be)


def _no_period(place: Place, sense: ItemSense) -> Finding:
    said = message("The name says no period, so the file fills no slot of this element.")
    hint = message("Begin its name with the month, for instance {month}.", month=sense.year.months[0].key)
    return Finding("period-missing", Level.WARN, place, said, hint, sense.item.code, sense.year.be)
