"""What a command saw is told again while nothing changed, and looked at anew as soon as anything did."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from oitgen.commands import Told, remembered
from tests.builders import site_with

AN_HOUR_AGO = time.time() - 3600


def looking() -> tuple[Callable[[], Told], list[int]]:
    """Somebody who counts how often he looked."""
    times: list[int] = []

    def look() -> Told:
        times.append(1)
        return Told(1, f"ครั้งที่ {len(times)}", "{}")

    return look, times


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A site folder nobody has touched for an hour."""
    site_with(tmp_path, ["2568/O7/2567-10 ก.pdf"])
    for path in tmp_path.rglob("*"):
        os.utime(path, (AN_HOUR_AGO, AN_HOUR_AGO))
    return tmp_path


def test_an_unchanged_folder_is_looked_at_once(folder: Path) -> None:
    look, times = looking()
    assert remembered.told(folder, "check", look) == remembered.told(folder, "check", look) == Told(1, "ครั้งที่ 1", "{}")
    assert len(times) == 1


def test_another_question_is_another_answer(folder: Path) -> None:
    look, times = looking()
    remembered.told(folder, "check 2025-01-01", look)
    remembered.told(folder, "check 2025-01-02", look)
    assert len(times) == 2


def _edit(folder: Path) -> None:
    path = folder / "content/2568/O7/2567-10 ก.pdf"
    path.write_bytes(path.read_bytes() + b" ")
    os.utime(path, (AN_HOUR_AGO, AN_HOUR_AGO))


def _rename(folder: Path) -> None:
    path = folder / "content/2568/O7/2567-10 ก.pdf"
    path.rename(path.with_name("2567-11 ก.pdf"))


def _settings(folder: Path) -> None:
    (folder / "site.yaml").write_text((folder / "site.yaml").read_text() + "\n")


def _confirm(folder: Path) -> None:
    (folder / "confirmed-2568.csv").write_text("item\n")


def _reports_of_the_officer(folder: Path) -> None:
    (folder / "content/2568/O7/reports").mkdir()
    (folder / "content/2568/O7/reports/2567-12 ก.pdf").write_bytes(b"x")


def _empty_folder(folder: Path) -> None:
    (folder / "content/2568/O8").mkdir()


@pytest.mark.parametrize("change", [_edit, _rename, _settings, _confirm, _reports_of_the_officer, _empty_folder])
def test_whatever_changes_is_looked_at_anew(folder: Path, change: Callable[[Path], None]) -> None:
    look, times = looking()
    remembered.told(folder, "check", look)
    change(folder)
    remembered.told(folder, "check", look)
    assert len(times) == 2


def test_what_we_wrote_ourselves_changes_nothing(folder: Path) -> None:
    look, times = looking()
    remembered.told(folder, "check", look)
    for path in (folder / "public" / "oitgen.manifest.json", folder / "reports" / "check.html"):
        path.parent.mkdir()
        path.write_text("{}")
    (folder / "public" / "index.html").write_text("x")
    remembered.told(folder, "check", look)
    assert len(times) == 1


def test_a_file_of_this_very_moment_is_not_trusted(folder: Path) -> None:
    (folder / "content/2568/O7/2567-11 ก.pdf").write_bytes(b"x")
    look, times = looking()
    remembered.told(folder, "check", look)
    remembered.told(folder, "check", look)
    assert len(times) == 2


def test_without_a_memory_everything_is_looked_at(folder: Path) -> None:
    look, times = looking()
    remembered.told(folder, "check", look)
    for path in (folder / ".oitgen").iterdir():
        path.unlink()
    remembered.told(folder, "check", look)
    assert len(times) == 2


def test_where_no_site_is_nothing_is_left_behind(tmp_path: Path) -> None:
    look, times = looking()
    (tmp_path / "content").mkdir()
    remembered.told(tmp_path, "check", look)
    assert len(times) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["content"]


def building(output: Path, again: Told | None) -> tuple[Callable[[], tuple[Told, Told | None]], list[int]]:
    """Somebody who writes a page and counts how often."""
    times: list[int] = []

    def build() -> tuple[Told, Told | None]:
        times.append(1)
        output.mkdir(exist_ok=True)
        for name in ("index.html", "oitgen.manifest.json"):
            (output / name).write_text("หน้าแรก", encoding="utf-8")
        return Told(0, "เขียนใหม่", ""), again

    return build, times


def test_a_folder_is_built_once_while_neither_it_nor_its_output_changes(folder: Path) -> None:
    output = folder / "public"
    build, times = building(output, Told(0, "ไม่มีอะไรเปลี่ยน", ""))
    told = [remembered.built(folder, output, "build", build).text for _ in range(3)]
    assert (told, len(times)) == (["เขียนใหม่", "ไม่มีอะไรเปลี่ยน", "ไม่มีอะไรเปลี่ยน"], 1)


def _page(folder: Path) -> None:
    (folder / "public/index.html").write_text("คนอื่นแก้", encoding="utf-8")


def _page_gone(folder: Path) -> None:
    (folder / "public/index.html").unlink()


def _move_cut_off(folder: Path) -> None:
    (folder / ".public.oitgen").mkdir()
    (folder / ".public.oitgen/journal.json").write_text("{}", encoding="utf-8")


@pytest.mark.parametrize("change", [_edit, _page, _page_gone, _move_cut_off])
def test_whatever_changes_is_built_anew(folder: Path, change: Callable[[Path], None]) -> None:
    output = folder / "public"
    build, times = building(output, Told(0, "", ""))
    remembered.built(folder, output, "build", build)
    change(folder)
    remembered.built(folder, output, "build", build)
    assert len(times) == 2


def test_a_build_that_could_not_write_all_is_done_again(folder: Path) -> None:
    output = folder / "public"
    build, times = building(output, None)
    for _ in range(2):
        remembered.built(folder, output, "build", build)
    assert len(times) == 2


def test_another_output_is_another_build(folder: Path) -> None:
    build, times = building(folder / "public", Told(0, "", ""))
    remembered.built(folder, folder / "public", "build", build)
    remembered.built(folder, folder / "other", "build", build)
    assert len(times) == 2
