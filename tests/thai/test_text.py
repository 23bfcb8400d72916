import pytest
from hypothesis import given
from hypothesis import strategies as st

from oitgen.thai import arabic, eye_column, eye_width, folded, is_thai, language_of, letters, letters_of_plain, normalise

THAI = st.text(alphabet="กนำาํ่้๊๋ิีฺุูั็์๎เแ \u200b\ufeff\u00a0\u00ad\u0301e๑1")


@given(st.one_of(st.text(), THAI))
def test_normalising_twice_changes_nothing(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@given(st.one_of(st.text(), THAI))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@pytest.mark.parametrize("typed", ["น้ํา", "นํ้า", "นํา้", "นำ้", "น้้ำ", "น้\u200bำ"])
def test_every_way_of_typing_water_is_one_word(typed: str) -> None:
    assert normalise(typed) == "น้ำ"


@pytest.mark.parametrize(
    ("typed", "meant"), [("ทํางาน", "ทำงาน"), ("ที่่", "ที่"), ("ท่ี", "ที่"), ("ก\u00a0ข", "ก ข"), ("\ufeffก\u00adข", "กข"), ("เเผน", "แผน")]
)
def test_slips_of_typing_are_mended(typed: str, meant: str) -> None:
    assert normalise(typed) == meant


def test_many_marks_out_of_place_take_no_long_time() -> None:
    assert normalise("น" + "\u0e4d\u0e32\u0e48" * 20_000) == "น่ำ"


def test_folded_text_has_arabic_digits_small_letters_and_single_spaces() -> None:
    assert folded("  OIT\u00a0 ๑๒\t รายงาน ") == "oit 12 รายงาน"


def test_letters_leave_out_spaces_and_punctuation_but_no_vowel() -> None:
    assert letters("ที่ตั้ง_(สำนักงาน) - O๑") == "ที่ตั้งสำนักงานo1"


def test_the_eye_does_not_count_marks_above_and_below() -> None:
    assert eye_width("ที่นี่") == 2
    assert eye_width("น้ำ") == 2
    assert eye_width("title") == 5
    assert eye_column("ที่: ก", 3) == 2
    assert eye_column("abc", 0) == 1


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("รายงาน OIT", "th"),
        ("Annual report ปี", "th"),
        ("ประกาศนโยบาย No Gift Policy", "th"),
        ("Annual report", "en"),
        ("no-gift_policy statement 2568", "en"),
        ("2568", ""),
        ("", ""),
        ("scan", ""),
        ("Book1", ""),
        ("a b#c", ""),
        ("New Microsoft Word Document (2)", ""),
        ("untitled final copy", ""),
        ("Report", ""),
        ("report Report", ""),
        ("O7 SCN IMG", ""),
    ],
)
def test_the_words_tell_the_language_and_a_bare_name_tells_none(text: str, language: str) -> None:
    assert language_of(text) == language
    assert is_thai(text) == (language == "th")


@pytest.mark.parametrize("text", ["ประจำปี ๒๕๖๗", "No Gift Policy (ฉบับที่ 2)", "เ เ ก ำ", "  ", "ก_ข-ค"])
def test_letters_of_a_plain_text_are_its_letters(text: str) -> None:
    assert letters_of_plain(arabic(normalise(text))) == letters(text)
