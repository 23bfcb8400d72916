"""Which file formats answer a catalogue's word for a format."""

import pytest

from oitgen.model import formats


@pytest.mark.parametrize(
    ("name", "exact", "near"),
    [
        ("pdf", {"pdf"}, set()),
        ("xlsx", {"xlsx"}, {"xls", "xlsm", "ods", "csv"}),
        ("docx", {"docx"}, {"doc", "docm", "odt"}),
        ("structured", {"xlsx", "csv", "json", "xml"}, {"xls", "xlsm", "ods"}),
    ],
)
def test_a_format_has_what_it_is_and_what_comes_near(name: str, exact: set[str], near: set[str]) -> None:
    assert set(formats.exact(name)) == exact
    assert set(formats.near(name)) == near
