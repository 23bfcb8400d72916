"""A language is shown where words of it are shown; a name alone proves it only where nothing was read."""

import pytest

from oitgen.check import languages
from oitgen.model.catalogue import Element, Kind
from oitgen.model.contents import Contents, Library
from oitgen.model.document import Document, Evidence, File, Placing, Section
from oitgen.model.prose import Prose
from oitgen.model.words import Words

BOTH = Element("x", Kind.DOCUMENT, Words("ก"), "ก", languages=("th", "en"))
THAI = "ประกาศสถานีตำรวจภูธรตัวอย่าง เรื่อง นโยบายต่อต้านการรับสินบน (Anti-Bribery Policy) ประจำปีงบประมาณ"
ENGLISH = "Announcement of Tuayang Police Station on the Anti-Bribery Policy of the fiscal year 2025"


def document(language: str = "", name: str = "ก.pdf") -> Document:
    return Document(Words("ก"), (File(name, "pdf", 1),), language=language)


def evidence(*things: Document | Section) -> tuple[Evidence, ...]:
    return tuple(Evidence("x", thing, Placing.SLOT) for thing in things)


def library(**heads: str) -> Library:
    return Library({f"{name}.pdf": Contents(is_read=True, head=head) for name, head in heads.items()})


def test_what_says_no_language_is_thai() -> None:
    assert languages.missing(BOTH, evidence(document()), Library()) == ("en",)
    assert languages.missing(BOTH, evidence(document(), Section("ก.md", Prose(), Words("a"), lang="en")), Library()) == ()


def test_nothing_lacks_no_language() -> None:
    assert languages.missing(BOTH, (), Library()) == ()


@pytest.mark.parametrize(("inside", "missing"), [(THAI, ("en",)), (ENGLISH, ()), ("", ()), ("Scan 12", ()), (THAI + ENGLISH, ())])
def test_the_words_inside_speak_louder_than_the_name(inside: str, missing: tuple[str, ...]) -> None:
    shown = evidence(document(name="a.pdf"), document("en", "b.pdf"))
    assert languages.missing(BOTH, shown, library(a=THAI, b=inside)) == missing


def test_a_translation_whose_name_says_nothing_is_one() -> None:
    assert languages.missing(BOTH, evidence(document(name="a.pdf"), document(name="b.pdf")), library(a=THAI, b=ENGLISH)) == ()


def test_the_document_that_is_called_english_and_is_thai_is_named() -> None:
    one, other = document("en", "a.pdf"), document("en", "b.pdf")
    assert languages.misnamed(evidence(one, other), library(a=ENGLISH, b=THAI)) is other
    assert languages.misnamed(evidence(one), library(a=ENGLISH)) is None
