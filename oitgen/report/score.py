"""Points and totals as people read them, and as values for JSON."""

from collections.abc import Iterator
from fractions import Fraction

from oitgen.model.finding import Message, message
from oitgen.model.readiness import ItemReadiness, YearReadiness
from oitgen.model.score import ItemPoints, Total, YearScore
from oitgen.model.words import Lang
from oitgen.report.listing import STATES
from oitgen.report.table import table
from oitgen.text import said
from oitgen.thai import write_year


def year(score: YearScore, readiness: YearReadiness, lang: Lang) -> str:
    """One year whole: its points, those of each indicator, and what each item is worth, most at stake first."""
    lines = [f"{write_year(readiness.year.fiscal_year, lang)} · {score.catalogue}", brief(score, lang)]
    for each in score.indicators:
        told = message(
            "Indicator {code} {title}: {sure} sure, {possible} possible, of {full}",
            code=each.code,
            title=each.title.said(lang),
            sure=shown(each.sure),
            possible=shown(each.possible),
            full=shown(each.full),
        )
        lines.append(f"  {said(told, lang)}")
    assumed = message(
        "An item counts whole: all its points where everything in it is met, none where anything is missing or there in part only. "
        "This is an assumption of oitgen: the published method does not say what a part of an item is worth."
    )
    return "\n".join((*lines, "", table(_header(lang), tuple(_rows(score, readiness, lang))), said(assumed, lang), ""))


def brief(score: YearScore, lang: Lang) -> str:
    """One year in one line."""
    told = message(
        "Expected OIT points: {sure} sure, {possible} possible, of {full}",
        sure=shown(score.sure),
        possible=shown(score.possible),
        full=shown(score.full),
    )
    return said(told, lang)


def totals(found: Total, possible: Total | None, target: Fraction, lang: Lang) -> str:
    """The total of known scores; with `possible` it is a what-if, told both ways."""
    if possible is None:
        lines = [_total(message("Total of the scores given"), found, lang)]
    else:
        lines = [
            _total(message("Total if OIT brings what is sure by now"), found, lang),
            _total(message("Total if everything that is possible in OIT comes true"), possible, lang),
        ]
    if found.shared:
        told = message(
            "{names} is given as one score, so the same score stands for each of its parts where the level is judged.",
            names=", ".join(found.shared),
        )
        lines.append(said(told, lang))
    lines.append(said(message("The target is {target} points or more.", target=f"{float(target):g}"), lang))
    return "\n".join((*lines, ""))


def year_values(score: YearScore, readiness: YearReadiness, lang: Lang) -> dict[str, object]:
    """One year for JSON: its points, and its items with most at stake first."""
    return {
        "year": score.year,
        "catalogue": score.catalogue,
        "score": _points(score.sure, score.possible, score.full),
        "indicators": [
            {"code": each.code, "title": each.title.said(lang), "points": _points(each.sure, each.possible, each.full)}
            for each in score.indicators
        ],
        "items": [_item(each, readiness.item(each.code), lang) for each in by_stake(score)],
    }


def total_values(found: Total, possible: Total | None, lang: Lang) -> dict[str, object]:
    """The total for JSON; of a what-if, `possible` is the total if all that is possible in OIT comes true."""
    values: dict[str, object] = {
        "total": float(found.total),
        "level": found.level.title.said(lang),
        "level_id": found.level.id,
        "passes_target": found.level.passes_target,
        "instruments": {id: float(score) for id, score in found.instruments},
    }
    if possible is not None:
        values["possible"] = total_values(possible, None, lang)
    return values


def by_stake(score: YearScore) -> tuple[ItemPoints, ...]:
    """The items with most at stake first, then those worth most, then as the catalogue has them."""
    return tuple(sorted(score.items, key=lambda item: (-item.at_stake, -item.full)))


def shown(points: Fraction) -> str:
    """Points with two decimals, as results are published; a half is rounded up (88.335 is 88.34)."""
    hundredths = int(points * 100 + Fraction(1, 2))
    return f"{hundredths // 100}.{hundredths % 100:02}"


def _header(lang: Lang) -> tuple[str, ...]:
    names = (
        message("Item"),
        message("At stake"),
        message("Sure"),
        message("Possible"),
        message("Full"),
        message("State"),
        message("Title"),
    )
    return tuple(said(name, lang) for name in (*names, message("Owed by")))


def _rows(score: YearScore, readiness: YearReadiness, lang: Lang) -> Iterator[tuple[str, ...]]:
    for points in by_stake(score):
        item = readiness.item(points.code)
        numbers = (shown(each) for each in (points.at_stake, points.sure, points.possible, points.full))
        yield (points.code, *numbers, said(STATES[item.state], lang), item.disclosure.item.title.said(lang), item.disclosure.owner)


def _total(what: Message, found: Total, lang: Lang) -> str:
    parts = " · ".join(f"{id} {shown(score)}" for id, score in found.instruments)
    told = message(
        "{what}: {total} of 100 · {level} ({parts})", what=what, total=shown(found.total), level=found.level.title.said(lang), parts=parts
    )
    return said(told, lang)


def _item(points: ItemPoints, item: ItemReadiness, lang: Lang) -> dict[str, object]:
    return {
        "code": points.code,
        "slug": item.disclosure.item.slug,
        "title": item.disclosure.item.title.said(lang),
        "state": item.state.value,
        "owner": item.disclosure.owner,
        "points": _points(points.sure, points.possible, points.full),
        "at_stake": float(points.at_stake),
    }


def _points(sure: Fraction, possible: Fraction, full: Fraction) -> dict[str, float]:
    return {"sure": float(sure), "possible": float(possible), "full": float(full)}
