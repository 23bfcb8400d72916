"""What an item requires, in the words an officer needs."""

import datetime
from pathlib import Path

import pytest

from oitgen import resources
from oitgen.load.catalogue import catalogue_file
from oitgen.model.catalogue import Catalogue, Element, Item, Kind
from oitgen.model.words import Words
from oitgen.report import requirement
from oitgen.thai import Period, read_name

DEADLINE = datetime.date(2025, 4, 30)


def police() -> Catalogue:
    """The police catalogue of FY2568."""
    path = resources.catalogue_dir() / "police-station-2568.yaml"
    found, _ = catalogue_file(path, path.name)
    assert found is not None
    return found


def told(code: str, lang: str = "th") -> str:
    """The requirements of one item of the police catalogue."""
    catalogue = police()
    return requirement.item(catalogue, catalogue.item(code), "งานอำนวยการ", DEADLINE, "en" if lang == "en" else "th")


def test_elements_stand_in_the_order_of_the_criteria_with_their_folders() -> None:
    shown = told("O12")

    assert shown.index("1. แผนการใช้จ่ายงบประมาณ") < shown.index("2. รายงานผลการใช้จ่ายงบประมาณ")
    assert "วางไฟล์ในโฟลเดอร์: 1 แผนการใช้จ่ายงบประมาณ" in shown


def test_owner_and_day_stand_on_top() -> None:
    assert "ผู้รับผิดชอบ: งานอำนวยการ" in told("O7")
    assert "เผยแพร่ให้ครบภายใน: 30 เมษายน 2568" in told("O7")


def test_parts_of_a_document_are_told_with_it() -> None:
    assert "ในเอกสารต้องมี:" in told("O18")


def test_what_site_yaml_serves_needs_no_file() -> None:
    assert "ไม่ต้องวางไฟล์: แสดงจาก channels: corruption: ใน site.yaml" in told("O17")


def test_it_can_be_told_in_english() -> None:
    assert "Publish by: 30 April 2025" in told("O7", "en")


@pytest.mark.parametrize("path", resources.catalogues(), ids=lambda path: path.stem)
def test_every_example_is_read_as_the_period_it_stands_for(path: Path) -> None:
    catalogue, _ = catalogue_file(path, path.name)
    assert catalogue is not None

    wrong = [
        name
        for item in catalogue.items
        for element in item.top_elements
        if element.slots
        for name in requirement.examples(item, element)
        if read_name(name.rsplit(".", 1)[0], catalogue.fiscal_year).periods[:1] != (element.slots[0],)
    ]

    assert wrong == []


def test_one_element_that_takes_files_needs_no_folder_of_its_own() -> None:
    item = Item("O1", Words("ก"), "x", ("x",), (_element("a"), _element("b", role="contact")))

    assert requirement.folder_name(item, item.elements[0]) == ""


def test_a_folder_keeps_its_place_in_the_criteria() -> None:
    item = Item("O1", Words("ก"), "x", ("x",), (_element("a"), _element("b", kind=Kind.TEXT), _element("c")))

    assert [requirement.folder_name(item, each) for each in item.elements] == ["1 ชื่อ a", "", "3 ชื่อ c"]


@pytest.mark.parametrize(("typed", "made"), [("a/b: c?", "a b c"), ("ลงท้าย. ", "ลงท้าย"), ("สขร.1", "สขร.1")])
def test_names_hold_nothing_windows_forbids(typed: str, made: str) -> None:
    assert requirement.file_name(typed) == made


def test_a_month_is_named_so_that_files_sort_by_the_calendar() -> None:
    item = Item("O1", Words("ก"), "x", ("x",), (_element("a", slots=(Period.from_key("2567-10"),)),))

    assert requirement.examples(item, item.elements[0]) == ("2567-10 ชื่อ a.pdf",)


def _element(id: str, kind: Kind = Kind.DOCUMENT, role: str = "", slots: tuple[Period, ...] = ()) -> Element:
    return Element(id, kind, Words(f"ชื่อเต็ม {id}"), f"ชื่อ {id}", role=role, slots=slots)
