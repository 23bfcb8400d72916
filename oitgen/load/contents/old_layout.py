"""The door to how the sheets of an .xls are laid out: hidden columns and rows, merged areas, formats. Its cells are read elsewhere."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from oitgen.load.contents.layout import LAST_COLUMN, LAST_SHOWN, MOST_AREAS, Area, Layout, letters

if TYPE_CHECKING:
    from xlrd import Book

# Beyond it the reader takes longer than a file may cost.
_MOST_BYTES = 48 << 20
_MOST_STYLES = 800_000


def layouts(path: Path, *, styled: bool = False) -> tuple[dict[str, Layout], dict[str, str]]:
    """The layout of every sheet, by its name, and the formats its `styles` number; whatever a broken file raises.

    ValueError for a file too large for it.
    """
    import xlrd

    data = path.read_bytes()
    if len(data) > _MOST_BYTES:
        raise ValueError("too large")
    # What is odd about a file is told there; nobody reads it.
    book = xlrd.open_workbook(file_contents=data, formatting_info=True, ragged_rows=True, on_demand=True, logfile=io.StringIO())
    found = {}
    for number, name in enumerate(book.sheet_names()):
        found[name] = _layout(book.sheet_by_index(number), styled=styled)
        # One sheet at a time, or all their cells would fill the memory.
        book.unload_sheet(number)
    return found, _formats(book) if styled else {}


def _layout(sheet: Any, *, styled: bool) -> Layout:
    columns, rows = sheet.colinfo_map, sheet.rowinfo_map
    found = Layout()
    found.columns = [(column + 1, column + 1) for column, told in sorted(columns.items()) if told.hidden or not told.width]
    if (sheet.defcolwidth if sheet.standardwidth is None else sheet.standardwidth) == 0:
        found.columns += [(column, column) for column in range(1, 257) if column - 1 not in columns]
    found.rows = {row + 1 for row, told in rows.items() if told.hidden or told.height == 0}
    if sheet.default_row_hidden:
        found.rows |= {row for row in range(1, min(sheet.nrows, LAST_SHOWN) + 1) if row - 1 not in rows}
    # First and last, the last not included.
    for top, bottom, left, right in sheet.merged_cells[:MOST_AREAS]:
        found.merged.append(Area(top + 1, left + 1, bottom, min(right, LAST_COLUMN)))
    found.styles = dict(_styles(sheet)) if styled else {}
    return found


def _styles(sheet: Any) -> Iterator[tuple[str, str]]:
    """The number of its style for each cell that holds a number, by its address."""
    import xlrd

    numbers = (xlrd.XL_CELL_NUMBER, xlrd.XL_CELL_DATE)
    names = [letters(column) for column in range(1, 257)]
    left = _MOST_STYLES
    for row in range(min(sheet.nrows, LAST_SHOWN)):
        for column, kind in enumerate(sheet.row_types(row)):
            if kind in numbers and left > 0:
                left -= 1
                yield f"{names[column]}{row + 1}", str(sheet.cell_xf_index(row, column))


def _formats(book: "Book") -> dict[str, str]:
    """The formats of numbers, by the number of the style."""
    known = book.format_map
    return {str(number): known[each.format_key].format_str for number, each in enumerate(book.xf_list) if each.format_key in known}
