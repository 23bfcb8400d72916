"""The door to workbooks of old and of other programs (.xls, .ods) and to very large ones."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from oitgen.load.contents import grids
from oitgen.load.contents.gathering import Passage, gathered
from oitgen.load.contents.grids import Grid
from oitgen.model.contents import Contents, Hidden, Table

_MOST_ROWS = 20_000


def read(path: Path) -> Contents:
    """The contents of a workbook; `problem` tells a locked and a damaged one."""
    import python_calamine

    try:
        book = python_calamine.CalamineWorkbook.from_path(path)
    except python_calamine.PasswordError:
        return Contents(problem="encrypted")
    shown = [
        (
            sheet.visible == python_calamine.SheetVisibleEnum.Visible,
            grids.grid(sheet.name, book.get_sheet_by_name(sheet.name).to_python(skip_empty_area=False, nrows=_MOST_ROWS)),
        )
        for sheet in book.sheets_metadata
        if sheet.typ == python_calamine.SheetTypeEnum.WorkSheet
    ]
    hidden = tuple(Hidden(grid.name, whole=True) for visible, grid in shown if not visible and grid.rows)
    return replace(contents(shown), hidden=hidden)


def contents(shown: Iterable[tuple[bool, Grid]]) -> Contents:
    """The contents of sheets, each with whether it is shown: words and numbers of all, tables of the shown ones."""
    passages: list[Passage] = []
    tables: list[Table] = []
    for visible, grid in shown:
        found = grids.table(grid)
        passages += grids.passages(grid, found)
        if visible and found is not None:
            tables.append(found)
    read = gathered(passages)
    return replace(read, tables=tuple(tables), problem="" if read.letters else "empty")
