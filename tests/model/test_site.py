"""What is shown for an item."""

from datetime import date
from pathlib import Path

import pytest

from tests.builders import IMMIGRATION_2567, POLICE_2568, loaded_with


def test_each_document_is_listed_once_though_it_fills_several_slots(tmp_path: Path) -> None:
    found = loaded_with(tmp_path, ["2568/O7/ต.ค.67-มี.ค.68 ก.pdf", "2568/O7/ภาพ.jpg"]).item("O7")
    assert len(found.evidence) == 6
    assert len(found.documents) == 2


def test_an_item_with_nothing_is_empty(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, ["2568/O7/2567-10 ก.pdf"])
    assert [site.item(code).is_empty for code in ("O7", "O8")] == [False, True]


def test_evidence_is_found_by_element(tmp_path: Path) -> None:
    found = loaded_with(tmp_path, ["2568/O11/1 สถิติคดี/2567-10.pdf"]).item("O11")
    assert [len(found.of(element)) for element in found.item.elements] == [1, 0]


def test_a_code_the_catalogue_lacks_is_a_key_error(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        loaded_with(tmp_path).site.years[0].disclosure("O99")


def test_a_text_that_is_evidence_twice_is_one_text(tmp_path: Path) -> None:
    found = loaded_with(tmp_path, {"2568/O11/1 สถิติคดี/ต.ค.67-พ.ย.67.md": "ก"}).item("O11")
    assert len(found.evidence) == 2
    assert len(found.texts) == 1


@pytest.mark.parametrize(
    ("today", "newest", "older"),
    [
        (date(2025, 3, 1), date(2025, 3, 1), date(2024, 9, 30)),
        (date(2026, 3, 1), date(2026, 3, 1), date(2024, 9, 30)),
        (date(2024, 8, 1), date(2024, 8, 1), date(2024, 8, 1)),
    ],
)
def test_the_newest_year_shows_today_s_people_and_an_older_one_those_of_its_end(
    tmp_path: Path, today: date, newest: date, older: date
) -> None:
    site = loaded_with(tmp_path, years=(POLICE_2568, IMMIGRATION_2567)).site
    assert [site.day_of_office(year, today) for year in site.years] == [newest, older]


def test_people_hold_their_posts_for_a_time(tmp_path: Path) -> None:
    people = "- {name: คนก่อน ตัวอย่าง, group: executive, until: 2567-12-31}\n- {name: คนใหม่ ตัวอย่าง, group: executive, since: 2568-01-01}\n"
    (year,) = loaded_with(tmp_path, files={"people.yaml": people}).site.years
    assert [person.name.th for person in year.people_on(date(2025, 1, 1))] == ["คนใหม่ ตัวอย่าง"]


def test_pictures_in_texts_are_those_of_the_item_alone(tmp_path: Path) -> None:
    content = {"2568/O2/index.md": "![ก](a.jpg)", "2568/O2/a.jpg": "x", "2568/O3/index.md": "![ก](b.jpg)", "2568/O3/b.jpg": "x"}
    site = loaded_with(tmp_path, content).site
    (year,) = site.years
    assert site.pictures_in_texts(year, year.disclosure("O2")) == {"content/2568/O2/a.jpg"}
