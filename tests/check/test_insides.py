"""What stands in documents decides keys that file names cannot: time, twins, rows, days."""

from pathlib import Path

import pytest

from oitgen.text import said
from tests import papers
from tests.readied import own_element, verdict


def test_a_sound_file_is_enough_where_nothing_more_is_asked(tmp_path: Path) -> None:
    assert verdict(own_element(tmp_path, "", {"2568/M1/ก.pdf": papers.pdf("รายงาน")}))[0] == "met"


@pytest.mark.parametrize(
    ("data", "why"),
    [(b"broken", "เปิดไฟล์ ก.pdf ไม่ได้ ไฟล์เสียหายหรือไม่ใช่ชนิดที่ชื่อบอก"), (papers.pdf(""), "ไฟล์ ก.pdf ว่างเปล่า")],
)
def test_a_file_nobody_can_open_or_that_is_blank_shows_nothing(tmp_path: Path, data: bytes, why: str) -> None:
    assert verdict(own_element(tmp_path, "", {"2568/M1/ก.pdf": data})) == ("partial", why)


def test_a_first_page_of_another_year_holds_an_element_back(tmp_path: Path) -> None:
    keys = ", period: {type: fiscal-year, fiscal_year: 2568}"
    assert verdict(own_element(tmp_path, keys, {"2568/M1/ก.pdf": papers.pdf("แผน ปีงบประมาณ พ.ศ. 2567")})) == (
        "partial",
        "หน้าแรกของไฟล์เป็นเรื่องของปีงบประมาณ 2567",
    )


def test_a_title_of_another_month_holds_a_slot_back(tmp_path: Path) -> None:
    content = {
        "2568/M1/2567-10 ก.pdf": papers.pdf("รายงานประจำเดือนพฤศจิกายน 2567"),
        "2568/M1/2567-11 ก.pdf": papers.pdf("รายงานประจำเดือนพฤศจิกายน 2567"),
    }
    slots = own_element(tmp_path, ", period: {type: monthly}", content).element("M1", "report").slots
    assert [(slot.state.value, said(slot.why, "th")) for slot in slots[:2]] == [
        ("partial", "ชื่อเรื่องในไฟล์เป็นของงวด พ.ย. 2567"),
        ("met", "ส่วนที่ตรวจได้มีครบแล้ว"),
    ]
    assert slots[0].disputable


def test_rows_are_counted_where_rows_are_asked_for(tmp_path: Path) -> None:
    keys = ", min_count: 3, count_unit: rows"
    few = papers.xlsx({"ก": [["ที่", "รายการ"], [1, "ก"], [2, "ข"]]})
    enough = papers.xlsx({"ก": [["ที่", "รายการ"], [1, "ก"], [2, "ข"], [3, "ค"]]})
    assert verdict(own_element(tmp_path / "a", keys, {"2568/M1/ก.xlsx": few})) == ("partial", "มีไม่ครบจำนวน คือ 2 จาก 3")
    assert verdict(own_element(tmp_path / "b", keys, {"2568/M1/ก.xlsx": enough}))[0] == "met"


def test_the_day_of_the_data_is_read_from_the_document(tmp_path: Path) -> None:
    keys = ", as_of_required: true"
    assert verdict(own_element(tmp_path / "a", keys, {"2568/M1/ก.pdf": papers.pdf("อัตรากำลัง ข้อมูล ณ วันที่ 31 มีนาคม 2568")}))[0] == "met"
    assert verdict(own_element(tmp_path / "b", keys, {"2568/M1/ก.pdf": papers.pdf("อัตรากำลัง")}))[0] == "to-confirm"


def test_twins_that_contradict_each_other_are_not_met(tmp_path: Path) -> None:
    content = {"2568/M1/ก.pdf": papers.pdf("แผนการใช้จ่ายงบประมาณ ปีงบประมาณ 2568"), "2568/M1/ก.docx": papers.word("แผน ปีงบประมาณ 2567")}
    assert verdict(own_element(tmp_path, "", content)) == (
        "partial",
        "ไฟล์ PDF กับอีกรูปแบบหนึ่งไม่ตรงกัน: ไฟล์หนึ่งเป็นของปีงบประมาณ 2568 อีกไฟล์เป็นของปีงบประมาณ 2567",
    )


def test_a_picture_or_two_are_fewer_than_asked(tmp_path: Path) -> None:
    pictures = {"2568/M1/ภาพ 1.jpg": papers.qr("ก", kind="JPEG"), "2568/M1/ภาพ 2.jpg": papers.qr("ข", kind="JPEG")}
    assert verdict(own_element(tmp_path, ", min_count: 3", pictures, kind="image")) == ("partial", "มีไม่ครบจำนวน คือ 2 จาก 3")
