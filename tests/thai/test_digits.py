from hypothesis import given
from hypothesis import strategies as st

from oitgen.thai import arabic, thai_digits


def test_thai_digits_are_folded_and_the_rest_stays() -> None:
    assert arabic("ข้อ ๑๒ O3") == "ข้อ 12 O3"
    assert thai_digits("15 ม.ค. 2568") == "๑๕ ม.ค. ๒๕๖๘"


@given(st.text(alphabet=st.characters(exclude_characters="๐๑๒๓๔๕๖๗๘๙")))
def test_thai_digits_come_back_as_they_were(text: str) -> None:
    assert arabic(thai_digits(text)) == text


@given(st.text())
def test_folding_keeps_every_character_in_its_place(text: str) -> None:
    assert len(arabic(text)) == len(text)
