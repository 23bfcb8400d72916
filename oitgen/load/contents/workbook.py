"""The door to .xlsx: sheets with merged cells, what is hidden, who wrote it."""

import io
import warnings
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from oitgen.load.contents import grids, office, sheets
from oitgen.load.contents.grids import MOST_CELLS
from oitgen.load.contents.layout import Layout, layout
from oitgen.load.contents.sheets import Sheet
from oitgen.model.contents import Contents


def read(path: Path) -> Contents:
    """The contents of a workbook; formulas by the value Excel saw last."""
    try:
        with office.opened(path) as package:
            layouts = dict(_layouts(package))
            author = package.author()
            pictured = package.holds("xl/media/", "xl/charts/", "xl/drawings/")
    except zipfile.BadZipFile:
        # An .xls under the name of an .xlsx, or one only a patient reader can take.
        return sheets.read(path)
    shown = _one_by_one(path) if any(each.is_vast for each in layouts.values()) else _at_once(path)
    read = sheets.laid_out(shown, layouts)
    return replace(read, author=author, problem="" if pictured else read.problem)


def _layouts(package: office.Package) -> Iterator[tuple[str, Layout]]:
    """The layout of every sheet, by its name."""
    for name, part in package.worksheets():
        with package.stream(part) as stream:
            yield name, layout(stream)


def _at_once(path: Path) -> list[Sheet]:
    import python_calamine

    try:
        return [*sheets.shown(path)]
    except python_calamine.CalamineError:
        return _one_by_one(path)


def _one_by_one(path: Path) -> list[Sheet]:
    """The sheets of a book too vast to be laid out, or with a cell that makes no sense: read row by row, which is slow."""
    import openpyxl

    found = []

    with warnings.catch_warnings():
        # Extensions it does not know are no fault of the file's.
        warnings.simplefilter("ignore")
        # Opened, since by its path openpyxl would go by the name.
        book = openpyxl.load_workbook(io.BytesIO(path.read_bytes()), read_only=True, data_only=True, keep_links=False)
        try:
            left = sheets.MOST_ROWS
            for sheet in book.worksheets[: sheets.MOST_SHEETS]:
                sheet.reset_dimensions()
                rows = sheet.iter_rows(values_only=True, max_row=max(left, sheets.FEWEST_ROWS), max_col=MOST_CELLS)
                grid = grids.grid(sheet.title, rows)
                left -= len(grid.rows)
                found.append(Sheet(grid, sheet.sheet_state == "visible"))
        finally:
            book.close()
    return found
