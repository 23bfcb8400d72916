"""Numbers of a table that disagree, in spreadsheets and in the lines of a PDF."""

from oitgen.model.contents import Fault, Table
from oitgen.signs import faults

HEADER = ("เดือน", "จำนวนเรื่อง", "แล้วเสร็จ", "อยู่ระหว่างดำเนินการ")
ROWS = (("ตุลาคม", "3", "1", "1"), ("พฤศจิกายน", "1", "1", "-"), ("รวม", "5", "2", "1"))


def told(*found: Fault) -> list[tuple[str, str, str]]:
    return [(each.sheet, each.row, each.told.id.format(**dict(each.told.args))) for each in found]


def test_rows_and_total_of_a_sheet_are_told_by_sheet_and_row() -> None:
    assert told(*faults.of_tables([Table(HEADER, ROWS, "ผล", count=3)])) == [
        ("ผล", "ตุลาคม", "3 in all, but 1 settled and 1 in progress"),
        ("ผล", "รวม", "5 in all, but 2 settled and 1 in progress"),
        ("ผล", "รวม", "“จำนวนเรื่อง” says 5, but the rows above it make 4"),
    ]


def test_a_table_without_named_columns_is_only_added_up() -> None:
    assert told(*faults.of_tables([Table(("", "", "", ""), ROWS, count=3)])) == [("", "รวม", "“” says 5, but the rows above it make 4")]


def test_lines_of_a_page_are_a_table_once() -> None:
    page = "\n".join(("รายการ จำนวน(บาท) จ่าย(บาท)", "ค่าวัสดุ 1,000 400", "ค่าจ้าง 2,000 600", "รวม 3,500 1,000"))
    assert told(*faults.of_lines(f"{page}\f{page}")) == [("", "รวม", "“จำนวน(บาท)” says 3,500, but the rows above it make 3,000")]


def test_numbers_that_agree_are_not_told() -> None:
    rows = (("ตุลาคม", "2", "1", "1"), ("พฤศจิกายน", "1", "1", "-"), ("รวม", "3", "2", "1"))
    assert faults.of_tables([Table(HEADER, rows, count=3)]) == ()
