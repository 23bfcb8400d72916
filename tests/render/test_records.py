"""Tables as files for programs."""

import csv
import io
import json

import pytest

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


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        '=HYPERLINK("https://example.com","ดู")',
        "+66 75 123 456",
        "@line",
        "\t=1",
        "\r=1",
        "＝1+1",
        "-2+3+cmd|' /C calc'!A0",
        "-SUM(A1:A9)",
        "+SUM(1)",
    ],
)
def test_what_excel_would_run_is_a_text_in_csv_and_exact_in_json(text: str) -> None:
    made = Records((text, "ก"), ((text, "1"),), (False, True))
    assert [*csv.reader(io.StringIO(records.as_csv(made).decode("utf-8-sig"), newline=""))] == [[f"'{text}", "ก"], [f"'{text}", "1"]]
    assert json.loads(records.as_json(made)) == [{text: text, "ก": 1}]


@pytest.mark.parametrize("text", ["-5", "-0.5", "+5", "+1,250.50", "- ลักทรัพย์", "-", "- ค่าวัสดุ (รายปี)", "ก=ข", "a@b.go.th", "'=1", ""])
def test_numbers_and_what_runs_nowhere_are_exact_in_csv(text: str) -> None:
    made = Records(("ก", "ข"), ((text, "1"),), (False, True))
    assert [*csv.reader(io.StringIO(records.as_csv(made).decode("utf-8-sig"), newline=""))][1] == [text, "1"]
