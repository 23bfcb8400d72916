"""Item codes and signatures are read as people write them."""

import pytest

from oitgen import signs
from oitgen.model.contents import Part, SignKind


def told(kind: SignKind, text: str, part: Part = Part.BODY) -> list[str]:
    return [sign.text for sign in signs.found(text, part) if sign.kind is kind]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("รายละเอียดอยู่ในข้อ O17", ["17"]),
        ("รายละเอียดอยู่ในข้อ O17.", ["17"]),
        ("ตามข้อO๒๐ของแบบตรวจ", ["20"]),
        ("แบบตรวจ OIT ข้อ ๐๑๓", ["13"]),
        ("ตามข้อ O20-O21", ["20", "21"]),
        ("ดูข้อ O7, O11 และ O15", ["7", "11", "15"]),
        ("ข้อ O7 และข้อ O11", ["7", "11"]),
    ],
)
def test_a_code_follows_its_word(text: str, codes: list[str]) -> None:
    assert told(SignKind.ITEM, text) == codes


@pytest.mark.parametrize(
    "text", ["ตามระเบียบฯ ข้อ 17", "ข้อ ๑๐ ให้หัวหน้าสถานี", "ข้อ O1.2", "ข้อ 0.5 คะแนน", "ข้อ O123", "ISO 17", "หมู่โลหิต O 12 ราย"]
)
def test_clauses_of_rules_and_other_numbers_are_no_codes(text: str) -> None:
    assert told(SignKind.ITEM, text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("พันตำรวจเอก\n   (พ.ต.อ.สมมติ  ตัวอย่างดี)\nผู้กำกับการ", ["พ.ต.อ.สมมติ ตัวอย่างดี"]),
        ("ลงชื่อ ........ นายสมมติ ตัวอย่างดี", ["นายสมมติ ตัวอย่างดี"]),
        ("พันตำรวจเอก\n(สมมติ  ตัวอย่างดี)\nผู้กำกับการ", ["พันตำรวจเอก สมมติ ตัวอย่างดี"]),
        ("พันตำรวจเอก  สมมติ ตัวอย่างดี\n( สมมติ ตัวอย่างดี )\nผู้กำกับการ", ["สมมติ ตัวอย่างดี"]),
        ("พ.ต.อ. ..............\n(สมมติ ตัวอย่างดี)\nผกก.สภ.ทดสอบ", ["พ.ต.อ. สมมติ ตัวอย่างดี"]),
        ("ว่าที่ร้อยตรีหญิง\nลายเซ็น\n(สมมติ ตัวอย่างดี)", ["ว่าที่ร้อยตรีหญิง สมมติ ตัวอย่างดี"]),
        ("(พันตำรวจโท สมมติ ตัวอย่างดี)", ["พันตำรวจโท สมมติ ตัวอย่างดี"]),
        ("(สมมติ ตัวอย่างดี)\nนายกเทศมนตรีตำบลทดสอบ", ["สมมติ ตัวอย่างดี"]),
        ("(Pol. Col. Sommut Tuayangdi)\nSuperintendent", ["Pol. Col. Sommut Tuayangdi"]),
        ("Police Colonel\n(Sommut Tuayangdi)\nSuperintendent", ["Police Colonel Sommut Tuayangdi"]),
        ("(Sommut Tuayangdi)\nDeputy Mayor", ["Sommut Tuayangdi"]),
        ("(see the annex)\nThe table below", []),
        ("(ต่อหน้า พยาน)\nสองคน", []),
        ("(ต.ค. ถึง มี.ค.)", []),
        ("(ลงชื่อผู้รายงาน)", []),
        ("(ข้อมูลเพิ่มเติม ที่งานอำนวยการ)", []),
        ("(นายทะเบียน)", []),
    ],
)
def test_who_signed_stands_in_the_signature(text: str, names: list[str]) -> None:
    assert told(SignKind.SIGNER, text, Part.END) == names
    assert told(SignKind.SIGNER, text, Part.BODY) == []
