"""oitgen build: where it writes, what it says, with which exit code it ends."""

import datetime
from pathlib import Path

import pytest

from oitgen.commands import build, init
from oitgen.commands.build import Request
from oitgen.model.finding import Finding, Level, OitgenError, Place, message

TODAY = datetime.date(2025, 3, 20)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A new site folder."""
    init.run(init.Request(tmp_path / "site", "police-station-2568", "", "หน่วยงานทดสอบ", "th"), None)
    return tmp_path / "site"


def request(folder: Path, output: Path | None = None, *, file_links: bool = False, strict: bool = False) -> Request:
    """A build without previews."""
    return Request(folder, output, TODAY, "th", strict=strict, file_links=file_links, previews=False)


def finding(level: Level) -> Finding:
    """A finding of one level."""
    return Finding("r", level, Place(), message("Nothing to list."))


def test_a_site_is_written_to_public(folder: Path) -> None:
    told = build.run(request(folder))[0]

    assert told.exit_code == 0
    assert (folder / "public" / "index.html").is_file()
    assert "หน้า" in told.text
    assert "ยังไม่ครบ" in told.text


def test_the_tree_for_a_disk_is_written_beside_it(folder: Path) -> None:
    build.run(request(folder, file_links=True))

    assert (folder / "public-file" / "index.html").is_file()
    assert not (folder / "public").exists()


def test_a_second_build_says_that_nothing_has_changed(folder: Path) -> None:
    build.run(request(folder))

    assert "ไม่มีอะไรเปลี่ยนตั้งแต่สร้างครั้งก่อน" in build.run(request(folder))[0].text


def test_a_mistake_of_the_officer_ends_with_1_and_still_builds(folder: Path) -> None:
    (folder / "content" / "2568" / "O7 รายงานการปฏิบัติราชการประจำเดือน" / "ว่าง.pdf").write_bytes(b"")

    told = build.run(request(folder))[0]

    assert told.exit_code == 1
    assert "[file-empty]" in told.text
    assert (folder / "public" / "index.html").is_file()


@pytest.mark.parametrize(
    ("levels", "strict", "code"),
    [
        ((), False, 0),
        ((Level.INFO,), True, 0),
        ((Level.WARN,), False, 0),
        ((Level.WARN,), True, 1),
        ((Level.INFO, Level.ERROR), False, 1),
    ],
)
def test_the_exit_code_follows_the_levels(levels: tuple[Level, ...], strict: bool, code: int) -> None:
    assert build.exit_code(tuple(finding(level) for level in levels), strict=strict) == code


@pytest.mark.parametrize("output", [".", "..", "content", "content/2568/out"])
def test_the_site_never_mingles_with_the_officers_own_files(output: str, folder: Path) -> None:
    with pytest.raises(OitgenError) as refused:
        build.run(request(folder, folder / output))

    assert refused.value.exit_code == 2
    assert refused.value.finding.rule == "output-in-site"
