"""The readiness board as a value."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path, PurePosixPath

import pytest

from oitgen import pipeline
from oitgen.model.finding import Finding, Level, Place, message
from oitgen.model.outcome import Outcome
from oitgen.model.readiness import State
from oitgen.report import todo
from oitgen.report.listing import STATES
from oitgen.serve import history
from oitgen.serve.board import Asked, Board, board
from oitgen.serve.history import NOTHING_YET, Batch, History
from oitgen.serve.points import scores
from oitgen.serve.saves import Save, What
from oitgen.serve.shown import Failure, Shown
from oitgen.text import said
from tests import papers
from tests.builders import IMMIGRATION_2567, POLICE_2568, site_with

TODAY = date(2025, 4, 20)
FOLDER = PurePosixPath("/srv/site")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Outcome]:
    """A site of two years with two reports, statistics and owners."""
    content = {
        "2568/O7 รายงาน/รายงาน ต.ค.67.pdf": papers.pdf("october"),
        "2568/O7 รายงาน/รายงาน ต.ค.67.docx": papers.word("october"),
        "2568/O7 รายงาน/รายงาน พ.ย.67.pdf": papers.pdf("november"),
        "2568/O12/1 แผน/แผนการใช้จ่าย.pdf": papers.pdf("plan"),
    }
    years = ("2568: {catalogue: police-station-2568, owners: {O7: งานธุรการ}}", IMMIGRATION_2567)
    folder = site_with(tmp_path_factory.mktemp("site"), content, years=years)
    return folder, pipeline.build(folder, folder / "public", today=TODAY, previews=False, jobs=1)


def shown(built: tuple[Path, Outcome], *, lang: str = "th", year: int = 0, told: History = NOTHING_YET, today: date = TODAY) -> Board:
    """The board of that site."""
    folder, outcome = built
    asked = Asked("en" if lang == "en" else "th", today, FOLDER, year)
    return board(Shown(2, outcome, history=told), scores(folder, outcome), asked)


def test_every_item_of_the_newest_year_has_its_row_with_the_reports_state(built: tuple[Path, Outcome]) -> None:
    made, year = shown(built), built[1].readiness.years[0]

    assert made.year
    assert [(each.code, each.state) for each in made.year.rows] == [(item.disclosure.item.code, item.state.value) for item in year.items]


def test_the_head_tells_points_and_the_days_that_are_left(built: tuple[Path, Outcome]) -> None:
    year = shown(built).year
    score = scores(*built)[0]

    assert year
    assert (year.deadline, year.days, year.is_over) == ("30 เมษายน 2568", "เหลือ 10 วัน", False)
    assert Fraction(year.full) == score.full
    assert Fraction(year.sure) <= Fraction(year.possible) <= score.full


@pytest.mark.parametrize(("today", "days", "is_over"), [(date(2025, 4, 30), "ปิดรับวันนี้", False), (date(2025, 5, 2), "ปิดรับมาแล้ว 2 วัน", True)])
def test_the_last_day_and_the_days_after_it_are_told_as_such(built: tuple[Path, Outcome], today: date, days: str, is_over: bool) -> None:
    year = shown(built, today=today).year

    assert year
    assert (year.days, year.is_over) == (days, is_over)


def test_what_is_missing_is_the_reports_list_for_this_year(built: tuple[Path, Outcome]) -> None:
    made, outcome = shown(built), built[1]
    lists = todo.owners(replace(outcome.readiness, years=outcome.readiness.years[:1]), scores(*built)[:1])

    assert made.year
    assert [each.name for each in made.year.owed] == [owner.called("th") for owner in lists]
    assert "งานธุรการ" in [each.name for each in made.year.owed]
    told = [(item.code, duty.told) for each in made.year.owed for item in each.items for duty in item.duties]
    assert told == [(task.code, task.told("th")) for owner in lists for task in owner.tasks]


def test_a_thing_to_do_says_by_when_and_into_which_folder_of_this_computer(built: tuple[Path, Outcome]) -> None:
    made = shown(built)
    assert made.year
    duties = [duty for each in made.year.owed for item in each.items for duty in item.duties if item.code == "O7"]
    november = next(duty for duty in duties if duty.state == "partial")

    assert (november.by, november.is_late) == ("15 ธ.ค. 2567", True)
    assert november.into == "/srv/site/content/2568/O7 รายงาน"
    assert november.href == "/2568/o7/#monthly-report-2567-11"


def test_without_scores_there_are_no_points(built: tuple[Path, Outcome]) -> None:
    year = board(Shown(1, built[1]), (), Asked("th", TODAY, FOLDER)).year

    assert year
    assert (year.sure, year.possible, {each.points for each in year.owed}) == ("", "", {""})


def test_another_year_is_shown_where_it_is_asked_for(built: tuple[Path, Outcome]) -> None:
    made = shown(built, year=2567)

    assert made.year
    assert "2567" in made.year.name
    assert [(link.name, link.here) for link in made.years] == [("ปี 2568", False), ("ปี 2567", True)]
    assert all(each.href.startswith("/2567/") for each in made.year.rows)


def test_a_year_the_site_lacks_is_the_newest(built: tuple[Path, Outcome]) -> None:
    assert shown(built, year=2400) == replace(shown(built), languages=shown(built, year=2400).languages)


def test_it_speaks_english_where_that_is_asked_for(built: tuple[Path, Outcome]) -> None:
    made = shown(built, lang="en")

    assert made.year
    assert made.year.days == "10 days left"
    assert [each.word for each in made.year.counts] == [said(STATES[state], "en") for state in State]
    assert [(link.href, link.here) for link in made.languages] == [("?lang=th", False), ("?lang=en", True)]


def test_what_was_found_last_comes_first_and_is_marked(built: tuple[Path, Outcome]) -> None:
    folder, outcome = built
    fresh = Finding("a-rule", Level.INFO, Place("content/2568/O2/x.pdf", 3, 2, "ก <b>"), message("fresh"), message("mend"), "O2", 2568)
    with_fresh = replace(outcome, findings=(*outcome.findings, fresh))
    told = history.after(history.after(NOTHING_YET, outcome, 1), with_fresh, 2)

    made = shown((folder, with_fresh), told=told)

    first = made.notices[0]
    assert (first.said, first.hint, first.is_new, first.href) == ("fresh", "mend", True, "/2568/o2/")
    assert (first.place, first.rule, first.level, first.word) == ("content/2568/O2/x.pdf:3:2", "a-rule", "info", "ควรตรวจดู")
    assert [each.is_new for each in made.notices[1:]] == [False] * len(outcome.findings)


def test_of_very_many_findings_the_rest_is_counted(built: tuple[Path, Outcome]) -> None:
    folder, outcome = built
    many = tuple(Finding("a-rule", Level.WARN, Place(f"{number}.md"), message("same")) for number in range(230))

    made = shown((folder, replace(outcome, findings=many)))

    assert (len(made.notices), made.unshown) == (200, 30)


def test_the_fate_of_what_was_saved_is_kept_newest_first(built: tuple[Path, Outcome]) -> None:
    saves = [Save(f"content/2568/O{number}/index.md", What.TEXT, f"O{number}", page=f"2568/o{number}/") for number in (2, 3)]
    told = History((Batch(3, (saves[0],), 4), Batch(2, (saves[1],), 1)))

    made = shown(built, told=told)

    assert [(each.said, each.href) for each in made.saves] == [
        ("ปรับข้อความของ O2 แล้ว", "/2568/o2/"),
        ("ปรับข้อความของ O3 แล้ว", "/2568/o3/"),
    ]
    assert made.unlisted == 3


def test_before_the_first_build_it_says_so() -> None:
    made = board(Shown(), (), Asked("th", TODAY, FOLDER))

    assert (made.year, made.agency, made.failures) == (None, "", ())
    assert "ครั้งแรก" in made.trouble


def test_a_failed_build_is_said_over_the_last_good_state(built: tuple[Path, Outcome]) -> None:
    wrong = Finding("yaml-unreadable", Level.ERROR, Place("site.yaml", 2, 1, "agency: ["), message("wrong"))

    made = board(Shown(3, built[1], Failure((wrong,), instead=True)), (), Asked("en", TODAY, FOLDER))

    assert made.year
    assert made.trouble == "The last save could not be built. What you see is the state before it."
    assert [(each.place, each.excerpt.strip().splitlines()[0]) for each in made.failures] == [("site.yaml:2:1", "agency: [")]
    assert made.summary == made.trouble


def test_a_mistake_of_ours_is_said_in_its_own_words(built: tuple[Path, Outcome]) -> None:
    made = board(Shown(3, built[1], Failure(mistake=message("ours"))), (), Asked("en", TODAY, FOLDER))

    assert made.trouble == "ours"


def test_who_hears_the_board_hears_how_far_the_year_is(built: tuple[Path, Outcome]) -> None:
    made = shown(built, lang="en")

    assert made.year
    assert made.summary == f"The board is up to date. · {made.year.complete} · Sure points: {made.year.sure}"


def test_one_year_needs_no_choice(tmp_path: Path) -> None:
    outcome = pipeline.assess(site_with(tmp_path, years=(POLICE_2568,)), today=TODAY, previews=False, jobs=1)

    assert board(Shown(1, outcome), (), Asked("th", TODAY, FOLDER)).years == ()
