"""Documents, their formats, and how sure their place is."""

import pytest

from oitgen.model.document import Document, File, Placing, published_format
from oitgen.model.words import Words


def test_a_file_is_called_as_the_officer_called_it() -> None:
    assert File("content/2568/O7/รายงาน ต.ค.67.pdf", "pdf", 1).name == "รายงาน ต.ค.67.pdf"


def test_a_document_has_the_formats_of_its_files() -> None:
    assert Document(Words(), (File("ก.pdf", "pdf", 1), File("ก.docx", "docx", 1))).formats == {"pdf", "docx"}


@pytest.mark.parametrize(("format", "is_image"), [("jpg", True), ("heic", True), ("jpe", True), ("pdf", False)])
def test_a_picture_is_known_by_its_format(format: str, is_image: bool) -> None:
    assert Document(Words(), (File(f"ก.{format}", format, 1),)).is_image == is_image


def test_what_was_read_from_words_ranges_or_parts_is_not_sure() -> None:
    assert {placing for placing in Placing if not placing.sure} == {Placing.WORDS, Placing.RANGE, Placing.PART}


@pytest.mark.parametrize(("format", "published"), [("jfif", "jpg"), ("jpe", "jpg"), ("tif", "pdf"), ("bmp", "png"), ("docx", "docx")])
def test_what_no_browser_shows_is_published_as_something_else(format: str, published: str) -> None:
    assert published_format(format) == published
