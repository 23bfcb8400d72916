"""A text in two languages."""

import pytest

from oitgen.model.words import Words


@pytest.mark.parametrize(
    ("words", "thai", "english"), [(Words("ก", "a"), "ก", "a"), (Words("ก"), "ก", "ก"), (Words(en="a"), "a", "a"), (Words(), "", "")]
)
def test_what_one_language_lacks_the_other_says(words: Words, thai: str, english: str) -> None:
    assert (words.said("th"), words.said("en")) == (thai, english)


def test_words_are_there_where_either_language_is() -> None:
    assert [bool(words) for words in (Words("ก"), Words(en="a"), Words())] == [True, True, False]
