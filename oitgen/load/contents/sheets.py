"""The door to cells of workbooks: .xlsx, those of old and of other programs (.xls, .ods)."""

import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from oitgen.load.contents import grids, laid, old_layout, open_layout
from oitgen.load.contents.gathering import Passage, gathered
from oitgen.load.contents.grids import Grid
from oitgen.load.contents.layout import Layout
from oitgen.model.contents import Contents, Table

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
    read = laid_out(found, layouts(path)[0])
    return replace(read, problem="" if _may_be_pictured(path) else read.problem)


def layouts(path: Path, *, styled: bool = False) -> tuple[dict[str, Layout], dict[str, str]]:
    """How the sheets of an .xls or .ods are laid out, by their names, and the formats their `styles` number.

    A sheet of which nobody can tell what it hides is missing: nothing of it may be shown.
    """
    try:
        if zipfile.is_zipfile(path):
            return open_layout.layouts(path), {}
        return old_layout.layouts(path, styled=styled)
    except OSError:
        raise
    except Exception:
        # The cells may be read all the same, since their reader is another. It looks for signs in them.
        return {}, {}


def laid_out(found: Iterable[Sheet], known: Mapping[str, Layout]) -> Contents:
    """The contents of sheets as they are laid out: merged areas filled, what is hidden told and none of the words."""
    laid_sheets = []
    hidden = []
    for sheet in found:
        layout = known.get(sheet.grid.name)
        grid = sheet.grid if layout is None else laid.merged(sheet.grid, layout)
        laid_sheets.append(replace(sheet, grid=grid, words=laid.shown(grid, layout)))
        hidden.append(laid.hidden(sheet.grid, layout, is_shown=sheet.is_shown))
    return replace(contents(laid_sheets), hidden=tuple(each for each in hidden if each is not None))


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
    names: list[str] = []
    for sheet in found:
        table = grids.table(sheet.grid)
        passages += grids.passages(sheet.grid, table)
        if sheet.is_shown and table is not None:
            tables.append(table)
        if sheet.is_shown:
            words.append(grids.words(sheet.words or sheet.grid))
        if sheet.is_shown and sheet.grid.rows:
            names.append(sheet.grid.name)
    read = gathered(passages)
    return replace(read, tables=tuple(tables), sheets=tuple(names), problem="" if read.letters else "empty", text="\n".join(words))
