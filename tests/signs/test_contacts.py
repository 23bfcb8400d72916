"""A number is a telephone only where the text says so."""

import pytest

from oitgen import signs
from oitgen.model.contents import SignKind
from oitgen.signs import contacts


def told(kind: SignKind, text: str) -> list[str]:
    return [sign.text for sign in signs.found(text) if sign.kind is kind]


@pytest.mark.parametrize(
    ("text", "phone"),
    [
        ("โทร 0 7500 0191", "0 7500 0191"),
        ("โทร.๐ ๗๕๐๐ ๐๑๙๑", "๐ ๗๕๐๐ ๐๑๙๑"),
        ("โทรศัพท์หมายเลข : 0-7500-0191-2 ต่อ 15", "0-7500-0191-2"),
        ("โทรสาร 0 7500 0193", "0 7500 0193"),
        ("สอบถามหมายเลข 0 7500 0191", "0 7500 0191"),
        ("Tel. 0 7500 0191", "0 7500 0191"),
    ],
)
def test_a_telephone_stands_after_its_word(text: str, phone: str) -> None:
    assert told(SignKind.PHONE, text) == [phone]


@pytest.mark.parametrize(
    "text",
    [
        "โทร 191",
        "สายด่วน 1599",
        "เลขที่คดี 0123456789",
        "หมายเลขครุภัณฑ์ 0123-456-789",
        "โทรทัศน์ 0123 456 789",
        "hotel 0 7500 0191",
        "งบ 075000191 บาท",
    ],
)
def test_hotlines_and_other_numbers_are_no_telephones(text: str) -> None:
    assert told(SignKind.PHONE, text) == []


def test_an_address_of_electronic_mail_is_read_as_written() -> None:
    assert told(SignKind.EMAIL, "อีเมลSaraban@tuayang.example.go.th.") == ["Saraban@tuayang.example.go.th"]


def test_digits_are_compared_alone() -> None:
    assert contacts.digits("๐-๗๕๐๐ ๐๑๙๑") == "075000191"
