"""Tables of Word: whole rows, heads where they are heads, cells that cover what is there."""

import pytest

from oitgen.load.markdown.tree import parse, serialise
from oitgen.load.word_preview import tables


def set_right(html: str) -> str:
    """The table as it is shown, from mammoth's HTML."""
    root = parse(html)
    tables.set_right(root)
    return serialise(root)


def rows(*all_rows: str) -> str:
    """A table of rows whose cells are parted by `|`."""
    return "<table>" + "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row.split('|'))}</tr>" for row in all_rows) + "</table>"


@pytest.mark.parametrize(
    "head",
    [
        rows("เดือน|คดี", "ต.ค. 2567|12", "พ.ย. 2567|9"),
        rows("เดือน|คดี|ร้อยละ", "ต.ค. 2567|๑,๒๐๐|12.5%", "พ.ย. 2567|-|(3)"),
        rows("<strong>ชื่อ</strong>|<strong>ตำแหน่ง</strong>", "นายสมมติ|สารวัตร"),
    ],
)
def test_a_first_row_that_names_columns_is_the_head(head: str) -> None:
    assert "<thead><tr><th>" in set_right(head)


@pytest.mark.parametrize(
    "plain",
    [
        rows("ชื่อ|นายสมมติ", "ตำแหน่ง|สารวัตร"),
        rows("1|ก", "2|ข"),
        rows("เดือน|คดี"),
        rows("รายการ", "ก", "ข"),
        rows("เดือน|", "ต.ค.|12", "พ.ย.|13"),
        rows("<strong>ก</strong>|<strong>ข</strong>", "<strong>ค</strong>|<strong>ง</strong>"),
        rows("(ลงชื่อ)|(ลงชื่อ)", "ผู้จัดทำ|ผู้ตรวจ"),
    ],
)
def test_a_table_without_names_of_columns_has_no_head(plain: str) -> None:
    assert "<th" not in set_right(plain)


def test_a_row_that_is_too_short_is_filled() -> None:
    assert set_right(rows("ก|ข|ค", "ง")).endswith('<tr><td>ง</td><td colspan="2"></td></tr></tbody></table>')


def test_a_cell_covers_no_more_rows_than_there_are() -> None:
    assert set_right('<table><tr><td rowspan="9">ก</td><td>ข</td></tr><tr><td>ค</td></tr></table>').count('rowspan="2"') == 1


def test_a_cell_does_not_lie_over_another() -> None:
    made = set_right('<table><tr><td>ก</td><td rowspan="2">ข</td></tr><tr><td colspan="2">ค</td></tr></table>')

    assert "<td>ค</td>" in made


@pytest.mark.parametrize("span", ["999999999999", "-1", "0", "x", ""])
def test_a_span_that_makes_no_sense_does_no_harm(span: str) -> None:
    assert len(set_right(f'<table><tr><td colspan="{span}" rowspan="{span}">ก</td></tr><tr><td>ข</td></tr></table>')) < 300


def test_a_head_takes_in_what_its_cells_reach_down_to() -> None:
    head = '<thead><tr><th rowspan="2">ก</th><th>ข</th></tr></thead>'
    made = set_right(f"<table>{head}<tbody><tr><td>ค</td></tr><tr><td>ง</td><td>จ</td></tr></tbody></table>")

    assert made.startswith('<table><thead><tr><th rowspan="2">ก</th><th>ข</th></tr><tr><th>ค</th></tr></thead>')


def test_a_table_that_is_all_head_has_none() -> None:
    assert "<th" not in set_right("<table><thead><tr><th>ก</th><th>ข</th></tr></thead></table>")


def test_columns_of_numbers_stand_to_the_right() -> None:
    made = set_right(rows("เดือน|คดี|ผล", "ต.ค.|12|ดี", "พ.ย.|๑,๐๐๙.๕๐|5"))

    assert made.count('class="align-right"') == 3


def test_a_table_without_cells_is_none() -> None:
    assert set_right("<table><tr></tr></table>") == ""


def test_a_cell_of_one_paragraph_has_none_and_one_of_two_has_both() -> None:
    assert set_right("<table><tr><td><p>ก</p></td><td><p>ข</p><p>ค</p></td></tr></table>") == (
        '<table role="presentation"><tbody><tr><td>ก</td><td><p>ข</p><p>ค</p></td></tr></tbody></table>'
    )


def test_a_table_whose_columns_have_no_names_is_told_as_none() -> None:
    signed = set_right(rows("ลงชื่อ|ลงชื่อ", "ผู้รับ|ผู้จ่าย"))
    assert signed.startswith('<table role="presentation">')
    assert "role" not in set_right(rows("เดือน|คดี", "ต.ค.|12", "พ.ย.|5"))
