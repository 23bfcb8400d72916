"""What a catalogue asks for: formats, slots moved to another year, the way to an item."""

from dataclasses import replace

import pytest

from oitgen.model.catalogue import Catalogue, Element, Indicator, Item, Kind, Source
from oitgen.model.words import Words
from oitgen.thai import FiscalYear, Month, Period

OCTOBER = Period(Month(2567, 10), Month(2567, 10))
TABLE = Element("table", Kind.TABLE, Words("ก"), "ก", slots=(OCTOBER,))
REPORT = Element("report", Kind.DOCUMENT, Words("ข"), "ข")
PHOTO = Element("photo", Kind.IMAGE, Words("ค"), "ค", part_of="report")
FORMATS = (("pdf",), ("xlsx", "docx"))


def item(*elements: Element) -> Item:
    return Item("O7", Words("ก"), "a", ("a",), elements, formats=FORMATS)


def catalogue() -> Catalogue:
    leaf = Indicator("9.1.1", Words("ค"), items=("O7",))
    tree = (Indicator("9", Words("ก"), (Indicator("9.1", Words("ข"), (leaf,)),)), Indicator("10", Words("ง"), items=("O8",)))
    items = (item(TABLE, REPORT, PHOTO), Item("O8", Words("ข"), "b", ("b",), ()))
    return Catalogue("x", Words("ก"), FiscalYear(2568), "x", Words("ก"), tree, items, Source("x"), deadline="2025-04-30")


def test_an_item_s_formats_bind_its_tables_and_then_no_document() -> None:
    assert item(TABLE, REPORT).wanted_formats(TABLE) == FORMATS
    assert item(TABLE, REPORT).wanted_formats(REPORT) == ()


def test_without_a_table_they_bind_the_documents_and_never_photos() -> None:
    assert item(REPORT, PHOTO).wanted_formats(REPORT) == FORMATS
    assert item(REPORT, PHOTO).wanted_formats(PHOTO) == ()


def test_an_element_s_own_formats_replace_them() -> None:
    own = Element("own", Kind.DOCUMENT, Words("ก"), "ก", formats=(("pdf",),))
    assert item(TABLE, own).wanted_formats(own) == (("pdf",),)


def test_the_top_elements_are_part_of_nothing() -> None:
    assert item(REPORT, PHOTO).top_elements == (REPORT,)


def test_what_is_not_there_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        catalogue().item("O99")
    with pytest.raises(KeyError):
        item(TABLE).element("nothing")


def test_the_way_to_an_item_leads_down_the_tree() -> None:
    assert [node.code for node in catalogue().trail("O7")] == ["9", "9.1", "9.1.1"]
    assert catalogue().trail("O99") == ()


def test_a_node_knows_the_items_below_it() -> None:
    assert catalogue().indicators[0].all_items() == ("O7",)


def test_moved_to_another_year_its_periods_move_and_say_they_are_inferred() -> None:
    moved = catalogue().moved_to(FiscalYear(2569))
    element = moved.item("O7").element("table")
    assert [slot.key for slot in element.slots] == ["2568-10"]
    assert element.inferred
    assert (moved.fiscal_year, moved.deadline) == (FiscalYear(2569), "")


def test_moved_to_another_year_its_data_are_asked_of_the_same_month() -> None:
    element = replace(catalogue().item("O7").element("table"), as_of="2025-03")
    assert element.moved(1).as_of == "2026-03"
