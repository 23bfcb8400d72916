"""Which values are numbers, and which tables a spreadsheet has."""

import pytest

from oitgen.model.open_table import OpenTable, Records, Tables, is_plain_number


@pytest.mark.parametrize(("value", "said"), [("1", True), ("-1.5", True), ("1,000", False), ("", False), ("ก", False), ("1e5", False)])
def test_a_plain_number_is_one_of_programs(value: str, said: bool) -> None:
    assert is_plain_number(value) is said


def test_records_are_fetched_for_known_tables_alone() -> None:
    table = OpenTable("", (), (), ("ก",), (), (False,), 0)
    records = (Records(("ก",), ()),)
    known = Tables({"ก.xlsx": (table,)}, {"ก.xlsx": "1"}, lambda _: records)
    assert (known.of("ก.xlsx"), known.records("ก.xlsx")) == ((table,), records)
    assert (known.of("ข.xlsx"), known.records("ข.xlsx"), Tables().records("ก.xlsx")) == ((), (), ())
