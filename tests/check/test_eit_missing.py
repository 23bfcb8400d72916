"""A site that invites nobody to the survey while answers are collected."""

from datetime import date
from pathlib import Path

import pytest

from tests.readied import readied_with

RULE = "eit-missing"
LOCAL = "2567: {catalogue: local-government-2567}"
LINK = {"2568/O6/4 ลิงก์แบบวัด EIT/แบบวัด EIT.url": "[InternetShortcut]\nURL=https://itap.nacc.go.th/go/eit/a\n"}


def test_a_link_in_a_folder_alone_puts_it_on_no_home_page(tmp_path: Path) -> None:
    (found,) = readied_with(tmp_path, LINK).of_rule(RULE)
    assert (found.place.path, found.item, found.year) == ("site.yaml", "O6", 2568)


def test_what_is_told_as_missing_is_not_told_again(tmp_path: Path) -> None:
    site = readied_with(tmp_path)
    assert site.of_rule(RULE) == []
    assert site.state("O6", "eit-survey") == "missing"


def test_a_survey_is_no_fault(tmp_path: Path) -> None:
    assert readied_with(tmp_path, LINK, yaml="eit: 'https://itap.nacc.go.th/go/eit/a'").of_rule(RULE) == []


@pytest.mark.parametrize(
    ("today", "count"),
    [
        (date(2023, 12, 31), 0),
        (date(2024, 1, 1), 1),
        (date(2024, 9, 30), 1),
        (date(2024, 10, 1), 0),
        # What that catalogue asks for is done, and assessed, in the year after the one it is named for.
        (date(2025, 1, 1), 1),
        (date(2025, 10, 1), 0),
    ],
)
def test_before_and_after_the_survey_nothing_is_told(tmp_path: Path, today: date, count: int) -> None:
    assert len(readied_with(tmp_path, years=(LOCAL,), today=today).of_rule(RULE)) == count
