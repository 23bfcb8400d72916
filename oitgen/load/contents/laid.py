"""Cells of a sheet as its layout shows them: merged areas filled, what is hidden told and left out."""

from oitgen.load.contents import grids
from oitgen.load.contents.grids import MOST_CELLS, Grid
from oitgen.load.contents.layout import Layout, letters
from oitgen.model.contents import Hidden

# An area larger than this is a background, no heading.
_MOST_MERGED = 2_000


def merged(grid: Grid, found: Layout) -> Grid:
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


def shown(grid: Grid, found: Layout | None) -> Grid | None:
    """The cells that are not hidden; None where none is hidden, and no cell where nobody knows."""
    if found is None:
        return Grid(grid.name, ())
    return grids.without(grid, found.columns, found.rows) if found.columns or found.rows else None


def hidden(grid: Grid, found: Layout | None, *, is_shown: bool) -> Hidden | None:
    """What a sheet hides; a column or row without any value hides nothing."""
    if not is_shown:
        return Hidden(grid.name, whole=True) if grid.rows else None
    if found is None or (not found.columns and not found.rows):
        return None
    used = {column for row in grid.rows for column, cell in enumerate(row, 1) if cell}
    columns = tuple(letters(column) for column in sorted(used) if any(first <= column <= last for first, last in found.columns))
    rows = sum(any(row) for number, row in enumerate(grid.rows, 1) if number in found.rows)
    return Hidden(grid.name, columns=columns, rows=rows) if columns or rows else None


def _is_heading(below: int, right: int) -> bool:
    return below >= 0 and right >= 0 and (below + 1) * (right + 1) < _MOST_MERGED
