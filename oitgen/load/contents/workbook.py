"""The door to .xlsx: sheets with merged cells, what is hidden, who wrote it."""

import io
import warnings
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from oitgen.load.contents import grids, office, sheets
from oitgen.load.contents.grids import MOST_CELLS, Grid
from oitgen.load.contents.layout import Layout, layout, letters
from oitgen.load.contents.sheets import Sheet
from oitgen.model.contents import Contents, Hidden

# An area larger than this is a background, no heading.
_MOST_MERGED = 2_000


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
    laid = [_laid(sheet, layouts.get(sheet.grid.name, Layout())) for sheet in shown]
    hidden = tuple(found for sheet in shown if (found := _hidden(sheet, layouts.get(sheet.grid.name, Layout()))) is not None)
    read = sheets.contents(laid)
    return replace(read, hidden=hidden, author=author, problem="" if pictured else read.problem)


def _layouts(package: office.Package) -> Iterator[tuple[str, Layout]]:
    """The layout of every sheet, by its name."""
    main = package.main("xl/workbook.xml")
    book, related = package.tree(main), package.related(main)
    for sheet in () if book is None else book.iter("sheet"):
        kind, part = related.get(sheet.get("id", ""), ("", ""))
        if kind == "worksheet" and part in package.packed.NameToInfo:
            with package.stream(part) as stream:
                yield sheet.get("name", ""), layout(stream)


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


def _laid(sheet: Sheet, found: Layout) -> Sheet:
    grid = _merged(sheet.grid, found)
    return replace(sheet, grid=grid, words=grids.without(grid, found.columns, found.rows) if found.columns or found.rows else None)


def _merged(grid: Grid, found: Layout) -> Grid:
    """The cells of a sheet; a merged area says the same in each of its cells."""
    areas = [
        area
        for area in found.merged
        if 0 < area.top <= len(grid.rows) and area.left > 0 and _is_heading(area.bottom - area.top, area.right - area.left)
    ]
    if not areas:
        return grid
    width = min(MOST_CELLS, max((*(area.right for area in areas), *map(len, grid.rows[:1]))))
    cells = [[*row, *[""] * (width - len(row))] for row in grid.rows]
    for area in areas:
        value = cells[area.top - 1][area.left - 1] if area.left <= width else ""
        for row in cells[area.top - 1 : area.bottom]:
            row[area.left - 1 : area.right] = [value] * len(row[area.left - 1 : area.right])
    return grids.trimmed(grid.name, cells)


def _is_heading(below: int, right: int) -> bool:
    return below >= 0 and right >= 0 and (below + 1) * (right + 1) < _MOST_MERGED


def _hidden(sheet: Sheet, found: Layout) -> Hidden | None:
    """What a sheet hides; a column or row without any value hides nothing."""
    grid = sheet.grid
    if not sheet.is_shown:
        return Hidden(grid.name, whole=True) if grid.rows else None
    if not found.columns and not found.rows:
        return None
    used = {column for row in grid.rows for column, cell in enumerate(row, 1) if cell}
    columns = tuple(letters(column) for column in sorted(used) if any(first <= column <= last for first, last in found.columns))
    rows = sum(any(row) for number, row in enumerate(grid.rows, 1) if number in found.rows)
    return Hidden(grid.name, columns=columns, rows=rows) if columns or rows else None
