"""A colour on which white letters cannot be read is said, and not used."""

from pathlib import Path

import pytest

from oitgen.check import colour_pale
from oitgen.model.colour import readable


@pytest.mark.parametrize("colour", ["#7b1113", "#000", "#0b4f8a", "#1F6B3A"])
def test_a_dark_colour_is_used(colour: str) -> None:
    assert readable(colour) != ""


@pytest.mark.parametrize("colour", ["#ffd24d", "#fff", "#8a8a8a", "red", "", "#12345", "javascript:x"])
def test_a_pale_colour_or_no_colour_at_all_is_not(colour: str) -> None:
    assert readable(colour) == ""


def test_a_short_colour_is_written_out() -> None:
    assert readable("#700") == "#770000"


def test_the_rule_has_its_manual_page() -> None:
    assert "Wrong:" in (colour_pale.__doc__ or "")
    assert Path(colour_pale.__file__).stem.replace("_", "-") == colour_pale.ID
