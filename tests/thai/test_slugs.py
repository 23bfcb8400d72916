import re

from hypothesis import given
from hypothesis import strategies as st

from oitgen.thai import address_part, ascii_words, heading_slug, normalise


def test_ascii_words_are_small_and_joined() -> None:
    assert ascii_words("รายงาน ABC_ฉบับ ๑๒ (Final)") == "abc-12-final"
    assert ascii_words("รายงาน") == ""


def test_an_ascii_name_is_its_own_address() -> None:
    assert address_part("Crime Statistics 2568") == "crime-statistics-2568"


def test_a_thai_name_gets_six_digits_of_its_hash() -> None:
    assert re.fullmatch("[0-9a-f]{6}", address_part("สถิติคดี"))
    assert re.fullmatch("itp-[0-9a-f]{6}", address_part("แผน ITP"))
    assert address_part("แผนก") != address_part("แผนข")


@given(st.text(max_size=200))
def test_an_address_is_short_ascii_and_the_same_for_every_spelling(text: str) -> None:
    part = address_part(text)
    assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", part)
    assert len(part) <= 60
    assert part == address_part(normalise(text))


def test_a_heading_keeps_its_vowels_and_tone_marks() -> None:
    assert heading_slug("ที่ตั้ง & แผนที่ ๑: Map") == "ที่ตั้ง-แผนที่-1-map"
    assert heading_slug("น้ำ ฯลฯ_ก์") == "น้ำ-ฯลฯ-ก์"


@given(st.text())
def test_a_heading_slug_is_its_own_slug(text: str) -> None:
    assert heading_slug(heading_slug(text)) == heading_slug(text)
