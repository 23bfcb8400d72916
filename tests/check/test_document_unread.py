"""What no reader can look into is told once for each item and type."""

from pathlib import Path

import pytest

from oitgen.model.finding import Level
from tests import papers
from tests.readied import readied_with

RULE = "document-unread"
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def test_old_word_files_of_an_item_are_one_finding(tmp_path: Path) -> None:
    content: dict[str, str | bytes] = {f"2568/O7/2567-{month} รายงาน.doc": OLD + bytes([month]) for month in (10, 11)}
    (finding,) = readied_with(tmp_path, content, opened=True).of_rule(RULE)
    assert (finding.level, finding.item, finding.year) == (Level.INFO, "O7", 2568)
    assert dict(finding.message.args) == {"format": "doc", "count": "2"}


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("ก.pdf", papers.pdf("คำ")),
        ("ก.pdf", papers.scan()),
        ("ก.docx", papers.word("คำ")),
        ("ก.jpg", papers.photo()),
        ("ก.mp4", b"\0\0\0\x18ftypmp42"),
    ],
)
def test_what_is_read_and_what_holds_no_words_is_no_fault(tmp_path: Path, name: str, data: bytes) -> None:
    assert readied_with(tmp_path, {f"2568/O7/2567-10 {name}": data}, opened=True).of_rule(RULE) == []


def test_when_nothing_was_opened_that_is_told_elsewhere(tmp_path: Path) -> None:
    assert readied_with(tmp_path, {"2568/O7/2567-10 รายงาน.doc": OLD}).of_rule(RULE) == []
