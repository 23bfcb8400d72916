"""Points of items."""

from fractions import Fraction

import pytest

from oitgen.model.score import ItemPoints, YearScore


def test_at_stake_is_what_is_not_sure() -> None:
    assert ItemPoints("O7", Fraction(0), Fraction(4, 5), Fraction(4, 5)).at_stake == Fraction(4, 5)
    assert ItemPoints("O7", Fraction(4, 5), Fraction(4, 5), Fraction(4, 5)).at_stake == 0


def test_an_item_is_found_by_its_code() -> None:
    points = ItemPoints("O7", Fraction(0), Fraction(1), Fraction(1))
    year = YearScore(2568, "x", Fraction(0), Fraction(1), Fraction(1), (points,), ())

    assert year.item("O7") is points
    with pytest.raises(KeyError):
        year.item("O8")
