"""Single keys of a catalogue; how they make a state is in test_readiness.py."""

from pathlib import Path

import pytest

from oitgen.check import keys
from oitgen.model.contents import Library
from oitgen.model.document import Document, Evidence, File, Placing, Served
from oitgen.model.words import Words
from oitgen.thai import Month, Period
from tests import papers
from tests.readied import own_element, readied_with

OCTOBER, NOVEMBER = Month(2567, 10), Month(2567, 11)
TWO_MONTHS = Period(OCTOBER, NOVEMBER)


def evidence(*, period: Period | None = None, language: str = "") -> Evidence:
    return Evidence("x", Document(Words("ก"), (File("ก.pdf", "pdf", 1),), language=language, period=period), Placing.SLOT)


@pytest.mark.parametrize(
    ("formats", "missing"),
    [
        ({"pdf", "xlsx"}, ()),
        ({"pdf", "ods"}, ()),
        ({"pdf"}, (("xlsx", "docx"),)),
        ({"docx"}, (("pdf",),)),
        ({"jpg"}, (("pdf",), ("xlsx", "docx"))),
    ],
)
def test_a_format_is_missing_where_no_file_comes_near(formats: set[str], missing: tuple[tuple[str, ...], ...]) -> None:
    assert keys.formats_missing((("pdf",), ("xlsx", "docx")), frozenset(formats)) == missing


def test_months_fill_a_longer_slot_once_they_are_all_there() -> None:
    october, november = Period(OCTOBER, OCTOBER), Period(NOVEMBER, NOVEMBER)
    assert keys.months_open(TWO_MONTHS, (evidence(period=october),), Library()) == (november,)
    assert not keys.months_open(TWO_MONTHS, (evidence(period=october), evidence(period=november)), Library())


def test_a_document_that_covers_the_slot_covers_it_whole() -> None:
    assert not keys.months_open(TWO_MONTHS, (evidence(period=TWO_MONTHS), evidence(period=Period(OCTOBER, OCTOBER))), Library())


def test_what_says_no_period_leaves_no_month_open() -> None:
    assert not keys.months_open(TWO_MONTHS, (evidence(), Evidence("x", Served("contact"), Placing.ROLE)), Library())


@pytest.mark.parametrize(
    ("url", "state"), [("https://a.example.go.th/", "met"), ("http://192.168.1.9/", "partial"), ("http://localhost/", "partial")]
)
def test_a_channel_only_the_office_can_open_is_none(tmp_path: Path, url: str, state: str) -> None:
    yaml = f'channels: {{corruption: {{url: "{url}"}}}}'
    found = readied_with(tmp_path, yaml=yaml)
    channel = next(each for each in found.item("O17").elements if each.element.role == "complaint-channel")
    assert channel.state == state


def test_a_none_the_criteria_do_not_speak_of_lacks_no_format(tmp_path: Path) -> None:
    content = {"2568/M1/2567-10 ไม่มีการจัดซื้อจัดจ้าง.pdf": papers.pdf("ไม่มีการจัดซื้อจัดจ้าง เดือนตุลาคม 2567")}
    found = own_element(tmp_path, ", formats: [pdf, structured], period: {type: monthly}", content, kind="table")
    assert found.slots("M1", "report")["2567-10"] == "to-confirm"
    assert found.of_rule("format-missing") == []
