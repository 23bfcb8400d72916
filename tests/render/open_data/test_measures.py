"""What is told of a table is true of every cell in it."""

import hashlib

import pytest

from oitgen.model.open_table import Records
from oitgen.render import records as written
from oitgen.render.open_data import measures
from oitgen.render.records import as_csv, as_json


@pytest.mark.parametrize(
    ("values", "is_number", "kind"),
    [
        (("12", "-3.5", ""), True, "number"),
        (("12", "ไม่มี"), True, "string"),
        (("2024-10-15", ""), False, "date"),
        (("2024-10-15", "2024-02-30"), False, "string"),
        (("2024-10-15T08:30",), False, "string"),
        (("2024-10", "2025-03"), False, "yearmonth"),
        (("2567-10",), False, "string"),
        (("2567-10-15",), False, "string"),
        (("001", "002"), False, "string"),
        (("", ""), True, "string"),
        ((), False, "string"),
    ],
)
def test_a_type_holds_only_where_every_filled_cell_is_of_it(values: tuple[str, ...], is_number: bool, kind: str) -> None:
    assert measures.column_type(values, is_number) == kind


def test_bytes_and_digests_are_those_of_the_published_files() -> None:
    records = Records(("ฐานความผิด", "คดี"), (("ลักทรัพย์", "12"),), (False, True))

    found = measures.loaded(measures.measured(records, as_csv(records), as_json(records)))

    for data, told in ((written.as_csv(records), found.csv), (written.as_json(records), found.json)):
        assert told == (len(data), hashlib.sha256(data).hexdigest())
    assert found.fields == (("ฐานความผิด", "string"), ("คดี", "number"))


def test_a_table_without_rows_has_its_columns_all_the_same() -> None:
    assert measures.loaded(measures.measured(Records(("ก", "ข"), ()), b"", b"")).fields == (("ก", "string"), ("ข", "string"))
