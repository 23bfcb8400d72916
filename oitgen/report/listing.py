"""The listings of `oitgen list`, as rows for a table and as values for JSON."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from oitgen.model.catalogue import Catalogue
from oitgen.model.finding import Message, message
from oitgen.model.readiness import ElementReadiness, ItemReadiness, Readiness, SlotReadiness, State
from oitgen.model.site import Fate, Site
from oitgen.model.words import Lang
from oitgen.text import said
from oitgen.thai import write_date, write_period

FATES = {
    Fate.PUBLISHED: message("published"),
    Fate.MERGED: message("joined with its other format"),
    Fate.HELD: message("held back"),
    Fate.LEFT_OUT: message("left out"),
    Fate.READ: message("read as settings"),
}
STATES = {
    State.MET: message("met"),
    State.PARTIAL: message("in part"),
    State.MISSING: message("missing"),
    State.NONE_DECLARED: message("declared as none"),
    State.TO_CONFIRM: message("there, to be confirmed"),
    State.NOT_DUE: message("not due yet"),
}


@dataclass(frozen=True, slots=True)
class Listing:
    """One listing: its columns and rows as people read them, and the same as values."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    values: tuple[dict[str, object], ...]


def files(site: Site, lang: Lang) -> Listing:
    """The ledger: every input file, what became of it and why."""
    rows = tuple(
        (said(FATES[entry.fate], lang), entry.path, entry.item, said(entry.reason, lang) if entry.reason else "") for entry in site.ledger
    )
    values: tuple[dict[str, object], ...] = tuple(
        {"path": entry.path, "fate": entry.fate.value, "item": entry.item, "reason": row[3]}
        for entry, row in zip(site.ledger, rows, strict=True)
    )
    return Listing(_header(lang, message("Fate"), message("File"), message("Item"), message("Why")), rows, values)


def items(readiness: Readiness, lang: Lang) -> Listing:
    """Every item of every year, its folder, and how many of its elements are in which state."""
    rows, values = [], []
    for year in readiness.years:
        for item in year.items:
            shown = item.disclosure
            counts = Counter(each.state for each in item.elements if each.wanted)
            by_state = ", ".join(f"{said(STATES[state], lang)} {counts[state]}" for state in State if counts[state])
            be = year.year.fiscal_year.be
            rows.append((str(be), shown.item.code, shown.item.title.said(lang), by_state, ", ".join(shown.folders)))
            values.append(
                {
                    "year": be,
                    "code": shown.item.code,
                    "title": shown.item.title.said(lang),
                    "state": item.state.value,
                    "counts": {state.value: counts[state] for state in State if counts[state]},
                    "folders": list(shown.folders),
                }
            )
    header = _header(lang, message("Year"), message("Item"), message("Title"), message("Elements"), message("Folder"))
    return Listing(header, tuple(rows), tuple(values))


def missing(readiness: Readiness, lang: Lang) -> Listing:
    """What is not there or only in part: element by element and slot by slot, who owes it, by when."""
    rows, values = [], []
    for year in readiness.years:
        for item in year.items:
            for gap in (gap for element in item.elements for gap in _gaps(item, element)):
                period = write_period(gap.slot.period, lang, short=True) if gap.slot else ""
                due = write_date(gap.due, lang, short=True) if gap.due else ""
                be, code = year.year.fiscal_year.be, item.disclosure.item.code
                state = said(STATES[gap.state], lang)
                rows.append((str(be), code, gap.element.element.short, period, state, said(gap.why, lang), item.disclosure.owner, due))
                values.append(
                    {
                        "year": be,
                        "item": code,
                        "element": gap.element.element.id,
                        "title": gap.element.element.short,
                        "period": gap.slot.period.key if gap.slot else "",
                        "state": gap.state.value,
                        "why": said(gap.why, lang),
                        "owner": item.disclosure.owner,
                        "due": gap.due.isoformat() if gap.due else "",
                    }
                )
    names = (message("Year"), message("Item"), message("Element"), message("Period"), message("State"), message("Why"))
    return Listing(_header(lang, *names, message("Owed by"), message("By")), tuple(rows), tuple(values))


def catalogues(known: tuple[Catalogue, ...], lang: Lang) -> Listing:
    """Every catalogue that can be used: its id, for whom, for which year, how many items, how sure."""
    rows = tuple(
        (
            each.id,
            each.agency_type_name.said(lang) or each.agency_type,
            str(each.fiscal_year.be),
            str(len(each.items)),
            each.source.confidence,
        )
        for each in known
    )
    values: tuple[dict[str, object], ...] = tuple(
        {
            "id": each.id,
            "kind": each.agency_type,
            "name": each.agency_type_name.said(lang),
            "year": each.fiscal_year.be,
            "items": len(each.items),
            "confidence": each.source.confidence,
        }
        for each in known
    )
    header = _header(lang, message("Catalogue"), message("Kind of agency"), message("Year"), message("Items"), message("Confidence"))
    return Listing(header, rows, values)


@dataclass(frozen=True, slots=True)
class _Gap:
    """One thing that is missing or in part."""

    element: ElementReadiness
    slot: SlotReadiness | None
    state: State
    why: Message
    due: date | None


def _gaps(item: ItemReadiness, element: ElementReadiness) -> Iterator[_Gap]:
    lacking = (State.MISSING, State.PARTIAL)
    # What is inside another element comes with it: asking for both would count one document twice.
    if not element.wanted or element.state not in lacking or (element.element.part_of and not _stands(item, element.element.part_of)):
        return
    if not element.slots:
        yield _Gap(element, None, element.state, element.why, element.due)
    for slot in element.slots:
        if slot.state in lacking:
            yield _Gap(element, slot, slot.state, slot.why, slot.due)


def _stands(item: ItemReadiness, id: str) -> bool:
    return any(each.element.id == id and each.evidence for each in item.elements)


def _header(lang: Lang, *names: Message) -> tuple[str, ...]:
    return tuple(said(name, lang) for name in names)
