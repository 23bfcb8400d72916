"""Numbers are compared as digits, and a number near a known one is a slip only where no sister line can be meant."""

import pytest

from oitgen.check import telephones

KNOWN = frozenset({"075000191"})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("0 7500 0191-3", {"075000191", "075000192", "075000193"}),
        ("๐-๗๕๐๐-๐๑๙๑", {"075000191"}),
        ("081 234 5678", {"0812345678"}),
        ("1567", set()),
    ],
)
def test_numbers_are_read_in_any_spelling(text: str, found: set[str]) -> None:
    assert telephones.numbers(text) == found


@pytest.mark.parametrize(
    ("number", "slip"),
    [
        ("075000119", True),
        ("075000911", True),
        ("075000914", False),
        ("075000391", True),
        ("075000192", False),
        ("075000191", False),
        ("0750001911", False),
    ],
)
def test_a_slip_exchanges_neighbours_or_one_digit_within(number: str, slip: bool) -> None:
    assert telephones.is_slip(number, KNOWN) is slip


def test_hotlines_of_the_capital_are_not_near() -> None:
    assert telephones.is_near("075009999", KNOWN)
    assert not telephones.is_near("020000000", KNOWN)
