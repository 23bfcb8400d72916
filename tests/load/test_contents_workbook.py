"""Workbooks as offices make them: titles, merged headers, formulas, Buddhist dates, and what is hidden."""

import datetime
import io
from pathlib import Path

import openpyxl
import pytest

from oitgen.load import contents
from oitgen.model.contents import Contents, Hidden, SignKind
from tests import containers, papers


def read(folder: Path, data: bytes) -> Contents:
    path = folder / "ก.xlsx"
    path.write_bytes(data)
    return contents.read(str(path), "xlsx")


def saved(book: openpyxl.Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def text(place: str, said: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{said}</t></is></c>'


def test_a_header_of_two_rows_under_a_title_names_every_column(tmp_path: Path) -> None:
    rows: list[list[papers.Cell]] = [["สถิติการให้บริการ", None, None], ["ที่", "เรื่องร้องเรียน", None], [None, "รับ", "เสร็จ"], [1, 10, 9]]
    found = read(tmp_path, papers.xlsx({"ก": rows}, merged=["A1:C1", "A2:A3", "B2:C2"]))
    (table,) = found.tables
    assert table.header == ("ที่", "เรื่องร้องเรียน รับ", "เรื่องร้องเรียน เสร็จ")
    assert (table.titles, table.first, table.rows) == (("สถิติการให้บริการ",), 4, (("1", "10", "9"),))


def test_a_header_far_down_is_found(tmp_path: Path) -> None:
    rows: list[list[papers.Cell]] = [[f"บรรทัด {place}"] for place in range(12)]
    found = read(tmp_path, papers.xlsx({"ก": [*rows, ["ที่", "รายการ"], [1, "ก"]]}))
    assert (found.tables[0].header, found.tables[0].first) == (("ที่", "รายการ"), 14)


def test_a_form_has_no_header_and_is_read_all_the_same(tmp_path: Path) -> None:
    found = read(tmp_path, papers.xlsx({"ก": [["บันทึกข้อความ"], ["ส่วนราชการ สภ.ตัวอย่าง"], ["เรื่อง รายงาน"]]}))
    assert (found.tables, found.is_read) == ((), True)
    assert found.head.startswith("บันทึกข้อความ")


def test_a_merged_area_as_wide_as_the_sheet_is_a_background(tmp_path: Path) -> None:
    data = containers.workbook(
        f'<row r="1">{text("A1", "ก")}{text("B1", "ข")}</row><row r="2">{text("A2", "ค")}{text("B2", "ง")}</row>',
        after='<mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="B2:A1"/></mergeCells>',
    )
    assert read(tmp_path, data).tables[0].rows == (("ค", "ง"),)


def test_thai_digits_stay_as_written_and_count_as_numbers(tmp_path: Path) -> None:
    found = read(tmp_path, papers.xlsx({"ก": [["ที่", "วงเงิน"], ["๑", "๕๔,๐๐๐"]]}))
    assert found.tables[0].rows == (("๑", "๕๔,๐๐๐"),)
    assert found.amounts == {"54000"}


def test_dates_are_days_also_in_years_of_the_buddhist_era(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["วันที่", "เวลา", "เมื่อ"])
    sheet.append([datetime.date(2568, 3, 20), datetime.time(8, 30), datetime.datetime(2025, 3, 20, 16, 5)])  # noqa: DTZ001  # Excel knows no zones
    assert read(tmp_path, saved(book)).tables[0].rows == (("2568-03-20", "08:30:00", "2025-03-20T16:05:00"),)


def test_numbers_are_told_without_what_their_format_adds(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["ร้อยละ", "วงเงิน", "จำนวน"])
    sheet.append([0.9807, 54000.5, 12.0])
    sheet["A2"].number_format = "0.00%"
    sheet["B2"].number_format = '#,##0.00 "บาท"'
    assert read(tmp_path, saved(book)).tables[0].rows == (("0.9807", "54000.5", "12"),)


def test_a_formula_is_what_excel_saw_last_and_nothing_where_it_never_looked(tmp_path: Path) -> None:
    rows = (
        f'<row r="1">{text("A1", "รวม")}{text("B1", "คาด")}</row><row r="2"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2"><f>A2</f></c></row>'
    )
    assert read(tmp_path, containers.workbook(rows)).tables[0].rows == (("2", ""),)


def test_hidden_sheets_are_told_and_give_no_table(tmp_path: Path) -> None:
    found = read(
        tmp_path, papers.xlsx({"ก": [["a", "b"]], "ลับ": [["เลขบัตรประชาชน 1-2345-67890-12-1", "b"]], "ว่าง": []}, hidden=["ลับ", "ว่าง"])
    )
    assert [table.name for table in found.tables] == ["ก"]
    assert found.hidden == (Hidden("ลับ", whole=True),)
    assert [sign.sheet for sign in found.of(SignKind.CITIZEN_ID)] == ["ลับ"]


def test_one_entry_that_hides_several_columns_hides_those_that_hold_anything(tmp_path: Path) -> None:
    rows = f'<row r="1">{text("A1", "ก")}{text("B1", "ข")}{text("C1", "ค")}{text("E1", "จ")}</row>'
    data = containers.workbook(rows, before='<cols><col min="2" max="4" width="0" hidden="1"/><col min="9" max="99" hidden="1"/></cols>')
    assert read(tmp_path, data).hidden == (Hidden("ก", columns=("B", "C")),)


def test_hidden_rows_are_counted_where_they_hold_anything(tmp_path: Path) -> None:
    rows = f'<row r="1">{text("A1", "ก")}</row><row r="2" hidden="1">{text("A2", "ข")}</row><row r="3" hidden="1"/>'
    assert read(tmp_path, containers.workbook(rows)).hidden == (Hidden("ก", rows=1),)


def test_what_is_hidden_is_read_for_signs_and_is_none_of_its_words(tmp_path: Path) -> None:
    rows = (
        f'<row r="1">{text("A1", "เปิด")}{text("B1", "โทร 0 2000 0001")}</row>'
        f'<row r="2" hidden="1">{text("A2", "แถวลับ")}</row><row r="3">{text("A3", "ท้าย")}</row>'
    )
    found = read(tmp_path, containers.workbook(rows, before='<cols><col min="2" max="2" hidden="1"/></cols>'))
    assert (found.text, [sign.kind for sign in found.signs]) == ("เปิด\nท้าย", [SignKind.PHONE])
    found = read(tmp_path, papers.xlsx({"ก": [["a", "b"], ["c", "d"]], "ลับ": [["e", "f"]]}, hidden=["ลับ"]))
    assert found.text == "a | b\nc | d"


def test_a_stray_cell_in_the_last_row_of_all_does_not_hide_the_others(tmp_path: Path) -> None:
    rows = f'<row r="1">{text("A1", "ที่")}{text("B1", "รายการ")}</row><row r="2">{text("A2", "1")}{text("B2", "ก")}</row>'
    found = read(tmp_path, containers.workbook(f'{rows}<row r="1048576">{text("XFD1048576", "ไกล")}</row>'))
    assert (found.problem, found.tables[0].header, found.tables[0].rows) == ("", ("ที่", "รายการ"), (("1", "ก"),))


def test_a_cell_that_makes_no_sense_does_not_spoil_the_book(tmp_path: Path) -> None:
    rows = f'<row r="1">{text("A1", "ที่")}{text("B1", "รายการ")}</row><row r="2"><c r="A2"><v>1</v></c><c r="B2" t="s"><v>7</v></c></row>'
    assert read(tmp_path, containers.workbook(rows)).problem in ("", "damaged")


@pytest.mark.parametrize("part", ["xl/media/image1.png", "xl/charts/chart1.xml"])
def test_a_workbook_of_pictures_is_not_empty(tmp_path: Path, part: str) -> None:
    assert read(tmp_path, containers.workbook("")).problem == "empty"
    assert read(tmp_path, containers.workbook("", more={part: "x"})).problem == ""


def test_signs_that_no_eye_sees_are_gone(tmp_path: Path) -> None:
    found = read(tmp_path, containers.workbook(f'<row r="1">{text("A1", "ก_x0001_ข")}{text("B1", "ค&#160;ง")}</row>'))
    assert found.tables[0].header == ("กข", "ค ง")


def test_a_name_a_program_gives_is_no_author(tmp_path: Path) -> None:
    assert read(tmp_path, papers.xlsx({"ก": [["a"]]}, author="openpyxl")).author == ""
    assert read(tmp_path, papers.xlsx({"ก": [["a"]]}, author="นายสมมติ ทดลอง")).author == "นายสมมติ ทดลอง"
