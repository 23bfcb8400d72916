"""The room of Thai as others see it."""

import pytest

from oitgen import thai


def test_every_name_is_brought_from_the_module_that_makes_it() -> None:
    assert sorted(thai._HOME) == sorted(thai.__all__)
    assert [name for name in thai.__all__ if getattr(thai, name) is None] == []
    assert thai.__all__ == [name for name in thai.__all__ if name in vars(thai)]


def test_a_name_nobody_makes_is_an_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'moon'"):
        getattr(thai, "moon")  # noqa: B009  # as a misspelt name is asked for
