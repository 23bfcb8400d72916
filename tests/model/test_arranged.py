"""Columns in the criterion's order."""

from pathlib import Path

import pytest

from oitgen.load import tables
from oitgen.model import joined
from oitgen.model.arranged import arranged, order
from oitgen.model.catalogue import Field
from oitgen.model.open_table import OpenTable
from oitgen.model.words import Words
from tests import papers
from tests.sheets import sheet, together

FIELDS = (
    Field("project", Words("โครงการ/กิจกรรม"), ("ชื่อโครงการ",)),
    Field("budget", Words("งบประมาณ"), ("วงเงิน",)),
    Field("duration", Words("ระยะเวลาดำเนินการ")),
    Field("owner", Words("ผู้รับผิดชอบ")),
)


def read(folder: Path, *rows: list[papers.Cell], merged: tuple[str, ...] = ()) -> OpenTable:
    """The first table of a workbook with these rows, as a build reads it."""
    path = folder / "a.xlsx"
    path.write_bytes(papers.xlsx({"ก": rows}, merged=merged))
    return tables.read(str(path), "xlsx")[0][0]


def texts(table: OpenTable) -> list[list[str | None]]:
    return [[cell.text if cell else None for cell in row] for row in (*table.header, *table.rows)]


def test_columns_the_criterion_names_follow_it_and_none_is_left_out(tmp_path: Path) -> None:
    table = read(tmp_path, ["ระยะเวลาดำเนินการ", "ชื่อโครงการ", "วงเงิน"], ["1 เดือน", "อบรม", 500], ["2 เดือน", "ตรวจ", 700])
    made = arranged(table, FIELDS)
    assert texts(made) == [["ชื่อโครงการ", "วงเงิน", "ระยะเวลาดำเนินการ"], ["อบรม", "500", "1 เดือน"], ["ตรวจ", "700", "2 เดือน"]]
    assert made.columns == ("ชื่อโครงการ", "วงเงิน", "ระยะเวลาดำเนินการ")
    assert made.numeric == (False, True, False)


def test_what_an_office_has_added_stays_where_it_stands(tmp_path: Path) -> None:
    header: list[papers.Cell] = ["ลำดับ", "ผู้รับผิดชอบ", "โครงการ", "สถานที่", "งบประมาณ (บาท)", "หมายเหตุ"]
    table = read(tmp_path, header, [1, "งานจราจร", "อบรม", "วัด", 500, "-"], [2, "งานสืบสวน", "ตรวจ", "ตลาด", 700, "-"])
    assert arranged(table, FIELDS).columns == ("ลำดับ", "โครงการ", "งบประมาณ (บาท)", "สถานที่", "ผู้รับผิดชอบ", "หมายเหตุ")


def test_a_unit_and_a_share_go_with_the_column_they_speak_of(tmp_path: Path) -> None:
    header: list[papers.Cell] = ["งบประมาณ", "หน่วยนับ", "ร้อยละ", "โครงการ"]
    table = read(tmp_path, header, [500, "บาท", 40, "อบรม"], [700, "บาท", 60, "ตรวจ"])
    assert arranged(table, FIELDS).columns == ("โครงการ", "งบประมาณ", "หน่วยนับ", "ร้อยละ")


def test_columns_under_one_header_stay_together(tmp_path: Path) -> None:
    rows: list[list[papers.Cell]] = [
        ["ระยะเวลาดำเนินการ", None, "โครงการ", "วงเงิน"],
        ["เริ่ม", "สิ้นสุด", None, None],
        ["ม.ค.", "มี.ค.", "อบรม", 500],
        ["ก.พ.", "เม.ย.", "ตรวจ", 700],
    ]
    table = read(tmp_path, *rows, merged=("A1:B1", "C1:C2", "D1:D2"))
    assert texts(arranged(table, FIELDS)) == [
        ["โครงการ", "วงเงิน", "ระยะเวลาดำเนินการ", None],
        [None, None, "เริ่ม", "สิ้นสุด"],
        ["อบรม", "500", "ม.ค.", "มี.ค."],
        ["ตรวจ", "700", "ก.พ.", "เม.ย."],
    ]


def test_a_heading_over_the_whole_width_stays_and_a_merged_sum_moves_into_one_cell(tmp_path: Path) -> None:
    rows: list[list[papers.Cell]] = [
        ["ระยะเวลาดำเนินการ", "โครงการ", "วงเงิน"],
        ["งบดำเนินงาน", None, None],
        ["1 เดือน", "อบรม", 500],
        ["2 เดือน", "ตรวจ", 700],
        ["รวม", None, 1200],
    ]
    made = arranged(read(tmp_path, *rows, merged=("A2:C2", "A5:B5")), FIELDS)
    assert texts(made)[1:] == [["งบดำเนินงาน", None, None], ["อบรม", "500", "1 เดือน"], ["ตรวจ", "700", "2 เดือน"], ["รวม", "1200", ""]]
    assert made.rows[0][0] is not None
    assert made.rows[0][0].across == 3


@pytest.mark.parametrize("header", [("ประเภท", "จำนวน", "หมายเหตุ"), ("สถานที่", "โครงการ", "หมายเหตุ"), ("โครงการ", "งบประมาณ", "ผู้รับผิดชอบ")])
def test_a_table_in_order_or_with_other_columns_stays_as_it_is(tmp_path: Path, header: tuple[str, ...]) -> None:
    table = read(tmp_path, list(header), ["ก", "ข", "ค"], ["ง", "จ", "ฉ"])
    assert arranged(table, FIELDS) is table
    assert order(table, FIELDS) == (0, 1, 2)


def test_the_name_of_a_row_of_sums_stays_in_front(tmp_path: Path) -> None:
    rows: list[list[papers.Cell]] = [
        ["วงเงิน", "ผู้รับผิดชอบ", "โครงการ"],
        [500, "ก", "อบรม"],
        [700, "ข", "ตรวจ"],
        ["รวม 2 โครงการ", None, None],
    ]
    assert texts(arranged(read(tmp_path, *rows), FIELDS))[-1] == ["รวม 2 โครงการ", "", ""]


def test_a_column_of_two_parts_stands_where_the_first_is_asked_for(tmp_path: Path) -> None:
    wanted = (Field("work", Words("งาน")), Field("winner", Words("ผู้ชนะ")), Field("price", Words("ราคาที่ตกลง")))
    table = read(tmp_path, ["ผู้ชนะและราคาที่ตกลง", "งาน"], ["ร้าน ก 500 บาท", "ซื้อ"], ["ร้าน ข 600 บาท", "จ้าง"])
    assert arranged(table, wanted).columns == ("งาน", "ผู้ชนะและราคาที่ตกลง")


def test_the_table_of_a_year_follows_the_criterion_too(tmp_path: Path) -> None:
    header = ("หน่วยงานที่รับผิดชอบ", "ระยะเวลาดำเนินการ", "จำนวนผู้ร่วม", "รายละเอียด")
    content = {
        f"2568/O7 รายงาน/1 รายงานการปฏิบัติราชการ/2567-1{month}.xlsx": sheet(
            ("งานจราจร", "1 วัน", 5, "อบรม"), ("งานสืบสวน", "2 วัน", 7, "ตรวจ"), header=header
        )
        for month in (0, 1)
    }
    found, known = together(tmp_path, content, "O7")
    assert found is not None
    made = joined.records(found, known)
    assert made.columns == ("งวด", "รายละเอียด", "ระยะเวลาดำเนินการ", "จำนวนผู้ร่วม", "หน่วยงานที่รับผิดชอบ")
    assert made.rows[0] == ("ตุลาคม 2567", "อบรม", "1 วัน", "5", "งานจราจร")
    assert made.numeric == (False, False, False, True, False)
    assert joined.sums(found, known)[0] == (2,)
