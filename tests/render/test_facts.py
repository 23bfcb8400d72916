"""Plain facts of publication: what is shown, how many of how many, never a state of readiness."""

from datetime import date
from pathlib import Path

import pytest

from oitgen import text
from oitgen.render import facts
from oitgen.render.voice import Voice
from tests.readied import readied_with

VOICE = Voice("th", "arabic", text.translate)


@pytest.mark.parametrize(
    ("months", "badge"),
    [
        ([], ("ยังไม่เผยแพร่", "missing")),
        (["2567-10"], ("1 จาก 6 เดือน", "partly")),
        (["2567-10", "2567-11", "2567-12", "2568-01", "2568-02", "2568-03"], ("6 จาก 6 เดือน", "published")),
    ],
)
def test_months_are_counted(tmp_path: Path, months: list[str], badge: tuple[str, str]) -> None:
    item = readied_with(tmp_path, [f"2568/O7/{month} ก.pdf" for month in months]).item("O7")
    found = facts.badge_of_item(item, VOICE, gaps=True)
    assert found is not None
    assert (found.text, found.tone) == badge


@pytest.mark.parametrize("content", [[], ["2568/O7/2567-10 ก.pdf"]])
def test_where_gaps_are_hidden_nothing_is_said_of_what_lacks(tmp_path: Path, content: list[str]) -> None:
    assert facts.badge_of_item(readied_with(tmp_path, content).item("O7"), VOICE, gaps=False) is None


def test_one_format_of_two_is_published_all_the_same(tmp_path: Path) -> None:
    found = readied_with(tmp_path, ["2568/O18/ประกาศ.pdf"]).item("O18")
    badge = facts.badge_of_element(found, found.element("policy"), VOICE, gaps=True)
    assert badge is not None
    assert badge.tone == "published"


def test_what_only_a_reader_of_the_text_could_tell_is_not_told(tmp_path: Path) -> None:
    item = readied_with(tmp_path, {"2568/O2/index.md": "ข้อความ"}).item("O2")
    assert facts.is_shown(item, item.elements[0]) is None
    assert facts.badge_of_element(item, item.elements[0], VOICE, gaps=True) is None


def test_an_empty_item_is_not_published(tmp_path: Path) -> None:
    found = readied_with(tmp_path)
    assert not facts.published(found.item("O2"))
    assert facts.done_items(found.readiness.year(2568)) == 0


def test_a_date_without_a_day_is_not_said() -> None:
    assert facts.due(None, VOICE) == ""
    assert facts.due(date(2025, 4, 15), VOICE) == "กำหนดเผยแพร่ภายใน 15 เมษายน 2568"


def test_a_fact_does_not_change_with_the_day(tmp_path: Path) -> None:
    early = readied_with(tmp_path / "a", today=date(2024, 10, 1)).item("O7")
    late = readied_with(tmp_path / "b", today=date(2025, 9, 1)).item("O7")
    assert facts.badge_of_item(early, VOICE, gaps=True) == facts.badge_of_item(late, VOICE, gaps=True)
    assert early.state != late.state


def test_anything_at_all_is_a_beginning(tmp_path: Path) -> None:
    found = readied_with(tmp_path, ["2568/O7/2567-10 ก.pdf"])
    assert facts.is_begun(found.element("O7", "monthly-report"))
    assert not facts.is_begun(found.element("O18", "policy"))


def test_parts_and_what_nobody_wants_are_not_counted(tmp_path: Path) -> None:
    assert [element.element.id for element in facts.tops(readied_with(tmp_path).item("O18"))] == ["policy"]
