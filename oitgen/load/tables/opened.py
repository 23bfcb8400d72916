"""A sheet → the table in it: its header, its rows as they are shown, and its records as a program reads them."""

from dataclasses import replace
from itertools import count

from oitgen.load.contents import grids
from oitgen.load.contents.grids import Grid
from oitgen.load.contents.layout import Area
from oitgen.load.tables.raw import BLANK, RawCell, cell, numeral, text, unit
from oitgen.load.tables.sheets import RawSheet
from oitgen.model.open_table import EMPTY, MOST_SHOWN, Cell, CellKind, OpenTable, Records, Row
from oitgen.model.totals import is_sum

# An area larger than this is a background, no heading.
_MOST_MERGED = 2_000
_MOSTLY = 0.8
# Below a table of so many columns a line with one cell is a note.
_NOTED_FROM = 3
_MOST_NOTES = 12
_LINKS = ("https://", "http://", "mailto:")


def table(sheet: RawSheet) -> tuple[OpenTable, Records] | None:
    """The table of one sheet; None where none is."""
    laid = _Laid(sheet)
    at = grids.header_at(laid.grid)
    if at is None:
        return None
    flat, below = grids.header_from(laid.grid.rows, at)
    body = [number for number in range(below, len(laid.grid.rows)) if any(laid.grid.rows[number])]
    used = [column for column, name in enumerate(flat) if name or any(laid.grid.rows[number][column] for number in body)]
    body, notes = _without_notes(laid.grid, body, len(used))
    if not body:
        return None
    columns = _distinct(flat, used)
    cells = [[cell(laid.cells[number][column]) for column in used] for number in body]
    parts = [row for row, number in zip(cells, body, strict=True) if not is_sum(laid.grid.rows[number])] or cells
    numeric = tuple(_is_numeric([row[place] for row in parts]) for place in range(len(used)))
    cells = [[_counted(each) if numeric[place] else each for place, each in enumerate(row)] for row in cells]
    shown = OpenTable(
        name=sheet.name,
        titles=tuple(" ".join(dict.fromkeys(text for text in row if text)) for row in laid.grid.rows[:at] if any(row)),
        header=tuple(laid.row(number, used, [*range(at, below)], None) for number in range(at, below)),
        columns=columns,
        rows=tuple(laid.row(number, used, body[:MOST_SHOWN], row) for number, row in zip(body[:MOST_SHOWN], cells, strict=False)),
        numeric=numeric,
        count=len(body),
        notes=notes,
    )
    reaching = tuple(laid.reaching(number, used, body) for number in body)
    return shown, Records(columns, tuple(tuple(each.value for each in row) for row in cells), numeric, reaching)


class _Laid:
    """A sheet with its merged cells laid out."""

    def __init__(self, sheet: RawSheet) -> None:
        self.rows = sheet.rows
        width = max((len(row) for row in sheet.rows), default=0)
        self.over: dict[tuple[int, int], Area] = {}
        for area in sheet.merged:
            if area.bottom <= len(self.rows) and (area.bottom - area.top + 1) * (area.right - area.left + 1) < _MOST_MERGED:
                width = max(width, area.right)
                for row in range(area.top - 1, area.bottom):
                    self.over |= {(row, column): area for column in range(area.left - 1, area.right)}
        self.urls = {
            (row, column): url
            for area, url in sheet.links
            if url.startswith(_LINKS)
            for row in range(area.top - 1, min(area.bottom, area.top + 9))
            for column in range(area.left - 1, min(area.right, area.left + 9))
        }
        self.cells = [[*row, *[BLANK] * (width - len(row))] for row in sheet.rows]
        for (row, column), area in self.over.items():
            # In a merged area one cell says something for all of it.
            self.cells[row][column] = self._at(area.top - 1, area.left - 1)
        texts = [[text(each) for each in row] for row in self.cells]
        self.grid: Grid = grids.trimmed(sheet.name, texts)

    def _at(self, row: int, column: int) -> RawCell:
        line = self.rows[row]
        return line[column] if column < len(line) else BLANK

    def reaching(self, number: int, used: list[int], shown: list[int]) -> frozenset[int]:
        """The places of the columns whose cell reaches into a row from one shown above it."""
        if not self.over:
            return frozenset()
        areas = ((place, self.over.get((number, column))) for place, column in enumerate(used))
        return frozenset(place for place, area in areas if area and any(area.top - 1 <= above < number for above in shown))

    def row(self, number: int, used: list[int], shown: list[int], cells: list[Cell] | None) -> Row:
        """One row as it is shown among the rows and columns that are; without `cells` each is made anew."""
        made: list[Cell | None] = []
        for place, column in enumerate(used):
            area = self.over.get((number, column))
            said = cells[place] if cells is not None else cell(self.cells[number][column])
            url = self.urls.get((number, column), "")
            said = replace(said, url=url) if url else said
            if area is None:
                made.append(said if said != EMPTY else EMPTY)
                continue
            rows = [each for each in shown if area.top - 1 <= each < area.bottom]
            across = [each for each in used if area.left - 1 <= each < area.right]
            is_first = number == rows[0] and column == across[0]
            made.append(replace(said, across=len(across), down=len(rows)) if is_first else None)
        return tuple(made)


def _without_notes(grid: Grid, body: list[int], width: int) -> tuple[list[int], tuple[str, ...]]:
    """The rows without the lines below them that stand in one cell alone: notes and signatures."""
    end = len(body)
    while end and len(body) - end < _MOST_NOTES and width >= _NOTED_FROM:
        row = grid.rows[body[end - 1]]
        words = {text for text in row if text}
        if len(words) != 1 or is_sum(tuple(row)) or any(map(grids.is_number, words)):
            break
        end -= 1
    notes = (next(text for text in grid.rows[number] if text) for number in body[end:])
    return body[:end], tuple(notes)


def _distinct(flat: tuple[str, ...], used: list[int]) -> tuple[str, ...]:
    """A name for each column, none of them twice."""
    named = [flat[column] or f"คอลัมน์ {place}" for place, column in enumerate(used, 1)]
    # What a header says itself stays its own, whatever stands before it.
    taken = {flat[column] for column in used}
    made: list[str] = []
    for column, name in zip(used, named, strict=True):
        is_own = bool(flat[column]) and name not in made
        numbered = (f"{name} ({number})" for number in count(2))
        made.append(name if is_own or name not in taken else next(each for each in numbered if each not in taken))
        taken.add(made[-1])
    return tuple(made)


def _is_numeric(cells: list[Cell]) -> bool:
    """Whether a column holds numbers, and none that count different things."""
    filled = [each for each in cells if each.text and each.text not in ("-", "–")]
    if len({counted for each in filled if each.kind is CellKind.TEXT and (counted := unit(each.text))}) > 1:
        return False
    return bool(filled) and sum(each.kind is CellKind.NUMBER or bool(numeral(each.text)) for each in filled) >= _MOSTLY * len(filled)


def _counted(each: Cell) -> Cell:
    """In a column of numbers a text that writes one is a number, and a dash is nothing."""
    if each.kind is CellKind.TEXT and (number := numeral(each.text)):
        return replace(each, value=number, kind=CellKind.NUMBER)
    return replace(each, value="") if each.text in ("-", "–") else each
