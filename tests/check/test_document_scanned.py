"""A scan that is all there is of a document is told; one with its words beside it is not."""

from pathlib import Path

from oitgen.model.finding import Level
from tests import papers
from tests.readied import readied_with

RULE = "document-scanned"


def told(folder: Path, content: dict[str, str | bytes]) -> list[str]:
    return [f"{each.level} {each.place.path}" for each in readied_with(folder, content, opened=True).of_rule(RULE)]


def test_a_scan_is_told(tmp_path: Path) -> None:
    (finding,) = readied_with(tmp_path, {"2568/O8/คู่มือ.pdf": papers.scan(2)}, opened=True).of_rule(RULE)
    assert (finding.level, finding.item, finding.year, finding.place.path) == (Level.INFO, "O8", 2568, "content/2568/O8/คู่มือ.pdf")


def test_a_scanned_table_weighs_more(tmp_path: Path) -> None:
    path = "2568/O12/1 แผนการใช้จ่ายงบประมาณ/แผน.pdf"
    assert told(tmp_path, {path: papers.scan()}) == [f"warn content/{path}"]


def test_word_or_excel_beside_it_can_be_searched(tmp_path: Path) -> None:
    folder = "2568/O12/1 แผนการใช้จ่ายงบประมาณ"
    assert told(tmp_path, {f"{folder}/แผน.pdf": papers.scan(), f"{folder}/แผน.xlsx": papers.xlsx({"แผน": [["รายการ", "บาท"]]})}) == []


def test_a_pdf_with_words_and_a_blank_one_are_no_scans(tmp_path: Path) -> None:
    assert told(tmp_path, {"2568/O8/คู่มือ.pdf": papers.pdf("คู่มือการปฏิบัติงานของสถานีตำรวจภูธรตัวอย่าง"), "2568/O9/คู่มือ.pdf": papers.pdf("")}) == []


def test_a_chart_asked_for_as_a_picture_may_be_one(tmp_path: Path) -> None:
    assert told(tmp_path, {"2568/O1/1 ผังโครงสร้างสถานี/ผัง.pdf": papers.scan()}) == []


def test_one_file_of_two_items_is_told_once(tmp_path: Path) -> None:
    assert len(told(tmp_path, {"2568/O20-O21 ความเสี่ยง/แผน.pdf": papers.scan()})) == 1
