"""What a browser prints twice is read once; sound text is left alone."""

import pytest

from oitgen.load.contents.doubled import undoubled


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("คู่มืคู่ อมืการปฏิบัติบั ติงานสำ หรับรั เจ้าหน้าน้ที่", "คู่มือการปฏิบัติงานสำหรับเจ้าหน้าที่"),
        ("ตรวจคนเข้าข้เมือมื งจังหวัดผาแต้มทอง\nปีงปีบประมาณ พ.ศ. ๒๕๖๗", "ตรวจคนเข้าเมืองจังหวัดผาแต้มทอง\nปีงบประมาณ พ.ศ. ๒๕๖๗"),
        ("ประกาศตรวจคนเข้าข้เมือมื งจังหวัดภูคำภู คำ นา บริกริาร", "ประกาศตรวจคนเข้าเมืองจังหวัดภูคำนา บริการ"),
        ("ประจำ เดือน กุมกุ ภาพันพั ธ์ มีโมีครงการ หน่วน่ ยงาน", "ประจำเดือน กุมภาพันธ์ มีโครงการ หน่วยงาน"),
    ],
)
def test_what_comes_twice_is_read_once(printed: str, meant: str) -> None:
    assert undoubled(printed) == meant


@pytest.mark.parametrize(
    "text", ["ทำ งานที่ที่ทำการ", "บันทึกข้อความ เรื่อง รายงานผลการปฏิบัติราชการประจำเดือน", "Report 2025", "", "ไม่เรียกรับทรัพย์ทำ \n" * 9]
)
def test_sound_text_is_left_alone(text: str) -> None:
    assert undoubled(text) == text
