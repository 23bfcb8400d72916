"""Which rows sum up others, and which values are numbers."""

import pytest

from oitgen.model.open_table import OpenTable, Records, Tables, is_plain_number, is_total


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (("รวม", "5"), True),
        (("", "รวมทั้งสิ้น", "5"), True),
        (("3", "ยอดรวม", "5"), True),
        (("รวม 2 รายการ", "", ""), True),
        (("Total", "5"), True),
        (("คดีรวม", "5"), False),
        (("รวมถึงค่าขนส่ง", "5"), False),
        (("ก", "รวม"), False),
        (("", ""), False),
    ],
)
def test_a_row_of_sums_says_so_first(row: tuple[str, ...], said: bool) -> None:
    assert is_total(row) is said


@pytest.mark.parametrize(("value", "said"), [("1", True), ("-1.5", True), ("1,000", False), ("", False), ("ก", False), ("1e5", False)])
def test_a_plain_number_is_one_of_programs(value: str, said: bool) -> None:
    assert is_plain_number(value) is said


def test_records_are_fetched_for_known_tables_alone() -> None:
    table = OpenTable("", (), (), ("ก",), (), (False,), 0)
    records = (Records(("ก",), ()),)
    known = Tables({"ก.xlsx": (table,)}, {"ก.xlsx": "1"}, lambda _: records)
    assert (known.of("ก.xlsx"), known.records("ก.xlsx")) == ((table,), records)
    assert (known.of("ข.xlsx"), known.records("ข.xlsx"), Tables().records("ก.xlsx")) == ((), (), ())
