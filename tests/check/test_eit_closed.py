"""A survey that is over is mentioned, of the newest year alone."""

from datetime import date
from pathlib import Path

import pytest

from oitgen.model.finding import Level
from tests.readied import readied_with

SURVEY = "eit: {url: 'https://itap.nacc.go.th/go/eit/a', opens: 2568-01-01, closes: 2568-06-30}"


@pytest.mark.parametrize(("today", "count"), [(date(2025, 6, 30), 0), (date(2025, 7, 1), 1)])
def test_the_last_day_still_counts(tmp_path: Path, today: date, count: int) -> None:
    found = readied_with(tmp_path, yaml=SURVEY, today=today).of_rule("eit-closed")
    assert [(each.level, each.item, each.year) for each in found] == [(Level.INFO, "O6", 2568)] * count


def test_the_survey_of_an_older_year_is_let_be(tmp_path: Path) -> None:
    newest = "2568: {catalogue: police-station-2568, eit: {url: 'https://itap.nacc.go.th/go/eit/b', closes: 2568-07-31}}"
    years = (newest, "2567: {catalogue: police-station-2568}")
    assert readied_with(tmp_path, years=years, yaml=SURVEY.replace("2568", "2567"), today=date(2025, 7, 1)).of_rule("eit-closed") == []


def test_a_survey_without_days_is_taken_as_open(tmp_path: Path) -> None:
    site = readied_with(tmp_path, yaml="eit: 'https://itap.nacc.go.th/go/eit/a'", today=date(2025, 9, 1))
    assert site.of_rule("eit-closed") == []
