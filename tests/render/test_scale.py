"""The steps of a scale are round, hold every value and are few; numbers are written as people read them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oitgen.render.scale import number_text, scale

AMOUNTS = st.decimals(min_value=-(10**13), max_value=10**13, places=2, allow_nan=False)


def ticks(*values: float, from_zero: bool = True) -> list[str]:
    return [str(int(tick) if tick == int(tick) else tick) for tick in scale(map(Decimal, map(str, values)), from_zero=from_zero).ticks]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ((27, 41), ["0", "10", "20", "30", "40", "50"]),
        ((0, 1), ["0", "1"]),
        ((0,), ["0", "1"]),
        ((0.2, 0.7), ["0", "0.2", "0.4", "0.6", "0.8"]),
        ((-96400, 152300), ["-100000", "-50000", "0", "50000", "100000", "150000", "200000"]),
        ((-5, -2), ["-5", "-4", "-3", "-2", "-1", "0"]),
    ],
)
def test_steps_are_ones_twos_and_fives(values: tuple[float, ...], expected: list[str]) -> None:
    assert ticks(*values) == expected


def test_bars_begin_at_zero_and_a_line_that_hardly_moves_need_not() -> None:
    assert ticks(97.1, 98.4)[0] == "0"
    assert ticks(97.1, 98.4, from_zero=False)[0] == "97"
    assert ticks(60, 98, from_zero=False)[0] == "0"


@given(st.lists(AMOUNTS, min_size=1, max_size=12), st.booleans())
def test_every_value_lies_on_its_scale_and_steps_are_few(values: list[Decimal], from_zero: bool) -> None:
    found = scale(values, from_zero=from_zero)
    assert found.low <= min(values)
    assert max(values) <= found.high
    assert 2 <= len(found.ticks) <= 8
    assert all(0 <= found.share(value) <= 1 for value in values)


def test_from_a_million_on_numbers_are_told_in_millions() -> None:
    found = scale([Decimal("12450000"), Decimal("18750000.55")], from_zero=True)
    assert [found.written(tick) for tick in found.ticks] == ["0", "5", "10", "15", "20"]
    assert found.written(Decimal("14875120")) == "14.88"
    assert scale([Decimal(999_999)], from_zero=True).written(Decimal(999_999)) == "1"
    assert scale([Decimal(480_000)], from_zero=True).written(Decimal(480_000)) == "480,000"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("1234.50", "1,234.5"),
        ("290000.00", "290,000"),
        ("0", "0"),
        ("-48120", "−48,120"),
        ("-0.00", "0"),
        ("3480000000000", "3,480,000,000,000"),
    ],
)
def test_numbers_have_commas_and_no_useless_zeros(value: str, text: str) -> None:
    assert number_text(Decimal(value)) == text
