"""The same kind of sheet over several periods, as one table of the year."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from oitgen.model import arranged, nones, procurement
from oitgen.model.catalogue import Element
from oitgen.model.contents import Library
from oitgen.model.document import Document, Statement
from oitgen.model.open_table import EMPTY, Cell, OpenTable, Records, Row, Tables, is_plain_number
from oitgen.model.procurement import Purchase
from oitgen.model.site import Disclosure
from oitgen.model.totals import is_sum
from oitgen.thai import FiscalYear, Period, letters, read_name, write_period

# Numbers of these columns say nothing when they are added: running numbers, codes, shares, means, years, what is left or piled up.
_NO_SUM = re.compile(
    r"ลำดับ|^\s*ที่\s*$|ร้อยละ|เปอร์เซ็นต์|เฉลี่ย|^\s*ปี|พ\.?ศ\.?|%|^\s*no\b|percent|average|อัตรา|สะสม|คงเหลือ|เป้าหมาย|ยกมา|ยกไป"
    r"|ต่อหน่วย|ต่อคน|รหัส|เลข|โทร|ค่าคะแนน|ระดับ",
    re.IGNORECASE,
)
_CORRECTED = re.compile(r"แก้ไข|ปรับปรุง|ล่าสุด|final|revised", re.IGNORECASE)
# "1.1", "- " or "– " below "1.": parts of what is counted above them.
_PART, _WHOLE = re.compile(r"\s*(?:\d+\.\d+|[-–•]\s)"), re.compile(r"\s*\d+[.)]?\s*[^\d.]")
_SCALE = re.compile(r"(?:พัน|หมื่น|แสน|ล้าน)บาท")
# So many columns named for periods: each sheet holds the whole year.
_MANY_PERIODS = 3
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

    `columns` follow each other as the criterion asks for them. Summaries of procurement (`is_procurement`) have the columns of their form,
    however each of them is written. `left_out` are the periods with documents
    whose tables do not stand in it. `nones` tells of each period in which
    there was nothing, declared or said by its own document, what is said.
    """

    element: str
    columns: tuple[str, ...]
    sheets: tuple[Sheet, ...]
    is_procurement: bool = False
    left_out: tuple[Period, ...] = ()
    nones: Mapping[Period, Statement] = field(default_factory=dict, hash=False)

    @property
    def paths(self) -> frozenset[str]:
        """The spreadsheets it is made of."""
        return frozenset(sheet.path for sheet in self.sheets)

    def of(self, path: str) -> frozenset[int]:
        """Which tables of a spreadsheet it holds."""
        return frozenset(sheet.table for sheet in self.sheets if sheet.path == path)


def joined(disclosure: Disclosure, element: Element, tables: Tables, library: Library) -> Joined | None:
    """The sheets of an element's periods that can stand in one table; None where fewer than two can."""
    shown = [(each.period, each.thing) for each in disclosure.of(element) if isinstance(each.thing, Document) and each.period is not None]
    sheets = sorted(_sheets(shown, tables), key=lambda sheet: (sheet.period, sheet.line, sheet.path, sheet.table))
    periods = sorted({period for period, _ in shown})

    def made(columns: tuple[str, ...], kept: tuple[Sheet, ...], *, is_procurement: bool = False) -> Joined:
        held = {sheet.period for sheet in kept}
        telling = frozenset(sheet.period for sheet in kept if nones.hold(_texts(_table(sheet, tables)), element))
        said = dict(nones.nones(element, shown, telling, library, disclosure.owner)) | {
            each.period: each.thing
            for each in disclosure.of(element)
            if isinstance(each.thing, Statement) and each.period is not None and each.period not in telling
        }
        left = tuple(period for period in periods if period not in held and period not in said)
        return Joined(element.id, columns, kept, is_procurement, left, said)

    bought = tuple(sheet for sheet in sheets if procurement.is_summary(_table(sheet, tables).columns))
    if bought and 2 * len(bought) >= len(sheets):
        return made(procurement.COLUMNS[1:], bought, is_procurement=True)
    kinds = Counter(_kind(_table(sheet, tables)) for sheet in sheets if not _holds_a_year(_table(sheet, tables), sheet.period))
    if not kinds:
        return None
    kind, _ = max(kinds.items(), key=lambda pair: pair[1])
    same = tuple(sheet for sheet in sheets if _kind(_table(sheet, tables)) == kind)
    if len({sheet.period for sheet in same}) < 2:
        return None
    last = _table(same[-1], tables)
    return made(tuple(last.columns[place] for place in arranged.order(last, arranged.fields(element))), same)


def chosen(path: str, period: Period, among: Iterable[Period], tables: Tables) -> tuple[int, ...]:
    """The tables of a spreadsheet that are of one of the periods it stands for (`among`): those named for it, else all without a period."""
    named = [named_for(table.name, period.fiscal_year) for table in tables.of(path)]
    own = [at for at, said in enumerate(named) if said == period]
    corrected = [at for at in own if _CORRECTED.search(tables.of(path)[at].name)]
    if own:
        return tuple(corrected or own)
    return tuple(at for at, said in enumerate(named) if said is None) if len(set(among)) == 1 else ()


def records(joined: Joined, tables: Tables) -> Records:
    """All rows of the year as a program reads them, the period before each; sums are left out, or they would count twice."""
    if joined.is_procurement:
        return procurement.records(purchases(joined, tables))
    rows = [
        (write_period(sheet.period, "th", "arabic"), *(row[place] for place in order))
        for sheet, found, order in _ordered(joined, tables)
        for row in found.rows
        if not is_sum(row)
    ]
    columns = (_OTHER_PERIOD if _PERIOD in joined.columns else _PERIOD, *joined.columns)
    return Records(columns, tuple(rows), (False, *numeric(joined, tables)))


def numeric(joined: Joined, tables: Tables) -> tuple[bool, ...]:
    """Of each column of the year, whether it holds numbers, as its newest sheet has it."""
    newest = _table(joined.sheets[-1], tables)
    return tuple(newest.numeric[place] for place in _order(joined.columns, newest.columns))


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
            if not is_sum(tuple(cell.text for cell in row)):
                yield sheet.period, tuple(row[place] for place in order)


def sums(joined: Joined, tables: Tables) -> tuple[tuple[int, ...], tuple[tuple[Period, tuple[float | None, ...]], ...]]:
    """The columns that can be added up, and for each period their sums; None where a period has no number there.

    A sheet's own row of totals is believed before our sum: some rows may be
    parts of others. Where rows are such parts and no total is given, nothing
    is added. A period in which there was nothing counts as zero.
    """
    shares = {place for sheet in joined.sheets for place in _shares(joined, _table(sheet, tables))}
    is_number = numeric(joined, tables)
    added = tuple(
        place for place, name in enumerate(joined.columns) if is_number[place] and place not in shares and not _NO_SUM.search(name)
    )
    found: dict[Period, list[list[float]]] = {}
    for sheet, of_sheet, order in _ordered(joined, tables):
        values = found.setdefault(sheet.period, [[] for _ in added])
        for at, place in enumerate(added):
            value = _total(of_sheet, order[place])
            if value is not None:
                values[at].append(value)
    added_up = {period: tuple(sum(values) if values else None for values in columns) for period, columns in found.items()}
    zeros = {period: (0.0,) * len(added) for period in joined.nones}
    return added, tuple(sorted((added_up | zeros).items()))


def _total(found: Records, place: int) -> float | None:
    totals = [row for row in found.rows if is_sum(row)]
    parts = [row for row in found.rows if not is_sum(row)]
    if len(totals) == 1 and is_plain_number(totals[0][place]):
        return float(totals[0][place])
    if _is_nested(parts):
        return None
    # A number whose cell reaches down over several rows stands there once.
    below = found.below or (frozenset(),) * len(found.rows)
    own = (row for row, reached in zip(found.rows, below, strict=True) if place not in reached and not is_sum(row))
    values = [float(row[place]) for row in own if is_plain_number(row[place])]
    return sum(values) if values else None


def _is_nested(rows: Iterable[tuple[str, ...]]) -> bool:
    """Whether some rows are parts of others, by how they are numbered."""
    names = [next((cell for cell in row if cell and not is_plain_number(cell)), "") for row in rows]
    numbers = [row[0] for row in rows if row]
    part = any(_PART.match(name) for name in names) or any("." in number for number in numbers if is_plain_number(number))
    return part and (any(_WHOLE.match(name) for name in names) or any(_PART.match(name) is None for name in names))


def _shares(joined: Joined, table: OpenTable) -> Iterator[int]:
    """The places of columns whose cells are percentages."""
    order = _order(joined.columns, table.columns)
    for place, at in enumerate(order):
        if any(cell is not None and cell.text.endswith("%") for row in table.rows for cell in row[at : at + 1]):
            yield place


def _ordered(joined: Joined, tables: Tables) -> Iterator[tuple[Sheet, Records, tuple[int, ...]]]:
    """The records of each sheet, with the place of each column of the year in them."""
    for sheet in joined.sheets:
        for found in tables.records(sheet.path)[sheet.table : sheet.table + 1]:
            yield sheet, found, _order(joined.columns, found.columns)


def _sheets(shown: Iterable[tuple[Period, Document]], tables: Tables) -> Iterator[Sheet]:
    held: dict[str, list[tuple[Period, Document]]] = {}
    for period, document in _newest(list(shown)):
        path = next((file.path for file in document.files if tables.of(file.path)), "")
        if path:
            held.setdefault(path, []).append((period, document))
    for path, found in held.items():
        among = [period for period, _ in found]
        for period, document in found:
            for at in chosen(path, period, among, tables):
                yield Sheet(period, path, at, document.line)


def _newest(shown: list[tuple[Period, Document]]) -> Iterator[tuple[Period, Document]]:
    """The documents of each period without those that a corrected one of the same kind beside them replaces."""
    corrected = {(period, document.line, document.group) for period, document in shown if _is_corrected(document)}
    for period, document in shown:
        if (period, document.line, document.group) not in corrected or _is_corrected(document):
            yield period, document


def _is_corrected(document: Document) -> bool:
    return any(_CORRECTED.search(file.name) for file in document.files)


def named_for(name: str, year: FiscalYear) -> Period | None:
    """The one period a sheet's name speaks of; `year` is the fiscal year of a month without one."""
    said = read_name(name, year).periods if name else ()
    return said[0] if len(said) == 1 else None


def _holds_a_year(table: OpenTable, period: Period) -> bool:
    """Whether its columns are periods: such a sheet repeats what the one of the month before held."""
    return sum(bool(read_name(name, period.fiscal_year).periods) for name in table.columns) >= _MANY_PERIODS


def _table(sheet: Sheet, tables: Tables) -> OpenTable:
    return tables.of(sheet.path)[sheet.table]


def _texts(table: OpenTable) -> Iterator[tuple[str, ...]]:
    return (tuple(cell.text if cell is not None else "" for cell in row) for row in table.rows)


def _kind(table: OpenTable) -> frozenset[str]:
    """What two tables must have in common to be one: the letters of their columns' names."""
    return frozenset(map(_plain, table.columns))


def _plain(name: str) -> str:
    """A column's name without its unit; thousands and millions are other columns than single ones."""
    own = letters(name.partition("(")[0])
    scale = _SCALE.search(name)
    return f"{own}{scale[0] if scale else ''}" if own else letters(name)


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
    waiting: dict[int, Cell] = {}
    for row in rows:
        made: list[Cell] = []
        for place, cell in enumerate(row):
            if cell is None:
                made.append(waiting.get(place, EMPTY))
            elif cell.across == cell.down == 1:
                # Nearly all of them stand for themselves.
                made.append(cell)
                waiting[place] = cell
            else:
                single = Cell(cell.text, cell.value, cell.kind, url=cell.url)
                made.append(single)
                waiting |= dict.fromkeys(range(place, place + cell.across), single)
        yield tuple(made)
