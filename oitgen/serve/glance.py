"""The year at a glance: one row an item, one mark a slot or element, each with its state, why, and the place on the site."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import PurePath

from oitgen.model.finding import message
from oitgen.model.outcome import Outcome
from oitgen.model.readiness import ElementReadiness, ItemReadiness, SlotReadiness, State, YearReadiness
from oitgen.model.words import Lang
from oitgen.report import shown as showing
from oitgen.report import todo
from oitgen.report.listing import STATES
from oitgen.report.text import plain
from oitgen.serve.places import on_disk
from oitgen.text import said
from oitgen.thai import Month, write_date, write_month, write_period


@dataclass(frozen=True, slots=True)
class Mark:
    """One state in the table: over `span` months (`short` names them), or of one element. `state` is empty where nothing is asked."""

    span: int = 1
    state: str = ""
    word: str = ""
    name: str = ""
    why: str = ""
    href: str = ""
    short: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One item of the year: its months from October, then its elements that have no months."""

    code: str
    title: str
    state: str
    word: str
    href: str
    folder: str
    has_folder: bool
    months: tuple[Mark, ...]
    elements: tuple[Mark, ...]


def row(outcome: Outcome, year: YearReadiness, item: ItemReadiness, folder: PurePath, lang: Lang) -> Row:
    """One item of a year; `folder` is the site folder on this computer."""
    be = year.year.fiscal_year.be
    page = f"/{showing.page_of(outcome.plan, be, item.disclosure.item.code)}"
    whole = tuple(_element(each, page, lang) for each in item.elements if each.wanted and not each.slots)
    return Row(
        code=item.disclosure.item.code,
        title=plain(item.disclosure.item.title.said(lang)),
        state=item.state.value,
        word=said(STATES[item.state], lang),
        href=page,
        folder=on_disk(folder, todo.folder_of(be, item)),
        has_folder=bool(item.disclosure.folders),
        months=tuple(_months(year, item, page, lang)),
        elements=whole,
    )


def _months(year: YearReadiness, item: ItemReadiness, page: str, lang: Lang) -> Iterator[Mark]:
    """The months that the same slots cover are one mark; none at all where nothing is asked by period."""
    covering = todo.monthly(year, item)
    if any(covering):
        for slots, those in groupby(zip(covering, year.year.fiscal_year.months, strict=True), key=lambda each: each[0]):
            yield _slots(slots, tuple(month for _, month in those), page, lang)


def _slots(slots: tuple[tuple[ElementReadiness, SlotReadiness], ...], months: tuple[Month, ...], page: str, lang: Lang) -> Mark:
    state = todo.worst(slot.state for _, slot in slots)
    if state is None:
        return Mark(len(months))
    element, slot = next(each for each in slots if each[1].state is state)
    periods = dict.fromkeys(write_period(each.period, lang) for _, each in slots)
    why = [
        f"{write_period(slot.period, lang)} · {element.element.short}: {said(STATES[slot.state], lang)} – {_why(slot, lang)}"
        for element, slot in slots
    ]
    href = f"{page}#{element.element.id}-{slot.period.key}"
    short = "–".join(dict.fromkeys(write_month(each, lang, short=True, year=False) for each in (months[0], months[-1])))
    return Mark(len(months), state.value, said(STATES[state], lang), ", ".join(periods), _plain_lines(why), href, short)


def _element(element: ElementReadiness, page: str, lang: Lang) -> Mark:
    word = said(STATES[element.state], lang)
    why = f"{element.element.short}: {word} – {_why(element, lang)}"
    return Mark(1, element.state.value, word, plain(element.element.short), plain(why), f"{page}#{element.element.id}")


def _why(part: ElementReadiness | SlotReadiness, lang: Lang) -> str:
    due = ""
    if part.state is State.NOT_DUE and part.due is not None:
        due = f" · {said(message('by {day}', day=write_date(part.due, lang, short=True)), lang)}"
    return said(part.why, lang) + due


def _plain_lines(lines: Iterable[str]) -> str:
    """Several lines, each without signs that would steer a terminal or turn the text."""
    return "\n".join(plain(line) for line in lines)
