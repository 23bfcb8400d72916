"""Files that take long to download are told, with how to make them smaller."""

from dataclasses import replace
from pathlib import Path

import pytest

from oitgen.check import document_large
from oitgen.model.finding import Finding, Level
from tests.readied import readied_with

MB = 1 << 20


def found(folder: Path, name: str, size: int) -> list[Finding]:
    case = readied_with(folder, {f"2568/O8/{name}": "x"}).case
    papers = tuple(replace(paper, file=replace(paper.file, size=size)) for paper in case.papers)
    return list(document_large.check(replace(case, papers=papers)))


@pytest.mark.parametrize(("size", "level"), [(21 * MB, Level.INFO), (100 * MB, Level.INFO), (101 * MB, Level.WARN)])
def test_a_large_file_is_told_and_a_very_large_one_weighs_more(tmp_path: Path, size: int, level: Level) -> None:
    (finding,) = found(tmp_path, "คู่มือ.pdf", size)
    assert (finding.level, finding.item, finding.place.path) == (level, "O8", "content/2568/O8/คู่มือ.pdf")
    assert dict(finding.message.args)["size"] == str(size // MB)


@pytest.mark.parametrize(("name", "word"), [("คู่มือ.pdf", "scan again"), ("คู่มือ.docx", "Compress Pictures"), ("คู่มือ.mp4", "video website")])
def test_the_way_to_make_it_smaller_is_that_of_its_kind(tmp_path: Path, name: str, word: str) -> None:
    (finding,) = found(tmp_path, name, 30 * MB)
    assert finding.hint is not None
    assert word in finding.hint.id


@pytest.mark.parametrize(("name", "size"), [("คู่มือ.pdf", 20 * MB), ("ภาพ.jpg", 30 * MB)])
def test_files_of_some_size_and_pictures_are_fine(tmp_path: Path, name: str, size: int) -> None:
    assert found(tmp_path, name, size) == []
