"""Tables as files for programs."""

import csv
import io
import json

from oitgen.model.open_table import Records
from oitgen.render import records

MADE = Records(("ชื่อ", "จำนวน", "ราคา"), (('ก "ข"', "1", "2.50"), ("บรรทัด, สอง", "", "x")), (False, True, True))


def test_csv_opens_in_excel_with_its_thai_and_comes_back_as_it_was() -> None:
    data = records.as_csv(MADE)
    assert data.startswith(b"\xef\xbb\xbf")
    assert list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))) == [list(MADE.columns), *map(list, MADE.rows)]
    assert data.endswith(b"\r\n")


def test_json_has_numbers_where_they_are_numbers_and_null_for_nothing() -> None:
    assert json.loads(records.as_json(MADE)) == [
        {"ชื่อ": 'ก "ข"', "จำนวน": 1, "ราคา": 2.5},
        {"ชื่อ": "บรรทัด, สอง", "จำนวน": None, "ราคา": "x"},
    ]
