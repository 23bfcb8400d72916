"""Cells are read as numbers as Thai offices type them; headers and cells tell the unit."""

from decimal import Decimal

import pytest

from oitgen.render.figures import Figures, figures, is_measured_from_zero, is_quantity, is_share, number, values, without_unit


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("1,234", "1234"),
        ("๑,๒๓๔.๕๐", "1234.50"),
        ("12.5%", "12.5"),
        ("12 เรื่อง", "12"),
        ("(48,120.00)", "-48120"),
        ("−5", "-5"),
        ("0", "0"),
        ("0.75", "0.75"),
        ("3,480,000,000,000", "3480000000000"),
    ],
)
def test_a_number_is_read_as_it_is_typed(cell: str, expected: str) -> None:
    assert number(cell) == Decimal(expected)


@pytest.mark.parametrize("cell", ["", "-", "075000193", "0 7500 0191", "68/0001", "1,23", "1.2.3", "ต.ค. 67", "3 จาก 4", "#REF!", "12-14"])
def test_codes_telephones_and_words_are_no_numbers(cell: str) -> None:
    assert number(cell) is None


def test_what_is_not_there_is_a_gap_and_no_zero() -> None:
    assert values(["1", "-", "ไม่มีข้อมูล", "#DIV/0!", None, "0"]) == (Decimal(1), None, None, None, None, Decimal(0))


def test_words_between_the_numbers_make_it_no_series() -> None:
    assert values(["1", "2", "รอผล", "4"]) is None
    assert values([*"123456789", "รอผล"]) is not None


@pytest.mark.parametrize(
    ("name", "cell", "unit"),
    [
        ("รับแจ้ง (คดี)", "5", "คดี"),
        ("จำนวนเรื่อง", "5", "เรื่อง"),
        ("เบิกจ่าย", "5 บาท", "บาท"),
        ("ร้อยละการเบิกจ่าย", "5", "ร้อยละ"),
        ("เบิกจ่าย (%)", "5", "%"),
        ("Walk-in", "5", "ครั้ง"),
        ("คะแนนเฉลี่ย", "5", ""),
    ],
)
def test_the_unit_is_told_by_header_or_cell_and_else_by_the_table(name: str, cell: str, unit: str) -> None:
    assert figures(name, (Decimal(5),), (cell,), "ครั้ง").unit == unit


def test_percent_never_shares_an_axis_with_what_it_is_of() -> None:
    amount, share = (figures(name, (), (), "") for name in ("เบิกจ่าย (บาท)", "เบิกจ่าย (ร้อยละ)"))
    assert amount.scale != share.scale == "share"


def test_money_without_a_unit_never_shares_an_axis_with_a_count() -> None:
    assert figures("วงเงินงบประมาณ", (), (), "").scale != figures("รายการ", (), (), "").scale


def test_the_unit_leaves_the_name() -> None:
    assert without_unit("รับแจ้ง (คดี)") == "รับแจ้ง"
    assert without_unit("Walk-in (เคาน์เตอร์)") == "Walk-in (เคาน์เตอร์)"
    assert figures("(บาท)", (), (), "").name == "(บาท)"


@pytest.mark.parametrize("name", ["ลำดับ", "ที่", "เลขที่สัญญา", "รหัส", "โทรศัพท์", "วันที่ได้รับ", "ปี", "หมายเหตุ"])
def test_names_days_and_numbers_of_order_are_no_quantities(name: str) -> None:
    assert not is_quantity(name)


def test_counts_are_quantities_and_shares_are_known() -> None:
    assert is_quantity("จำนวนเรื่อง")
    assert is_share("ร้อยละ")
    assert not is_share("อัตรากำลัง")


@pytest.mark.parametrize(
    ("numbers", "worth"),
    [((1, 2, 3), True), ((0, 1, 0, 2), True), ((5, 5, 5), False), ((0, 0, 7), False), ((1, None, 2), False), ((0, 0, 0), False)],
)
def test_what_a_glance_tells_needs_no_picture(numbers: tuple[int | None, ...], worth: bool) -> None:
    found = Figures("ก", "", "", tuple(None if each is None else Decimal(each) for each in numbers))
    assert found.says_something is worth


def test_a_running_sum_is_known_by_its_name() -> None:
    assert figures("ยอดสะสม", (), (), "").is_cumulative


@pytest.mark.parametrize(
    ("unit", "name", "expected"),
    [
        ("ราย", "ผู้รับบริการ", True),
        ("บาท", "ค่าเฉลี่ย", True),
        ("", "จำนวนเรื่อง", True),
        ("ร้อยละ", "จับกุมได้", False),
        ("%", "จับกุมได้", False),
        ("คะแนน", "ความพึงพอใจ", False),
        ("", "ดัชนีความเชื่อมั่น", False),
        ("", "ระดับความพึงพอใจเฉลี่ย", False),
    ],
)
def test_counts_and_amounts_are_measured_from_zero(unit: str, name: str, expected: bool) -> None:
    assert is_measured_from_zero(unit, [name]) is expected
