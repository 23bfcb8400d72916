"""Item codes in the names officers give."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oitgen.load import codes

POLICE = codes.numbering(tuple(f"O{number}" for number in range(1, 26)))
TITLES = {
    "O7": ("รายงานการปฏิบัติราชการประจำเดือน", "Monthly report"),
    "O8": ("คู่มือการปฏิบัติงานสำหรับเจ้าหน้าที่", ""),
    "O9": ("คู่มือการให้บริการประชาชน", ""),
    "O10": ("E-Service", "E-Service"),
}


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("O1", "O1"),
        ("o02_แผน", "O2"),
        ("O๑๒ แผน", "O12"),
        ("0๔", "O4"),
        ("๐๗", "O7"),
        ("๐๑๘", "O18"),
        ("010", "O10"),
        ("010 บริการ", "O10"),
        ("○11", "O11"),
        ("◯ 11", "O11"),
        ("ข้อ O๑๒ แผน", "O12"),
        ("ข้อที่ O12", "O12"),
        ("OIT 14", "O14"),
        ("OIT-07", "O7"),
        ("oit14 ประกาศ", "O14"),
        ("OIT O14", "O14"),
        ("OIT ข้อ 14", "O14"),
        ("O-7", "O7"),
        ("O 7 รายงาน", "O7"),
        ("O.7 รายงาน", "O7"),
        ("О7", "O7"),
        ("Ο7", "O7"),
        ("Ｏ７", "O7"),
        ("โอ 7", "O7"),
        ("O๐๗", "O7"),
        ("๐O๗", "O7"),
        ("OO7", "O7"),
        ("0O7", "O7"),
        ("O1O", "O10"),
        ("o๒o", "O20"),
        ("(O7) รายงาน", "O7"),
        ("[O7] รายงาน", "O7"),
        ("1. O7 รายงาน", "O7"),
        ("O7-2567-10", "O7"),
        ("O7.", "O7"),
        ("O26", "O26"),
    ],
)
def test_an_item_is_known_however_its_code_is_typed(name: str, code: str) -> None:
    assert codes.read(name, POLICE, zero_is_letter=True).codes == (code,)


@pytest.mark.parametrize(
    "name",
    [
        "O1.1",
        "9.1.1",
        "10.",
        "9",
        "ITA 2567",
        "OIT 2567",
        "OIT 68",
        "2567-10",
        "O",
        "รายงาน O7",
        "7 รายงาน",
        "ข้อ 7",
        "One Stop",
        "O2567",
        "0",
        "000",
    ],
)
def test_these_name_no_item(name: str) -> None:
    reading = codes.read(name, POLICE, zero_is_letter=True)

    assert (reading.codes, reading.rest) == ((), name)


@pytest.mark.parametrize("name", ["07 เม.ย.", "๐๗", "010", "01"])
def test_a_zero_is_the_letter_only_where_items_begin(name: str) -> None:
    assert codes.read(name, POLICE, zero_is_letter=False).codes == ()
    assert not codes.read(name, POLICE, zero_is_letter=True).explicit


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("O20-O21 ความเสี่ยง", ("O20", "O21")),
        ("O20+O21", ("O20", "O21")),
        ("O20, O22", ("O20", "O22")),
        ("O๒๐ และ O๒๑", ("O20", "O21")),
        ("O1-O4 ข้อมูลพื้นฐาน", ("O1", "O2", "O3", "O4")),
        ("O1 ถึง O3", ("O1", "O2", "O3")),
        ("O20/O20", ("O20",)),
        ("O21-O20", ("O21", "O20")),
    ],
)
def test_a_name_may_speak_of_several_items(name: str, found: tuple[str, ...]) -> None:
    assert codes.read(name, POLICE, zero_is_letter=True).codes == found


@pytest.mark.parametrize(
    ("name", "rest"),
    [
        ("O๑๒ แผน ปี ๒๕๖๘", "แผน ปี ๒๕๖๘"),
        ("O20-O21 ความเสี่ยง", "ความเสี่ยง"),
        ("(O7) รายงาน", "รายงาน"),
        ("O7_2567-10", "2567-10"),
        ("O7", ""),
    ],
)
def test_the_rest_of_the_name_stays_as_typed(name: str, rest: str) -> None:
    assert codes.read(name, POLICE, zero_is_letter=True).rest == rest


def test_codes_need_not_begin_with_o() -> None:
    own = codes.numbering(("K-01", "K-02", "K-10"))

    assert codes.read("K2 แผน", own, zero_is_letter=True).codes == ("K-02",)
    assert codes.read("k-010", own, zero_is_letter=True).codes == ("K-10",)
    assert codes.read("K1.1", own, zero_is_letter=True).codes == ()
    assert codes.read("02", own, zero_is_letter=True).codes == ()


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("รายงานการปฏิบัติราชการประจำเดือน", ("O7",)),
        ("7. รายงานการปฏิบัติราชการ ประจำเดือน", ("O7",)),
        ("คู่มือการให้บริการ", ("O9",)),
        ("คู่มือการให้บริการประชาชนของสถานี", ("O9",)),
        ("คู่มือการ", ()),
        ("คู่มือ", ()),
        ("e-service", ("O10",)),
        ("12", ()),
        ("ภาพกิจกรรม", ()),
    ],
)
def test_a_title_may_stand_for_the_code(name: str, found: tuple[str, ...]) -> None:
    assert codes.titled(name, TITLES) == found


@given(st.text(max_size=40))
def test_no_name_is_too_odd_to_be_read(name: str) -> None:
    reading = codes.read(name, POLICE, zero_is_letter=True)

    assert all(code.startswith("O") for code in reading.codes)
