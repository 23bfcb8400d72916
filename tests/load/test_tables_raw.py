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
        (RawCell(datetime.datetime(1967, 10, 1), "d/m/yy"), Cell("1/10/67", "1/10/67")),  # noqa: DTZ001
        (RawCell(datetime.datetime(1967, 10, 1), "dd/mm/yy;@"), Cell("01/10/67", "01/10/67")),  # noqa: DTZ001
        (RawCell(datetime.datetime(1967, 10, 1), "mmm-yy"), Cell("ต.ค.-67", "ต.ค.-67")),  # noqa: DTZ001
        (RawCell(datetime.datetime(1967, 10, 1), "[$-409]d\\ mmmm\\ yy"), Cell("1 October 67", "1 October 67")),  # noqa: DTZ001
        (RawCell(datetime.datetime(1967, 10, 1, 9, 5), 'd/m/yy h:mm "น."'), Cell("1/10/67 9:05 น.", "1/10/67 9:05 น.")),  # noqa: DTZ001
        (RawCell(datetime.datetime(1967, 10, 1), "d/m/yyyy"), Cell("1967-10-01", "1967-10-01", CellKind.DAY)),  # noqa: DTZ001
        (RawCell(datetime.datetime(1967, 10, 1), "d/m/bb"), Cell("1967-10-01", "1967-10-01", CellKind.DAY)),  # noqa: DTZ001
        (RawCell(datetime.datetime(1967, 10, 1), "[$-107041E]d mmm yy"), Cell("1967-10-01", "1967-10-01", CellKind.DAY)),  # noqa: DTZ001
        (RawCell(datetime.datetime(2000, 10, 1), "d/m/yy"), Cell("2000-10-01", "2000-10-01", CellKind.DAY)),  # noqa: DTZ001
        (RawCell(9110, "00000"), Cell("09110", "09110")),
        (RawCell(1234567890123, "0-0000-00000-00-0"), Cell("1-2345-67890-12-3", "1-2345-67890-12-3")),
        (RawCell(1.005, "0.00"), Cell("1.01", "1.005", CellKind.NUMBER)),
        (RawCell(5, ";;;"), Cell()),
        (RawCell("ลับ", ";;;"), Cell()),
        (RawCell(-5, "0;;"), Cell()),
        (RawCell(0, "0;;"), Cell()),
        (RawCell("ข้อความ", "0;;"), Cell("ข้อความ", "ข้อความ")),
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
        ("15%", "0.15"),
        ("๑๐๐ %", "1"),
        ("0.1%", "0.001"),
        ("-2.50%", "-0.025"),
        ("1,250%", "12.5"),
        ("0%", "0"),
        ("1,000.-", "1000"),
        ("3 คดี", "3"),
        ("๑,๒๕๐บาท", "1250"),
        ("2 ปี", ""),
        ("3 คดี 5 คน", ""),
        ("๑,๕๐๐.-", "1500"),
        ("%", ""),
        ("0753123456", ""),
        ("1/2568", ""),
        ("12,34", ""),
        ("", ""),
        ("-5", "-5"),
    ],
)
def test_a_text_is_a_number_where_it_writes_one_and_no_code(text: str, number: str) -> None:
    assert numeral(text) == number


def test_a_long_cell_is_kept_in_one_line() -> None:
    long = "ข้อความ\n" * 500
    assert cell(RawCell(long)).text == " ".join(["ข้อความ"] * 500)
    assert len(cell(RawCell("ก" * 9_000)).value) == 5_000
