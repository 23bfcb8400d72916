"""What a cell holds, and how it is shown."""

import datetime

import pytest

from oitgen.load.tables.raw import RawCell, cell, numeral
from oitgen.model.open_table import Cell, CellKind


@pytest.mark.parametrize(
    ("raw", "made"),
    [
        (RawCell("  ข้อ\nความ "), Cell("ข้อ ความ", "ข้อ ความ")),
        (RawCell(1234.5, "#,##0.00"), Cell("1,234.50", "1234.5", CellKind.NUMBER)),
        (RawCell(0.12, "0%"), Cell("12%", "0.12", CellKind.NUMBER)),
        (RawCell(datetime.datetime(2024, 10, 15), "dd/mm/yyyy"), Cell("2024-10-15", "2024-10-15", CellKind.DAY)),  # noqa: DTZ001
        (RawCell(datetime.datetime(2567, 10, 15), "[$-D07041E]d mmm yyyy"), Cell("2024-10-15", "2024-10-15", CellKind.DAY)),  # noqa: DTZ001
        (RawCell(datetime.datetime(2024, 10, 1), "mmm yy"), Cell("2024-10", "2024-10", CellKind.MONTH)),  # noqa: DTZ001
        (RawCell(datetime.datetime(2024, 10, 1, 9, 30), "d/m/yy h:mm"), Cell("2024-10-01 09:30", "2024-10-01T09:30", CellKind.DAY)),  # noqa: DTZ001
        (RawCell(datetime.time(9, 30), "h:mm"), Cell("09:30", "09:30")),
        (RawCell(datetime.timedelta(hours=30, minutes=5)), Cell("30:05", "30:05")),
        (RawCell(True), Cell("TRUE", "true")),
        (RawCell(float("nan")), Cell()),
        (RawCell(None), Cell()),
    ],
)
def test_a_cell_is_shown_and_read_by_what_it_holds(raw: RawCell, made: Cell) -> None:
    assert cell(raw) == made


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("๑,๒๓๔.๕๐", "1234.50"),
        ("12", "12"),
        ("0.5", "0.5"),
        ("15%", "15"),
        ("0753123456", ""),
        ("1/2568", ""),
        ("12,34", ""),
        ("", ""),
        ("-5", "-5"),
    ],
)
def test_a_text_is_a_number_where_it_writes_one_and_no_code(text: str, number: str) -> None:
    assert numeral(text) == number
