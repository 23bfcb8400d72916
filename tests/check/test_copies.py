"""A digest costs reading a whole file, and is asked for only where sizes are the same."""

from dataclasses import replace
from pathlib import Path

from oitgen.check import copies
from tests.readied import readied_with


def test_only_files_of_one_size_are_read(tmp_path: Path) -> None:
    found = readied_with(tmp_path, {"2568/O8/ก.pdf": "aa", "2568/O8/ข.pdf": "bb", "2568/O8/ค.pdf": "c", "2568/O8/ง.pdf": ""}).case
    asked: list[str] = []

    def digest(path: str) -> str:
        asked.append(path)
        return path

    assert list(copies.groups(replace(found, digest=digest))) == []
    assert sorted(asked) == ["content/2568/O8/ก.pdf", "content/2568/O8/ข.pdf"]


def test_a_file_that_cannot_be_read_is_no_copy(tmp_path: Path) -> None:
    found = readied_with(tmp_path, {"2568/O8/ก.pdf": "aa", "2568/O8/ข.pdf": "bb"}).case
    assert list(copies.groups(replace(found, digest=lambda path: ""))) == []


def test_copies_come_together_in_order(tmp_path: Path) -> None:
    found = readied_with(tmp_path, {"2568/O7/2567-11.pdf": "aa", "2568/O7/2567-10.pdf": "aa", "2568/O8/ค.pdf": "bb"}).case
    (same,) = copies.groups(found)
    assert [paper.file.name for paper in same] == ["2567-10.pdf", "2567-11.pdf"]
    assert [slot.key for slot in copies.other_slots(*same) or ()] == ["2567-10", "2567-11"]
