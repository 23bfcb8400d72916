"""Every part of a page explains itself to whoever writes a theme."""

import dataclasses

import pytest

from oitgen.render.context import pieces


def test_a_field_is_explained_in_its_metadata() -> None:
    assert pieces.explained("its address") == {"help": "its address"}


def test_a_part_cannot_be_changed_by_a_template() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(pieces.Badge("x", "plain"), "text", "y")  # noqa: B010 - the point is that nothing can
