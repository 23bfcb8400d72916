"""Readiness as an officer reads it: each year in a few lines, then a list for each section that owes something."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from oitgen.model.finding import Message, message
from oitgen.model.readiness import ItemReadiness, Readiness, State, YearReadiness
from oitgen.model.score import YearScore
from oitgen.model.words import Lang
from oitgen.report import todo
from oitgen.report.listing import STATES
from oitgen.report.text import plain, width
from oitgen.report.todo import DONE, Errand, Owner, Task
from oitgen.text import said
from oitgen.thai import write_date, write_month, write_year

_SQUARES = {
    State.MET: "■",
    State.NONE_DECLARED: "■",
    State.TO_CONFIRM: "◪",
    State.PARTIAL: "◪",
    State.MISSING: "□",
    State.NOT_DUE: "·",
}
_NOT_ASKED = " "
_STATE_ROOM = 18


@dataclass(frozen=True, slots=True)
class Glance:
    """One item at a glance: twelve squares from October, its state in a word."""

    code: str
    squares: str
    state: str
    title: str


def text(readiness: Readiness, scores: Iterable[YearScore], *, agency: str, today: date, lang: Lang) -> str:
    """The whole report."""
    known = {score.year: score for score in scores}
    lines = [said(message("{agency} · checked on {day}", agency=agency, day=write_date(today, lang)), lang)]
    for year in readiness.years:
        lines += ["", *summary(year, known.get(year.year.fiscal_year.be), lang), "", *_glance(year, lang)]
    lists = todo.owners(readiness, known.values())
    several = len(readiness.years) > 1
    if not lists:
        lines += ["", said(message("Nothing is left to do: every element is there, as of {day}.", day=write_date(today, lang)), lang)]
    for owner in lists:
        lines += ["", *_owner(owner, lang, several=several)]
    return "\n".join(plain(line) for line in lines) + "\n"


def summary(year: YearReadiness, score: YearScore | None, lang: Lang) -> list[str]:
    """A year in a few lines: how many items are complete, how its elements stand, what points that may bring."""
    elements = Counter(element.state for item in year.items for element in item.elements if element.wanted)
    complete = sum(item.state in DONE for item in year.items)
    counted = " · ".join(f"{said(STATES[state], lang)} {elements[state]}" for state in State if elements[state])
    told = [
        message("{year} · form {catalogue}", year=write_year(year.year.fiscal_year, lang), catalogue=year.year.catalogue.id),
        message("Complete: {done} of {all} items", done=complete, all=len(year.items)),
        message("Elements: {counts}", counts=counted),
    ]
    if year.year.deadline is not None:
        told.append(message("The window for submission closes on {day}.", day=write_date(year.year.deadline, lang)))
    if score is not None:
        told.append(points_told(score))
    return [said(each, lang) for each in told]


def points_told(score: YearScore) -> Message:
    """What can be expected of the points of this form."""
    return message(
        "Points: {sure} of {full} are sure, {possible} are possible",
        sure=f"{float(score.sure):.2f}",
        possible=f"{float(score.possible):.2f}",
        full=f"{float(score.full):.2f}",
    )


def legend(year: YearReadiness, lang: Lang) -> str:
    """What the twelve squares mean."""
    first, last = year.year.fiscal_year.months[0], year.year.fiscal_year.months[-1]
    told = message(
        "Twelve squares: {first} to {last} · ■ there · ◪ in part, or to be confirmed · □ missing · dot: not due yet",
        first=write_month(first, lang, short=True),
        last=write_month(last, lang, short=True),
    )
    return said(told, lang)


def glance(year: YearReadiness, lang: Lang) -> tuple[Glance, ...]:
    """A line for each item; one that is not asked for by period has no squares."""
    return tuple(
        Glance(
            item.disclosure.item.code,
            "".join(_NOT_ASKED if state is None else _SQUARES[state] for state in todo.twelve(year, item)),
            said(STATES[item.state], lang),
            item.disclosure.item.title.said(lang),
        )
        for item in year.items
    )


def _glance(year: YearReadiness, lang: Lang) -> Iterator[str]:
    rows = glance(year, lang)
    room = max((width(row.code) for row in rows), default=0)
    yield legend(year, lang)
    for row in rows:
        space = " " * (room - width(row.code)), " " * (_STATE_ROOM - width(row.state))
        yield f"  {row.code}{space[0]}  {row.squares}  {row.state}{space[1]} {row.title}".rstrip()


def _owner(owner: Owner, lang: Lang, *, several: bool) -> Iterator[str]:
    worth = f" · {_points(owner.points, lang)}" if owner.points else ""
    count = said(message("{count} to do", count=len(owner.tasks)), lang)
    name = owner.called(lang)
    yield f"{name} · {count}{worth}"
    yield "─" * min(width(name) + 20, 78)
    for errand in owner.errands:
        yield from _errand(errand, lang, several=several)


def _errand(errand: Errand, lang: Lang, *, several: bool) -> Iterator[str]:
    year = f"{errand.year} " if several else ""
    worth = f" · {_points(errand.points, lang)}" if errand.points else ""
    yield f"  {year}{_title(errand.item, lang)}{worth}"
    for task in errand.tasks:
        yield from _task(task, lang)


def _task(task: Task, lang: Lang) -> Iterator[str]:
    due = f" · {said(message('by {day}', day=task.by(lang)), lang)}" if task.due is not None else ""
    yield f"    - {task.element.element.short}: {task.told(lang)}{due}"
    yield f"      {task.reason(lang)}"
    if task.state is State.TO_CONFIRM:
        yield f"      → {said(message('Look at it, then run: oitgen confirm {code}', code=task.code), lang)}"
    else:
        yield f"      → {said(message('Put it into: {folder}', folder=task.folder), lang)}"


def _title(item: ItemReadiness, lang: Lang) -> str:
    return f"{item.disclosure.item.code} {item.disclosure.item.title.said(lang)}"


def _points(points: float, lang: Lang) -> str:
    return said(message("{points} points at stake", points=f"{points:.2f}"), lang)
