"""Numbers of lists, as Word counts and writes them."""

import re
from pathlib import Path

import pytest

from oitgen.load import word_preview
from oitgen.load.word_preview.labels import shown
from tests.manuscripts import item, manuscript, numbered, paragraph


def said(folder: Path, body: str, numbering: str, styles: str = "") -> list[str]:
    """The items of a document's lists, each with the number it says."""
    path = folder / "ก.docx"
    path.write_bytes(manuscript(body, numbering=numbering, styles=styles))
    found = word_preview.read(str(path))
    assert found is not None
    return [text for text in re.split("<[^>]*>", found.preview.html) if text]


@pytest.mark.parametrize(
    ("format", "number", "expected"),
    [
        ("decimal", 12, "12"),
        ("decimalZero", 3, "03"),
        ("thaiNumbers", 10, "๑๐"),
        ("thaiLetters", 1, "ก"),
        ("thaiLetters", 4, "ง"),
        ("thaiLetters", 41, "ฮ"),
        ("thaiLetters", 42, "กก"),
        ("lowerLetter", 28, "bb"),
        ("upperLetter", 2, "B"),
        ("lowerRoman", 1994, "mcmxciv"),
        ("upperRoman", 4, "IV"),
        ("none", 4, ""),
        ("ideographDigital", 4, "4"),
        ("thaiLetters", 0, "0"),
    ],
)
def test_a_number_is_written_as_its_list_writes_it(format: str, number: int, expected: str) -> None:
    assert shown(number, format) == expected


def test_a_level_may_say_the_numbers_above_it_and_begins_anew_below_each(tmp_path: Path) -> None:
    body = item("ก") + item("ข", level=1) + item("ค", level=1) + item("ง") + item("จ", level=1)

    assert said(tmp_path, body, numbered(("decimal", "%1)"), ("decimal", "%1.%2"))) == ["1) ก", "1.1 ข", "1.2 ค", "2) ง", "2.1 จ"]


def test_a_list_may_begin_the_same_numbers_again(tmp_path: Path) -> None:
    body = item("ก") + item("ข") + item("ค", "7") + item("ง", "7")

    assert said(tmp_path, body, numbered(("thaiNumbers", "%1."), starts={"7": 1})) == ["๑. ก", "๒. ข", "๑. ค", "๒. ง"]


def test_two_lists_of_one_kind_count_on_where_neither_begins_anew(tmp_path: Path) -> None:
    numbering = numbered(("thaiLetters", "(%1)")) + '<w:num w:numId="8"><w:abstractNumId w:val="0"/></w:num>'

    assert said(tmp_path, item("แดง") + item("ดำ", "8"), numbering) == ["(ก) แดง", "(ข) ดำ"]


def test_a_paragraph_may_belong_to_a_list_by_its_style(tmp_path: Path) -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="ข้อ"><w:name w:val="ข้อ"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    body = paragraph("ก", '<w:pStyle w:val="ข้อ"/>') + paragraph("ข", '<w:pStyle w:val="ข้อ"/><w:numPr><w:numId w:val="0"/></w:numPr>')

    assert said(tmp_path, body, numbered(("thaiNumbers", "ข้อ %1")), styles) == ["ข้อ ๑ ก", "ข"]


def test_a_numbered_heading_says_its_number(tmp_path: Path) -> None:
    styles = '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>'
    body = paragraph("ทั่วไป", '<w:pStyle w:val="1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')

    assert said(tmp_path, body, numbered(("decimal", "บทที่ %1")), styles) == ["บทที่ 1 ทั่วไป"]


def test_a_level_without_a_number_is_no_list(tmp_path: Path) -> None:
    path = tmp_path / "ก.docx"
    path.write_bytes(manuscript(item("ก"), numbering=numbered(("none", ""))))

    found = word_preview.read(str(path))

    assert found is not None
    assert found.preview.html == "<p>ก</p>"


@pytest.mark.parametrize("id", ["99", "x", "-1"])
def test_a_list_that_is_not_there_is_none(tmp_path: Path, id: str) -> None:
    assert said(tmp_path, item("ก", id), numbered(("decimal", "%1."))) == ["ก"]
