"""The year at a glance, row by row."""

import re
from datetime import date
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from oitgen import pipeline
from oitgen.model.outcome import Outcome
from oitgen.report import todo
from oitgen.serve import glance
from oitgen.serve.glance import Row
from tests import papers
from tests.builders import site_with

FOLDER = PurePosixPath("/srv/site")


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """A site with two reports and a plan."""
    content = {
        "2568/O7 รายงาน/รายงาน ต.ค.67.pdf": papers.pdf("october"),
        "2568/O7 รายงาน/รายงาน ต.ค.67.docx": papers.word("october"),
        "2568/O7 รายงาน/รายงาน พ.ย.67.pdf": papers.pdf("november"),
        "2568/O12/1 แผน/แผนการใช้จ่าย.pdf": papers.pdf("plan"),
    }
    folder: Path = site_with(tmp_path_factory.mktemp("site"), content)
    return pipeline.assess(folder, today=date(2025, 4, 20), previews=False, jobs=1)


def rows(outcome: Outcome, folder: PurePath = FOLDER) -> dict[str, Row]:
    """The rows of the newest year by their codes."""
    year = outcome.readiness.years[0]
    return {item.disclosure.item.code: glance.row(outcome, year, item, folder, "th") for item in year.items}


def test_a_month_tells_its_state_why_and_where(outcome: Outcome) -> None:
    october, november = rows(outcome)["O7"].months[:2]

    assert (november.state, november.word, november.name) == ("partial", "มีบางส่วน", "พฤศจิกายน 2567")
    assert november.why.startswith("พฤศจิกายน 2567 · ")
    assert "มีบางส่วน – " in november.why
    assert november.href == "/2568/o7/#monthly-report-2567-11"
    assert october.state != november.state


def test_months_of_one_slot_are_one_mark_and_the_year_has_twelve(outcome: Outcome) -> None:
    made = rows(outcome)

    assert [(mark.span, mark.state != "", mark.short) for mark in made["O12"].months] == [(6, True, "ต.ค.–มี.ค."), (6, False, "")]
    assert {sum(mark.span for mark in each.months) for each in made.values()} == {0, 12}


def test_the_months_say_what_the_reports_squares_say(outcome: Outcome) -> None:
    year = outcome.readiness.years[0]

    for item in year.items:
        squares = [state.value if state else "" for state in todo.twelve(year, item)]
        marks = [mark.state for mark in rows(outcome)[item.disclosure.item.code].months for _ in range(mark.span)]
        assert marks == (squares if any(squares) else [])


def test_elements_without_months_have_marks_of_their_own(outcome: Outcome) -> None:
    contact = rows(outcome)["O5"]

    assert contact.months == ()
    assert all(re.match(r"/2568/o5/#[a-z-]+$", mark.href) for mark in contact.elements)
    assert [mark.word for mark in contact.elements]


def test_folders_are_written_as_this_computer_writes_them(outcome: Outcome) -> None:
    made = rows(outcome, PureWindowsPath("C:/งาน"))

    assert (made["O7"].folder, made["O7"].has_folder) == ("C:\\งาน\\content\\2568\\O7 รายงาน", True)
    assert (made["O1"].folder, made["O1"].has_folder) == ("C:\\งาน\\content\\2568\\O1", False)
