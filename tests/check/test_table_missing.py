"""A workbook without a table is told only where a table is asked for."""

from pathlib import Path

import pytest

from oitgen.model.finding import Level
from tests import papers
from tests.papers import Cell
from tests.readied import readied_with

RULE = "table-missing"
PLAN = "2568/O12/1 แผนการใช้จ่ายงบประมาณ/แผน.xlsx"


def told(folder: Path, path: str, data: bytes) -> list[str]:
    return [each.place.path for each in readied_with(folder, {path: data}, opened=True).of_rule(RULE)]


def test_a_sentence_is_no_table(tmp_path: Path) -> None:
    book = papers.xlsx({"แผน": [["อยู่ระหว่างจัดทำ จะเผยแพร่ภายหลัง"]]})
    (finding,) = readied_with(tmp_path, {PLAN: book}, opened=True).of_rule(RULE)
    assert (finding.level, finding.item, finding.year, finding.place.path) == (Level.WARN, "O12", 2568, f"content/{PLAN}")


def test_a_table_of_hidden_sheets_alone_is_not_shown(tmp_path: Path) -> None:
    book = papers.xlsx({"หน้าปก": [["แผนการใช้จ่าย"]], "แผน": [["รายการ", "บาท"], ["ค่าวัสดุ", 5]]}, hidden=["แผน"])
    assert told(tmp_path, PLAN, book) == [f"content/{PLAN}"]


@pytest.mark.parametrize(
    "rows",
    [
        [["รายการ", "บาท"], ["ค่าวัสดุ", 5]],
        # The header names years, which are numbers.
        [["รายการ", 2566, 2567], ["ค่าวัสดุ", 5, 6], ["ค่าจ้าง", 7, 8]],
    ],
)
def test_a_table_is_found(tmp_path: Path, rows: list[list[Cell]]) -> None:
    assert told(tmp_path, PLAN, papers.xlsx({"แผน": rows})) == []


def test_where_no_table_is_asked_for_none_is_missed(tmp_path: Path) -> None:
    assert told(tmp_path, "2568/O8/คู่มือ.xlsx", papers.xlsx({"คู่มือ": [["คู่มือการปฏิบัติงาน " * 12]]})) == []


def test_an_empty_or_damaged_workbook_has_findings_of_its_own(tmp_path: Path) -> None:
    assert told(tmp_path, PLAN, papers.xlsx({"แผน": []})) == []
    assert told(tmp_path, PLAN, b"PK\x03\x04 broken") == []


@pytest.mark.parametrize(("sentence", "count"), [("ดูในไฟล์ PDF", 1), ("ข้อความของบันทึกที่ทำไว้ในแผ่นงาน " * 12, 0)])
def test_a_workbook_of_hardly_a_sentence_is_told_wherever_it_serves(tmp_path: Path, sentence: str, count: int) -> None:
    path = "2568/O8/คู่มือการปฏิบัติงาน.xlsx"
    assert told(tmp_path, path, papers.xlsx({"ก": [[sentence]]})) == [f"content/{path}"] * count
