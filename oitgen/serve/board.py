"""The readiness board as a value: everything that stands on it, in the reader's language.

It computes nothing of its own: states and points are those of the readiness and
the score, what is left to do is the list of the reports.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from oitgen.model.finding import Finding, Level, Message, message
from oitgen.model.outcome import Outcome
from oitgen.model.readiness import Readiness, State, YearReadiness
from oitgen.model.score import YearScore
from oitgen.model.words import Lang
from oitgen.report import score as scoring
from oitgen.report import shown as showing
from oitgen.report import todo
from oitgen.report.listing import STATES
from oitgen.report.text import ordered, placed, plain, pointed
from oitgen.report.todo import Errand, Owner, Task
from oitgen.serve import glance
from oitgen.serve.glance import Row
from oitgen.serve.history import History
from oitgen.serve.places import on_disk
from oitgen.serve.saves import Save
from oitgen.serve.shown import Shown
from oitgen.text import said
from oitgen.thai import write_date, write_month, write_year

# More than these nobody reads on one page; `oitgen check` tells them all.
_NOTICES = 200
_LEVELS = {Level.ERROR: message("to be mended"), Level.WARN: message("not complete yet"), Level.INFO: message("to be looked at")}


@dataclass(frozen=True, slots=True)
class Asked:
    """What a visitor of the board asked for. `year` is 0 for the newest. `folder` is the site folder on this computer."""

    lang: Lang
    today: date
    folder: PurePath
    year: int = 0


@dataclass(frozen=True, slots=True)
class Link:
    """One of several ways; `here` marks the one that is open."""

    name: str
    href: str
    here: bool = False


@dataclass(frozen=True, slots=True)
class Count:
    """How many elements are in one state."""

    state: str
    word: str
    count: int


@dataclass(frozen=True, slots=True)
class Duty:
    """One thing to be done. `into` is where its files go, or empty; `command` confirms what is there."""

    element: str
    state: str
    told: str
    reason: str
    by: str
    is_late: bool
    into: str
    command: str
    href: str


@dataclass(frozen=True, slots=True)
class Owed:
    """What one owner owes for one item. `points` is empty where none are at stake."""

    code: str
    title: str
    points: str
    href: str
    folder: str
    has_folder: bool
    duties: tuple[Duty, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """The list of one owner."""

    name: str
    count: str
    points: str
    items: tuple[Owed, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """One finding. `item` is the code of the item it concerns, `href` that item's page; both may be empty."""

    level: str
    word: str
    is_new: bool
    said: str
    hint: str
    place: str
    excerpt: str
    rule: str
    item: str
    href: str


@dataclass(frozen=True, slots=True)
class Told:
    """The fate of one saved file."""

    said: str
    more: tuple[str, ...]
    path: str
    href: str
    is_well: bool


@dataclass(frozen=True, slots=True)
class Year:
    """One year at a glance. Points are written out with two decimals and empty without a score; `days` is what is left, in words."""

    name: str
    catalogue: str
    complete: str
    deadline: str
    days: str
    is_over: bool
    sure: str
    possible: str
    full: str
    shares: tuple[float, float]
    counts: tuple[Count, ...]
    months: tuple[Link, ...]
    rows: tuple[Row, ...]
    owed: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Board:
    """The whole board. `year` is None before the first build has ended well; `trouble` says that the last one failed.

    `unlisted` and `unshown` count the saves and the findings that are not told one by one.
    """

    lang: Lang
    agency: str
    years: tuple[Link, ...]
    languages: tuple[Link, ...]
    trouble: str
    failures: tuple[Notice, ...]
    year: Year | None
    saves: tuple[Told, ...]
    unlisted: int
    notices: tuple[Notice, ...]
    unshown: int
    summary: str


def board(shown: Shown, scores: Iterable[YearScore], asked: Asked) -> Board:
    """What stands on the board now."""
    outcome = shown.outcome
    years = outcome.readiness.years if outcome is not None else ()
    chosen = next((year for year in years if year.year.fiscal_year.be == asked.year), years[0] if years else None)
    score = next((each for each in scores if chosen is not None and each.year == chosen.year.fiscal_year.be), None)
    year = _year(outcome, chosen, score, asked) if outcome is not None and chosen is not None else None
    notices = tuple(_notices(outcome, shown.history, asked.lang)) if outcome is not None else ()
    batches = shown.history.batches
    return Board(
        lang=asked.lang,
        agency=plain(outcome.site.config.agency.name.said(asked.lang)) if outcome is not None else "",
        years=tuple(_year_link(each, each is chosen, asked.lang) for each in years) if len(years) > 1 else (),
        languages=tuple(Link(name, _query(lang, asked.year), lang == asked.lang) for lang, name in (("th", "ไทย"), ("en", "English"))),
        trouble=_trouble(shown, asked.lang),
        failures=tuple(_notice(each, None, False, asked.lang) for each in shown.failure.findings) if shown.failure else (),
        year=year,
        saves=tuple(told(save, asked.lang) for batch in batches for save in batch.saves),
        unlisted=sum(batch.count - len(batch.saves) for batch in batches),
        notices=notices[:_NOTICES],
        unshown=max(len(notices) - _NOTICES, 0),
        summary=_summary(shown, year, notices, asked.lang),
    )


def told(save: Save, lang: Lang) -> Told:
    """The fate of one saved file in words, with the address where it is shown."""
    return Told(save.told(lang), save.more(lang), plain(save.path), f"/{save.page}" if save.page else "", save.is_well)


def _year(outcome: Outcome, year: YearReadiness, score: YearScore | None, asked: Asked) -> Year:
    lang, deadline = asked.lang, year.year.deadline
    elements = Counter(element.state for item in year.items for element in item.elements if element.wanted)
    done = sum(item.state in todo.DONE for item in year.items)
    scores = (score,) if score is not None else ()
    return Year(
        name=write_year(year.year.fiscal_year, lang),
        catalogue=year.year.catalogue.id,
        complete=said(message("Complete: {done} of {all} items", done=done, all=len(year.items)), lang),
        deadline=write_date(deadline, lang) if deadline is not None else "",
        days=said(_days((deadline - asked.today).days), lang) if deadline is not None else "",
        is_over=deadline is not None and deadline < asked.today,
        sure=scoring.shown(score.sure) if score is not None else "",
        possible=scoring.shown(score.possible) if score is not None else "",
        full=scoring.shown(score.full) if score is not None else "",
        shares=(float(score.sure / score.full), float(score.possible / score.full)) if score is not None and score.full else (0.0, 0.0),
        counts=tuple(Count(state.value, said(STATES[state], lang), elements[state]) for state in State),
        months=tuple(
            Link(write_month(each, lang, short=True, year=False), write_month(each, lang)) for each in year.year.fiscal_year.months
        ),
        rows=tuple(glance.row(outcome, year, item, asked.folder, lang) for item in year.items),
        owed=tuple(_section(outcome, owner, asked) for owner in todo.owners(Readiness((year,)), scores)),
    )


def _days(left: int) -> Message:
    if left < 0:
        return message("closed {days} days ago", days=-left)
    return message("closes today") if left == 0 else message("{days} days left", days=left)


def _section(outcome: Outcome, owner: Owner, asked: Asked) -> Section:
    lang = asked.lang
    return Section(
        name=plain(owner.called(lang)),
        count=said(message("{count} to do", count=len(owner.tasks)), lang),
        points=_points(owner.points, lang),
        items=tuple(_owed(outcome, errand, asked) for errand in owner.errands),
    )


def _owed(outcome: Outcome, errand: Errand, asked: Asked) -> Owed:
    item = errand.item.disclosure.item
    page = f"/{showing.page_of(outcome.plan, errand.year, item.code)}"
    return Owed(
        code=item.code,
        title=plain(item.title.said(asked.lang)),
        points=_points(errand.points, asked.lang),
        href=page,
        folder=on_disk(asked.folder, todo.folder_of(errand.year, errand.item)),
        has_folder=bool(errand.item.disclosure.folders),
        duties=tuple(_duty(task, page, asked) for task in errand.tasks),
    )


def _duty(task: Task, page: str, asked: Asked) -> Duty:
    period = f"-{task.periods[0].key}" if task.periods else ""
    to_confirm = task.state is State.TO_CONFIRM
    return Duty(
        element=plain(task.element.element.short),
        state=task.state.value,
        told=plain(task.told(asked.lang)),
        reason=plain(task.reason(asked.lang)),
        by=task.by(asked.lang),
        is_late=task.due is not None and task.due < asked.today and not to_confirm,
        into=on_disk(asked.folder, task.goes_into) if task.goes_into else "",
        command=f"oitgen confirm {task.code}" if to_confirm else "",
        href=f"{page}#{task.element.element.id}{period}",
    )


def _notices(outcome: Outcome, history: History, lang: Lang) -> Iterator[Notice]:
    """What arose last comes first; what arose together stands in the reports' own order."""
    for finding in sorted(ordered(outcome.findings), key=lambda each: -history.arose(each)):
        yield _notice(finding, outcome, history.is_new(finding), lang)


def _notice(finding: Finding, outcome: Outcome | None, is_new: bool, lang: Lang) -> Notice:
    newest = outcome.site.years[0].fiscal_year.be if outcome is not None and outcome.site.years else 0
    page = showing.page_of(outcome.plan, finding.year or newest, finding.item) if outcome is not None and finding.item else ""
    return Notice(
        level=finding.level.value,
        word=said(_LEVELS[finding.level], lang),
        is_new=is_new,
        said=plain(said(finding.message, lang)),
        hint=plain(said(finding.hint, lang)) if finding.hint is not None else "",
        place=placed(finding.place),
        excerpt="\n".join(pointed(finding.place)) if finding.place.excerpt.strip() else "",
        rule=finding.rule,
        item=finding.item,
        href=f"/{page}" if page else "",
    )


def _trouble(shown: Shown, lang: Lang) -> str:
    if shown.failure is None:
        return "" if shown.outcome is not None else said(message("The first time takes longest. This page changes by itself."), lang)
    if shown.failure.mistake is not None:
        return plain(said(shown.failure.mistake, lang))
    if shown.outcome is None:
        return said(message("Mend it and save the file: the page comes back by itself."), lang)
    return said(message("The last save could not be built. What you see is the state before it."), lang)


def _summary(shown: Shown, year: Year | None, notices: tuple[Notice, ...], lang: Lang) -> str:
    """The board in one sentence, for those who hear that it has changed."""
    if shown.failure is not None or year is None:
        return _trouble(shown, lang)
    parts = [said(message("The board is up to date."), lang), year.complete]
    if year.sure:
        parts.append(said(message("Sure points: {points}", points=year.sure), lang))
    if new := sum(each.is_new for each in notices):
        parts.append(said(message("New findings: {count}", count=new), lang))
    return " · ".join(parts)


def _year_link(year: YearReadiness, here: bool, lang: Lang) -> Link:
    return Link(write_year(year.year.fiscal_year, lang, short=True), _query(lang, year.year.fiscal_year.be), here)


def _query(lang: str, year: int) -> str:
    return f"?lang={lang}&year={year}" if year else f"?lang={lang}"


def _points(points: float, lang: Lang) -> str:
    return said(message("{points} points at stake", points=f"{points:.2f}"), lang) if points else ""
