"""What must be sound before anything is built."""

import datetime
from pathlib import Path

import pytest

from oitgen import resources
from oitgen.load.configuration import configuration, deadline
from oitgen.model.finding import OitgenError
from tests.builders import IMMIGRATION_2567, POLICE_2568, site_with


def stopped(folder: Path, text: str | None) -> OitgenError:
    if text is not None:
        (folder / "site.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(OitgenError) as refused:
        configuration(folder)
    return refused.value


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (None, "site-missing"),
        ("years: {2568: {catalogue: police-station-2568}}", "agency-name-missing"),
        ("agency: {name: ก}", "catalogue-missing"),
        ("agency: {name: ก, kind: police-statoin}", "kind-unknown"),
        ("agency: {name: ก}\nyears: {2568: {catalogue: police-station-2586}}", "catalogue-unknown"),
        ("agency: [", "yaml-unreadable"),
    ],
)
def test_an_unusable_set_up_stops_everything(tmp_path: Path, text: str | None, rule: str) -> None:
    error = stopped(tmp_path, text)

    assert (error.finding.rule, error.exit_code, error.finding.hint is not None) == (rule, 3, True)


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("agency: {name: ก, kind: police-statoin}", "police-station"),
        ("agency: {name: ก}\nyears: {2568: {catalogue: police-station-2586}}", "police-station-2568"),
    ],
)
def test_a_word_nearly_right_gets_did_you_mean(tmp_path: Path, text: str, near: str) -> None:
    hint = stopped(tmp_path, text).finding.hint

    assert hint is not None
    assert dict(hint.args) == {"nearest": near}


def test_years_run_newest_first(tmp_path: Path) -> None:
    config = configuration(site_with(tmp_path, years=(IMMIGRATION_2567, POLICE_2568)))

    assert [year.fiscal_year.be for year, _ in config.years] == [2568, 2567]
    assert {be: catalogue.id for be, catalogue in config.catalogues.items()} == {2568: "police-station-2568", 2567: "immigration-2567"}


def test_without_years_the_folders_and_the_newest_catalogue_of_the_kind_decide(tmp_path: Path) -> None:
    config = configuration(site_with(tmp_path, ["2568/O7/ก.pdf", "ปี 2567/O7/ก.pdf", "news/ก.md"], years=()))

    assert [(year.fiscal_year.be, catalogue.id) for year, catalogue in config.years] == [
        (2568, "police-station-2568"),
        (2567, "police-station-2568"),
    ]
    assert [finding.rule for finding in config.findings] == ["catalogue-other-year"]


def test_without_any_year_folder_the_catalogues_own_year_is_made(tmp_path: Path) -> None:
    assert [year.fiscal_year.be for year, _ in configuration(site_with(tmp_path, years=())).years] == [2568]


def test_a_catalogue_of_another_year_moves_its_periods(tmp_path: Path) -> None:
    ((_, catalogue),) = configuration(site_with(tmp_path, years=("2570: {catalogue: police-station-2568}",))).years

    assert catalogue.item("O7").elements[0].slots[0].key == "2569-10"


def test_an_agencys_own_catalogue_replaces_the_one_of_that_id(tmp_path: Path) -> None:
    own = (
        "schema: oit-catalogue/1\nid: police-station-2568\ntitle_th: ก\nfiscal_year: 2568\nagency_type: {id: police-station, th: ก}\n"
        "indicators: [{code: '9', title_th: ก, items: [K1]}]\nitems: [{code: K1, title_th: ก, elements: [{id: a, kind: text, th: ก}]}]\n"
    )
    config = configuration(site_with(tmp_path, files={"catalogues/own.yaml": own}))

    assert [item.code for item in config.catalogues[2568].items] == ["K1"]


@pytest.mark.parametrize(
    ("entry", "day"),
    [
        (POLICE_2568, datetime.date(2025, 4, 30)),
        ("2568: {catalogue: police-station-2568, deadline: 2568-05-15}", datetime.date(2025, 5, 15)),
    ],
)
def test_the_deadline_is_site_yamls_else_the_catalogues(tmp_path: Path, entry: str, day: datetime.date) -> None:
    ((year, catalogue),) = configuration(site_with(tmp_path, years=(entry,))).years

    assert deadline(year, catalogue) == day


def test_else_the_deadline_is_the_thirtieth_of_april_of_the_fiscal_year(tmp_path: Path) -> None:
    ((year, catalogue),) = configuration(site_with(tmp_path, years=("2570: {catalogue: police-station-2568}",))).years

    assert deadline(year, catalogue) == datetime.date(2027, 4, 30)


def test_people_come_from_the_site_folder(tmp_path: Path) -> None:
    config = configuration(site_with(tmp_path, files={"people.yaml": "- {name: นายสมมติ ทดสอบ, group: head}\n"}))

    assert [person.name.th for person in config.site.people] == ["นายสมมติ ทดสอบ"]


@pytest.mark.parametrize(("more", "day"), [("", datetime.date(2027, 4, 20)), (", deadline: 2570-05-15", datetime.date(2027, 5, 15))])
def test_the_calendar_tells_the_deadline_where_neither_site_nor_catalogue_does(tmp_path: Path, more: str, day: datetime.date) -> None:
    bundled = resources.assessment().read_text(encoding="utf-8")
    start = bundled.index("\ncalendars:\n") + len("\ncalendars:\n")
    steps = '{phase_th: ก, steps: [{id: oit-answer, from: "2027-04-01", to: "2027-04-20", th: ก}]}'
    calendar = f"  - {{id: made-up, fiscal_year: 2570, stages: [{steps}]}}\n"
    own = {"catalogues/assessment.yaml": bundled[:start] + calendar + bundled[start:]}
    folder = site_with(tmp_path, years=(f"2570: {{catalogue: police-station-2568{more}}}",), files=own)
    ((year, catalogue),) = configuration(folder).years

    assert deadline(year, catalogue) == day


def test_what_went_before_is_told_beside_a_catalogue_that_is_missing(tmp_path: Path) -> None:
    (tmp_path / "site.yaml").write_text("agency: {name: ก}\nyears: !!python/object:os.system {}\n", encoding="utf-8")

    with pytest.raises(OitgenError) as raised:
        configuration(tmp_path)

    assert raised.value.finding.rule == "yaml-tag"
    assert [finding.rule for finding in raised.value.others] == ["catalogue-missing"]
