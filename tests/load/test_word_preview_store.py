"""Previews as bytes and back."""

import pytest

from oitgen.load import word_preview_store
from oitgen.model.word_preview import WordPreview


@pytest.mark.parametrize("preview", [WordPreview("<p>ก</p>"), WordPreview("<p>a</p>" * 9, "en", 3, is_cut=True)])
def test_a_preview_comes_back_as_it_was(preview: WordPreview) -> None:
    told = word_preview_store.dumped(preview, 12)

    assert word_preview_store.loaded(told) == preview
    assert word_preview_store.pictures(told) == 12


@pytest.mark.parametrize("told", [b"", b"2 ", b"2 x", b"2 " + b"\0" * 20])
def test_bytes_of_something_else_are_told_as_a_wrong_value(told: bytes) -> None:
    with pytest.raises((ValueError, TypeError)):
        word_preview_store.loaded(told)
