"""Cells as numbers, and what rows may add up to."""

from decimal import Decimal

import pytest

from oitgen.model.contents import Table
from oitgen.signs import sums


def explains(labels: list[str], values: list[int], total: int) -> bool:
    rows = [(label, str(value)) for label, value in zip(labels, values, strict=True)]
    return sums.explains(rows, [Decimal(value) for value in values], Decimal(total))


@pytest.mark.parametrize(
    ("cell", "value"),
    [("1,250.50", "1250.50"), ("๑,๐๐๐", "1000"), ("-60", "-60"), ("12 คดี", None), ("85%", None), ("", None), ("-", None), ("1.1.2", None)],
)
def test_a_cell_is_a_number_in_either_digits(cell: str, value: str | None) -> None:
    assert sums.number(cell) == (None if value is None else Decimal(value))


def test_a_blank_and_a_dash_are_zero_as_quantities() -> None:
    assert [sums.quantity(cell) for cell in ("", "-", "–", "ไม่มี")] == [0, 0, 0, None]


def test_numbers_are_written_with_commas_and_without_useless_zeros() -> None:
    assert [sums.written(Decimal(value)) for value in ("1234567.50", "1000", "0.0", "-5")] == ["1,234,567.5", "1,000", "0", "-5"]


@pytest.mark.parametrize("header", ["ร้อยละ", "ลำดับที่", "ที่", "ราคาต่อหน่วย (บาท)", "%", "คงเหลือ", "พ.ศ.", "หมู่ที่"])
def test_what_is_no_quantity_does_not_add_up(header: str) -> None:
    assert not sums.adds_up(header)


@pytest.mark.parametrize("header", ["รับคดี (คดี)", "ส่งต่อหน่วยงานอื่น", "บาท", "จำนวนหมู่บ้าน", ""])
def test_quantities_add_up(header: str) -> None:
    assert sums.adds_up(header)


def test_notes_below_the_total_are_no_rows() -> None:
    table = Table(("รายการ", "บาท"), (("ก", "1"), ("รวม", "1"), ("หมายเหตุ ข้อมูลจากงานการเงิน", "")), count=3)
    assert sums.totalled(table) == ((("ก", "1"),), ("รวม", "1"))


def test_a_total_over_several_columns_is_the_total_of_none() -> None:
    table = Table(("รายการ", "ชาย", "หญิง"), (("ก", "1", "2"), ("รวม", "3", "3")), count=2)
    assert list(sums.columns(table)) == []


def test_two_columns_that_are_the_same_all_the_way_have_a_total_each() -> None:
    table = Table(
        ("ที่", "งาน", "วงเงิน", "ราคากลาง"), (("1", "ก", "100", "100"), ("2", "ข", "200", "200"), ("", "รวมเป็นเงินทั้งสิ้น", "350", "350"))
    )
    assert [(header, total) for header, _, total in sums.columns(table)] == [("วงเงิน", Decimal(350)), ("ราคากลาง", Decimal(350))]


def test_parts_of_a_row_are_left_out_where_rows_are_no_months() -> None:
    assert explains(["ข้าราชการตำรวจ", "สัญญาบัตร", "ประทวน"], [5, 2, 3], 5)
    assert not explains(["ม.ค. 68", "ก.พ. 68", "มี.ค. 68"], [5, 2, 3], 5)
    assert not explains(["1", "2", "3"], [5, 2, 3], 5)


def test_equal_counts_are_no_repetition_and_equal_amounts_may_be() -> None:
    assert not explains(["ม.ค. 68", "ก.พ. 68"], [1, 1], 1)
    assert explains(["ค่าวัสดุ", "ค่าจ้าง"], [60000, 60000], 60000)


def test_tables_of_many_readings_are_believed() -> None:
    # Each amount stands twice, so each may count once or twice.
    assert explains([f"รายการ {at}" for at in range(40)], [100 * 3 ** (at // 2) for at in range(40)], 7)
