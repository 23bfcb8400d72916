"""The same kind of sheet over several periods, as one table of the year."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from oitgen.model import procurement
from oitgen.model.catalogue import Element
from oitgen.model.document import Document
from oitgen.model.open_table import Cell, OpenTable, Records, Row, Tables, is_plain_number, is_total
from oitgen.model.procurement import Purchase
from oitgen.model.site import Disclosure
from oitgen.thai import Period, letters, period, write_period

# Numbers of these columns say nothing when they are added: running numbers, shares, means, years.
_NO_SUM = re.compile(r"ลำดับ|^\s*ที่\s*$|ร้อยละ|เปอร์เซ็นต์|เฉลี่ย|^\s*ปี|พ\.?ศ\.?|%|^\s*no\b|percent|average|อัตรา", re.IGNORECASE)
# The column that says the period, and what it is called where the sheets have one of that name.
_PERIOD, _OTHER_PERIOD = "งวด", "งวดของไฟล์"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One period's sheet: the spreadsheet it stands in, and which of its tables it is (from 0)."""

    period: Period
    path: str
    table: int
    line: str = ""


@dataclass(frozen=True, slots=True)
class Joined:
    """The sheets of one element that have the same columns, in the order of their periods.

    Summaries of procurement (`is_procurement`) have the columns of their form,
    however each of them is written.
    """

    element: str
    columns: tuple[str, ...]
    sheets: tuple[Sheet, ...]
    is_procurement: bool = False

    @property
    def paths(self) -> frozenset[str]:
        """The spreadsheets all of whose periods it holds."""
        return frozenset(sheet.path for sheet in self.sheets)


def joined(disclosure: Disclosure, element: Element, tables: Tables) -> Joined | None:
    """The sheets of an element's periods that can stand in one table; None where fewer than two can."""
    sheets = sorted(_sheets(disclosure, element, tables), key=lambda sheet: (sheet.period, sheet.line, sheet.path, sheet.table))
    bought = tuple(sheet for sheet in sheets if procurement.is_summary(_table(sheet, tables).columns))
    if bought and 2 * len(bought) >= len(sheets):
        return Joined(element.id, procurement.COLUMNS[1:], bought, is_procurement=True)
    kinds = Counter(_kind(_table(sheet, tables)) for sheet in sheets)
    if not kinds:
        return None
    kind, count = max(kinds.items(), key=lambda pair: pair[1])
    same = tuple(sheet for sheet in sheets if _kind(_table(sheet, tables)) == kind)
    if count < 2 or len({sheet.period for sheet in same}) < 2:
        return None
    return Joined(element.id, _table(same[-1], tables).columns, same)


def records(joined: Joined, tables: Tables) -> Records:
    """All rows of the year as a program reads them, the period before each; sums are left out, or they would count twice."""
    if joined.is_procurement:
        return procurement.records(purchases(joined, tables))
    rows = []
    for sheet in joined.sheets:
        all_records = tables.records(sheet.path)
        if sheet.table >= len(all_records):
            continue
        found = all_records[sheet.table]
        order = _order(joined.columns, found.columns)
        said = write_period(sheet.period, "th", "arabic")
        rows += [(said, *(row[place] for place in order)) for row in found.rows if not is_total(row)]
    first = _table(joined.sheets[-1], tables)
    return Records((_OTHER_PERIOD if _PERIOD in joined.columns else _PERIOD, *joined.columns), tuple(rows), (False, *first.numeric))


def purchases(joined: Joined, tables: Tables) -> tuple[Purchase, ...]:
    """The purchases of the year, where the sheets are summaries of procurement."""
    return tuple(
        purchase
        for sheet in joined.sheets
        for found in tables.records(sheet.path)[sheet.table : sheet.table + 1]
        for purchase in procurement.purchases(sheet.period, found)
    )


def rows(joined: Joined, tables: Tables) -> Iterator[tuple[Period, Row]]:
    """The rows of the year as they are shown, each with its period; merged cells are repeated, sums left out."""
    for sheet in joined.sheets:
        table = _table(sheet, tables)
        order = _order(joined.columns, table.columns)
        for row in repeated(table.rows):
            if not is_total(tuple(cell.text for cell in row)):
                yield sheet.period, tuple(row[place] for place in order)


def sums(joined: Joined, all_records: Records) -> tuple[tuple[int, ...], tuple[tuple[Period, tuple[float | None, ...]], ...]]:
    """The columns (of the records) that can be added up, and for each period their sums; None where a period has no number there."""
    added = tuple(
        place
        for place, (name, numeric) in enumerate(zip(all_records.columns, all_records.numeric, strict=True))
        if numeric and _can_be_added(name)
    )
    said = {write_period(sheet.period, "th", "arabic"): sheet.period for sheet in joined.sheets}
    found: dict[Period, list[list[float]]] = {period: [[] for _ in added] for period in said.values()}
    for row in all_records.rows:
        for at, place in enumerate(added):
            if is_plain_number(row[place]):
                found[said[row[0]]][at].append(float(row[place]))
    return added, tuple((period, tuple(sum(values) if values else None for values in columns)) for period, columns in found.items())


def _sheets(disclosure: Disclosure, element: Element, tables: Tables) -> Iterator[Sheet]:
    held: dict[str, list[tuple[Period, Document]]] = {}
    for each in disclosure.of(element):
        if isinstance(each.thing, Document) and each.period is not None:
            path = next((file.path for file in each.thing.files if tables.of(file.path)), "")
            if path:
                held.setdefault(path, []).append((each.period, each.thing))
    for path, found in held.items():
        if len(found) == 1:
            yield Sheet(found[0][0], path, 0, found[0][1].line)
            continue
        # One workbook for several periods: its sheets are named for them.
        wanted = {each for each, _ in found}
        for at, table in enumerate(tables.of(path)):
            named = period(table.name, min(wanted).fiscal_year)
            if named in wanted:
                yield Sheet(named, path, at)


def _table(sheet: Sheet, tables: Tables) -> OpenTable:
    return tables.of(sheet.path)[sheet.table]


def _kind(table: OpenTable) -> frozenset[str]:
    """What two tables must have in common to be one: the letters of their columns' names."""
    return frozenset(map(_plain, table.columns))


def _can_be_added(name: str) -> bool:
    return not _NO_SUM.search(name)


def _plain(name: str) -> str:
    return letters(name.partition("(")[0]) or letters(name)


def _order(wanted: tuple[str, ...], given: tuple[str, ...]) -> tuple[int, ...]:
    """Where each wanted column stands among the given ones, which have the same names up to units and order."""
    left = list(range(len(given)))
    found = []
    for name in wanted:
        exact = [place for place in left if given[place] == name]
        near = exact or [place for place in left if _plain(given[place]) == _plain(name)] or left
        found.append(near[0])
        left.remove(near[0])
    return tuple(found)


def repeated(rows: tuple[Row, ...]) -> Iterator[tuple[Cell, ...]]:
    """Rows in which a cell that reaches over others is repeated in each of them."""
    waiting: dict[int, tuple[Cell, int]] = {}
    for row in rows:
        made: list[Cell] = []
        for place, cell in enumerate(row):
            if cell is None:
                above, left = waiting.get(place, (Cell(), 0))
                made.append(above)
                waiting[place] = (above, left - 1)
                continue
            single = Cell(cell.text, cell.value, cell.kind, url=cell.url)
            made.append(single)
            for over in range(place, place + cell.across):
                waiting[over] = (single, cell.down)
        yield tuple(made)
