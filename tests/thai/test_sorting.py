from hypothesis import given
from hypothesis import strategies as st

from oitgen.thai import natural_key

NAMES = st.text(alphabet="กขคเแไ่้ 0129๑๒ab-", max_size=12)


def ordered(*names: str) -> bool:
    backwards = list(reversed(names))
    return sorted(backwards, key=natural_key) == list(names)


def test_numbers_sort_by_value_in_either_digits() -> None:
    assert ordered("ข้อ 2", "ข้อ ๓", "ข้อ 10", "ข้อ ๑๑")


def test_a_leading_vowel_sorts_after_its_consonant() -> None:
    assert ordered("กา", "เกม", "ขา", "แขก", "คน")


def test_tone_marks_decide_only_between_equals() -> None:
    assert ordered("กา", "ก่า", "ก้า", "กาข")


def test_latin_names_come_before_thai_ones() -> None:
    assert ordered("Apple", "banana", "กา")


@given(NAMES, NAMES)
def test_only_equal_names_have_equal_keys(first: str, second: str) -> None:
    assert (natural_key(first) == natural_key(second)) == (first == second)


@given(st.lists(st.text(max_size=12)))
def test_any_names_can_be_sorted_and_their_first_order_does_not_matter(names: list[str]) -> None:
    backwards = list(reversed(names))
    assert sorted(names, key=natural_key) == sorted(backwards, key=natural_key)
