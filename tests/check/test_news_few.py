"""Fewer posts than the criteria ask for."""

from pathlib import Path

import pytest

from tests.readied import readied_with

RULE = "news-few"


def told(folder: Path, content: dict[str, str | bytes]) -> list[str]:
    return [
        f"{each.item} {dict(each.message.args)['asked']} {dict(each.message.args)['count']}"
        for each in readied_with(folder, content).of_rule(RULE)
    ]


def post(day: str, tags: str = "head") -> dict[str, str | bytes]:
    return {f"news/{day} หัวหน้าสถานี.md": f"---\ntags: [{tags}]\n---\nร่วมกิจกรรม\n"}


def test_both_numbers_are_told(tmp_path: Path) -> None:
    assert told(tmp_path, {**post("2568-01-15"), **post("2568-02-15")}) == ["O19 3 2"]


@pytest.mark.parametrize(
    "more",
    [
        post("2568-03-15"),
        {"2568/O19/2568-03-15 ข่าว.md": "ร่วมกิจกรรม\n"},
    ],
)
def test_enough_is_no_fault_wherever_the_post_lies(tmp_path: Path, more: dict[str, str | bytes]) -> None:
    assert told(tmp_path, {**post("2568-01-15"), **post("2568-02-15"), **more}) == []


@pytest.mark.parametrize("more", [post("2567-09-30"), post("2568-03-15", "ita")])
def test_posts_of_another_year_or_topic_do_not_count(tmp_path: Path, more: dict[str, str | bytes]) -> None:
    assert told(tmp_path, {**post("2568-01-15"), **post("2568-02-15"), **more}) == ["O19 3 2"]


def test_without_any_the_element_is_missing_and_no_more_is_told(tmp_path: Path) -> None:
    assert told(tmp_path, post("2567-01-15")) == []


def test_files_in_the_folder_beside_the_news_are_left_to_a_person(tmp_path: Path) -> None:
    assert told(tmp_path, {**post("2568-01-15"), "2568/O19/2 ข่าวกิจกรรมของหัวหน้าสถานี/ข่าวรวม.pdf": "ก"}) == []
