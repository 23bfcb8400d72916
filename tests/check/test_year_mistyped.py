"""A mistyped year inside a document or text is told where it stands."""

from pathlib import Path

import pytest

from oitgen.model.finding import Finding, Level, message
from tests import papers
from tests.readied import readied_with

RULE = "year-mistyped"
PLAN = "2568/O12/1 แผนการใช้จ่ายงบประมาณ/แผน.pdf"


def told(folder: Path, path: str, content: str | bytes) -> list[Finding]:
    return readied_with(folder, {path: content}, opened=True).of_rule(RULE)


def test_a_digit_too_many_on_a_page_is_told_with_the_page(tmp_path: Path) -> None:
    (finding,) = told(tmp_path, PLAN, papers.pdf("แผนการใช้จ่าย", "รายการ ปีงบประมาณ พ.ศ. 25568"))
    assert (finding.level, finding.item, finding.year, finding.place.path) == (Level.WARN, "O12", 2568, f"content/{PLAN}")
    assert dict(finding.message.args) == {"year": "25568", "where": message("page {page}", page=2)}
    assert finding.place.excerpt == "รายการ ปีงบประมาณ พ.ศ. 25568"


def test_mixed_digits_in_a_text_are_told_at_their_line(tmp_path: Path) -> None:
    (finding,) = told(tmp_path, "2568/O2/index.md", "# อำนาจหน้าที่\n\nตามคำสั่ง พ.ศ. 256๗\n")
    assert (finding.place.line, dict(finding.message.args)["year"]) == (3, "256๗")


def test_one_slip_repeated_is_told_once_a_file(tmp_path: Path) -> None:
    assert len(told(tmp_path, PLAN, papers.pdf("พ.ศ. 25568", "พ.ศ. 25568", "พ.ศ. 256๘"))) == 2


def test_a_page_without_an_item_is_looked_at_too(tmp_path: Path) -> None:
    (finding,) = told(tmp_path, "ประวัติ.md", "ตั้งขึ้นเมื่อ พ.ศ. 25100\n")
    assert (finding.item, finding.year) == ("", 0)


@pytest.mark.parametrize(
    "page",
    [
        "แผน ประจำปีงบประมาณ พ.ศ. ๒๕๖๘",
        "พระราชบัญญัติ พ.ศ. 2561 แก้ไขเพิ่มเติม (ฉบับที่ 2) พ.ศ. ๒๕๖๕",
        "เขียนที่............ วันที่.... เดือน........... พ.ศ. 25....",
        "ตุลาคม 125 พฤศจิกายน 256 ธันวาคม 25678",
        "เบิกจ่าย ปีงบประมาณ 2568 จำนวน 25600 บาท",
    ],
)
def test_sound_years_open_forms_and_counts_are_no_fault(tmp_path: Path, page: str) -> None:
    assert told(tmp_path, PLAN, papers.pdf(page)) == []


def test_rows_of_a_workbook_hold_counts(tmp_path: Path) -> None:
    rows: list[list[papers.Cell]] = [["เดือน", "จำนวน"], ["ต.ค.", 256], ["ตุลาคม", 25678], ["รวมประจำปี", 25100], ["ปี พ.ศ.", 2568]]
    path = "2568/O12/1 แผนการใช้จ่ายงบประมาณ/แผน.xlsx"
    assert told(tmp_path, path, papers.xlsx({"แผน": rows})) == []
