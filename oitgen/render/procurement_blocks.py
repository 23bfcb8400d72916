"""สขร.1 of a year: all purchases, their sums by month, method and vendor, and those above the reference price."""

from collections.abc import Iterable
from dataclasses import replace

from oitgen.model import procurement
from oitgen.model.joined import Joined, purchases
from oitgen.model.open_table import Cell, CellKind, Row, Tables
from oitgen.model.plan import PlannedTable
from oitgen.model.procurement import Purchase, Sum
from oitgen.render.context import TableBlock, YearTable
from oitgen.render.table_blocks import TableMaker, counted

# Vendors beyond these are in the files.
_MOST_VENDORS = 20


def explorer(maker: TableMaker, joined: Joined, tables: Tables, planned: PlannedTable, short: str, name: str) -> YearTable:
    """The purchases of an element; `name` is that of the files."""
    every, say = purchases(joined, tables), maker.voice.say
    above = sum(each.is_above_reference for each in every)
    whole = _all(maker, every, say("{what}, all periods", what=short), f"{joined.element}-all")
    marked = (say("{count} purchases were agreed above the reference price; they are marked.", count=above),) if above else ()
    unpriced = sum(each.is_unpriced for each in every)
    lacking = (say("No agreed price was found for {count} purchases; the sums are without them.", count=unpriced),) if unpriced else ()
    return YearTable(
        replace(whole, files=maker.files(planned, whole.title, name)),
        (*marked, *lacking, *maker.left_out(joined)),
        (
            _by_period(maker, every, joined, say("{what} by month", what=short), f"{joined.element}-sums"),
            _by(maker, procurement.sums(every, lambda each: each.method), say("By method"), say("Method"), f"{joined.element}-methods"),
            _by(
                maker,
                procurement.sums(every, lambda each: each.winner)[:_MOST_VENDORS],
                say("By vendor"),
                say("Vendor"),
                f"{joined.element}-vendors",
            ),
        ),
    )


def _all(maker: TableMaker, every: tuple[Purchase, ...], title: str, anchor: str) -> TableBlock:
    voice = maker.voice
    rows = [
        (
            Cell(voice.period(each.period, short=True)),
            Cell(each.number),
            Cell(each.work),
            counted(each.budget),
            counted(each.reference),
            Cell(each.method),
            Cell(each.bidders),
            Cell(each.winner),
            counted(each.price),
            Cell(each.reason),
            Cell(each.contract),
        )
        for each in every
    ]
    made = maker.listed(procurement.COLUMNS, rows, procurement.NUMERIC, title, anchor, heading=2)
    mark = voice.say("above the reference price")
    marked = tuple(
        replace(row, mark=mark) if each.is_above_reference else row for row, each in zip(made.rows, every[: len(made.rows)], strict=True)
    )
    return replace(made, rows=marked)


def _by_period(maker: TableMaker, every: tuple[Purchase, ...], joined: Joined, title: str, anchor: str) -> TableBlock:
    voice = maker.voice
    rows: list[Row] = []
    for period in sorted({sheet.period for sheet in joined.sheets} | joined.nones.keys()):
        here = [each for each in every if each.period == period]
        said = voice.period(period)
        if not here and period in joined.nones:
            rows.append(
                (
                    Cell(said),
                    Cell("0", kind=CellKind.NUMBER),
                    Cell("–"),
                    Cell(maker.none(joined.nones[period]), across=2),
                    None,
                )
            )
            continue
        rows.append(
            (Cell(said), counted(len(here)), *(_sum(getattr(each, field) for each in here) for field in ("budget", "reference", "price")))
        )
    total = (
        Cell(voice.say("All periods")),
        counted(len(every)),
        *(_sum(getattr(each, field) for each in every) for field in ("budget", "reference", "price")),
    )
    header = (voice.say("Period"), voice.say("Purchases"), *(procurement.COLUMNS[place] for place in (3, 4, 8)))
    made = maker.listed(header, [*rows, total], (False, True, True, True, True), title, anchor, heading=0, total=True)
    # A month declared to have had none is no gap: nothing was spent in it.
    spent = [(row[0], row[4] or counted(0)) for row in rows]
    return replace(made, charts=maker.charts((header[0], header[4]), spent, (title,), anchor))


def _by(maker: TableMaker, sums: Iterable[Sum], title: str, what: str, anchor: str) -> TableBlock:
    rows = [(Cell(each.name), counted(each.count), counted(each.price) if each.unpriced < each.count else Cell("–")) for each in sums]
    header = (what, maker.voice.say("Purchases"), procurement.COLUMNS[8])
    return maker.listed(header, rows, (False, True, True), title, anchor, heading=0)


def _sum(values: Iterable[float | None]) -> Cell:
    known = [value for value in values if value is not None]
    return counted(sum(known) if known else None)
