"""A place in a text counts once something stands there."""

import pytest

from oitgen.check.passages import has_text
from oitgen.load.markdown import html
from oitgen.model.catalogue import Item
from oitgen.model.document import Passage, Section
from oitgen.model.site import Disclosure
from oitgen.model.words import Words

PATH = "content/2568/O2/index.md"


def disclosure(text: str) -> Disclosure:
    section = Section(PATH, html(text, PATH), Words(), anchor="ภารกิจ")
    return Disclosure(Item("O2", Words("ก"), "a", ("a",), ()), opening=(section,))


def passage(anchor: str, path: str = PATH) -> Passage:
    return Passage(anchor, anchor, path)


@pytest.mark.parametrize("below", ["ข้อความ", "- รายการ", "| ก | ข |\n|---|---|\n| 1 | 2 |", "![แผนผัง](แผนผัง.png)", "### ย่อย\n\nข้อความ"])
def test_text_a_list_a_table_and_a_picture_are_something(below: str) -> None:
    assert has_text(disclosure(f"## หน้าที่\n\n{below}\n"), passage("h-หน้าที่"))


@pytest.mark.parametrize("text", ["## หน้าที่\n", "## หน้าที่\n\n### ย่อย\n", "## หน้าที่\n\n## อื่น\n\nข้อความ\n", "## อื่น\n\nข้อความ\n"])
def test_a_heading_alone_is_nothing(text: str) -> None:
    assert not has_text(disclosure(text), passage("h-หน้าที่"))


def test_a_whole_section_is_named_by_its_own_anchor() -> None:
    assert has_text(disclosure("ข้อความ"), passage("ภารกิจ"))
    assert not has_text(disclosure(""), passage("ภารกิจ"))


def test_the_text_of_another_file_does_not_count() -> None:
    assert not has_text(disclosure("## หน้าที่\n\nข้อความ\n"), passage("h-หน้าที่", "content/2568/O2/อื่น.md"))
