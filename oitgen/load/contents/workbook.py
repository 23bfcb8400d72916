"""The door to .xlsx: sheets with merged cells, what is hidden, who wrote it."""

import warnings
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from oitgen.load.contents import authors, grids, sheets
from oitgen.load.contents.grids import Grid
from oitgen.model.contents import Contents, Hidden

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

# Larger ones take openpyxl many seconds; calamine reads their cells, and what columns they hide stays unknown.
_MOST_BYTES = 3 << 20
_MOST_ROWS = 20_000


def read(path: Path) -> Contents:
    """The contents of a workbook; formulas by the value Excel saw last."""
    import openpyxl
    import openpyxl.utils.exceptions

    if path.stat().st_size > _MOST_BYTES:
        return sheets.read(path)
    with warnings.catch_warnings():
        # Extensions it does not know are no fault of the file's.
        warnings.simplefilter("ignore")
        try:
            book = openpyxl.load_workbook(path, data_only=True)
        except Exception:
            # Its own programs write workbooks openpyxl cannot take; calamine is more patient.
            return sheets.read(path)
    hidden = tuple(found for sheet in book.worksheets if (found := _hidden(sheet)) is not None)
    shown = [(sheet.sheet_state == "visible", _grid(sheet)) for sheet in book.worksheets]
    read = sheets.contents(shown)
    return replace(read, hidden=hidden, author=authors.named(book.properties.creator, book.properties.lastModifiedBy))


def _grid(sheet: "Worksheet") -> Grid:
    """The cells of a sheet; a merged area says the same in each of its cells."""
    cells = [list(row) for row in sheet.iter_rows(values_only=True, max_row=min(sheet.max_row, _MOST_ROWS))]
    for area in sheet.merged_cells.ranges:
        if area.max_row <= len(cells) and area.size["rows"] * area.size["columns"] < 2_000:
            value = cells[area.min_row - 1][area.min_col - 1]
            for row in range(area.min_row - 1, area.max_row):
                for column in range(area.min_col - 1, min(area.max_col, len(cells[row]))):
                    cells[row][column] = value
    return grids.grid(sheet.title, cells)


def _hidden(sheet: "Worksheet") -> Hidden | None:
    """What a sheet hides; a column or row without any value hides nothing."""
    filled = _filled(sheet)
    if sheet.sheet_state != "visible":
        return Hidden(sheet.title, whole=True) if filled else None
    used_columns, used_rows = {column for _, column in filled}, {row for row, _ in filled}
    columns = tuple(letter for letter, column in _hidden_columns(sheet) if column in used_columns)
    rows = sum(dimension.hidden and number in used_rows for number, dimension in sheet.row_dimensions.items())
    return Hidden(sheet.title, columns=columns, rows=rows) if columns or rows else None


def _filled(sheet: "Worksheet") -> set[tuple[int, int]]:
    return {
        (row, column)
        for row, cells in enumerate(sheet.iter_rows(values_only=True, max_row=min(sheet.max_row, _MOST_ROWS)), 1)
        for column, value in enumerate(cells, 1)
        if value not in (None, "")
    }


def _hidden_columns(sheet: "Worksheet") -> Iterator[tuple[str, int]]:
    """Each hidden column's letter and number; one entry of the file may stand for several columns."""
    from openpyxl.utils import get_column_letter

    for dimension in sheet.column_dimensions.values():
        if dimension.hidden:
            for column in range(dimension.min or 1, min(dimension.max or 1, sheet.max_column) + 1):
                yield get_column_letter(column), column
