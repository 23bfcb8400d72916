"""The filled-in sheet comes back from Excel: in other columns, other words, other programs."""

from pathlib import Path

import openpyxl
import pytest

from oitgen.load import answers
from oitgen.text import said

HEADER = ("ปี", "ข้อ", "องค์ประกอบ", "ไฟล์", "sha256", "คำตอบ", "ผู้ยืนยัน")
DIGEST = "ab" * 32


def sheet(folder: Path, *rows: tuple[object, ...], header: tuple[str, ...] = HEADER) -> Path:
    """A workbook whose second sheet asks."""
    book = openpyxl.Workbook()
    asked = book.create_sheet("ต้องยืนยัน")
    for row in (header, *rows):
        asked.append(row)
    path = folder / "คำตอบ.xlsx"
    book.save(path)
    return path


def test_each_line_is_an_answer(tmp_path: Path) -> None:
    path = sheet(tmp_path, (2568, "O7", "monthly", "content/ก.pdf", DIGEST, "ใช่", "ผกก."), (2568.0, "O7", "x", "b", DIGEST, "ข้าม", None))

    (first, second), findings = answers.answers(path)

    assert first == answers.Answer(2568, "O7", "monthly", "content/ก.pdf", DIGEST, True, "ผกก.", 2)
    assert (second.year, second.yes, second.by, second.line) == (2568, None, "", 3)
    assert findings == ()


@pytest.mark.parametrize(
    ("typed", "meant"), [("ใช่", True), (" YES ", True), ("✓", True), ("ไม่ใช่", False), ("n", False), ("ข้าม", None), ("", None)]
)
def test_answers_are_typed_in_many_ways(typed: str, meant: bool | None) -> None:
    assert answers.understood(typed) is meant


def test_an_answer_nobody_understands_is_named_with_its_line(tmp_path: Path) -> None:
    path = sheet(tmp_path, (2568, "O7", "monthly", "ก.pdf", DIGEST, "น่าจะ", "ผกก."))

    (answer,), (finding,) = answers.answers(path)

    assert answer.yes is None
    assert (finding.place.path, finding.place.line, finding.item) == ("คำตอบ.xlsx", 2, "O7")
    assert said(finding.message, "th") == "คำตอบ น่าจะ ไม่ใช่คำว่า ใช่ ไม่ใช่ หรือ ข้าม"


def test_the_english_sheet_is_read_too(tmp_path: Path) -> None:
    header = ("Year", "Item", "Element", "File", "sha256", "Answer", "Confirmed by")
    path = sheet(tmp_path, (2568, "O7", "monthly", "a.pdf", DIGEST, "yes", "Chief"), header=header)

    assert answers.answers(path)[0][0].by == "Chief"


def test_without_a_year_the_line_still_answers(tmp_path: Path) -> None:
    path = sheet(tmp_path, ("O7", "monthly", "a.pdf", DIGEST, "ใช่", "ผกก."), header=HEADER[1:])

    assert answers.answers(path)[0][0].year == 0


def test_a_workbook_that_asks_nothing_is_a_finding(tmp_path: Path) -> None:
    path = sheet(tmp_path, header=("ก", "ข"))

    found, (finding,) = answers.answers(path)

    assert found == ()
    assert said(finding.message, "th") == "ไฟล์ Excel นี้ไม่มีแผ่นงานที่ใช้ตอบคำถาม"


def test_a_damaged_workbook_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"PK\x03\x04 no workbook")

    assert [finding.rule for finding in answers.answers(tmp_path / "a.xlsx")[1]] == ["confirm-answer"]
