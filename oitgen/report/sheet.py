"""One sheet of a workbook for people: a header that stays in sight, a filter, columns wide enough to read."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from oitgen.report.text import plain, width

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

Cell = str | int | float | None
_WIDEST = 60
_HEAD = "7B1113"


def fill(sheet: "Worksheet", header: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
    """Writes the table. Whatever begins like a formula stays text: names of files come from strangers, too."""
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    for y, row in enumerate((header, *rows), 1):
        for x, value in enumerate(row, 1):
            cell = sheet.cell(y, x)
            cell.value = plain(value) if isinstance(value, str) else value
            if isinstance(value, str):
                cell.data_type = "s"
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    for x in range(1, len(header) + 1):
        head = sheet.cell(1, x)
        head.font, head.fill = Font(bold=True, color="FFFFFF"), PatternFill("solid", fgColor=_HEAD)
        longest = max(width(str(row[x - 1])) for row in (header, *rows) if row[x - 1] is not None)
        sheet.column_dimensions[get_column_letter(x)].width = min(max(longest, 6), _WIDEST) + 2
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(header))}{len(rows) + 1}"
