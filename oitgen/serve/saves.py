"""What became of the files that were just saved: two outcomes compared, file by file."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from oitgen.model.document import Document, Passage, Section, Statement, Thing, WebLink
from oitgen.model.finding import Finding, Level, Message, message
from oitgen.model.outcome import Outcome
from oitgen.model.plan import PageKind, Plan
from oitgen.model.readiness import ElementReadiness, SlotReadiness, State
from oitgen.model.site import Disclosure, Fate, LedgerEntry, Site
from oitgen.model.words import Lang, Words
from oitgen.report import shown, todo
from oitgen.report.listing import STATES
from oitgen.report.text import ordered, plain
from oitgen.text import said
from oitgen.thai import FiscalYear, Period, natural_key, normalise, write_period, write_year

# Files nobody saved on purpose: office programs make and delete them beside every document.
_NOT_SAVED = frozenset({"a program's own file", "name begins with . or _"})


class What(StrEnum):
    """What became of one file."""

    SLOT = "slot"
    ELEMENT = "element"
    TEXT = "text"
    OTHER = "other"
    NEWS = "news"
    PAGE = "page"
    HELD = "held"
    LEFT_OUT = "left-out"
    READ = "read"
    PUBLISHED = "published"
    REMOVED = "removed"


_TOLD = {
    What.SLOT: message("The slot {slot} of {item} is filled."),
    What.ELEMENT: message("{element} of {item} is there."),
    What.TEXT: message("The text of {item} is changed."),
    What.OTHER: message("{file} is shown in {item}, but serves no element yet."),
    What.NEWS: message("The news post “{title}” is shown."),
    What.PAGE: message("The page “{title}” is shown."),
    What.HELD: message("{file} is held back and not shown."),
    What.LEFT_OUT: message("{file} is left out."),
    What.READ: message("{file} is read."),
    What.PUBLISHED: message("{file} is shown."),
    What.REMOVED: message("{file} is removed."),
}
_GONE_SLOT = message("{file} is removed from the slot {slot} of {item}.")
_GONE_ITEM = message("{file} is removed from {item}.")


@dataclass(frozen=True, slots=True)
class Use:
    """One place where a file stands: an element, or one slot of it; an item's text or its other documents; the news; a page of its own."""

    what: What
    year: int = 0
    code: str = ""
    element: str = ""
    period: Period | None = None
    title: Words = Words()


@dataclass(frozen=True, slots=True)
class Placement:
    """Where one file stands. `seen` is what of it the site was made from: equal as long as nobody has saved it."""

    entry: LedgerEntry
    seen: tuple[object, ...] = ()
    uses: tuple[Use, ...] = ()


@dataclass(frozen=True, slots=True)
class Save:
    """The fate of one saved file, to be told in either language.

    `year` is 0 in the newest year, which need not be named; `element` is empty
    where the item has only one. `state` is that of the slots or the element
    now, `notes` what else the officer should know, `level` that of the finding
    they come from, `page` the address where it is shown (empty where it is not).
    """

    path: str
    what: What
    code: str = ""
    year: int = 0
    element: str = ""
    periods: tuple[Period, ...] = ()
    title: Words = Words()
    state: State | None = None
    notes: tuple[Message, ...] = ()
    level: Level | None = None
    page: str = ""

    @property
    def is_well(self) -> bool:
        """Whether nothing has to be mended or added; what only waits for a person's word is well."""
        is_used = self.what not in (What.OTHER, What.HELD, What.LEFT_OUT)
        return is_used and self.level in (None, Level.INFO) and self.state not in (State.MISSING, State.PARTIAL)

    def told(self, lang: Lang) -> str:
        """Its fate in one sentence."""
        return plain(said(self._message(lang), lang))

    def more(self, lang: Lang) -> tuple[str, ...]:
        """What else is to be known, each in a sentence."""
        return tuple(plain(said(each, lang)) for each in self.notes)

    def _message(self, lang: Lang) -> Message:
        if self.what is What.REMOVED and self.code:
            sentence = _GONE_SLOT if self.periods else _GONE_ITEM
        else:
            sentence = _TOLD[self.what]
        slot = self._slot(lang) if self.periods else ""
        args = {"file": self.path.rpartition("/")[2], "item": self._item(lang), "element": self.element, "slot": slot}
        return message(sentence.id, title=self.title.said(lang), **args)

    def _item(self, lang: Lang) -> str:
        return f"{self.code} {write_year(FiscalYear(self.year), lang, short=True)}" if self.year else self.code

    def _slot(self, lang: Lang) -> str:
        periods = write_period(self.periods[0], lang) if len(self.periods) == 1 else todo.periods_of(self.periods, lang)
        return f"{periods} · {self.element}" if self.element else periods


@dataclass(frozen=True, slots=True, eq=False)
class Snapshot:
    """A build's outcome, and where each file of its ledger stands, by its path in normal form."""

    outcome: Outcome
    placements: Mapping[str, Placement]


def snapshot(outcome: Outcome) -> Snapshot:
    """The outcome with its placements, which the next build is compared with."""
    return Snapshot(outcome, placements(outcome))


def saves(before: Snapshot, after: Snapshot) -> tuple[Save, ...]:
    """The fate of every file that is new, has changed, stands elsewhere than before, or is gone; in the order of the folder.

    A file that was moved or renamed is told once, at its new place.
    """
    was, now, outcome = before.placements, after.placements, after.outcome
    about: dict[str, list[Finding]] = defaultdict(list)
    for finding in ordered(outcome.findings):
        about[normalise(finding.place.path)].append(finding)
    fresh = [path for path, placement in now.items() if path not in was or not _is_same(was[path], placement)]
    arrived = [now[path].seen for path in fresh if path not in was]
    gone = [path for path, placement in was.items() if path not in now and not (placement.seen and placement.seen in arrived)]
    found = [_kept(outcome, now[path], about[path]) for path in fresh if not _is_aside(now[path])]
    found += [_removed(outcome, was[path]) for path in gone if not _is_aside(was[path])]
    return (*_settings(before.outcome.site, outcome.site), *sorted(found, key=lambda save: natural_key(save.path)))


def placements(outcome: Outcome) -> dict[str, Placement]:
    """Where every file of the ledger stands, by its path in normal form."""
    seen: dict[str, list[object]] = defaultdict(list)
    uses: dict[str, list[Use]] = defaultdict(list)
    for path, mark, use in _uses(outcome.site):
        if not path:
            # What has no English version, and what no file says.
            continue
        key = normalise(path)
        if mark not in seen[key]:
            seen[key].append(mark)
        if use not in uses[key]:
            uses[key].append(use)
    keys = {normalise(entry.path): entry for entry in outcome.site.ledger}
    return {key: Placement(entry, tuple(seen[key]), tuple(uses[key])) for key, entry in keys.items()}


def _is_same(was: Placement, now: Placement) -> bool:
    return (was.seen, was.uses, _fate(was), was.entry.reason) == (now.seen, now.uses, _fate(now), now.entry.reason)


def _fate(placement: Placement) -> Fate:
    # Which of two formats leads and which has joined it says nothing about either.
    return Fate.PUBLISHED if placement.entry.fate is Fate.MERGED else placement.entry.fate


def _is_aside(placement: Placement) -> bool:
    return placement.entry.fate is Fate.LEFT_OUT and placement.entry.reason is not None and placement.entry.reason.id in _NOT_SAVED


def _settings(before: Site, after: Site) -> Iterator[Save]:
    """The settings at the site's root, which no ledger holds."""
    if before.config.people != after.config.people:
        yield Save("people.yaml", What.READ)
    elif before.config != after.config:
        yield Save("site.yaml", What.READ)


def _uses(site: Site) -> Iterator[tuple[str, object, Use]]:
    """Every file by its path, with what is seen of it, once for each place where it stands."""
    for year in site.years:
        for disclosure in year.disclosures:
            yield from _of_item(year.fiscal_year.be, disclosure)
    for post in site.news:
        use = Use(What.NEWS, title=post.title)
        yield post.path, (post.prose, post.title, post.summary, post.date, post.tags), use
        yield post.path_en, (post.prose_en, post.title), use
        for document in (*post.photos, *post.documents):
            yield from ((path, mark, use) for path, mark in _files(document))
    for page in site.pages:
        use = Use(What.PAGE, title=page.title)
        yield page.path, (page.prose, page.title, page.summary), use
        yield page.path_en, (page.prose_en, page.title), use
        for document in page.documents:
            yield from ((path, mark, use) for path, mark in _files(document))


def _of_item(year: int, shown: Disclosure) -> Iterator[tuple[str, object, Use]]:
    code = shown.item.code
    for evidence in shown.evidence:
        what = What.SLOT if evidence.period is not None else What.ELEMENT
        use = Use(what, year, code, evidence.element, evidence.period)
        yield from ((path, mark, use) for path, mark in _files(evidence.thing))
    for document in shown.others:
        yield from ((path, mark, Use(What.OTHER, year, code)) for path, mark in _files(document))
    matter = (shown.title, shown.summary, shown.owner, shown.signed_by, shown.updated, shown.as_of)
    for section in shown.texts:
        yield section.path, (section, matter if section in shown.opening else ()), Use(What.TEXT, year, code)
    for page in shown.pages:
        use = Use(What.TEXT, year, code)
        yield page.path, (page.prose, page.title, page.summary), use
        yield page.path_en, (page.prose_en, page.title), use
        for document in page.documents:
            yield from ((path, mark, use) for path, mark in _files(document))


def _files(thing: Thing) -> Iterator[tuple[str, object]]:
    match thing:
        case Document():
            yield from ((file.path, (file.size, file.mtime_ns)) for file in thing.files)
            for older in thing.older:
                yield from _files(older)
        case Section(path=path):
            yield path, (thing, ())
        case WebLink(path=path):
            yield path, thing
        case Statement(path=path, file=file):
            yield path, thing
            if file is not None:
                yield file.path, thing
        case Passage(path=path):
            yield path, thing


def _kept(outcome: Outcome, placement: Placement, about: list[Finding]) -> Save:
    """The fate of a file that is there; of what is said about it, the gravest."""
    entry = placement.entry
    told = tuple(each for finding in about[:1] for each in (finding.message, finding.hint) if each is not None)
    level = about[0].level if about else None
    reasons = (entry.reason,) if entry.reason is not None else ()
    match entry.fate:
        case Fate.HELD:
            return Save(entry.path, What.HELD, notes=told or reasons, level=level)
        case Fate.LEFT_OUT:
            return Save(entry.path, What.LEFT_OUT, notes=told or reasons, level=level)
        case Fate.READ:
            return Save(entry.path, What.READ, notes=told, level=level)
    if not placement.uses:
        page = outcome.plan.files.get(normalise(entry.path), "")
        return Save(entry.path, What.PUBLISHED, notes=told, level=level, page=page)
    save = _placed(outcome, entry.path, placement.uses)
    return replace(save, notes=told or save.notes, level=level)


def _removed(outcome: Outcome, placement: Placement) -> Save:
    """The fate of a file that was there."""
    if not placement.uses:
        return Save(placement.entry.path, What.REMOVED)
    save = _placed(outcome, placement.entry.path, placement.uses)
    return replace(save, what=What.REMOVED, page=save.page if save.code else "")


def _placed(outcome: Outcome, path: str, uses: tuple[Use, ...]) -> Save:
    """What the first of its places says; slots of the same element are told together."""
    first = uses[0]
    element = _element(outcome, first)
    save = Save(path, first.what, first.code, _told_year(outcome, first), title=first.title, page=_page(outcome.plan, path, first))
    if element is None:
        return save
    # A document of an element without slots may name a period of its own all the same.
    alike = [
        use if element.slots else replace(use, period=None)
        for use in uses
        if (use.year, use.code, use.element) == (first.year, first.code, first.element)
    ]
    state, notes = _standing(outcome, alike)
    periods = tuple(sorted({use.period for use in alike if use.period is not None}))
    several = len(outcome.readiness.year(first.year).item(first.code).disclosure.item.top_elements) > 1
    anchor = next((f"-{slot.period.key}" for slot in element.slots if slot.period in periods), "")
    return replace(
        save,
        what=What.SLOT if periods else What.ELEMENT,
        element=element.element.short if several or not periods else "",
        periods=periods,
        state=state,
        notes=notes,
        page=f"{shown.page_of(outcome.plan, first.year, first.code)}#{element.element.id}{anchor}",
    )


def _standing(outcome: Outcome, uses: Iterable[Use]) -> tuple[State | None, tuple[Message, ...]]:
    """The worst state of these slots or elements now, and why it is not better."""
    parts = [part for use in uses if (part := _part(outcome, use)) is not None]
    state = todo.worst(part.state for part in parts)
    if state is None or state in todo.DONE:
        return state, ()
    part = next(part for part in parts if part.state is state)
    lacking = todo.lacking(part)
    why = message("{state}: {why}", state=STATES[state], why=part.why)
    return state, (why, *(message("Still wanted: {what}", what=each) for each in lacking))


def _part(outcome: Outcome, use: Use) -> SlotReadiness | ElementReadiness | None:
    if (element := _element(outcome, use)) is None or not element.wanted:
        return None
    return next((slot for slot in element.slots if slot.period == use.period), element if use.period is None else None)


def _element(outcome: Outcome, use: Use) -> ElementReadiness | None:
    for year in outcome.readiness.years:
        for item in year.items if year.year.fiscal_year.be == use.year else ():
            if item.disclosure.item.code == use.code:
                return next((each for each in item.elements if each.element.id == use.element), None)
    return None


def _told_year(outcome: Outcome, use: Use) -> int:
    newest = outcome.site.years[0].fiscal_year.be if outcome.site.years else 0
    return 0 if use.year == newest else use.year


def _page(plan: Plan, path: str, use: Use) -> str:
    """The address of the place on a page where it is shown."""
    if normalise(path) in plan.texts:
        return plan.texts[normalise(path)]
    if use.code:
        return shown.page_of(plan, use.year, use.code)
    page = plan.page(PageKind.NEWS, "th") if use.what is What.NEWS else None
    return page.path if page is not None else ""
