"""What rules look at: every text and every file that is published."""

from pathlib import Path

from oitgen.model.contents import UNREAD
from tests import papers
from tests.builders import loaded_with
from tests.readied import readied, readied_with


def test_every_text_of_the_site_is_looked_through(tmp_path: Path) -> None:
    content = {
        "2568/คำนำ.md": "ก",
        "2568/O2/index.md": "ก",
        "2568/O2/ภารกิจ.md": "ก",
        "2568/O2/แผนที่/index.md": "ก",
        "news/2568-01-15 ข่าว.md": "ก",
        "news/2568-01-15 ข่าว.en.md": "a",
        "หน้า.md": "ก",
        "หน้า.en.md": "a",
    }
    case = readied(loaded_with(tmp_path, content)).case
    assert {writing.path.removeprefix("content/") for writing in case.writings} == set(content)


def test_every_file_of_an_item_comes_with_its_contents_and_what_it_is_evidence_for(tmp_path: Path) -> None:
    content = {"2568/O7/2567-10 ก.pdf": papers.pdf("รายงาน"), "2568/O7/2567-10 ก.docx": papers.word("รายงาน")}
    found = [
        (paper.file.format, paper.code, paper.be, paper.contents.head) for paper in readied_with(tmp_path, content, opened=True).case.papers
    ]
    assert found == [("pdf", "O7", 2568, "รายงาน"), ("docx", "O7", 2568, "รายงาน")]
    (element,) = {each.element for paper in readied_with(tmp_path, content, opened=True).case.papers for each in paper.evidence}
    assert element == "monthly-report"


def test_nothing_is_known_of_a_file_that_was_not_opened(tmp_path: Path) -> None:
    (paper,) = readied_with(tmp_path, {"2568/O7/2567-10 ก.pdf": papers.pdf("รายงาน")}).case.papers
    assert paper.contents == UNREAD


def test_the_files_of_one_item_are_told_apart(tmp_path: Path) -> None:
    case = readied_with(tmp_path, ["2568/O7/2567-10 ก.pdf", "2568/O15/2567-10 ข.pdf"]).case
    assert [paper.file.name for paper in case.papers_of(case.site.years[0].disclosure("O15"))] == ["2567-10 ข.pdf"]


def test_a_file_that_serves_two_items_is_one_file(tmp_path: Path) -> None:
    found = readied_with(tmp_path, ["2568/O20-O21 ความเสี่ยง/แผน.pdf"])
    assert [(paper.code, paper.file.name) for paper in found.case.papers] == [("O20", "แผน.pdf"), ("O21", "แผน.pdf")]
    assert [(paper.code, paper.file.name) for paper in found.case.files] == [("O20", "แผน.pdf")]
