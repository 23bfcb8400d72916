"""A colour is used where white text on it can be read."""

import pytest

from oitgen.model.colour import readable


@pytest.mark.parametrize(
    ("colour", "used"),
    [
        ("#7b1113", "#7b1113"),
        ("#7B1113 ", "#7b1113"),
        ("#000", "#000000"),
        ("#767676", "#767676"),
        ("#777777", ""),
        ("#ffee00", ""),
        ("#fff", ""),
        ("red", ""),
        ("", ""),
        ("#12345", ""),
        ("#7b1113;}", ""),
    ],
)
def test_a_colour_too_light_or_unreadable_is_not_used(colour: str, used: str) -> None:
    assert readable(colour) == used
