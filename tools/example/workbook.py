"""A sheet as an Excel workbook, in the way offices lay out theirs."""

import io

import openpyxl
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from tools.example.blocks import Cell, Sheet
from tools.example.zips import settled

_THIN = Side(style="thin", color="777777")
_BOX = Border(_THIN, _THIN, _THIN, _THIN)
_HEAD = PatternFill("solid", fgColor="F0EDE7")
_A4 = 9


def workbook(sheet: Sheet) -> bytes:
    """The bytes of the workbook; no author, fixed dates."""
    book = openpyxl.Workbook()
    page = book.active
    assert isinstance(page, Worksheet)  # noqa: S101  openpyxl says "or None" of a sheet it has just made
    page.title = sheet.name
    _titles(page, sheet)
    heading = len(sheet.titles) + 1
    for column, text in enumerate(sheet.head, 1):
        cell = page.cell(heading, column, text)
        cell.font, cell.border, cell.fill = _font(bold=True), _BOX, _HEAD
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    for number, row in enumerate(sheet.rows, 1):
        for column, value in enumerate(row, 1):
            _put(page, heading + number, column, value, bold=sheet.total and number == len(sheet.rows))
    for number, text in enumerate(sheet.after, 1):
        page.cell(heading + len(sheet.rows) + number + 1, 1, text).font = _font()
    _laid_out(page, sheet, heading)
    book.properties.creator = book.properties.lastModifiedBy = ""
    book.properties.title = sheet.titles[0]
    made = io.BytesIO()
    book.save(made)
    return settled(made.getvalue())


def _font(*, bold: bool = False) -> Font:
    return Font(name="TH Sarabun New", size=16, bold=bold)


def _titles(page: Worksheet, sheet: Sheet) -> None:
    for row, title in enumerate(sheet.titles, 1):
        page.merge_cells(start_row=row, start_column=1, end_row=row, end_column=len(sheet.head))
        cell = page.cell(row, 1, title)
        cell.font, cell.alignment = _font(bold=True), Alignment(horizontal="center")


def _put(page: Worksheet, row: int, column: int, value: Cell, *, bold: bool) -> None:
    cell = page.cell(row, column, value)
    cell.border, cell.font, cell.alignment = _BOX, _font(bold=bold), Alignment(vertical="top", wrap_text=True)
    if not isinstance(value, str):
        cell.number_format = "#,##0.00" if isinstance(value, float) else "#,##0"


def _laid_out(page: Worksheet, sheet: Sheet, heading: int) -> None:
    page.freeze_panes = f"A{heading + 1}"
    page.print_title_rows = f"{heading}:{heading}"
    for column, width in enumerate(sheet.widths, 1):
        page.column_dimensions[get_column_letter(column)].width = width
    page.page_setup.paperSize = _A4
    page.page_setup.orientation = "landscape" if sheet.wide else "portrait"
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
