"""A document of no element is told, with the folder to move it to."""

from pathlib import Path

from oitgen.model.finding import Level, Place
from tests.readied import readied_with

RULE = "unassigned"


def test_a_file_of_no_element_is_told_with_a_folder_for_it(tmp_path: Path) -> None:
    (told,) = readied_with(tmp_path, ["2568/O11/บันทึก.pdf"]).of_rule(RULE)
    assert (told.level, told.place, told.item) == (Level.INFO, Place("content/2568/O11/บันทึก.pdf"), "O11")
    assert told.hint is not None
    assert dict(told.hint.args)["folder"] == "1 สถิติคดี"


def test_the_folder_advised_is_that_of_the_first_element_still_empty(tmp_path: Path) -> None:
    found = readied_with(tmp_path, ["2568/O11/บันทึก.pdf", "2568/O11/1 สถิติคดี/2567-10.pdf"])
    (told,) = found.of_rule(RULE)
    assert told.hint is not None
    assert str(dict(told.hint.args)["folder"]).startswith("2 ")


def test_a_file_in_its_element_s_folder_is_not_told(tmp_path: Path) -> None:
    assert readied_with(tmp_path, ["2568/O11/1 สถิติคดี/2567-10.pdf"]).of_rule(RULE) == []


def test_a_picture_in_a_text_of_the_item_is_where_it_should_be(tmp_path: Path) -> None:
    content = {"2568/O20/index.md": "![ภาพ](a.jpg)", "2568/O20/a.jpg": "x", "2568/O20/b.jpg": "x"}
    assert [finding.place.path for finding in readied_with(tmp_path, content).of_rule(RULE)] == ["content/2568/O20/b.jpg"]


def test_a_picture_in_the_item_s_news_or_sub_page_is_where_it_should_be(tmp_path: Path) -> None:
    content = {
        "2568/O20/2568-01-15 ข่าว.md": "![ภาพ](a.jpg)",
        "2568/O20/หน้าย่อย/index.md": "![ภาพ](../b.jpg)",
        "2568/O20/a.jpg": "x",
        "2568/O20/b.jpg": "x",
    }
    assert readied_with(tmp_path, content).of_rule(RULE) == []
