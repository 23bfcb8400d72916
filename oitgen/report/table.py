"""Rows as a table of plain text, its columns straight in a terminal although Thai marks take no room."""

from collections.abc import Sequence

from oitgen.report.text import plain, width


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """The header, a rule below it and the rows; nothing stands after the last cell of a row."""
    lines = [tuple(plain(cell) for cell in row) for row in (header, *rows)]
    widths = [max(width(row[at]) for row in lines) for at in range(len(header))]
    shown = [_row(row, widths) for row in lines]
    return "\n".join((shown[0], _row(["-" * each for each in widths], widths), *shown[1:])) + "\n"


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(cell + " " * (room - width(cell)) for cell, room in zip(cells, widths, strict=True)).rstrip()
