"""What is shown for an item."""

from pathlib import Path

import pytest

from tests.builders import loaded_with


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
