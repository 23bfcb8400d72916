"""ชุดข้อมูล: the tables of one element in one year, as catalogues of open data list them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from oitgen.model.catalogue import Element
from oitgen.model.document import Document, File
from oitgen.model.joined import Joined
from oitgen.model.plan import Plan, PlannedTable
from oitgen.model.site import Disclosure, Site, Year
from oitgen.thai import Period, address_part, normalise

# The stretches of time a criterion asks for again and again.
_RETURNING = ("month", "quarter", "half", "year")


@dataclass(frozen=True, slots=True)
class DatasetPart:
    """One document of a dataset: the tables in it, and the files it is published as, each with its output path."""

    document: Document
    periods: tuple[Period, ...]
    tables: tuple[PlannedTable, ...]
    files: tuple[tuple[str, File], ...]


@dataclass(frozen=True, slots=True)
class Dataset:
    """ชุดข้อมูล: what one element shows as tables in one fiscal year.

    `whole` is the table all its periods make together, where they do; `parts`
    are its documents in the order of the calendar.
    """

    year: Year
    disclosure: Disclosure
    element: Element
    whole: tuple[Joined, PlannedTable] | None
    parts: tuple[DatasetPart, ...]

    @property
    def key(self) -> str:
        """Its name within the site, the same for ever: 2568-o11-crime-statistics."""
        return f"{self.year.fiscal_year.be}-{address_part(self.disclosure.item.code)}-{self.element.id}"

    @property
    def covers(self) -> Period | None:
        """From its first period to its last, as its documents say, else as the criterion asks for a single one."""
        told = [period for part in self.parts for period in part.periods]
        if not told and len(self.element.slots) == 1:
            return self.element.slots[0]
        return Period(min(each.first for each in told), max(each.last for each in told)) if told else None

    @property
    def returns(self) -> str:
        """How long the stretches are the criterion asks for: month, quarter, half or year; empty where it says nothing."""
        kinds = {slot.kind for slot in self.element.slots}
        return next((kind for kind in _RETURNING if kinds == {kind}), "")

    @property
    def changed(self) -> date | None:
        """The last day somebody gives for it: of the item's update, or of a document; None where nobody says."""
        told = (self.disclosure.updated, *(part.document.date for part in self.parts))
        return max((day for day in told if day is not None), default=None)

    @property
    def apart(self) -> tuple[DatasetPart, ...]:
        """The parts that do not stand in the table of the whole year."""
        held = self.whole[0].paths if self.whole else frozenset()
        return tuple(part for part in self.parts if not any(file.path in held for file in part.document.files))


def all_datasets(site: Site, plan: Plan) -> tuple[Dataset, ...]:
    """Every dataset of a site, years newest first, items in the criteria's order."""
    return tuple(dataset for year in site.years for disclosure in year.disclosures for dataset in of_item(year, disclosure, plan))


def of_item(year: Year, disclosure: Disclosure, plan: Plan) -> tuple[Dataset, ...]:
    """The datasets of one item; none of an item that asks not to be found."""
    return () if disclosure.noindex else tuple(_of_item(year, disclosure, plan))


def _of_item(year: Year, disclosure: Disclosure, plan: Plan) -> Iterator[Dataset]:
    for element in disclosure.item.elements:
        parts = tuple(_parts(disclosure, element, plan))
        if parts:
            yield Dataset(year, disclosure, element, plan.joined.get((year.fiscal_year.be, disclosure.item.code, element.id)), parts)


def _parts(disclosure: Disclosure, element: Element, plan: Plan) -> Iterator[DatasetPart]:
    periods: dict[Document, list[Period]] = {}
    for each in disclosure.of(element):
        if isinstance(each.thing, Document):
            known = periods.setdefault(each.thing, [])
            known += [period for period in (each.period or each.thing.period,) if period is not None]
    for document, told in periods.items():
        tables = next((found for file in document.files if (found := _open(plan.tables.get(file.path, ())))), ())
        if tables:
            yield DatasetPart(document, tuple(sorted(set(told))), tables, tuple(_published(document, plan)))


def _open(tables: tuple[PlannedTable, ...]) -> tuple[PlannedTable, ...]:
    """Those of the tables that have an address at all."""
    return tuple(table for table in tables if table.csv or table.json)


def _published(document: Document, plan: Plan) -> Iterator[tuple[str, File]]:
    for file in document.files:
        path = plan.files.get(file.path) or plan.files.get(normalise(file.path))
        if path:
            yield path, file
