"""The workbook for the meeting, as Excel opens it."""

from io import BytesIO
from pathlib import Path

import openpyxl
from openpyxl.workbook import Workbook

from oitgen.report import readiness_xlsx
from tests.assessed import LATE, assessed, own_site


def workbook(folder: Path) -> Workbook:
    """The workbook of a site folder, read again."""
    outcome = assessed(folder)
    made = readiness_xlsx.workbook(outcome.readiness, (), outcome.questions, agency="สภ.ตัวอย่าง", today=LATE, lang="th")
    return openpyxl.load_workbook(BytesIO(made))


def test_it_has_three_sheets(tmp_path: Path) -> None:
    book = workbook(own_site(tmp_path, content={"2568/M1/แผนงาน.pdf": "1"}))

    assert book.sheetnames == ["สรุป", "รายการที่ต้องทำ", "ต้องยืนยัน"]
    assert all(sheet.auto_filter.ref and sheet.freeze_panes == "A2" for sheet in book.worksheets)


def test_the_list_can_be_filtered_by_owner_and_state(tmp_path: Path) -> None:
    rows = list(workbook(own_site(tmp_path, content={"2568/M1/แผนงาน.pdf": "1"}))["รายการที่ต้องทำ"].values)

    assert rows[0][:6] == ("ผู้รับผิดชอบ", "ปี", "ข้อ", "ชื่อข้อ", "องค์ประกอบ", "สถานะ")
    assert rows[3][:6] == ("ยังไม่ได้ระบุผู้รับผิดชอบ", 2568, "M1", "ข้อทดสอบ", "ผลลัพธ์", "ยังไม่มี")
    assert rows[3][9] == "content/2568/M1/2 ผลลัพธ์"


def test_each_file_to_be_confirmed_has_a_line_with_room_for_the_answer(tmp_path: Path) -> None:
    sheet = workbook(own_site(tmp_path, content={"2568/M1/แผนงาน.pdf": "1"}))["ต้องยืนยัน"]
    rows = list(sheet.values)

    assert rows[0][-3:] == ("sha256", "คำตอบ", "ผู้ยืนยัน")
    assert rows[1][:3] == (2568, "M1", "plan")
    assert rows[1][6] == "content/2568/M1/แผนงาน.pdf"
    assert rows[1][8:] == (None, None)
    (choice,) = sheet.data_validations.dataValidation
    assert (choice.formula1, str(choice.sqref)) == ('"ใช่,ไม่ใช่,ข้าม"', "I2:I3")


def test_without_questions_the_sheet_is_there_all_the_same(tmp_path: Path) -> None:
    assert workbook(own_site(tmp_path))["ต้องยืนยัน"].max_row == 1
