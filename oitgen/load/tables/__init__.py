"""Spreadsheets → tables everybody can read, and records every program can.

`read` runs in a worker process, after `contents.read` has found tables in the
same bytes.
"""

from pathlib import Path

from oitgen.load.tables import opened, sheets
from oitgen.model.document import WORKBOOKS
from oitgen.model.open_table import OpenTable, Records

FORMATS = (*sorted(WORKBOOKS), "ods", "xls", "csv", "tsv")


def read(path: str, format: str) -> list[tuple[OpenTable, Records]]:
    """The tables of one spreadsheet, sheet by sheet; whatever a broken file raises is for the caller to bear."""
    found = (opened.table(sheet) for sheet in sheets.all_sheets(Path(path), format))
    return [each for each in found if each is not None]
