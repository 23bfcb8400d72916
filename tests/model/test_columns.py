"""Columns of tables are recognised however an office writes its headers."""

import pytest

from oitgen.model import columns
from oitgen.model.catalogue import Field
from oitgen.model.contents import Table
from oitgen.model.words import Words

COMPLAINTS = (
    Field("total", Words("จำนวนเรื่อง"), ("จำนวนเรื่องทั้งหมด", "ทั้งหมด")),
    Field("done", Words("เรื่องที่ดำเนินการแล้วเสร็จ"), ("ดำเนินการแล้วเสร็จ", "แล้วเสร็จ")),
    Field("open", Words("เรื่องที่อยู่ระหว่างดำเนินการ"), ("อยู่ระหว่างดำเนินการ", "ระหว่างดำเนินการ")),
)
CONTRACT = (
    Field("bidders", Words("รายชื่อผู้เสนอราคาและราคาที่เสนอ"), ("รายชื่อผู้เสนอราคา",)),
    Field("winner", Words("ผู้ได้รับการคัดเลือกและราคาที่ตกลง"), ("ผู้ได้รับการคัดเลือก",)),
    Field("contract", Words("เลขที่และวันที่ของสัญญาหรือข้อตกลงในการซื้อหรือจ้าง"), ("เลขที่และวันที่ของสัญญา",)),
)


@pytest.mark.parametrize(
    "header",
    [
        ("เดือน", "จำนวนเรื่อง", "เรื่องที่ดำเนินการแล้วเสร็จ", "เรื่องที่อยู่ระหว่างดำเนินการ"),
        ("เดือน", "จำนวนเรื่องทั้งหมด (เรื่อง)", "แล้วเสร็จ", "อยู่ระหว่างดำเนินการ"),
        ("เดือน", "เรื่องร้องเรียน ทั้งหมด", "เรื่องร้องเรียน ดำเนินการแล้วเสร็จ", "เรื่องร้องเรียน อยู่ระหว่างดำเนินการ"),
        ("งวด", "จำนวน เรื่อง", "เรื่องที่ดำเนินการ แล้วเสร็จ", "เรื่องทีอยู่ระหว่างดำเนินการ"),
    ],
)
def test_the_three_counts_are_told_apart(header: tuple[str, ...]) -> None:
    assert columns.found(COMPLAINTS, header) == {"total": 1, "done": 2, "open": 3}


def test_a_column_below_the_name_of_a_group_is_called_by_its_own() -> None:
    price, offer = Field("price", Words("ราคาที่ตกลง"), ("ราคา",)), Field("offer", Words("ราคาที่เสนอ"))
    header = ("ราคากลาง", "การเสนอราคา ผู้เสนอราคา", "การเสนอราคา ราคาที่เสนอ (บาท)", "การพิจารณา ราคา (บาท)")
    assert columns.found((price, offer), header) == {"offer": 2, "price": 3}


def test_a_part_no_column_shows_is_left_out() -> None:
    assert columns.found(COMPLAINTS, ("เดือน", "จำนวนเรื่อง", "แล้วเสร็จ")) == {"total": 1, "done": 2}


@pytest.mark.parametrize("header", [("ที่", "รายการ", "วงเงิน"), ("ลำดับ", "ชื่อ", "วันที่"), ("", "", "")])
def test_headers_of_something_else_show_nothing(header: tuple[str, ...]) -> None:
    assert columns.found((*COMPLAINTS, *CONTRACT), header) == {}


def test_one_header_may_name_two_parts() -> None:
    assert columns.found(CONTRACT[:2], ("รายชื่อผู้เสนอราคาและผู้ได้รับการคัดเลือก",)) == {"bidders": 0, "winner": 0}


def test_a_day_alone_is_no_contract() -> None:
    assert "contract" not in columns.found(CONTRACT, ("วันที่", "เลขที่"))


def test_a_table_on_its_side_names_its_parts_in_rows() -> None:
    table = Table(("รายการ", "จำนวน"), (("จำนวนเรื่องทั้งหมด", "3"), ("ดำเนินการแล้วเสร็จ", "2"), ("อยู่ระหว่างดำเนินการ", "1")))
    assert columns.shown(COMPLAINTS, (table,)) == {"total", "done", "open"}
