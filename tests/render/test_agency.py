"""The agency's own facts as pages show them; what is not said is not shown."""

from datetime import date
from pathlib import Path

import pytest

from oitgen.model.agency import Survey
from oitgen.render import agency
from tests.built import built_with, links

QA = 'channels:\n  qa: {url: "https://m.example/qa", name: ห้องถามตอบ}\n'


@pytest.mark.parametrize(
    ("written", "dialled"),
    [
        ("0 7561 1222", "tel:075611222"),
        ("075-611-222", "tel:075611222"),
        ("0 7561 1222-3", "tel:075611222"),
        ("0 7561 1222 ต่อ 12", "tel:075611222"),
        ("0 7561 1222 ถึง 5", "tel:075611222"),
        ("+66 7561 1222", "tel:+6675611222"),
        ("๐ ๗๕๖๑ ๑๒๒๒", "tel:075611222"),
        ("191", "tel:191"),
        ("*1234#", "tel:*1234#"),
    ],
)
def test_a_number_is_shown_as_written_and_dialled_as_digits(written: str, dialled: str) -> None:
    assert (agency.phone(written).text, agency.phone(written).url) == (written, dialled)


@pytest.mark.parametrize(
    ("day", "is_open"),
    [(date(2024, 12, 31), False), (date(2025, 1, 1), True), (date(2025, 6, 30), True), (date(2025, 7, 1), False)],
)
def test_a_survey_is_open_from_its_first_day_to_its_last(day: date, is_open: bool) -> None:
    survey = Survey("https://e.example/", date(2025, 1, 1), date(2025, 6, 30))
    assert agency.is_open(survey, day) == is_open


def test_a_survey_without_dates_is_open() -> None:
    assert agency.is_open(Survey("https://e.example/"), date(2025, 1, 1))


def test_a_channel_nobody_named_shows_no_link(tmp_path: Path) -> None:
    page = built_with(tmp_path).page("contact/")
    assert [anchor for anchor in ("qa", "feedback", "complaint", "corruption") if f'id="{anchor}"' in page] == []


def test_a_channel_is_shown_under_its_own_name(tmp_path: Path) -> None:
    found = built_with(tmp_path, yaml=QA)
    assert "https://m.example/qa" in links(found.page("contact/"))
    assert "ห้องถามตอบ" in found.said("contact/")


@pytest.mark.parametrize("general", [True, False])
def test_apart_from_general_complaints_is_said_only_where_there_are_any(tmp_path: Path, general: bool) -> None:
    yaml = 'channels:\n  corruption: {url: "https://m.example/c"}\n' + ('  complaint: {url: "https://m.example/g"}\n' if general else "")
    assert ("แยกจากเรื่องร้องเรียนทั่วไป" in built_with(tmp_path, yaml=yaml).said("contact/")) == general


def test_people_stand_in_their_groups_without_photos_too(tmp_path: Path) -> None:
    people = """\
- {name: สมชาย ตัวอย่าง, position: ผู้กำกับการ, group: executive}
- {name: สมหญิง ตัวอย่าง, position: สารวัตร, group: head, status: acting}
- {position: รองผู้กำกับการ, group: executive, status: vacant}
- {name: สมศักดิ์ ตัวอย่าง, position: ประธาน, group: กต.ตร.}
- {name: สมพร ตัวอย่าง, position: ที่ปรึกษา, group: คณะที่ปรึกษา}
"""
    found = built_with(tmp_path, files={"people.yaml": people})
    said = found.said("people/")
    assert [text for text in ("สมชาย ตัวอย่าง", "สมหญิง ตัวอย่าง", "รักษาราชการแทน", "ว่าง", "กต.ตร.", "คณะที่ปรึกษา") if text not in said] == []
    assert found.tree("people/").css("main img[src='']") == []


def test_one_year_s_people_never_stand_on_another_year_s_pages(tmp_path: Path) -> None:
    own = {"2567/people.yaml": "- {name: คนก่อน ตัวอย่าง, position: หัวหน้า, group: executive}\n"}
    files = {"people.yaml": "- {name: คนใหม่ ตัวอย่าง, position: หัวหน้า, group: executive}\n"}
    years = ("2568: {catalogue: police-station-2568}", "2567: {catalogue: immigration-2567}")
    found = built_with(tmp_path, own, files=files, years=years)
    assert ["คนก่อน" in found.said("2567/o1/"), "คนใหม่" in found.said("2567/o1/")] == [True, False]
    assert ["คนก่อน" in found.said("2568/o1/"), "คนใหม่" in found.said("2568/o1/")] == [False, True]


def test_where_no_channel_is_named_there_is_no_link_but_a_number_to_call(tmp_path: Path) -> None:
    facts = "agency: {phone: 0 7500 0191}\n"
    site = built_with(tmp_path, {"2568/agency.yaml": facts}, yaml="")

    page = site.said("2568/o17/")

    assert "ยังไม่มีช่องทางเฉพาะ โปรดโทรศัพท์ถึงหน่วยงาน" in page
    assert 'href="tel:075000191"' in site.page("2568/o17/")


def test_without_a_number_nothing_is_promised(tmp_path: Path) -> None:
    site = built_with(tmp_path)

    assert "โปรดโทรศัพท์ถึงหน่วยงาน" not in site.said("2568/o17/") + site.said("contact/")
