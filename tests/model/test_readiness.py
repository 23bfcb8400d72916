"""Asking readiness for a year, an item, an element."""

from pathlib import Path

import pytest

from oitgen.model.document import Evidence, Placing, Statement
from oitgen.model.finding import message
from oitgen.model.readiness import SlotReadiness, State
from oitgen.thai import Month, Period
from tests.readied import readied_with

OCTOBER = Period(Month(2567, 10), Month(2567, 10))


def test_years_items_and_elements_are_found_or_a_key_error(tmp_path: Path) -> None:
    found = readied_with(tmp_path, ["2568/O7/2567-10 ก.pdf", "2568/O7/2567-10 ก.docx"])
    assert [file.name for document in found.element("O7", "monthly-report").documents for file in document.files] == [
        "2567-10 ก.pdf",
        "2567-10 ก.docx",
    ]
    for asked in (lambda: found.readiness.year(2500), lambda: found.item("O99"), lambda: found.element("O7", "nothing")):
        with pytest.raises(KeyError):
            asked()


def test_every_element_comes_with_its_item_and_year(tmp_path: Path) -> None:
    listed = list(readied_with(tmp_path).readiness.elements())
    assert {year.year.fiscal_year.be for year, _, _ in listed} == {2568}
    assert all(element in item.elements for _, item, element in listed)


def test_a_slot_is_a_none_where_statements_alone_fill_it() -> None:
    statement = Evidence("x", Statement(OCTOBER, "ไม่มี"), Placing.SLOT, OCTOBER)
    filled = SlotReadiness(OCTOBER, State.NONE_DECLARED, message("x"), (statement,))
    empty = SlotReadiness(OCTOBER, State.MISSING, message("x"))
    assert [(slot.is_shown, slot.is_none) for slot in (filled, empty)] == [(True, True), (False, False)]
