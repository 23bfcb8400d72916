"""What folds alike is found alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oitgen.search.folding import folded, pairs, signs

THAI = st.text(alphabet=[chr(code) for code in range(0xE01, 0xE5C)] + list(" .-,0123456789oO\n\u200b"), max_size=40)


@pytest.mark.parametrize(
    "alike",
    [
        ("๒๕๖๗", "2567"),
        ("น้ำ", "นํ้า", "นำ้", "น\u200bำ้", "น้ ำ"),
        ("เเผนงาน", "แผนงาน", "แผน\u00adงาน", "แผน\nงาน", "แผน งาน"),
        ("ทั้ง", "ท้ัง", "ทั้้ง"),
        ("ค่า", "คา่"),
        ("ต.ค.", "ต.ค", "ตค", "ตุลาคม", "October", "OCT", "ต. ค."),
        ("ก.พ. 68", "กพ68", "กุมภาพันธ์ ๒๕๖๘", "กุมภาพันธ์ พ.ศ. 2568"),
        ("มิ.ย.67", "มิย. ๖๗", "มิถุนายน 2567"),
        ("ปี 67", "ปี ๒๕๖๗", "ปี พ.ศ. 2567", "ปี2567"),
        ("ปีงบ 68", "ปีงบฯ ๒๕๖๘", "FY68", "FY 2568", "ปีงบประมาณ พ.ศ. 2568", "ปีงบประมาณ 68"),
        ("พ.ศ. ๒๕๖๗", "2567", "พ.ศ.2567"),
        ("O15", "o๑๕", "O-15", "O 15", "o015"),
        ("1,234,567", "1234567"),
        ("PDF", "ｐｄｆ", "pdf"),
        ("ร\uf70aอง", "ร่อง"),
    ],
    ids=lambda alike: alike[0],
)
def test_what_means_the_same_folds_alike(alike: tuple[str, ...]) -> None:
    assert {folded(text) for text in alike} == {folded(alike[0])}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("สำนักงาน ก.พ.", "สำนักงานกพ"),
        ("ก.พ.ร.", "กพร"),
        ("ต.คลองท่อม", "ตคลองท่อม"),
        ("เขตคลอง", "เขตคลอง"),
        ("เพศ 45 คน", "เพศ45คน"),
        ("ตุลาคม 45,000 บาท", "ตุลาคม45000บาท"),
        ("you may apply", "you may apply"),
        ("5 May", "5พฤษภาคม"),
        ("October 2024", "ตุลาคม2567 2024"),
        ("annual\nreport", "annual report"),
        ("ปี 60%", "ปี60"),
        ("no 15", "no 15"),
        ("ๆ", "ๆ"),
        ("…", ""),
    ],
)
def test_what_means_something_else_stays(text: str, expected: str) -> None:
    assert folded(text) == expected


@given(THAI)
def test_folding_keeps_no_needless_space_and_no_thai_digit(text: str) -> None:
    found = folded(text)
    assert found == found.strip(" ")
    assert "  " not in found
    assert not set(found) & set("๐๑๒๓๔๕๖๗๘๙\n\u200b.,-")


def test_pairs_are_those_of_neighbours() -> None:
    assert {signs(pair) for pair in pairs("กขคab")} == {"กข", "ขค", "คa", "ab"}
    assert pairs("ก") == pairs("") == set()


def test_three_digits_in_a_row_are_a_pair_of_their_own() -> None:
    assert {signs(pair) for pair in pairs("1234")} == {"12", "23", "34", "\ue001\ue117", "\ue002\ue122"}
    assert {signs(pair) for pair in pairs("12")} == {"12"}


@given(THAI)
def test_a_phrase_that_stands_in_a_text_has_all_its_pairs_there(text: str) -> None:
    found = folded(text)
    assert pairs(found[1:-1]) <= pairs(found)
