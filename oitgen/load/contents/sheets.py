"""The door to cells of workbooks: .xlsx, those of old and of other programs (.xls, .ods)."""

import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from oitgen.load.contents import grids
from oitgen.load.contents.gathering import Passage, gathered
from oitgen.load.contents.grids import Grid
from oitgen.model.contents import Contents, Hidden, Table

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

# So many rows of all sheets together are looked through, and some of each sheet whatever stands before it.
MOST_ROWS, FEWEST_ROWS = 40_000, 50
MOST_SHEETS = 200


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a workbook. `words` are its cells that are not hidden, where some are."""

    grid: Grid
    is_shown: bool = True
    words: Grid | None = None


def read(path: Path) -> Contents:
    """The contents of a workbook; `problem` tells a locked and a damaged one."""
    import python_calamine

    try:
        found = [*shown(path)]
    except python_calamine.PasswordError:
        return Contents(problem="encrypted")
    hidden = tuple(Hidden(sheet.grid.name, whole=True) for sheet in found if not sheet.is_shown and sheet.grid.rows)
    read = contents(found)
    return replace(read, hidden=hidden, problem="" if _may_be_pictured(path) else read.problem)


def _may_be_pictured(path: Path) -> bool:
    """Whether a workbook without words may hold pictures or drawings; of one of old nobody can tell."""
    if not zipfile.is_zipfile(path):
        return True
    with zipfile.ZipFile(path) as packed:
        return any(name.startswith(("Pictures/", "Object ", "media/")) for name in packed.namelist())


def shown(path: Path) -> Iterator[Sheet]:
    """The sheets of a workbook, hidden ones too."""
    left = MOST_ROWS
    for name, is_shown, rows in filled(path):
        grid = grids.grid(name, islice(rows, max(left, FEWEST_ROWS)))
        left -= len(grid.rows)
        yield Sheet(grid, is_shown)


def filled(path: Path) -> Iterator[tuple[str, bool, Iterator[list[object]]]]:
    """The name of every sheet, whether it is shown, and its rows from the very first cell on."""
    import python_calamine

    book = _opened(path)
    for sheet in book.sheets_metadata[:MOST_SHEETS]:
        if sheet.typ == python_calamine.SheetTypeEnum.WorkSheet:
            is_shown = sheet.visible == python_calamine.SheetVisibleEnum.Visible
            yield sheet.name, is_shown, _rows(book.get_sheet_by_name(sheet.name))


def _opened(path: Path) -> "CalamineWorkbook":
    import python_calamine

    try:
        return python_calamine.CalamineWorkbook.from_path(path)
    except python_calamine.PasswordError:
        raise
    except python_calamine.CalamineError:
        # By its path a workbook is taken for what its name says; by its bytes for what it is.
        return python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(path.read_bytes()))


def _rows(sheet: "CalamineSheet") -> Iterator[list[object]]:
    """The rows from the very first, each from its very first cell; calamine begins with the first column that is filled."""
    before = [""] * sheet.start[1] if sheet.start is not None else []
    return ([*before, *row] for row in sheet.iter_rows())


def contents(found: Iterable[Sheet]) -> Contents:
    """The contents of sheets: words and numbers of all, tables of the shown ones."""
    passages: list[Passage] = []
    tables: list[Table] = []
    words: list[str] = []
    for sheet in found:
        table = grids.table(sheet.grid)
        passages += grids.passages(sheet.grid, table)
        if sheet.is_shown and table is not None:
            tables.append(table)
        if sheet.is_shown:
            words.append(grids.words(sheet.words or sheet.grid))
    read = gathered(passages)
    return replace(read, tables=tuple(tables), problem="" if read.letters else "empty", text="\n".join(words))
