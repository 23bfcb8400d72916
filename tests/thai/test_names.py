import re

import pytest

from oitgen.thai.names import ENGLISH_MONTHS, MONTH, SHORT_MONTHS, month_number


@pytest.mark.parametrize("names", [SHORT_MONTHS, ENGLISH_MONTHS])
def test_every_month_is_known_by_its_names(names: tuple[str, ...]) -> None:
    assert [month_number(name) for name in names] == list(range(1, 13))


@pytest.mark.parametrize("slip", ["ต. ค.", "ต.ค", "ตค.", "ตค", "ตุลา", "oct", "OCTOBER"])
def test_common_slips_are_still_october(slip: str) -> None:
    assert month_number(slip) == 10


@pytest.mark.parametrize("word", ["สมคบ", "กยศ", "เมยไทย", "ก.พ.ร.", "อ.ก.พ.", "ต. คลองหลวง", "marching"])
def test_months_are_not_seen_inside_other_words(word: str) -> None:
    assert not re.search(MONTH, word, re.IGNORECASE)
