"""The day by which the OIT form must be filed, and which level a total is of."""

from datetime import date
from fractions import Fraction
from pathlib import Path

from oitgen.load.assessment import assessment_of
from oitgen.model.assessment import Assessment, Calendar, RatingLevel, Step, submission_deadline
from oitgen.model.words import Words
from oitgen.thai import FiscalYear

FY2568 = FiscalYear(2568)


def calendar(id: str, last: date, *, source: str = "", applies_to: tuple[str, ...] = (), doubtful: tuple[str, ...] = ()) -> Calendar:
    """A calendar of FY2568 in which filing ends that day."""
    return Calendar(id, FY2568, (Step("oit-answer", Words("ตอบ"), date(2025, 1, 1), last, doubtful),), source, applies_to)


def due(*calendars: Calendar, catalogue: str = "mine") -> date | None:
    """The deadline these calendars give."""
    return submission_deadline(Assessment((), (), (), Fraction(85), calendars), FY2568, catalogue)


def test_the_bundled_calendars_close_on_30_april(tmp_path: Path) -> None:
    made, _ = assessment_of(tmp_path)

    assert submission_deadline(made, FY2568, "police-station-2568") == date(2025, 4, 30)
    assert submission_deadline(made, FiscalYear(2567), "immigration-2567") == date(2024, 4, 30)
    assert submission_deadline(made, FiscalYear(2566), "province-2566") is None


def test_the_calendar_of_the_catalogue_speaks_before_others() -> None:
    early, own = calendar("a", date(2025, 3, 31)), calendar("b", date(2025, 5, 15), source="mine")

    assert due(early, own) == date(2025, 5, 15)
    assert due(early, calendar("c", date(2025, 5, 10), applies_to=("other", "mine"))) == date(2025, 5, 10)


def test_of_calendars_for_others_the_earliest_day_counts() -> None:
    assert due(calendar("a", date(2025, 5, 15)), calendar("b", date(2025, 4, 30))) == date(2025, 4, 30)


def test_a_day_that_looks_like_a_misprint_decides_nothing() -> None:
    assert due(calendar("a", date(2025, 7, 31), doubtful=("to",))) is None


def test_a_level_holds_from_its_limit_on() -> None:
    level = RatingLevel("good", Words("ผ่านดี"), True, Fraction(85), every_min=Fraction(85))

    assert level.holds(Fraction(85), (Fraction(85), Fraction(100)))
    assert not level.holds(Fraction(8499999, 100000), (Fraction(85),))
    assert not level.holds(Fraction(90), (Fraction(84), Fraction(100)))


def test_a_level_may_ask_that_one_score_is_below() -> None:
    level = RatingLevel("pass", Words("ผ่าน"), True, Fraction(85), some_below=Fraction(85))

    assert level.holds(Fraction(90), (Fraction(84), Fraction(100)))
    assert not level.holds(Fraction(90), (Fraction(85), Fraction(100)))
