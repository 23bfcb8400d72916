"""Tables of spreadsheets as pages show them: readable on a phone and by ear, cut where they would weigh too much."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from oitgen.model.document import Statement
from oitgen.model.joined import Joined, rows, sums
from oitgen.model.joined import numeric as joined_numeric
from oitgen.model.joined import repeated as joined_rows
from oitgen.model.open_table import MOST_SHOWN, Cell, CellKind, OpenTable, Row, Tables
from oitgen.model.plan import PlannedTable
from oitgen.model.totals import is_sum
from oitgen.render import chart, series
from oitgen.render.addresses import Addresses
from oitgen.render.context import CellBlock, FileLink, RowBlock, TableBlock
from oitgen.render.figures import UNIT_LINE
from oitgen.render.voice import Voice
from oitgen.thai import FiscalYear, Month

# What one table may add to a page, in bytes of HTML; a cell's tags take so many.
_MOST_BYTES, _TAGS = 90_000, 12
# A shorter table is seen at a glance.
_SORTABLE_FROM = 9


@dataclass(frozen=True, slots=True)
class TableMaker:
    """Makes the tables of one page; `year` is the fiscal year it belongs to."""

    addresses: Addresses
    voice: Voice
    year: FiscalYear | None = None

    def block(self, table: OpenTable, planned: PlannedTable, title: str, anchor: str, name: str, *, most: int = MOST_SHOWN) -> TableBlock:
        """One table; `name` is that of its file, without suffix, for those who download it."""
        heading = _heading_column(table.numeric, table.rows)
        shown = self._fitting(self._rows(table.rows[:most], table.numeric, heading))
        return TableBlock(
            anchor=anchor,
            title=self._with_unit(title, table.titles),
            header=tuple(self._row(row, table.numeric, -1) for row in table.header),
            rows=shown,
            notes=table.notes,
            cut=self._cut(len(shown), table.count),
            files=self.files(planned, title, name),
            lang="th" if self.voice.lang == "en" else "",
            charts=self.charts(table.columns, joined_rows(table.rows), table.titles, anchor),
            is_plain=len(shown) >= _SORTABLE_FROM and len(table.header) == 1 and all(map(_is_plain, table.rows)),
        )

    def of_year(self, joined: Joined, tables: Tables, planned: PlannedTable, title: str, anchor: str, name: str) -> TableBlock:
        """The table the periods of an element make together, the period before each row."""
        numeric = (False, *joined_numeric(joined, tables))
        count = sum(tables.of(sheet.path)[sheet.table].count for sheet in joined.sheets)
        whole: list[Row] = [(Cell(self.voice.period(period, short=True)), *row) for period, row in rows(joined, tables)]
        shown = self._fitting(self._rows(whole[:MOST_SHOWN], numeric, 1 + _heading_column(numeric[1:], tuple(row[1:] for row in whole))))
        # Rows of sums are left out here, so only what was cut beyond the shown ones is told.
        is_cut = len(shown) < len(whole) or any(tables.of(sheet.path)[sheet.table].count > MOST_SHOWN for sheet in joined.sheets)
        return TableBlock(
            anchor=anchor,
            title=title,
            header=(self._row(tuple(Cell(text) for text in (self.voice.say("Period"), *joined.columns)), numeric, -1),),
            rows=shown,
            cut=self._cut(len(shown), count) if is_cut else "",
            files=self.files(planned, title, name),
            lang="th" if self.voice.lang == "en" else "",
            is_plain=len(shown) >= _SORTABLE_FROM,
        )

    def sums(self, joined: Joined, tables: Tables, title: str, anchor: str) -> tuple[TableBlock, ...]:
        """The sums of each period, and of all; none where nothing can be added up."""
        added, periods = sums(joined, tables)
        if not any(value is not None for _, values in periods for value in values):
            return ()
        numeric = (False, *(True for _ in added))
        rows: list[Row] = [(Cell(self.voice.period(period)), *map(counted, values)) for period, values in periods]
        whole = [[value for value in column if value is not None] for column in zip(*(values for _, values in periods), strict=True)]
        total = (Cell(self.voice.say("All periods")), *(counted(sum(values) if values else None) for values in whole))
        names = (self.voice.say("Period"), *(joined.columns[place] for place in added))
        made = self.listed(names, [*rows, total], numeric, title, anchor, heading=0, total=True)
        return (replace(made, charts=self.charts(names, rows, (title,), anchor)),)

    def nones(self, joined: Joined) -> tuple[str, ...]:
        """A sentence for each period in which there was nothing."""
        return tuple(f"{self.voice.period(period)}: {self.none(said)}" for period, said in sorted(joined.nones.items()))

    def none(self, said: Statement) -> str:
        """What is said of a period in which there was nothing, with its unit and day as far as they are known."""
        by = self.voice.listed((said.unit, self.voice.date(said.date)))
        return f"{said.text} {f'({by})' if by else ''}".strip()

    def left_out(self, joined: Joined) -> tuple[str, ...]:
        """A sentence that names the periods whose tables are not among those of the year."""
        if not joined.left_out:
            return ()
        periods = ", ".join(self.voice.period(period, short=True) for period in joined.left_out)
        return (self.voice.say("Not in these sums, since their tables are other ones or none: {periods}.", periods=periods),)

    def listed(
        self,
        header: Iterable[str],
        rows: Iterable[Row],
        numeric: tuple[bool, ...],
        title: str,
        anchor: str,
        *,
        heading: int,
        total: bool = False,
    ) -> TableBlock:
        """A table of ours; `heading` is the column that names its rows, `total`: its last row sums up the others."""
        every = list(rows)
        shown = self._fitting(RowBlock(self._row(row, numeric, heading)) for row in every[:MOST_SHOWN])
        if total:
            shown = (*shown[:-1], RowBlock(shown[-1].cells, is_total=True))
        return TableBlock(
            anchor=anchor,
            title=title,
            header=(self._row(tuple(Cell(text) for text in header), numeric, -1),),
            rows=shown,
            cut=self._cut(len(shown), len(every)),
            lang="th" if self.voice.lang == "en" else "",
            is_plain=len(shown) >= _SORTABLE_FROM and all(map(_is_plain, every)),
        )

    def charts(self, columns: Iterable[str], rows: Iterable[Row], titles: tuple[str, ...], anchor: str) -> tuple[str, ...]:
        """The figures of a table that are worth a drawing."""
        texts = tuple(tuple(cell.text if cell else "" for cell in row) for row in rows)
        drawn = series.charts(tuple(columns), texts, titles, self.year)
        return tuple(chart.svg(each, self.voice, f"{anchor}-g{number}") for number, each in enumerate(drawn, 1))

    def files(self, planned: PlannedTable, title: str, name: str) -> tuple[FileLink, ...]:
        """The table for programs."""
        # Beside an officer's own CSV, which it must not replace in the folder of downloads.
        csv, kept = ("CSV (UTF-8)", f"{name} UTF-8.csv") if planned.beside else ("CSV", f"{name}.csv")
        listed = ((planned.csv, csv, kept, "text/csv"), (planned.json, "JSON", f"{name}.json", "application/json"))
        return tuple(
            FileLink(self.addresses.to(path), format, "", saved, media, f"{format} {title}")
            for path, format, saved, media in listed
            if path
        )

    def _with_unit(self, title: str, titles: Iterable[str]) -> str:
        """A title with the unit that a line above the header tells, without which its numbers say nothing."""
        unit = next((told[1] for each in titles if (told := UNIT_LINE.search(each))), "")
        return f"{title} ({self.voice.say('unit: {unit}', unit=unit)})" if unit else title

    def _cut(self, shown: int, count: int) -> str:
        if shown >= count:
            return ""
        return self.voice.say("The first {shown} of {count} rows; all of them are in the files.", shown=shown, count=f"{count:,}")

    def _rows(self, shown: Iterable[Row], numeric: tuple[bool, ...], heading: int) -> Iterator[RowBlock]:
        for row in shown:
            yield RowBlock(self._row(row, numeric, heading), is_total=is_sum(tuple(cell.text if cell else "" for cell in row)))

    def _row(self, row: Row, numeric: tuple[bool, ...], heading: int) -> tuple[CellBlock, ...]:
        return tuple(
            CellBlock(self._said(cell), numeric[place] and cell.across == 1, place == heading, cell.across, cell.down, cell.url)
            for place, cell in enumerate(row)
            if cell is not None
        )

    def _said(self, cell: Cell) -> str:
        match cell.kind:
            case CellKind.NUMBER:
                return self.voice.numerals(cell.text)
            case CellKind.DAY if len(cell.value) == 10:
                return self.voice.date(date.fromisoformat(cell.value), short=True)
            case CellKind.MONTH:
                year, month = map(int, cell.value.split("-"))
                return self.voice.month(Month(year + 543, month), short=True)
            case _:
                return cell.text

    @staticmethod
    def _fitting(made: Iterable[RowBlock]) -> tuple[RowBlock, ...]:
        """As many rows as a page can bear; a cell that reaches over several rows is never cut in two."""
        kept: list[RowBlock] = []
        weight = 0
        for row in made:
            weight += sum(len(cell.text.encode()) + _TAGS for cell in row.cells)
            if weight > _MOST_BYTES:
                break
            kept.append(row)
        return tuple(kept)


def _heading_column(numeric: tuple[bool, ...], shown: Iterable[Row]) -> int:
    """The column whose cells name their rows: the first of words that are not nearly all the same; -1 for none."""
    listed = list(shown)
    for place, is_number in enumerate(numeric):
        texts = {cell.text for row in listed if (cell := row[place]) is not None and cell.text}
        if not is_number and len(texts) > 1:
            return place
    return next((place for place, is_number in enumerate(numeric) if not is_number), -1)


def _is_plain(row: Row) -> bool:
    return all(cell is not None and cell.across == cell.down == 1 for cell in row)


def counted(value: float | None) -> Cell:
    """A number in a cell of ours; a dash for none."""
    if value is None:
        return Cell("–")
    text = f"{value:,.2f}".removesuffix(".00")
    return Cell(text, kind=CellKind.NUMBER)
