"""Texts, dates, numbers and sizes as pages of each language write them; every text of a page has its Thai."""

import ast
from collections.abc import Iterator
from datetime import date

import pytest

from oitgen import text
from oitgen.model.words import Lang, Words
from oitgen.render.voice import Voice
from oitgen.thai import FiscalYear, Month, Period
from tests.conftest import REPOSITORY


def voice(lang: Lang = "th", digits: str = "arabic") -> Voice:
    return Voice(lang, digits, text.translate)


def spoken() -> Iterator[str]:
    """Every text the render room says: `scene.say("…")`, `voice.say("…")`, and the words of a Task."""
    for module in sorted((REPOSITORY / "oitgen" / "render").rglob("*.py")):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            said = isinstance(node.func, ast.Attribute) and node.func.attr in ("say", "translate")
            if said or (isinstance(node.func, ast.Name) and node.func.id == "Task"):
                yield from (
                    each.value
                    for each in node.args
                    if isinstance(each, ast.Constant) and isinstance(each.value, str) and len(each.value) > 2
                )


def test_every_text_of_a_page_has_its_thai() -> None:
    found = set(spoken())
    assert len(found) > 80
    assert sorted(said for said in found if text.translate("th", said) == said) == []


def test_thai_digits_are_written_on_thai_pages_only() -> None:
    assert voice("th", "thai").numerals("5 จาก 6") == "๕ จาก ๖"
    assert voice("en", "thai").numerals("5 of 6") == "5 of 6"
    assert voice("th").numerals("ปี ๒๕๖๘") == "ปี 2568"


def test_the_officer_s_own_words_stay_as_typed() -> None:
    assert voice("th", "thai").named(Words("ชั้น 2")) == "ชั้น 2"


def test_a_text_is_said_in_the_other_language_where_it_has_no_own() -> None:
    assert (voice("en").named(Words("ก")), voice("th").named(Words(en="a"))) == ("ก", "a")


@pytest.mark.parametrize(
    ("size", "written"), [(0, "1 KB"), (1, "1 KB"), (1536, "2 KB"), (900 * 1024, "900 KB"), (1258291, "1.2 MB"), (2**31, "2,048.0 MB")]
)
def test_sizes_are_written_as_people_read_them(size: int, written: str) -> None:
    assert voice().size(size) == written


def test_dates_are_of_the_reader_s_era() -> None:
    assert voice().date(date(2025, 4, 30)) == "30 เมษายน 2568"
    assert voice("en").date(date(2025, 4, 30)) == "30 April 2025"
    assert voice().date(None) == ""


def test_months_periods_and_years() -> None:
    month = Month(2567, 10)
    assert voice().month(month) == "ตุลาคม 2567"
    assert "2567" in voice().period(Period(month, month))
    assert "๒๕๖๘" in voice("th", "thai").year(FiscalYear(2568))


@pytest.mark.parametrize(("format", "name"), [("pdf", "PDF"), ("xlsx", "Excel"), ("docx", "Word"), ("jfif", "JPEG"), ("dwg", "DWG")])
def test_formats_are_called_as_people_call_them(format: str, name: str) -> None:
    assert voice().format(format) == name


def test_facts_stand_side_by_side_without_empty_ones() -> None:
    assert voice().listed(("1 KB", "", "2 หน้า")) == "1 KB · 2 หน้า"
