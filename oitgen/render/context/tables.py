"""The parts of tables."""

from dataclasses import dataclass, field

from oitgen.render.context.pieces import FileLink, explained


@dataclass(frozen=True, slots=True)
class CellBlock:
    """One cell of a table."""

    text: str = field(metadata=explained("what stands in it"))
    is_number: bool = field(default=False, metadata=explained("whether its column holds numbers, which stand at the right"))
    is_heading: bool = field(default=False, metadata=explained("whether it names its row"))
    across: int = field(default=1, metadata=explained("how many columns it reaches over"))
    down: int = field(default=1, metadata=explained("how many rows it reaches over"))
    url: str = field(default="", metadata=explained("where it links to, or empty"))


@dataclass(frozen=True, slots=True)
class RowBlock:
    """One row of a table."""

    cells: tuple[CellBlock, ...] = field(metadata=explained("its cells; those another one reaches over are left out"))
    is_total: bool = field(default=False, metadata=explained("whether it sums up the rows above it"))
    mark: str = field(default="", metadata=explained("what is remarkable about it, or empty"))


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table of a spreadsheet."""

    anchor: str = field(metadata=explained("its id"))
    title: str = field(metadata=explained("its caption"))
    header: tuple[tuple[CellBlock, ...], ...] = field(metadata=explained("the rows of its header"))
    rows: tuple[RowBlock, ...] = field(metadata=explained("its rows, as many as a page can bear"))
    notes: tuple[str, ...] = field(default=(), metadata=explained("what stands below it in the sheet"))
    cut: str = field(default="", metadata=explained("how many rows of how many are shown, where some are not"))
    files: tuple[FileLink, ...] = field(default=(), metadata=explained("the whole table as CSV and JSON"))
    lang: str = field(default="", metadata=explained("its language where that is not the page's"))
    is_plain: bool = field(
        default=False, metadata=explained("whether a script may sort and filter it: long, and no cell reaches over another")
    )
    charts: tuple[str, ...] = field(default=(), metadata=explained("its figures as pictures, ready-made SVG"))


@dataclass(frozen=True, slots=True)
class YearTable:
    """The sheets of all periods as one table, and their sums."""

    table: TableBlock = field(metadata=explained("all rows, the period before each"))
    remarks: tuple[str, ...] = field(default=(), metadata=explained("sentences on rows that are marked and on periods that are left out"))
    sums: tuple[TableBlock, ...] = field(default=(), metadata=explained("sums of each period; of purchases by method and vendor too"))
