"""Names of people in the properties of files are told; those of offices, machines and people on show are not."""

from pathlib import Path

import pytest

from oitgen.check.author_told import is_person
from oitgen.model.finding import Level
from tests import papers
from tests.readied import readied_with

RULE = "author-told"


def test_a_clerks_name_in_a_word_file_is_worth_a_look(tmp_path: Path) -> None:
    content = {"2568/O7/2567-10 รายงาน.docx": papers.word("รายงาน", author="สมหมาย ใจดี")}
    (finding,) = readied_with(tmp_path, content, opened=True).of_rule(RULE)
    assert (finding.level, finding.item, finding.year) == (Level.INFO, "O7", 2568)
    assert dict(finding.message.args)["author"] == "สมหมาย ใจดี"


def test_one_author_of_several_files_of_an_item_is_told_once(tmp_path: Path) -> None:
    content = {f"2568/O7/2567-{month} รายงาน.docx": papers.word(f"รายงาน {month}", author="สมหมาย ใจดี") for month in (10, 11, 12)}
    (finding,) = readied_with(tmp_path, content, opened=True).of_rule(RULE)
    assert dict(finding.message.args)["count"] == "3"


def test_a_workbook_is_told_too(tmp_path: Path) -> None:
    content = {"2568/O15/2567-10 สขร.1.xlsx": papers.xlsx({"ก": [["รายการ", "ราคา"], ["ก", 1]]}, author="Somchai Jaidee")}
    assert len(readied_with(tmp_path, content, opened=True).of_rule(RULE)) == 1


@pytest.mark.parametrize(
    "author", ["", "Windows User", "KKD Windows 7 V.3", "HP", "User", "ผู้ใช้ Windows", "openpyxl", "สถานีตำรวจภูธร ตัวอย่าง"]
)
def test_machines_and_offices_are_no_fault(tmp_path: Path, author: str) -> None:
    content = {"2568/O7/2567-10 รายงาน.docx": papers.word("รายงาน", author=author)}
    assert readied_with(tmp_path, content, opened=True).of_rule(RULE) == []


def test_who_is_shown_on_the_website_is_no_fault(tmp_path: Path) -> None:
    people = "- {name: พ.ต.อ.สมหมาย ใจดี, position: ผกก., group: executive}\n"
    content = {"2568/O7/2567-10 รายงาน.docx": papers.word("รายงาน", author="สมหมาย ใจดี")}
    assert readied_with(tmp_path, content, files={"people.yaml": people}, opened=True).of_rule(RULE) == []


@pytest.mark.parametrize("author", ["สมหมาย ใจดี", "นางสาวสมหมาย", "ด.ต.สมหมาย ใจดี", "Mr.Somchai", "Somchai Jaidee"])
def test_these_look_like_people(author: str) -> None:
    assert is_person(author)


@pytest.mark.parametrize(
    "author",
    [
        "Admin2",
        "งานธุรการ สภ.ตัวอย่าง",
        "ฝ่ายอำนวยการ",
        "Corporate Edition",
        "Dell Inspiron",
        "com1",
        "สมหมาย",
        "NoNameXP",
        "ita 2568",
        "Adobe Acrobat",
    ],
)
def test_these_do_not(author: str) -> None:
    assert not is_person(author)
