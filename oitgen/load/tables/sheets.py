"""Sheets of spreadsheets with everything that is shown of them: values, formats, merged cells, links; nothing hidden."""

import io
import warnings
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from oitgen.load.contents import delimited, office
from oitgen.load.contents import sheets as books
from oitgen.load.contents.grids import MOST_CELLS
from oitgen.load.contents.layout import Area, Layout, layout, letters
from oitgen.load.tables import number_formats
from oitgen.load.tables.raw import BLANK, RawCell
from oitgen.model.document import WORKBOOKS

MOST_ROWS = 50_000


@dataclass(frozen=True, slots=True)
class RawSheet:
    """One sheet. `merged` and `links` are in rows and columns counted from 1, as they stand in `rows`."""

    name: str
    rows: tuple[tuple[RawCell, ...], ...]
    merged: tuple[Area, ...] = ()
    links: tuple[tuple[Area, str], ...] = ()


def all_sheets(path: Path, format: str) -> Iterator[RawSheet]:
    """The sheets of a spreadsheet that are not hidden, without hidden columns and rows."""
    if format in ("csv", "tsv"):
        yield RawSheet("", _plain(delimited.rows_of(path)))
    elif format in WORKBOOKS and zipfile.is_zipfile(path):
        yield from _of_workbook(path)
    else:
        yield from _of_any(path)


def _plain(rows: Iterable[Sequence[object]]) -> tuple[tuple[RawCell, ...], ...]:
    return tuple(tuple(RawCell(value) for value in row[:MOST_CELLS]) for row in islice(rows, MOST_ROWS))


def _of_any(path: Path) -> Iterator[RawSheet]:
    """The sheets of an .xls or .ods; none of which nobody can tell what it hides."""
    laid, formats = books.layouts(path, styled=True)
    for name, is_shown, rows in books.filled(path):
        if is_shown and (found := laid.get(name)) is not None:
            yield _visible(name, _formatted(rows, found.styles, formats), found, {})


def _of_workbook(path: Path) -> Iterator[RawSheet]:
    with office.opened(path) as package:
        laid = dict(_layouts(package))
        formats = number_formats.of_styles(package)
    every = _row_by_row(path) if any(each.is_vast for each, _ in laid.values()) else books.filled(path)
    for name, is_shown, rows in every:
        if is_shown and name in laid:
            found, links = laid[name]
            yield _visible(name, _formatted(rows, found.styles, formats), found, links)


def _formatted(rows: Iterable[Sequence[object]], styles: dict[str, str], formats: dict[str, str]) -> tuple[tuple[RawCell, ...], ...]:
    columns = [letters(column) for column in range(1, MOST_CELLS + 1)]

    def cell(value: object, column: int, row: int) -> RawCell:
        if value is None or value == "":
            return BLANK
        return RawCell(value, formats.get(styles.get(f"{columns[column]}{row}", ""), "General"))

    return tuple(
        tuple(cell(value, column, number) for column, value in enumerate(row[:MOST_CELLS]))
        for number, row in enumerate(islice(rows, MOST_ROWS), 1)
    )


def _row_by_row(path: Path) -> Iterator[tuple[str, bool, Iterator[tuple[object, ...]]]]:
    """The sheets of a book too vast to be laid out: slow, and one row at a time."""
    import openpyxl

    with warnings.catch_warnings():
        # Extensions it does not know are no fault of the file's.
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(io.BytesIO(path.read_bytes()), read_only=True, data_only=True, keep_links=False)
        try:
            for sheet in book.worksheets[: books.MOST_SHEETS]:
                sheet.reset_dimensions()
                yield sheet.title, sheet.sheet_state == "visible", sheet.iter_rows(max_row=MOST_ROWS, max_col=MOST_CELLS, values_only=True)
        finally:
            book.close()


def _layouts(package: office.Package) -> Iterator[tuple[str, tuple[Layout, dict[str, str]]]]:
    """The layout of every sheet and the addresses its cells link to, by the sheet's name."""
    for name, part in package.worksheets():
        with package.stream(part) as stream:
            found = layout(stream, styled=True)
        yield name, (found, package.links(part) if found.links else {})


def _visible(name: str, rows: tuple[tuple[RawCell, ...], ...], found: Layout, addresses: dict[str, str]) -> RawSheet:
    """A sheet without its hidden columns and rows; areas move with what is left."""
    hidden = {column for first, last in found.columns for column in range(first, min(last, MOST_CELLS) + 1)}
    columns = _places(range(1, MOST_CELLS + 1), hidden)
    lines = _places(range(1, len(rows) + 1), found.rows)
    kept = tuple(
        tuple(cell for column, cell in enumerate(row, 1) if column not in hidden)
        for number, row in enumerate(rows, 1)
        if number not in found.rows
    )
    merged = tuple(area for each in found.merged if (area := _moved(each, lines, columns)) is not None)
    links = ((area, addresses[id]) for each, id in found.links if id in addresses and (area := _moved(each, lines, columns)) is not None)
    return RawSheet(name, kept, merged, tuple(links))


def _places(numbers: range, hidden: set[int]) -> dict[int, int]:
    """Where each row or column that is left stands, counted from 1."""
    return {number: place for place, number in enumerate((each for each in numbers if each not in hidden), 1)}


def _moved(area: Area, lines: dict[int, int], columns: dict[int, int]) -> Area | None:
    """An area among what is left; None where nothing of it is."""
    rows = [
        lines[number] for number in range(max(area.top, 1), min(area.bottom, len(lines) + len(lines) + area.top) + 1) if number in lines
    ]
    across = [columns[number] for number in range(max(area.left, 1), min(area.right, MOST_CELLS) + 1) if number in columns]
    return Area(rows[0], across[0], rows[-1], across[-1]) if rows and across else None
