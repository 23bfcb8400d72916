"""แบบตรวจ OIT: what an agency must disclose in one fiscal year, as data."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from oitgen.model.words import Words
from oitgen.thai import FiscalYear, Period


class Kind(StrEnum):
    """What one element is: a reading of the criterion's sentence, not its word."""

    TEXT = "text"
    DOCUMENT = "document"
    TABLE = "table"
    IMAGE = "image"
    LINK = "link"
    CHANNEL = "channel"
    STATEMENT = "statement"


@dataclass(frozen=True, slots=True)
class Field:
    """One part or column that must appear in an element."""

    id: str
    title: Words
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One of the things an element is wanted for each of: a line of work, a topic.

    `aliases` are other names files use for it.
    """

    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """At least so many of these elements (by id) are wanted; the rest is optional."""

    at_least: int
    of: tuple[str, ...]


# Each entry is required; within an entry any one of the formats will do.
# Values: pdf, docx, xlsx, structured (xlsx, csv, json or xml).
Formats = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Element:
    """องค์ประกอบด้านข้อมูล: one required piece of content of an item.

    `slots` are the periods that must each be shown, in calendar order; empty
    where the criterion names none. `granularity` names the ways a six-month
    slot may be cut ("monthly", "quarterly", "six-months"). `formats` is the
    element's own rule (None: the item's holds). `inferred` is set where the
    slots are our reading, not the criterion's words. `role` names what
    site.yaml or people.yaml can serve: contact, people-executive,
    people-board, feedback, two-way-channel, complaint-channel, social,
    eit-survey, eservice, news or news:<tag>.
    """

    id: str
    kind: Kind
    title: Words
    short: str
    words: tuple[str, ...] = ()
    period_type: str = ""
    slots: tuple[Period, ...] = ()
    granularity: tuple[str, ...] = ()
    must_cover: bool = False
    inferred: bool = False
    formats: Formats | None = None
    languages: tuple[str, ...] = ()
    min_count: int = 0
    count_unit: str = ""
    may_declare_none: bool = False
    none_scope: str = ""
    none_statement: str = ""
    fields: tuple[Field, ...] = ()
    fields_are_examples: bool = False
    per: tuple[Line, ...] = ()
    part_of: str = ""
    accepts: tuple[str, ...] = ()
    role: str = ""
    as_of_required: bool = False
    as_of: str = ""
    must_be_current: bool = False
    issued_by: str = ""
    separate_from_general: bool = False
    optional: bool = False
    due_day_of_month: int = 0
    due_days_after_event: int = 0
    official_form: str = ""
    from_title: bool = False

    def slots_until(self, deadline: date | None) -> tuple[Period, ...]:
        """The slots that can be asked for by that day: a month that ends later is shown when filed, never required."""
        if deadline is None or len(self.slots) < 2:
            return self.slots
        return tuple(slot for slot in self.slots if slot.last_day <= deadline) or self.slots

    def moved(self, years: int) -> "Element":
        """The element with its slots, and the month its data are asked of, so many years later."""
        slots = tuple(Period(slot.first.after(12 * years), slot.last.after(12 * years)) for slot in self.slots)
        year, dash, month = self.as_of.partition("-")
        as_of = f"{int(year) + years}{dash}{month}" if year.isdigit() else self.as_of
        return replace(self, slots=slots, as_of=as_of, inferred=True)


@dataclass(frozen=True, slots=True)
class Item:
    """ข้อ: one question of the catalogue.

    `code` is its address within one catalogue; `topics` are its identity
    across years (one, or several where a year merged them).
    """

    code: str
    title: Words
    slug: str
    topics: tuple[str, ...]
    elements: tuple[Element, ...]
    responsible: tuple[str, ...] = ()
    formats: Formats = ()
    depends_on: tuple[str, ...] = ()
    variants: tuple[str, ...] = ()
    choose: Choice | None = None
    remarks: tuple[str, ...] = ()
    footnotes: tuple[str, ...] = ()
    grouping: str = ""

    def element(self, id: str) -> Element:
        """The element of that id; KeyError where the item has none."""
        for element in self.elements:
            if element.id == id:
                return element
        raise KeyError(id)

    @property
    def top_elements(self) -> tuple[Element, ...]:
        """The elements that are not part of another one."""
        return tuple(element for element in self.elements if not element.part_of)

    def wanted_formats(self, element: Element) -> Formats:
        """The file formats each slot of the element must be shown in.

        An element's own rule replaces its item's. An item's rule binds its
        `table` elements, and its `document` elements only where the item has
        no table; never photos, links or text.
        """
        if element.formats is not None:
            return element.formats
        has_table = any(each.kind is Kind.TABLE for each in self.elements)
        binding = Kind.TABLE if has_table else Kind.DOCUMENT
        return self.formats if element.kind is binding else ()


@dataclass(frozen=True, slots=True)
class Indicator:
    """ตัวชี้วัด: one node of the tree 9 → 9.1 → 9.1.1, of any depth.

    `items` are codes, in order. `synthetic` marks a level made up so that the
    catalogue's tree is even: it is not shown as a heading.
    """

    code: str
    title: Words
    children: tuple["Indicator", ...] = ()
    items: tuple[str, ...] = ()
    footnotes: tuple[str, ...] = ()
    synthetic: bool = False

    def walk(self) -> Iterator["Indicator"]:
        """This node and every node below it, top down."""
        yield self
        for child in self.children:
            yield from child.walk()

    def all_items(self) -> tuple[str, ...]:
        """The codes of this node and of every node below it, in order."""
        return tuple(code for node in self.walk() for code in node.items)


@dataclass(frozen=True, slots=True)
class Source:
    """Where a catalogue comes from and how far to trust it."""

    text: str
    basis: str = ""
    confidence: str = ""
    grouping: str = ""
    inferred: bool = False


# Compared by identity: it is loaded once a run, and hashing its whole tree for every lookup would cost more than the lookup.
@dataclass(frozen=True, slots=True, eq=False)
class Catalogue:
    """แบบตรวจ OIT of one kind of agency in one fiscal year.

    `cycle` is the year its texts speak of where that is another than the year
    it is named for: the measures of a year are carried out in the next.
    """

    id: str
    title: Words
    fiscal_year: FiscalYear
    agency_type: str
    agency_type_name: Words
    indicators: tuple[Indicator, ...]
    items: tuple[Item, ...]
    source: Source
    notes: tuple[str, ...] = ()
    deadline: str = ""
    path: str = ""
    cycle: FiscalYear | None = None

    @property
    def carried_out(self) -> FiscalYear:
        """The year in which what is asked for is done, published and assessed."""
        return self.cycle or self.fiscal_year

    def item(self, code: str) -> Item:
        """The item of that code; KeyError where the catalogue has none."""
        for item in self.items:
            if item.code == code:
                return item
        raise KeyError(code)

    def moved_to(self, year: FiscalYear) -> "Catalogue":
        """The same catalogue with every period moved to another fiscal year; its words stay."""
        by = year.be - self.fiscal_year.be
        items = tuple(replace(item, elements=tuple(element.moved(by) for element in item.elements)) for item in self.items)
        cycle = FiscalYear(self.cycle.be + by) if self.cycle else None
        return replace(self, fiscal_year=year, items=items, deadline="", cycle=cycle)

    def trail(self, code: str) -> tuple[Indicator, ...]:
        """The indicators above an item, from the top; empty for an unknown code."""

        def below(node: Indicator) -> tuple[Indicator, ...]:
            if code in node.items:
                return (node,)
            for child in node.children:
                if found := below(child):
                    return (node, *found)
            return ()

        for top in self.indicators:
            if found := below(top):
                return found
        return ()
