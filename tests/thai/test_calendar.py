from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oitgen.thai import MONTHS, FiscalYear, Month

DAYS = st.dates(date(1957, 1, 1), date(2150, 1, 1))


def test_fiscal_year_2568_runs_from_october_2567_to_september_2568() -> None:
    year = FiscalYear(2568)
    assert (year.start, year.end) == (date(2024, 10, 1), date(2025, 9, 30))
    assert [month.key for month in year.months][:4] == ["2567-10", "2567-11", "2567-12", "2568-01"]
    assert year.first_half + year.second_half == year.months


@pytest.mark.parametrize("be", [2025, 2499, 2701, 68])
def test_a_year_of_another_era_is_refused(be: int) -> None:
    with pytest.raises(ValueError, match="Buddhist"):
        FiscalYear(be)


@pytest.mark.parametrize(("be", "month"), [(2568, 0), (2568, 13), (2024, 10), (2700, 10)])
def test_a_month_that_is_none_is_refused(be: int, month: int) -> None:
    with pytest.raises(ValueError, match="Buddhist"):
        Month(be, month)


@given(DAYS)
def test_the_fiscal_year_of_a_day_contains_it(day: date) -> None:
    year = FiscalYear.of(day)
    assert year.start <= day <= year.end
    assert Month.of(day).fiscal_year == year
    assert Month.of(day) in year.months


@given(DAYS)
def test_the_next_month_begins_where_this_one_ends(day: date) -> None:
    month = Month.of(day)
    assert month.last_day + timedelta(days=1) == month.next().first_day
    assert month < month.next()


def test_there_are_twelve_month_names() -> None:
    assert len(set(MONTHS)) == 12
