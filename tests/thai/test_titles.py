"""A name is the same whatever rank or form of address stands before it."""

import re

import pytest

from oitgen.thai import RANK, TITLE, untitled


@pytest.mark.parametrize(
    "name",
    [
        "พ.ต.อ.สมมติ ตัวอย่างดี",
        "พ.ต.อ. สมมติ ตัวอย่างดี",
        "ว่าที่ พ.ต.อ.หญิง สมมติ ตัวอย่างดี",
        "พันตำรวจเอก สมมติ  ตัวอย่างดี",
        "พันตำรวจเอกหญิงสมมติ ตัวอย่างดี",
        "ว่าที่ร้อยตรี สมมติ ตัวอย่างดี",
        "นาวาอากาศโท สมมติ ตัวอย่างดี",
        "พล.ต.ต. สมมติ ตัวอย่างดี",
        "พล ต.ต.สมมติ ตัวอย่างดี",
        "นายสมมติ  ตัวอย่างดี",
        "ดร.สมมติ ตัวอย่างดี",
        "ผศ.ดร.สมมติ ตัวอย่างดี",
    ],
)
def test_a_name_is_compared_without_rank_and_form_of_address(name: str) -> None:
    assert untitled(name) == "สมมติตัวอย่างดี"


@pytest.mark.parametrize(
    "name",
    [
        "Pol. Col. Sommut Tuayangdi",
        "Mr. Sommut Tuayangdi",
        "Ms Sommut Tuayangdi",
        "Police Colonel Sommut Tuayangdi",
        "Police Lieutenant Colonel Sommut Tuayangdi",
        "SOMMUT  TUAYANGDI",
    ],
)
def test_so_is_one_in_latin_letters(name: str) -> None:
    assert untitled(name) == "sommuttuayangdi"


@pytest.mark.parametrize("name", ["พลอย ใจดี", "นาวา ใจดี", "ร้อยแก้ว ใจดี", "สิบทิศ ใจดี"])
def test_names_that_begin_as_ranks_do_are_whole(name: str) -> None:
    assert untitled(name) == name.replace(" ", "")
    assert not re.match(TITLE, name)


def test_a_rank_stands_alone_above_a_name() -> None:
    assert re.fullmatch(RANK, "พันตำรวจเอก")
    assert re.fullmatch(RANK, "ร.ต.อ.หญิง")
    assert re.fullmatch(RANK, "Police Major General")
    assert not re.fullmatch(RANK, "นาย")
