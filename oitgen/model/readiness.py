"""How far each required element has come: the state of elements and of their slots."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from oitgen.model.catalogue import Element
from oitgen.model.document import Document, Evidence, Statement
from oitgen.model.finding import Message
from oitgen.model.site import Disclosure, Year
from oitgen.thai import Period


class State(StrEnum):
    """The six states of an element (design, section 8)."""

    MET = "met"
    PARTIAL = "partial"
    MISSING = "missing"
    NONE_DECLARED = "none-declared"
    TO_CONFIRM = "to-confirm"
    NOT_DUE = "not-due"


@dataclass(frozen=True, slots=True)
class SlotReadiness:
    """ช่อง: one period of one element. `due` is the day by which it must be published.

    `disputable`: it is in part by what a machine read, and a person who looks may know better.
    `shows`: whether anything of it can be seen in what fills it; not in locked
    files, nor in a workbook of the year without a sheet of this month.
    """

    period: Period
    state: State
    why: Message
    evidence: tuple[Evidence, ...] = ()
    formats_missing: tuple[tuple[str, ...], ...] = ()
    due: date | None = None
    disputable: bool = False
    shows: bool = True

    @property
    def is_shown(self) -> bool:
        """Whether anything fills the slot: a plain fact, fit for a public page."""
        return bool(self.evidence)

    @property
    def is_none(self) -> bool:
        """Whether what fills it is a declared none alone."""
        return bool(self.evidence) and all(isinstance(each.thing, Statement) for each in self.evidence)


@dataclass(frozen=True, slots=True)
class ElementReadiness:
    """One element with all that is known of it.

    `wanted` is false for an optional element and for one that a choice of
    elements does not need any more. `further` is evidence outside the slots
    asked for. `shows` is as in its slots.
    """

    element: Element
    state: State
    why: Message
    evidence: tuple[Evidence, ...] = ()
    slots: tuple[SlotReadiness, ...] = ()
    further: tuple[Evidence, ...] = ()
    formats_missing: tuple[tuple[str, ...], ...] = ()
    languages_missing: tuple[str, ...] = ()
    due: date | None = None
    wanted: bool = True
    disputable: bool = False
    shows: bool = True

    @property
    def documents(self) -> tuple[Document, ...]:
        """The documents among its evidence, each once."""
        return tuple(dict.fromkeys(each.thing for each in self.evidence if isinstance(each.thing, Document)))


@dataclass(frozen=True, slots=True)
class ItemReadiness:
    """One item with its elements in the criteria's order."""

    disclosure: Disclosure
    state: State
    elements: tuple[ElementReadiness, ...]

    def element(self, id: str) -> ElementReadiness:
        """The readiness of one element; KeyError for an id the item lacks."""
        for element in self.elements:
            if element.element.id == id:
                return element
        raise KeyError(id)


@dataclass(frozen=True, slots=True)
class YearReadiness:
    """One year with its items."""

    year: Year
    items: tuple[ItemReadiness, ...]

    def item(self, code: str) -> ItemReadiness:
        """The readiness of one item; KeyError for a code the catalogue lacks."""
        for item in self.items:
            if item.disclosure.item.code == code:
                return item
        raise KeyError(code)


@dataclass(frozen=True, slots=True)
class Readiness:
    """The state of every element of every year."""

    years: tuple[YearReadiness, ...]

    def year(self, be: int) -> YearReadiness:
        """The readiness of one fiscal year (Buddhist era); KeyError for one the site lacks."""
        for year in self.years:
            if year.year.fiscal_year.be == be:
                return year
        raise KeyError(be)

    def elements(self) -> Iterator[tuple[YearReadiness, ItemReadiness, ElementReadiness]]:
        """Every element with its item and year, in order."""
        for year in self.years:
            for item in year.items:
                for element in item.elements:
                    yield year, item, element
