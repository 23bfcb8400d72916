"""What stands in a document, and where."""

import pytest

from oitgen.model.contents import UNREAD, Contents, Library, Sign, SignKind, whereabouts
from oitgen.text import said


def test_pages_without_words_are_a_scan() -> None:
    assert Contents(is_read=True, pages=2, letters=10).is_scan
    assert not Contents(is_read=True, pages=2, letters=900).is_scan
    assert not Contents(pages=2).is_scan
    assert not Contents(is_read=True, pages=2, problem="empty").is_scan


def test_signs_are_asked_for_by_kind() -> None:
    phone, email = Sign(SignKind.PHONE, "1"), Sign(SignKind.EMAIL, "a@b.c")
    assert Contents(signs=(phone, email)).of(SignKind.EMAIL) == (email,)
    assert Contents(signs=(phone, email)).of(SignKind.EMAIL, SignKind.PHONE) == (phone, email)


@pytest.mark.parametrize(
    ("sign", "words"),
    [
        (Sign(SignKind.PHONE, "1", page=3), "หน้า 3"),
        (Sign(SignKind.PHONE, "1", sheet="ก", line=4), "ชีต ก แถว 4"),
        (Sign(SignKind.PHONE, "1", line=5), "บรรทัด 5"),
        (Sign(SignKind.PHONE, "1"), "ในเนื้อความ"),
    ],
)
def test_a_sign_says_where_it_stands(sign: Sign, words: str) -> None:
    assert said(whereabouts(sign), "th") == words


def test_a_path_is_found_however_it_is_spelt() -> None:
    found = Contents(pages=1)
    assert Library({"content/กำ.pdf": found}).of("content/ก\u0e4d\u0e32.pdf") == found
    assert Library().of("content/ก.pdf") == UNREAD


def test_the_words_of_a_document_are_fetched_where_the_library_does_not_hold_them() -> None:
    library = Library({"ก.pdf": Contents(text="คำ")}, fetch=lambda path: f"จาก {path}")
    assert [library.text(path) for path in ("ก.pdf", "ข.pdf")] == ["คำ", "จาก ข.pdf"]
    assert Library().text("ข.pdf") == ""
