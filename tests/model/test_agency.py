"""People in office and the kinds of groups they stand in."""

from datetime import date

import pytest

from oitgen.model.agency import Group, Person
from oitgen.model.words import Words

FIRST, LAST = date(2024, 10, 1), date(2025, 9, 30)


@pytest.mark.parametrize(
    ("day", "serves"), [(date(2024, 9, 30), False), (FIRST, True), (date(2025, 1, 1), True), (LAST, True), (date(2025, 10, 1), False)]
)
def test_the_first_and_the_last_day_belong_to_the_term(day: date, serves: bool) -> None:
    assert Person(Words("ก"), since=FIRST, until=LAST).serves_on(day) == serves


def test_without_days_a_post_is_always_held() -> None:
    assert Person(Words("ก")).serves_on(FIRST)


@pytest.mark.parametrize(
    ("group", "kind"),
    [("executive", Group.EXECUTIVE), ("head", Group.HEAD), ("board", Group.BOARD), ("กต.ตร.", Group.BOARD), ("", Group.BOARD)],
)
def test_every_other_group_is_a_board(group: str, kind: Group) -> None:
    assert Person(Words("ก"), group=group).kind is kind
