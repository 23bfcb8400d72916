"""What is left to do: every element that is not met yet, with who owes it, by when, and where it goes."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from oitgen.model.catalogue import Kind
from oitgen.model.finding import Message, message
from oitgen.model.readiness import ElementReadiness, ItemReadiness, Readiness, SlotReadiness, State, YearReadiness
from oitgen.model.score import NONE, YearScore
from oitgen.model.words import Lang
from oitgen.report import requirement
from oitgen.report.listing import STATES
from oitgen.text import said
from oitgen.thai import Period, natural_key, write_date, write_period

DONE = (State.MET, State.NONE_DECLARED)
_FORMATS = {"pdf": "PDF", "docx": "Word", "xlsx": "Excel", "structured": "Excel, CSV, JSON, XML"}
_SERVED = {"people-executive": "people.yaml", "people-board": "people.yaml", "news": "content/news"}
_LANGUAGES = {"th": message("Thai"), "en": message("English")}


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to be done for one element.

    `periods` are the slots it concerns (none: the element as a whole),
    `lacking` the formats or languages that are missing, `folder` where its
    files go. `due` is the first day by which one of them is wanted.
    """

    year: int
    item: ItemReadiness
    element: ElementReadiness
    state: State
    why: Message
    periods: tuple[Period, ...] = ()
    due: date | None = None
    lacking: tuple[Message, ...] = ()
    folder: str = ""

    @property
    def code(self) -> str:
        """The item's code."""
        return self.item.disclosure.item.code

    def told(self, lang: Lang) -> str:
        """Its state, with the periods it concerns."""
        periods = f" ({periods_of(self.periods, lang)})" if self.periods else ""
        return f"{said(STATES[self.state], lang)}{periods}"

    def reason(self, lang: Lang) -> str:
        """Why it is not met, with what is lacking."""
        lacking = ", ".join(said(each, lang) for each in self.lacking)
        return said(self.why, lang) + (f": {lacking}" if lacking else "")

    @property
    def goes_into(self) -> str:
        """Where its files go; nowhere for what is there already and only to be looked at."""
        return "" if self.state is State.TO_CONFIRM else self.folder

    def by(self, lang: Lang) -> str:
        """The day it is due."""
        return write_date(self.due, lang, short=True) if self.due is not None else ""


@dataclass(frozen=True, slots=True)
class Errand:
    """What one owner owes for one item. `points` are those of the 100 it may still bring."""

    item: ItemReadiness
    year: int
    tasks: tuple[Task, ...]
    points: float = 0.0


@dataclass(frozen=True, slots=True)
class Owner:
    """The list to hand to one section; `name` is empty where nobody is named."""

    name: str
    errands: tuple[Errand, ...]

    @property
    def tasks(self) -> tuple[Task, ...]:
        """All its tasks, in order."""
        return tuple(task for errand in self.errands for task in errand.tasks)

    @property
    def points(self) -> float:
        """What its items may still bring together."""
        return sum(errand.points for errand in self.errands)

    def called(self, lang: Lang) -> str:
        """The name to put over its list."""
        return self.name or said(message("Nobody is named as owner yet"), lang)


def owners(readiness: Readiness, scores: Iterable[YearScore] = ()) -> tuple[Owner, ...]:
    """The lists of all owners: newest year first, then most points first."""
    stakes = {(score.year, item.code): item.at_stake for score in scores for item in score.items}
    found: dict[str, list[Errand]] = defaultdict(list)
    for year in readiness.years:
        errands = []
        for item in year.items:
            be = year.year.fiscal_year.be
            if own := tuple(tasks(be, item)):
                errands.append(Errand(item, be, own, float(stakes.get((be, item.disclosure.item.code), NONE))))
        for errand in sorted(errands, key=lambda each: -each.points):
            found[errand.item.disclosure.owner].append(errand)
    made = (Owner(name, tuple(errands)) for name, errands in found.items())
    return tuple(sorted(made, key=lambda each: (each.name == "", -each.points, natural_key(each.name))))


def tasks(year: int, item: ItemReadiness) -> Iterator[Task]:
    """What is left of one item, in the criteria's order."""
    for element in item.elements:
        whole = element.element.part_of
        # What is inside another element comes with it: asking for both would ask for one document twice.
        if not element.wanted or element.state in DONE or (whole and not _stands(item, whole)):
            continue
        task = Task(year, item, element, element.state, element.why, (), element.due, lacking(element), _folder(year, item, element))
        if element.slots and (open_slots := _open(element)):
            yield from _by_state(task, open_slots)
        else:
            yield task


def periods_of(periods: tuple[Period, ...], lang: Lang) -> str:
    """Several periods in a row; three or more in one run are told by the first and the last."""
    runs: list[list[Period]] = []
    for period in periods:
        if runs and runs[-1][-1].last.next() == period.first and period.length == runs[-1][-1].length:
            runs[-1].append(period)
        else:
            runs.append([period])
    told = []
    for run in runs:
        names = [write_period(each, lang, short=True) for each in run]
        told += [f"{names[0]} – {names[-1]}"] if len(run) > 2 else names
    return ", ".join(told)


def twelve(year: YearReadiness, item: ItemReadiness) -> tuple[State | None, ...]:
    """The months of the fiscal year from October: the state of what covers each; None where nothing is asked by period."""
    return tuple(worst(slot.state for _, slot in covering) for covering in monthly(year, item))


def monthly(year: YearReadiness, item: ItemReadiness) -> tuple[tuple[tuple[ElementReadiness, SlotReadiness], ...], ...]:
    """The months of the fiscal year from October: the slots that cover each, with their elements."""
    slots = [(element, slot) for element in item.elements if element.wanted for slot in element.slots]
    return tuple(tuple(each for each in slots if month in each[1].period.months) for month in year.year.fiscal_year.months)


def worst(states: Iterable[State]) -> State | None:
    """The state that needs most to be done; None of none."""
    return min(states, key=_WORST.index, default=None)


_WORST = (State.MISSING, State.PARTIAL, State.TO_CONFIRM, State.NOT_DUE, State.MET, State.NONE_DECLARED)


def _open(element: ElementReadiness) -> tuple[SlotReadiness, ...]:
    """The slots that wait; none where something without a period speaks for them all and waits itself."""
    if element.state is State.TO_CONFIRM and not any(slot.state is State.TO_CONFIRM for slot in element.slots):
        return ()
    return tuple(slot for slot in element.slots if slot.state not in DONE)


def _by_state(task: Task, slots: tuple[SlotReadiness, ...]) -> Iterator[Task]:
    alike: dict[tuple[object, ...], list[SlotReadiness]] = defaultdict(list)
    for slot in slots:
        alike[slot.state, slot.why, slot.formats_missing].append(slot)
    for those in alike.values():
        days = [slot.due for slot in those if slot.due is not None]
        yield replace(
            task,
            state=those[0].state,
            why=those[0].why,
            periods=tuple(slot.period for slot in those),
            # What is there already is only to be looked at before the window closes.
            due=task.due if those[0].state is State.TO_CONFIRM else min(days, default=task.due),
            lacking=_formats(those[0].formats_missing),
        )


def lacking(part: ElementReadiness | SlotReadiness) -> tuple[Message, ...]:
    """The formats and languages that an element or a slot still wants."""
    languages = part.languages_missing if isinstance(part, ElementReadiness) else ()
    return (*_formats(part.formats_missing), *(_LANGUAGES.get(each, Message(each)) for each in languages))


def _formats(missing: tuple[tuple[str, ...], ...]) -> tuple[Message, ...]:
    return tuple(Message(" / ".join(dict.fromkeys(_FORMATS.get(each, each) for each in choice))) for choice in missing)


def _stands(item: ItemReadiness, id: str) -> bool:
    return any(each.element.id == id and each.evidence for each in item.elements)


def folder_of(year: int, item: ItemReadiness) -> str:
    """The item's own folder, or the one to be made for it."""
    shown = item.disclosure
    return shown.folders[0] if shown.folders else f"content/{year}/{shown.item.code}"


def _folder(year: int, item: ItemReadiness, element: ElementReadiness) -> str:
    """Where it goes: into a folder, into the file that serves its role, or into the item's text."""
    role = element.element.role.partition(":")[0]
    if role:
        return _SERVED.get(role, "site.yaml")
    shown = item.disclosure
    base = folder_of(year, item)
    if element.element.kind is Kind.TEXT:
        return f"{base}/index.md"
    below = requirement.folder_name(shown.item, element.element)
    return f"{base}/{below}" if below else base
