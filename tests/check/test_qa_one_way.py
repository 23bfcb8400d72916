"""A channel for questions is one where the agency answers, or it is told."""

from pathlib import Path

import pytest

from tests.readied import readied_with

RULE = "qa-one-way"
LOCAL = "2567: {catalogue: local-government-2567}"
POLICE = "2568: {catalogue: police-station-2568}"
SITE = "\nsite: {url: 'https://tuayang.example.go.th/'}"


def told(folder: Path, channels: str, year: str = LOCAL, content: dict[str, str | bytes] | None = None) -> list[str]:
    found = readied_with(folder, content or {}, years=(year,), yaml=f"channels: {{{channels}}}{SITE}").of_rule(RULE)
    return [f"{each.item} {each.message.id}" for each in found]


@pytest.mark.parametrize(
    ("channels", "words"),
    [
        ("qa: {url: 'https://m.me/tuayang.example'}", "does not say"),
        ("qa: {email: a@b.go.th, two_way: true}", "gives no web address"),
        ("qa: {url: 'https://tuayang.example.go.th/contact/', two_way: true}", "a page of this website"),
        ("qa: {url: 'https://tuayang.example.go.th', two_way: true}", "a page of this website"),
    ],
)
def test_a_channel_of_one_way_is_told(tmp_path: Path, channels: str, words: str) -> None:
    (found,) = told(tmp_path, channels)
    assert found.startswith("O6 ")
    assert words in found


@pytest.mark.parametrize(
    "channels",
    [
        "qa: {url: 'https://m.me/tuayang.example', two_way: true}",
        "qa: {url: 'https://tuayang.example.go.th/webboard/', two_way: true}",
        "qa: {phone: '1234'}, feedback: {url: 'https://line.me/a', two_way: true}",
        "feedback: {url: 'https://forms.example.go.th/a'}",
    ],
)
def test_a_channel_where_both_write_is_no_fault(tmp_path: Path, channels: str) -> None:
    assert told(tmp_path, channels) == []


def test_an_item_that_asks_for_no_such_channel_is_content(tmp_path: Path) -> None:
    assert told(tmp_path, "qa: {url: 'https://m.me/tuayang.example'}", POLICE) == []


def test_a_channel_shown_in_the_items_folder_is_enough(tmp_path: Path) -> None:
    link: dict[str, str | bytes] = {"2567/O6/กระดานถามตอบ.url": "[InternetShortcut]\nURL=https://board.example.go.th/\n"}
    assert told(tmp_path, "qa: {url: 'https://m.me/tuayang.example'}", content=link) == []
