"""Days are read from a text, and only its own days say when it was made."""

from datetime import date

import pytest

from oitgen.check import dated
from oitgen.model.contents import Contents

ASKED = frozenset({2566})


def test_the_days_of_a_text_are_read_in_thai_and_arabic_digits() -> None:
    found = dated.days("ประกาศ ณ วันที่ ๑๕ ธันวาคม พ.ศ. ๒๕๖๓\fประชุมวันที่ 3 ก.พ. 2566")
    assert [each.day for each in found] == [date(2020, 12, 15), date(2023, 2, 3)]


@pytest.mark.parametrize("text", ["คำสั่งที่ 5/2560 ลงวันที่ 1 มีนาคม 2560", "พระราชบัญญัติ ฉบับที่ 2 วันที่ 1 มีนาคม 2560", "31 กุมภาพันธ์ 2566", "มีนาคม 2566"])
def test_days_of_other_papers_and_impossible_ones_are_none(text: str) -> None:
    assert dated.days(text) == ()


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("ประกาศ ลว. 15 ธ.ค. 65.pdf", "ประกาศ ณ วันที่ ๑๕ ธันวาคม พ.ศ. ๒๕๖๓", "15 ธันวาคม พ.ศ. 2563"),
        ("ประกาศ ลว. 15 ธ.ค. 65.pdf", "ประกาศ ณ วันที่ ๑๕ ธันวาคม พ.ศ. ๒๕๖๕ เดิมวันที่ 15 ธันวาคม 2563", ""),
        ("ประกาศ ลว. 15 ธ.ค. 65.pdf", "ประกาศ ณ วันที่ ๑๖ ธันวาคม พ.ศ. ๒๕๖๔", ""),
        ("ประกาศ 2566.pdf", "ประกาศ ณ วันที่ ๑๕ ธันวาคม พ.ศ. ๒๕๖๓", ""),
    ],
)
def test_the_day_of_the_name_is_held_against_the_text(name: str, text: str, told: str) -> None:
    found = dated.against_name(name, text)
    assert (found.text if found else "") == told


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("วันที่ ๑๖ มกราคม ๒๕๖๔ ผู้ว่าราชการจังหวัดมอบนโยบาย", True),
        ("วันที่ ๑๖ มกราคม ๒๕๖๔ และวันที่ ๓ มกราคม ๒๕๖๖", False),
        ("วันที่ ๑๖ มกราคม ๒๕๖๔ เตรียมการสำหรับปี ๒๕๖๖", False),
        ("วันที่ ๓๐ กันยายน ๒๕๖๕", False),
        ("ไม่มีวันที่", False),
    ],
)
def test_days_long_before_the_year_asked_for_are_told(text: str, is_told: bool) -> None:
    assert (dated.outdated(text, ASKED) is not None) is is_told


@pytest.mark.parametrize(
    ("head", "is_told"),
    [
        ("สรุปกิจกรรมสร้างวัฒนธรรม\nจังหวัดพัทลุง\nมอบนโยบาย", True),
        ("หลักเกณฑ์การประชุม\nจังหวัดพัทลุง", False),
        ("คำสั่งจังหวัดพัทลุง\nเรื่อง แต่งตั้งคณะทำงานจัดกิจกรรม", False),
    ],
)
def test_what_holds_for_years_is_of_no_year(head: str, is_told: bool) -> None:
    assert dated.is_of_a_year(Contents(head=head), "ไฟล์.pdf") is is_told
