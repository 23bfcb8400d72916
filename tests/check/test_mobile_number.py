"""Mobile numbers weigh more in a workbook than in a letter, and the agency's own weigh nothing."""

from pathlib import Path

import pytest

from oitgen.model.finding import Level
from tests import papers
from tests.readied import readied_with

RULE = "mobile-number"
XLSX = "2568/O15/2567-10 สขร.1.xlsx"
ROWS: list[list[papers.Cell]] = [["ชื่อ", "โทรศัพท์", "บาท"], ["นายสมมติ", "081-234-5678", 500], ["นางสมมติ", "089 876 5432", 700]]


def test_numbers_in_a_workbook_are_one_warning_with_their_count_and_the_first_row(tmp_path: Path) -> None:
    (finding,) = readied_with(tmp_path, {XLSX: papers.xlsx({"ก": ROWS})}, opened=True).of_rule(RULE)
    assert (finding.level, finding.item, finding.year) == (Level.WARN, "O15", 2568)
    assert dict(finding.message.args)["count"] == "2"
    assert finding.place.excerpt == "นายสมมติ | xxx-xxx-5678 | 500"


def test_a_number_in_a_letter_is_only_worth_a_look(tmp_path: Path) -> None:
    (finding,) = readied_with(tmp_path, {"2568/O8/คู่มือ.pdf": papers.pdf("ผู้ประสานงาน โทร. 081-234-5678")}, opened=True).of_rule(RULE)
    assert finding.level is Level.INFO


def test_a_number_in_a_news_post_is_told_with_its_line(tmp_path: Path) -> None:
    (finding,) = readied_with(tmp_path, {"news/2568-01-15 ข่าว.md": "# ข่าว\n\nโทร 081-234-5678\n"}).of_rule(RULE)
    assert (finding.level, finding.place.line, finding.item) == (Level.INFO, 3, "")


@pytest.mark.parametrize(
    "yaml",
    [
        "channels: {corruption: {phone: '081 234 5678'}}",
        "channels: {complaint: {phone: '0812345678'}}",
    ],
)
def test_the_agencys_own_numbers_are_no_fault(tmp_path: Path, yaml: str) -> None:
    content = {"2568/O8/คู่มือ.pdf": papers.pdf("แจ้งได้ที่ 081-234-5678"), "2568/O5/index.md": "โทร 081-234-5678"}
    assert readied_with(tmp_path, content, yaml=yaml, opened=True).of_rule(RULE) == []


def test_a_number_of_somebody_in_people_yaml_is_no_fault(tmp_path: Path) -> None:
    people = "- {name: พ.ต.อ.สมมติ ตัวอย่าง, position: ผกก., group: executive, phone: '081-234-5678'}\n"
    content = {"2568/O8/คู่มือ.pdf": papers.pdf("แจ้งได้ที่ 081-234-5678")}
    assert readied_with(tmp_path, content, files={"people.yaml": people}, opened=True).of_rule(RULE) == []


@pytest.mark.parametrize(
    "text", ["โทร. 0 7561 1222", "เลขที่โครงการ 67109123456", "เลขที่เอกสาร 0812345678", "081-xxx-5678", "งบประมาณ 812,345,678 บาท"]
)
def test_office_telephones_and_other_numbers_are_no_fault(tmp_path: Path, text: str) -> None:
    assert readied_with(tmp_path, {XLSX: papers.xlsx({"ก": [["รายการ", "เลข"], ["ก", text]]})}, opened=True).of_rule(RULE) == []
