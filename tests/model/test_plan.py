"""A page's file, and where a source is shown."""

import pytest

from oitgen.model.plan import PageKind, Plan, PlannedPage
from oitgen.model.prose import Heading

HOME = PlannedPage(PageKind.HOME, "th", "")
ITEM = PlannedPage(PageKind.ITEM, "th", "2568/o7/", 2568, "O7")
PLAN = Plan(
    pages=(HOME, ITEM),
    documents=(),
    files={"content/ก.pdf": "2568/o7/x.pdf"},
    texts={"content/ก.md": "2568/o7/#x"},
    folders={"content/2568/O7": "2568/o7/"},
    headings={"content/ก.md": (Heading(3, "หัวข้อ", "h-x-หัวข้อ"),)},
    published={"2568/o7": "2568/o7/"},
    by_key={(page.kind, page.lang, page.year, page.code, page.source): page for page in (HOME, ITEM)},
)


@pytest.mark.parametrize(("path", "file"), [("", "index.html"), ("2568/o7/", "2568/o7/index.html"), ("404.html", "404.html")])
def test_a_page_lies_in_its_folder_s_index(path: str, file: str) -> None:
    assert PlannedPage(PageKind.PAGE, "th", path).file == file


@pytest.mark.parametrize(
    ("source", "address"),
    [
        ("content/ก.pdf", "2568/o7/x.pdf"),
        ("content/ก.md", "2568/o7/#x"),
        ("content/2568/O7", "2568/o7/"),
        ("/2568/o7/", "2568/o7/"),
        ("content/ไม่มี.pdf", None),
    ],
)
def test_files_texts_folders_and_addresses_are_found(source: str, address: str | None) -> None:
    assert PLAN.address(source) == address


def test_a_page_is_found_by_what_it_shows() -> None:
    assert PLAN.page(PageKind.ITEM, "th", year=2568, code="O7") is ITEM
    assert PLAN.page(PageKind.ITEM, "en", year=2568, code="O7") is None


@pytest.mark.parametrize(("said", "anchor"), [("หัวข้อ", "h-x-หัวข้อ"), ("h-x-หัวข้อ", "h-x-หัวข้อ"), ("h-หัวข้อ", "h-x-หัวข้อ"), ("ไม่มี", "ไม่มี")])
def test_a_heading_is_meant_by_its_words_or_its_anchor(said: str, anchor: str) -> None:
    assert PLAN.anchor("content/ก.md", said) == anchor
    assert PLAN.anchor("content/ข.md", said) == said
