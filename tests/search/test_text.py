"""What is said of a text beside its words."""

import pytest

from oitgen.search.text import FoundFile, Text, codes


@pytest.mark.parametrize(
    ("code", "said"), [("O15", ("O15", "ข้อ 15")), ("ข้อพิเศษ", ("ข้อพิเศษ", "")), ("", ("", "")), ("M07", ("M07", "ข้อ 7"))]
)
def test_an_item_is_called_by_its_code_and_by_its_number(code: str, said: tuple[str, str]) -> None:
    assert codes(code) == said


def test_the_head_is_title_note_codes_and_file_names() -> None:
    found = Text("เรื่อง", "a/", "0", tuple, "O15 · 2568", "O15", 2568, files=(FoundFile("PDF", "ก.pdf", "a.pdf"),))
    assert found.head == ("เรื่อง", "O15 · 2568", "O15", "ข้อ 15", "ก.pdf")


def test_the_key_changes_with_words_and_head_alone() -> None:
    first = Text("เรื่อง", "a/", "0", tuple)
    assert first.key == Text("เรื่อง", "b/", "0", lambda: ("ข",)).key
    assert len({first.key, Text("เรื่อง", "a/", "1", tuple).key, Text("อื่น", "a/", "0", tuple).key}) == 3
