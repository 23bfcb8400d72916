"""Files with macros are told, with the way to one without."""

from pathlib import Path

from oitgen.model.finding import Level
from tests import papers
from tests.readied import readied_with

RULE = "macros-inside"
BOOK = papers.xlsx({"ก": [["รายการ", "ราคา"], ["ก", 1], ["ข", 2]]})


def test_a_workbook_with_macros_is_to_be_saved_as_xlsx(tmp_path: Path) -> None:
    content = {"2568/O15/2567-10 สขร.1.xlsm": papers.with_macros(BOOK)}
    (finding,) = readied_with(tmp_path, content, opened=True).of_rule(RULE)
    assert (finding.level, finding.item, finding.year) == (Level.WARN, "O15", 2568)
    assert finding.hint is not None
    assert dict(finding.hint.args) == {"program": "Excel", "format": "xlsx"}


def test_where_it_was_saved_so_already_the_other_file_can_go(tmp_path: Path) -> None:
    content = {"2568/O15/2567-10 สขร.1.xlsm": papers.with_macros(BOOK), "2568/O15/2567-10 สขร.1.xlsx": BOOK}
    (finding,) = readied_with(tmp_path, content, opened=True).of_rule(RULE)
    assert finding.place.path.endswith(".xlsm")
    assert finding.hint is not None
    assert finding.hint.id == "Its .{format} is here already: take this file away."


def test_a_word_file_with_macros_is_told_whatever_its_name_says(tmp_path: Path) -> None:
    content = {"2568/O7/2567-10 รายงาน.docx": papers.with_macros(papers.word("รายงาน"))}
    (finding,) = readied_with(tmp_path, content, opened=True).of_rule(RULE)
    assert finding.hint is not None
    assert dict(finding.hint.args) == {"program": "Word", "format": "docx"}


def test_a_type_for_macros_without_any_is_worth_a_word(tmp_path: Path) -> None:
    (finding,) = readied_with(tmp_path, {"2568/O15/2567-10 สขร.1.xlsm": BOOK}, opened=True).of_rule(RULE)
    assert finding.level is Level.INFO


def test_a_file_without_macros_is_no_fault(tmp_path: Path) -> None:
    content = {"2568/O15/2567-10 สขร.1.xlsx": BOOK, "2568/O7/2567-10.docx": papers.word("รายงาน"), "2568/O7/2567-11.pdf": papers.pdf("ก")}
    assert readied_with(tmp_path, content, opened=True).of_rule(RULE) == []


def test_several_files_of_an_item_are_told_once(tmp_path: Path) -> None:
    content = {f"2568/O15/2567-{month} สขร.1.xlsm": papers.with_macros(BOOK) for month in (10, 11, 12)}
    (finding,) = readied_with(tmp_path, content, opened=True).of_rule(RULE)
    assert dict(finding.message.args)["count"] == "3"
