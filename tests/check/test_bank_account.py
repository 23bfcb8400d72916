"""Accounts of people are told with their place; the agency's own are only worth a look."""

from pathlib import Path

import pytest

from oitgen.model.finding import Level
from tests import papers
from tests.readied import readied_with

RULE = "bank-account"
PDF = "2568/O15/2567-10 สขร.1.pdf"
LINE = "นายสมมติ ทดลอง ธนาคารกรุงไทย เลขที่บัญชี 123-4-56789-0"


def test_an_account_in_a_document_is_told_with_its_page(tmp_path: Path) -> None:
    (finding,) = readied_with(tmp_path, {PDF: papers.pdf("หน้าแรก", LINE)}, opened=True).of_rule(RULE)
    assert (finding.level, finding.item, finding.year, finding.place.path) == (Level.WARN, "O15", 2568, f"content/{PDF}")
    assert finding.place.excerpt == "นายสมมติ ทดลอง ธนาคารกรุงไทย เลขที่บัญชี xxx-x-xx789-0"
    assert "page {page}" in str(finding.message)


def test_many_accounts_of_one_workbook_are_one_finding(tmp_path: Path) -> None:
    rows = [["ชื่อ", "ธนาคาร", "เลขที่บัญชี"], ["นายสมมติ", "ออมสิน", "020012345678"], ["นางสมมติ", "กรุงไทย", "1234567890"]]
    (finding,) = readied_with(tmp_path, {"2568/O15/2567-10 สขร.1.xlsx": papers.xlsx({"ก": rows})}, opened=True).of_rule(RULE)
    assert dict(finding.message.args)["count"] == "2"


def test_a_text_is_told_with_its_line(tmp_path: Path) -> None:
    (finding,) = readied_with(tmp_path, {"2568/O5/index.md": f"ติดต่อ\n\n{LINE}\n"}).of_rule(RULE)
    assert (finding.place.path, finding.place.line) == ("content/2568/O5/index.md", 3)


def test_an_account_beside_the_name_of_a_public_body_is_only_worth_a_look(tmp_path: Path) -> None:
    page = "ชำระค่าปรับ ธนาคารกรุงไทย เลขที่บัญชี 123-4-56789-0 สถานีตำรวจภูธรตัวอย่าง"
    (finding,) = readied_with(tmp_path, {PDF: papers.pdf(page)}, opened=True).of_rule(RULE)
    assert finding.level is Level.INFO


@pytest.mark.parametrize(
    "page",
    [
        "ธนาคารกรุงไทย โทร 02-111-2222",
        "กรมบัญชีกลาง ธนาคาร เลขที่โครงการ 67109123456",
        "งบทดลอง รหัสบัญชี 1101020603 เงินฝากธนาคาร",
        "ธนาคารกรุงไทย เลขที่บัญชี xxx-x-xx789-0",
    ],
)
def test_codes_telephones_and_hidden_accounts_are_no_fault(tmp_path: Path, page: str) -> None:
    assert readied_with(tmp_path, {PDF: papers.pdf(page)}, opened=True).of_rule(RULE) == []


def test_documents_nobody_opened_say_nothing(tmp_path: Path) -> None:
    assert readied_with(tmp_path, {PDF: papers.pdf(LINE)}).of_rule(RULE) == []
