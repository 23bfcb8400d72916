"""Periods in which there was nothing."""

import datetime
from pathlib import Path

import pytest

from oitgen.model import joined
from oitgen.model.joined import Joined
from oitgen.model.nones import hold, says_none
from oitgen.model.open_table import Tables
from tests import papers
from tests.builders import loaded_with
from tests.sheets import sheet, together

FOLDER = "2568/O15 สรุปผลการจัดซื้อจัดจ้างรายเดือน"
HEADER = ("ลำดับที่", "งานที่ซื้อหรือจ้าง", "วงเงิน", "ราคากลาง", "วิธีซื้อหรือจ้าง", "ผู้ได้รับการคัดเลือก")
BOUGHT = sheet((1, "ซื้อ ก", 100, 100, "เฉพาะเจาะจง", "ร้าน ก 90.00"), header=HEADER)
MONTHS = "2568/O11 สถิติ/2 จุดตรวจ จุดสกัด"


def with_november(folder: Path, name: str, november: bytes) -> tuple[Joined, Tables]:
    found, known = together(folder, {f"{FOLDER}/2567-10.xlsx": BOUGHT, f"{FOLDER}/{name}": november}, "O15")
    assert found is not None
    return found, known


@pytest.mark.parametrize(
    "november",
    [
        papers.xlsx({"ก": [["สขร.1"], list(HEADER), ["ไม่มีการจัดซื้อจัดจ้าง"]]}),
        papers.xlsx({"ก": [["สขร.1"], list(HEADER), ["-", "ไม่มีการจัดซื้อ/จัดจ้าง", "-", "-", "-", "-"], ["รวม", "", 0, 0]]}),
        papers.xlsx({"ก": [list(HEADER), ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"], ["ไม่มีรายการ"], ["ผู้จัดทำ", "", "", "ผู้ตรวจสอบ"]]}),
        papers.xlsx({"ก": [["สรุปผลการจัดซื้อจัดจ้าง ประจำเดือนพฤศจิกายน 2567"], ["ในเดือนนี้ไม่มีการจัดซื้อจัดจ้าง"]]}),
    ],
    ids=["below-the-header", "in-a-row", "above-signatures", "without-a-header"],
)
def test_a_sheet_that_says_so_in_place_of_rows_is_a_none(tmp_path: Path, november: bytes) -> None:
    found, _ = with_november(tmp_path, "2567-11.xlsx", november)
    assert [period.key for period in found.nones] == ["2567-11"]
    assert found.left_out == ()


@pytest.mark.parametrize(
    "november",
    [
        sheet((1, "ซื้อ ข", 100, 100, "เฉพาะเจาะจง", "ร้าน ก"), ("", "ไม่มีการจัดซื้อจัดจ้างวิธีอื่น", "", "", "", ""), header=HEADER),
        papers.xlsx({"ก": [["สขร.1"], list(HEADER)]}),
        papers.xlsx({"ก": [["สขร.1"], list(HEADER), ["ไม่มีข้อมูล"]]}),
        papers.xlsx({"ก": [["รายการ", "ผล"], ["ไม่มีการร้องเรียน", "-"]]}),
    ],
    ids=["other-rows", "nothing-said", "no-data", "of-something-else"],
)
def test_a_sheet_with_rows_or_without_a_word_is_none_of_them(tmp_path: Path, november: bytes) -> None:
    found, _ = with_november(tmp_path, "2567-11.xlsx", november)
    assert not found.nones


def test_its_unit_and_day_are_those_that_stand_in_it(tmp_path: Path) -> None:
    rows: list[list[papers.Cell]] = [
        ["ข้อมูล ณ วันที่ 30 พฤศจิกายน 2567"],
        list(HEADER),
        ["ไม่มีการจัดซื้อจัดจ้าง"],
        ["หน่วยงาน: งานพัสดุ"],
        ["2 ธันวาคม 2567"],
    ]
    found, _ = with_november(tmp_path, "2567-11.xlsx", papers.xlsx({"ก": rows}))
    (said,) = found.nones.values()
    assert (said.text, said.unit, said.date) == ("ไม่มีการจัดซื้อจัดจ้าง", "งานพัสดุ", datetime.date(2024, 12, 2))


def test_a_short_pdf_may_say_so_and_a_long_one_is_about_something_else(tmp_path: Path) -> None:
    short = papers.pdf("สรุปผลการจัดซื้อจัดจ้าง เดือนพฤศจิกายน 2567\nไม่มีการจัดซื้อจัดจ้าง")
    assert with_november(tmp_path / "a", "2567-11.pdf", short)[0].nones
    long = papers.pdf("รายงานการประชุม " + "วาระที่หนึ่ง เรื่องที่ประธานแจ้งให้ทราบ " * 30 + "\nไม่มีการจัดซื้อจัดจ้าง")
    assert not with_november(tmp_path / "b", "2567-11.pdf", long)[0].nones


def test_of_a_book_of_months_the_sheet_of_one_says_so(tmp_path: Path) -> None:
    book = papers.xlsx(
        {
            "ต.ค.67": [list(HEADER), [1, "ซื้อ ก", 100, 100, "เฉพาะเจาะจง", "ร้าน ก 90.00"]],
            "พ.ย.67": [list(HEADER), ["ไม่มีการจัดซื้อจัดจ้าง"]],
            "ธ.ค.67": [list(HEADER), [1, "ซื้อ ค", 100, 100, "เฉพาะเจาะจง", "ร้าน ค 80.00"]],
        }
    )
    found, known = together(tmp_path, {f"{FOLDER}/ต.ค.67 - ธ.ค.67.xlsx": book}, "O15")
    assert found is not None
    assert [period.key for period in found.nones] == ["2567-11"]
    assert [each.work for each in joined.purchases(found, known)] == ["ซื้อ ก", "ซื้อ ค"]


def test_in_other_sheets_of_a_year_it_counts_as_zero(tmp_path: Path) -> None:
    header = ("จุดตรวจ", "จำนวน (ครั้ง)", "หมายเหตุ")
    content = {f"{MONTHS}/2567-1{month}.xlsx": sheet(("ก", month, "-"), ("ข", 1, "-"), header=header) for month in (0, 2)}
    content[f"{MONTHS}/2567-11.xlsx"] = papers.xlsx({"ก": [list(header), ["ไม่มีการตั้งจุดตรวจ"]]})
    found, known = together(tmp_path, content)
    assert found is not None
    _, sums = joined.sums(found, known)
    assert [(period.key, values) for period, values in sums] == [("2567-10", (1.0,)), ("2567-11", (0.0,)), ("2567-12", (3.0,))]
    assert found.left_out == ()


def test_what_is_said_must_be_of_what_the_element_is_about(tmp_path: Path) -> None:
    element = loaded_with(tmp_path).item("O15").item.top_elements[0]
    assert says_none(["ข้อความ", "เดือนนี้ไม่มีการจัดซื้อ"], element) == "เดือนนี้ไม่มีการจัดซื้อ"
    assert says_none(["ไม่มีลายเซ็น", "ไม่มีเรื่องร้องเรียน", "ไม่มีข้อมูล"], element) == ""
    assert hold([("1", "ซื้อกระดาษ", "500")], element)
    assert not hold([("-", "-", "-"), ("รวม", "", "0")], element)
