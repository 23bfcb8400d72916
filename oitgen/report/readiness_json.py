"""Readiness as JSON: a contract for other programs (design, section 8). Keys are only ever added."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from oitgen.model.outcome import Outcome
from oitgen.model.plan import Plan
from oitgen.model.readiness import ElementReadiness, ItemReadiness, SlotReadiness, State, YearReadiness
from oitgen.model.score import NONE, ItemPoints, YearScore
from oitgen.model.site import Fate, Site
from oitgen.model.words import Lang
from oitgen.report import data, shown
from oitgen.text import said

SCHEMA = 1
# Points of a hundred: what lies further behind the point is of no use to anyone.
_DIGITS = 6


def value(outcome: Outcome, scores: Iterable[YearScore], *, today: date, tool: str, lang: Lang) -> dict[str, object]:
    """The whole document. Optional elements, and those a choice does not need, are left out."""
    by_year = {score.year: score for score in scores}
    agency = outcome.site.config.agency
    return {
        "schema": SCHEMA,
        "tool": tool,
        "today": today.isoformat(),
        "agency": {"id": agency.id, "name": agency.name.said(lang), "kind": agency.kind},
        "held": _held(outcome.site, lang),
        "years": [_year(outcome.plan, year, by_year.get(year.year.fiscal_year.be), lang) for year in outcome.readiness.years],
        "findings": data.findings(outcome.findings, lang),
    }


def _held(site: Site, lang: Lang) -> list[dict[str, object]]:
    return [
        {"path": entry.path, "item": entry.item.rpartition("/")[2], "reason": said(entry.reason, lang) if entry.reason else ""}
        for entry in site.ledger
        if entry.fate is Fate.HELD
    ]


def _year(plan: Plan, year: YearReadiness, score: YearScore | None, lang: Lang) -> dict[str, object]:
    counts = Counter(element.state for item in year.items for element in item.elements if element.wanted)
    points = {item.code: item for item in score.items} if score is not None else {}
    be = year.year.fiscal_year.be
    return {
        "year": be,
        "catalogue": year.year.catalogue.id,
        "deadline": year.year.deadline.isoformat() if year.year.deadline is not None else None,
        "counts": {state.value: counts[state] for state in State},
        "items": [_item(plan, be, item, points.get(item.disclosure.item.code), lang) for item in year.items],
        "score": {"sure": _number(score.sure if score else NONE), "possible": _number(score.possible if score else NONE)},
    }


def _item(plan: Plan, year: int, item: ItemReadiness, points: ItemPoints | None, lang: Lang) -> dict[str, object]:
    code = item.disclosure.item.code
    return {
        "code": code,
        "slug": item.disclosure.item.slug,
        "state": item.state.value,
        "url": shown.page_of(plan, year, code),
        "elements": [_element(plan, year, code, element, lang) for element in item.elements if element.wanted],
        "points": {
            "sure": _number(points.sure if points else NONE),
            "possible": _number(points.possible if points else NONE),
            "full": _number(points.full if points else NONE),
        },
    }


def _element(plan: Plan, year: int, code: str, element: ElementReadiness, lang: Lang) -> dict[str, object]:
    return {
        "id": element.element.id,
        "state": element.state.value,
        "evidence": shown.all_addresses(plan, year, code, element.evidence),
        "slots": [_slot(plan, year, code, slot) for slot in element.slots],
        "why": said(element.why, lang),
        **_due(element.state, element.due),
    }


def _slot(plan: Plan, year: int, code: str, slot: SlotReadiness) -> dict[str, object]:
    evidence = shown.all_addresses(plan, year, code, slot.evidence)
    return {"period": slot.period.key, "state": slot.state.value, "evidence": evidence, **_due(slot.state, slot.due)}


def _due(state: State, due: date | None) -> dict[str, object]:
    """Only what is not due yet says when it is."""
    return {"due": due.isoformat()} if state is State.NOT_DUE and due is not None else {}


def _number(points: Fraction) -> float:
    return round(float(points), _DIGITS)
