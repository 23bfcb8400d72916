"""Plain facts of publication: what is shown, how many of how many, never a state of readiness."""

from datetime import date
from pathlib import Path

import pytest

from oitgen import text
from oitgen.model.catalogue import Kind
from oitgen.render import facts
from oitgen.render.voice import Voice
from tests import papers
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


def test_a_month_nobody_can_see_is_not_counted(tmp_path: Path) -> None:
    content = {f"2568/O7/{month} ก.pdf": papers.pdf("รายงาน") for month in ("2567-10", "2567-11")} | {
        "2568/O7/2567-12 ก.pdf": b"%PDF-1.4 x"
    }
    item = readied_with(tmp_path, content, opened=True).item("O7")
    found = facts.badge_of_item(item, VOICE, gaps=True)
    assert found is not None
    assert (found.text, found.tone) == ("2 จาก 6 เดือน", "partly")


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


def test_front_matter_alone_is_nothing_to_show(tmp_path: Path) -> None:
    item = readied_with(tmp_path, {"2568/O2/index.md": "---\ntitle: ชื่อ\ntitle_en: Name\n---\n"}).item("O2")
    assert [facts.is_shown(item, element) for element in facts.tops(item)] == [False] * len(facts.tops(item))
    assert facts.shows_nothing(item.disclosure)


def test_a_document_of_no_element_may_be_any_so_nothing_is_claimed(tmp_path: Path) -> None:
    item = readied_with(tmp_path, ["2568/O20/บันทึก.pdf"]).item("O20")
    assert item.disclosure.others
    assert {facts.is_shown(item, element) for element in facts.tops(item)} == {None}
    assert facts.badge_of_item(item, VOICE, gaps=True) is None
    assert not facts.published(item)


def test_words_are_no_picture(tmp_path: Path) -> None:
    item = readied_with(tmp_path, {"2568/O21/index.md": "ข้อความ"}).item("O21")
    shown = {element.element.kind: facts.is_shown(item, element) for element in facts.tops(item)}
    assert shown[Kind.IMAGE] is False


def test_an_unplaced_document_of_a_month_makes_that_month_unknown(tmp_path: Path) -> None:
    found = readied_with(tmp_path, ["2568/O11/ต.ค.67 บันทึก.pdf"]).item("O11")
    assert found.disclosure.others
    element = found.element("crime-statistics")
    assert [facts.slot_is_shown(found, element, slot) for slot in element.slots[:2]] == [None, False]


def test_a_longer_document_alone_makes_no_month_published(tmp_path: Path) -> None:
    item = readied_with(tmp_path, ["2568/O7/ต.ค.67-มี.ค.68 ก.pdf"]).item("O7")
    element = item.element("monthly-report")
    assert facts.is_shown(item, element) is None
    assert facts.count(item, element, VOICE) == "0 จาก 6 เดือน"
    assert facts.badge_of_item(item, VOICE, gaps=True) is None


def test_what_shows_nothing_at_all_is_counted(tmp_path: Path) -> None:
    found = readied_with(tmp_path, ["2568/O20/บันทึก.pdf"])
    year = found.readiness.year(2568)
    assert facts.empty_items(year) == len(year.items) - 1
    assert facts.done_items(year) == 0


def test_parts_and_what_nobody_wants_are_not_counted(tmp_path: Path) -> None:
    assert [element.element.id for element in facts.tops(readied_with(tmp_path).item("O18"))] == ["policy"]
