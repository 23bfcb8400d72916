"""Points as people read them."""

from fractions import Fraction

from oitgen.model.assessment import RatingLevel
from oitgen.model.score import ItemPoints, Total, YearScore
from oitgen.model.words import Words
from oitgen.report import score

GOOD = RatingLevel("good", Words("ผ่านดี", "Pass, good"), True, Fraction(85))


def points(code: str, sure: int, full: int) -> ItemPoints:
    """An item with all of its points possible."""
    return ItemPoints(code, Fraction(sure), Fraction(full), Fraction(full))


def test_points_have_two_decimals() -> None:
    assert score.shown(Fraction(2, 3)) == "0.67"
    assert score.shown(Fraction(40)) == "40.00"
    assert score.shown(Fraction("88.335")) == "88.34"


def test_most_at_stake_comes_first_and_ties_stay_in_the_catalogues_order() -> None:
    items = (points("O1", 4, 4), points("O2", 0, 1), points("O3", 0, 5), points("O4", 0, 1), points("O5", 1, 1))
    year = YearScore(2568, "x", Fraction(0), Fraction(0), Fraction(0), items, ())

    assert [each.code for each in score.by_stake(year)] == ["O3", "O2", "O4", "O1", "O5"]


def test_a_total_keeps_its_decimals_for_programs() -> None:
    found = Total(Fraction("92.3484"), GOOD, (("OIT", Fraction("88.335")),))

    assert score.total_values(found, None, "th") == {
        "total": 92.3484,
        "level": "ผ่านดี",
        "level_id": "good",
        "passes_target": True,
        "instruments": {"OIT": 88.335},
    }


def test_a_total_is_said_with_its_level_and_the_target() -> None:
    found = Total(Fraction("92.3484"), GOOD, (("OIT", Fraction("88.335")),), shared=("EIT",))

    told = score.totals(found, None, Fraction(85), "en")

    assert told.splitlines() == [
        "Total of the scores given: 92.35 of 100 · Pass, good (OIT 88.34)",
        "EIT is given as one score, so the same score stands for each of its parts where the level is judged.",
        "The target is 85 points or more.",
    ]
