"""What a paper is issued under is read from its lines, and two copies of one are held against each other."""

from datetime import date
from pathlib import Path

import pytest

from oitgen.check import issued
from oitgen.load import contents
from oitgen.model.contents import Contents
from oitgen.text import said
from tests import papers

ORDER = """คำสั่งองค์การบริหารส่วนตำบลตัวอย่าง
ที่ ๓๔/๒๕๖๘
เรื่อง แต่งตั้งคณะทำงาน
ตามคำสั่งที่ ๑๒/๒๕๖๖ ลงวันที่ ๑ มีนาคม ๒๕๖๖
สั่ง ณ วันที่ ๓ กุมภาพันธ์ พ.ศ. ๒๕๖๘
(นายสมมติ ตัวอย่างดี)
นายก"""


def read(folder: Path, name: str, text: str) -> Contents:
    path = folder / name
    path.write_bytes(papers.pdf(text) if name.endswith("pdf") else papers.word(*text.split("\n")))
    return contents.read(str(path), name.rpartition(".")[2])


def test_number_day_and_signer_are_the_paper_s_own(tmp_path: Path) -> None:
    found = read(tmp_path, "ก.pdf", ORDER)
    assert (issued.number(found), issued.day(found), issued.signers(found)) == ("34/2568", date(2025, 2, 3), ("นายสมมติ ตัวอย่างดี",))


def test_a_memo_has_the_letters_of_its_office_in_its_number(tmp_path: Path) -> None:
    assert issued.number(read(tmp_path, "ก.pdf", "บันทึกข้อความ\nที่  อน ๗๑๒๐๑/๑๔๕    วันที่  ๔ เมษายน ๒๕๖๘")) == "อน71201/145"


def test_what_is_left_blank_is_nothing(tmp_path: Path) -> None:
    found = read(tmp_path, "ก.pdf", "คำสั่ง\nที่      /๒๕๖๘\nสั่ง ณ วันที่     กุมภาพันธ์ พ.ศ. ๒๕๖๘")
    assert (issued.number(found), issued.day(found), issued.signers(found)) == ("", None, ())


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("ที่ ๓๔/๒๕๖๘", "ที่ ๔๓/๒๕๖๘", "ไฟล์หนึ่งเป็นเลขที่ 34/2568 อีกไฟล์เป็นเลขที่ 43/2568"),
        ("๓ กุมภาพันธ์", "๓ มีนาคม", "ไฟล์หนึ่งลงวันที่ 3 กุมภาพันธ์ พ.ศ. 2568 อีกไฟล์ลงวันที่ 3 มีนาคม พ.ศ. 2568"),
        ("สมมติ ตัวอย่างดี", "บุญส่ง แก้วงาม", "ไฟล์หนึ่งลงนามโดย นายสมมติ ตัวอย่างดี อีกไฟล์ลงนามโดย นายบุญส่ง แก้วงาม"),
        ("ที่ ๓๔/๒๕๖๘", "ที่      /๒๕๖๘", ""),
        ("(นายสมมติ ตัวอย่างดี)", "(นาย สมมติ  ตัวอยางดี)", ""),
        ("แต่งตั้งคณะทำงาน", "แต่งตั้งคณะทำงานขับเคลื่อน", ""),
    ],
)
def test_two_copies_are_held_against_each_other(tmp_path: Path, old: str, new: str, told: str) -> None:
    found = issued.difference(read(tmp_path, "ก.pdf", ORDER), read(tmp_path, "ก.docx", ORDER.replace(old, new)))
    assert (said(found, "th") if found else "") == told
