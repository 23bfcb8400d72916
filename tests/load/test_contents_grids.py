"""Rows of cells become a table with its header, however an office lays it out."""

import datetime

import pytest

from oitgen.load.contents import grids
from oitgen.model.contents import Part


def header(*rows: tuple[object, ...]) -> tuple[str, ...] | None:
    found = grids.table(grids.grid("ก", rows))
    return found.header if found else None


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (54000.0, "54000"),
        (98.07, "98.07"),
        (datetime.datetime(2025, 3, 31), "2025-03-31"),  # noqa: DTZ001  # office files know no time zones
        (datetime.date(2568, 3, 31), "2568-03-31"),
        ("  สอง\nบรรทัด ", "สอง บรรทัด"),
        ("กํา", "กำ"),
        (True, "True"),
    ],
)
def test_a_cell_is_one_line_of_text(value: object, text: str) -> None:
    assert grids.text(value) == text


def test_titles_above_the_header_are_no_columns() -> None:
    found = grids.table(grids.grid("ก", [("สถิติ", None, None), ("สถานีตำรวจ",), (), ("เดือน", "จำนวน", "แล้วเสร็จ"), ("ต.ค.", 1, 1)]))
    assert found is not None
    assert (found.header, found.titles, found.first, found.count) == (("เดือน", "จำนวน", "แล้วเสร็จ"), ("สถิติ", "สถานีตำรวจ"), 5, 1)


def test_a_second_row_under_merged_cells_completes_the_header() -> None:
    rows = (("ที่", "เรื่องร้องเรียน", "เรื่องร้องเรียน"), ("ที่", "แล้วเสร็จ", "ระหว่างดำเนินการ"), (1, 2, 3))
    assert header(*rows) == ("ที่", "เรื่องร้องเรียน แล้วเสร็จ", "เรื่องร้องเรียน ระหว่างดำเนินการ")


def test_three_rows_of_a_header_name_every_column() -> None:
    merged = (
        ("ลำดับ", "ประเภทคดี", "ผลการดำเนินคดี", "ผลการดำเนินคดี", "ผลการดำเนินคดี", "ผลการดำเนินคดี", "ผลการดำเนินคดี", "หมายเหตุ"),
        ("ลำดับ", "ประเภทคดี", "รับแจ้ง", "รับแจ้ง", "จับกุม", "จับกุม", "ร้อยละ", "หมายเหตุ"),
        ("ลำดับ", "ประเภทคดี", "ราย", "ผู้เสียหาย", "ราย", "คน", "ร้อยละ", "หมายเหตุ"),
        ("1", "ชีวิต", "3", "3", "2", "2", "66", ""),
    )
    bare = (
        ("ลำดับ", "ประเภทคดี", "ผลการดำเนินคดี", "", "", "", "", "หมายเหตุ"),
        ("", "", "รับแจ้ง", "", "จับกุม", "", "ร้อยละ", ""),
        ("", "", "ราย", "ผู้เสียหาย", "ราย", "คน", "", ""),
        ("1", "ชีวิต", "3", "3", "2", "2", "66", ""),
    )
    named = ("ลำดับ", "ประเภทคดี", "ผลการดำเนินคดี รับแจ้ง ราย", "ผลการดำเนินคดี รับแจ้ง ผู้เสียหาย")
    assert grids.header_from(merged, 0)[0][:4] == named
    assert (grids.header_from(merged, 0)[1], grids.header_from(bare, 0)[1]) == (3, 3)


def test_a_row_of_words_under_a_header_of_two_rows_is_a_row() -> None:
    rows = (
        ("งาน", "ผู้รับผิดชอบ", "ผู้รับผิดชอบ", "ผู้รับผิดชอบ", "หมายเหตุ"),
        ("งาน", "หัวหน้า", "หัวหน้า", "ผู้ช่วย", "หมายเหตุ"),
        ("สืบสวน", "สมชาย", "รองสารวัตร", "มานะ", "-"),
    )
    assert grids.header_from(rows, 0)[1] == 2


def test_a_row_of_words_under_a_whole_header_is_a_row() -> None:
    assert header(("ชื่อ", "ตำแหน่ง"), ("สมมติ", "ผู้กำกับ")) == ("ชื่อ", "ตำแหน่ง")


def test_columns_of_several_years_have_years_for_names() -> None:
    assert header(("รายการ", 2566, 2567, 2568), ("คดี", 10, 12, 9)) == ("รายการ", "2566", "2567", "2568")


@pytest.mark.parametrize("rows", [(("บันทึกข้อความ",), ("เรื่อง รายงาน",)), ((1, 2, 3), (4, 5, 6)), ((), ())])
def test_letters_and_bare_numbers_have_no_header(rows: tuple[tuple[object, ...], ...]) -> None:
    assert header(*rows) is None


def test_cells_and_rows_beyond_the_last_word_are_cut() -> None:
    assert grids.grid("ก", [("a", None, ""), (None, None, None)]).rows == (("a",),)


def test_a_sheet_is_looked_through_in_three_parts_with_the_header_at_hand() -> None:
    rows = [("หัวเรื่อง",), ("ชื่อ", "เลขบัตรประชาชน"), *((f"คนที่ {place}", place) for place in range(1, 60))]
    grid = grids.grid("ก", rows)
    found = list(grids.passages(grid, grids.table(grid)))
    assert [passage.part for passage in found] == [Part.HEAD, Part.BODY, Part.BODY, Part.END]
    assert {passage.context for passage in found} == {"ชื่อ เลขบัตรประชาชน"}
    assert [passage.line for passage in found] == [1, 3, 43, 56]


def test_numbers_are_read_in_thai_digits_too() -> None:
    assert [grids.is_number(text) for text in ("๑,๒๓๔.๕๐", "-3", "12%", "สิบ", "", "1.2.3")] == [True, True, True, False, False, False]


def test_an_agency_beside_its_month_is_the_title_of_a_wider_table() -> None:
    rows: list[list[object]] = [
        ["สถิติเรื่องร้องเรียน"],
        ["เทศบาลตำบลตัวอย่าง", "ธ.ค. ๖๖"],
        ["หน่วยงาน", "ทั้งหมด", "แล้วเสร็จ", "คงเหลือ"],
        ["เทศบาลตำบลตัวอย่าง", 3, 2, 1],
    ]
    found = grids.table(grids.grid("สถิติ", rows))
    assert found is not None
    assert found.header == ("หน่วยงาน", "ทั้งหมด", "แล้วเสร็จ", "คงเหลือ")
    assert found.titles == ("สถิติเรื่องร้องเรียน", "เทศบาลตำบลตัวอย่าง ธ.ค. ๖๖")


def test_a_header_that_leaves_columns_unnamed_is_still_the_header() -> None:
    rows: list[list[object]] = [["ที่", "รายการ", "หมายเหตุ", "", ""], [1, "ก", "ข", "ค", "ง"]]
    found = grids.table(grids.grid("ก", rows))
    assert found is not None
    assert found.header[:3] == ("ที่", "รายการ", "หมายเหตุ")
