"""Spreadsheets of several periods, made for a test and read as a build reads them."""

from collections.abc import Mapping
from pathlib import Path

from oitgen.load import tables as reading
from oitgen.model import joined
from oitgen.model.joined import Joined
from oitgen.model.open_table import OpenTable, Records, Tables
from tests import papers
from tests.builders import loaded_with

STATISTICS = "2568/O11 สถิติ/2 จุดตรวจ จุดสกัด"


def tables_of(read: Mapping[str, list[tuple[OpenTable, Records]]]) -> Tables:
    """What was read of each spreadsheet, as a build knows it."""
    return Tables(
        {path: tuple(table for table, _ in found) for path, found in read.items() if found},
        dict.fromkeys(read, "1"),
        lambda path: tuple(records for _, records in read[path]),
    )


def sheet(*rows: tuple[str | int | None, ...], header: tuple[str, ...] = ("ประเภท", "จำนวน (ครั้ง)", "ร้อยละ"), name: str = "ก") -> bytes:
    """A workbook of one sheet."""
    return papers.xlsx({name: [list(header), *map(list, rows)]})


def together(folder: Path, content: Mapping[str, bytes], code: str = "O11") -> tuple[Joined | None, Tables]:
    """The table that the periods of an item's element make together, and all tables of the site."""
    loaded = loaded_with(folder, content, opened=True)
    paths = [path for path in (f"content/{name}" for name in content) if path.endswith(".xlsx")]
    known = tables_of({path: reading.read(str(folder / path), "xlsx") for path in paths})
    disclosure = loaded.item(code)
    found = [joined.joined(disclosure, element, known, loaded.library) for element in disclosure.item.top_elements]
    return next((each for each in found if each is not None), None), known
