"""What a confirmation is about, apart from who said so and when."""

from dataclasses import replace
from datetime import date

from oitgen.model.confirmation import Confirmation

ONE = Confirmation(2568, "O7", "monthly", "content/ก.pdf", "a" * 64, "ผกก.", date(2025, 4, 11))


def test_a_later_answer_on_the_same_file_is_about_the_same() -> None:
    assert replace(ONE, sha256="b" * 64, by="รอง ผกก.", on=None).key == ONE.key


def test_another_element_of_the_same_file_is_another_matter() -> None:
    assert replace(ONE, element="photo").key != ONE.key
