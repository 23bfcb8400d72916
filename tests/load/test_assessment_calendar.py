"""Calendars: days in either era, a month alone counts whole, doubts are kept."""

from datetime import date

import pytest

from oitgen.load.assessment_calendar import CalendarReader
from oitgen.load.fields import Reader, read
from oitgen.model.assessment import Calendar

STEP = '{id: oit-answer, from: "2025-01-01", to: "2025-04-30", th: ตอบ}'


def read_calendars(step: str, year: str = "2568") -> tuple[tuple[Calendar, ...], list[str]]:
    """The calendars of a text with one step, and the ids of the messages."""
    node, unreadable = read(f"- {{id: c, fiscal_year: {year}, stages: [{{steps: [{step}]}}]}}", "assessment.yaml")
    assert unreadable == ()
    reader = Reader()
    return CalendarReader(reader).calendars(node), [each.message.id for each in reader.findings]


def test_a_step_has_its_days() -> None:
    (calendar,), told = read_calendars(STEP)
    step = calendar.step("oit-answer")

    assert told == []
    assert step is not None
    assert (step.first, step.last, step.doubtful) == (date(2025, 1, 1), date(2025, 4, 30), ())
    assert calendar.step("appeal") is None


@pytest.mark.parametrize("month", ["2024-02", "2567-02", "๒๕๖๗-๐๒"])
def test_a_month_alone_counts_whole(month: str) -> None:
    (calendar,), told = read_calendars(f'{{id: publish, from: "{month}", to: "{month}"}}')

    assert told == []
    assert (calendar.steps[0].first, calendar.steps[0].last) == (date(2024, 2, 1), date(2024, 2, 29))


def test_what_looks_like_a_misprint_stays_marked() -> None:
    (calendar,), _ = read_calendars(f"{STEP[:-1]}, doubtful: [to]}}")

    assert calendar.steps[0].doubtful == ("to",)


@pytest.mark.parametrize(
    ("step", "year"),
    [
        ('{id: a, from: "2025-04-31", to: "2025-05-01"}', "2568"),
        ('{id: a, from: "2025-05-02", to: "2025-05-01"}', "2568"),
        ('{id: a, from: "2025-13", to: "2025-05-01"}', "2568"),
        ("{id: a}", "2568"),
        (STEP, "2025"),
    ],
)
def test_a_day_that_cannot_be_is_told(step: str, year: str) -> None:
    assert read_calendars(step, year)[1] != []
