"""A period in a catalogue says which slots must be shown."""

import pytest

from oitgen.load.catalogue_period import Timing, timing
from oitgen.load.fields import Reader, read
from oitgen.thai import FiscalYear


def timed(text: str) -> Timing:
    node, _ = read(text, "x.yaml")
    reader = Reader()
    found = timing(node, FiscalYear(2571), reader)
    assert reader.findings == ()
    return found


def test_monthly_without_more_is_the_first_six_months_and_is_inferred() -> None:
    found = timed("{type: monthly}")

    assert [slot.key for slot in found.slots] == ["2570-10", "2570-11", "2570-12", "2571-01", "2571-02", "2571-03"]
    assert found.inferred


@pytest.mark.parametrize(
    ("period", "first", "last", "count"),
    [
        ("{type: monthly, within: first-six-months}", "2570-10", "2571-03", 6),
        ("{type: monthly, within: fiscal-year, fiscal_year: 2567}", "2566-10", "2567-09", 12),
        ("{type: monthly, from: 2024-11, to: 2025-01}", "2567-11", "2568-01", 3),
        ("{type: monthly, from: 2567-11, to: 2568-01}", "2567-11", "2568-01", 3),
        ("{type: quarterly, quarters: [2, 1, 1]}", "2571-q1", "2571-q2", 2),
        ("{type: quarterly, fiscal_year: 2570}", "2570-q1", "2570-q4", 4),
        ("{type: quarterly, within: first-six-months}", "2571-q1", "2571-q2", 2),
        ("{type: quarterly, fiscal_year: 2567, from: 2023-10, to: 2024-03, quarters: [1, 2]}", "2567-q1", "2567-q2", 2),
        ("{type: first-six-months, fiscal_year: 2568}", "2568-h1", "2568-h1", 1),
        ("{type: fiscal-year, fiscal_year: 2568, from: 2024-10}", "2568", "2568", 1),
    ],
)
def test_slots_are_what_the_period_says(period: str, first: str, last: str, count: int) -> None:
    slots = timed(period).slots

    assert (slots[0].key, slots[-1].key, len(slots)) == (first, last, count)
    assert list(slots) == sorted(slots)


def test_a_stated_period_is_not_inferred() -> None:
    assert not timed("{type: monthly, within: first-six-months, fiscal_year: 2568}").inferred
    assert not timed("{type: first-six-months, fiscal_year: 2568}").inferred
    assert timed("{type: first-six-months}").inferred


def test_a_fiscal_year_that_names_no_year_has_no_slot() -> None:
    assert timed("{type: fiscal-year}") == Timing("fiscal-year")


def test_nothing_stated_is_no_slot() -> None:
    assert timed("") == Timing()
    assert timed("{type: none}") == Timing()


def test_the_ways_to_cut_six_months_and_the_rule_to_cover_are_kept() -> None:
    assert timed("{type: first-six-months, granularity_any_of: [six-months, quarterly]}").granularity == ("six-months", "quarterly")
    assert timed("{type: fiscal-year, fiscal_year: 2566, rule: must-cover}").must_cover


@pytest.mark.parametrize(
    "period",
    [
        "{type: weekly}",
        "{type: monthly, from: 2024-13}",
        "{type: monthly, from: 2025-01, to: 2024-01}",
        "{type: quarterly, quarters: [5]}",
        "{type: fiscal-year, fiscal_year: 2025}",
        "{type: monthly, within: always}",
        "monthly",
    ],
)
def test_a_period_that_cannot_be_is_a_finding(period: str) -> None:
    node, _ = read(f"period: {period}", "x.yaml")
    reader = Reader()
    inner = reader.entries(node)[0][1]

    timing(inner, FiscalYear(2571), reader)

    assert len(reader.findings) == 1
