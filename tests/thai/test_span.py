import pytest
from hypothesis import given
from hypothesis import strategies as st

from oitgen.thai import FiscalYear, Month, Period

Y = FiscalYear(2568)
YEARS = st.integers(2500, 2690).map(FiscalYear)
MONTHS = st.builds(Month, st.integers(2500, 2690), st.integers(1, 12))
PERIODS = st.one_of(
    MONTHS.map(Period.month),
    st.builds(Period.quarter, YEARS, st.integers(1, 4)),
    st.builds(Period.half, YEARS, st.integers(1, 2)),
    YEARS.map(Period.year),
    st.builds(lambda year, more: Period.years(year, FiscalYear(year.be + more)), YEARS, st.integers(1, 10)),
    st.builds(lambda month, more: Period(month, month.after(more)), MONTHS, st.integers(0, 60)),
)


@pytest.mark.parametrize(
    ("period", "kind", "key"),
    [
        (Period.month(Month(2567, 10)), "month", "2567-10"),
        (Period.quarter(Y, 1), "quarter", "2568-q1"),
        (Period.quarter(Y, 4), "quarter", "2568-q4"),
        (Period.half(Y, 1), "half", "2568-h1"),
        (Period.half(Y, 2), "half", "2568-h2"),
        (Period.year(Y), "year", "2568"),
        (Period.years(FiscalYear(2566), FiscalYear(2570)), "years", "2566-2570"),
        (Period(Month(2567, 11), Month(2568, 2)), "range", "2567-11-2568-02"),
    ],
)
def test_each_kind_of_period_has_its_key(period: Period, kind: str, key: str) -> None:
    assert (period.kind, period.key) == (kind, key)


@given(PERIODS)
def test_a_key_reads_back_as_its_period(period: Period) -> None:
    assert Period.from_key(period.key) == period


@given(PERIODS, PERIODS)
def test_two_periods_overlap_when_they_share_a_month(first: Period, second: Period) -> None:
    assert first.overlaps(second) == bool(set(first.months) & set(second.months))
    assert first.covers(second) == (set(second.months) <= set(first.months))


@pytest.mark.parametrize("key", ["", "ต.ค.67", "2567-13", "2568-q5", "2568-h3", "2024-10", "2570-2566", "2568-02-2567-11", "25670"])
def test_what_is_no_key_is_refused(key: str) -> None:
    with pytest.raises(ValueError, match=r"not a|cannot end|no such"):
        Period.from_key(key)


def test_periods_sort_by_the_calendar() -> None:
    months = [Month(2568, 1), Month(2567, 10), Month(2567, 12)]
    assert [period.key for period in sorted(map(Period.month, months))] == ["2567-10", "2567-12", "2568-01"]


def test_a_period_has_the_fiscal_year_of_its_last_month() -> None:
    assert Period(Month(2567, 9), Month(2567, 10)).fiscal_year == Y


def test_a_period_cannot_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="cannot end"):
        Period(Month(2568, 2), Month(2568, 1))
