"""A new folder for every catalogue: recognised, complete, and never at the cost of what was there."""

import datetime
from pathlib import Path

import pytest

from oitgen import pipeline, resources
from oitgen.commands import build, init, starter
from oitgen.commands.init import Request
from oitgen.model.finding import Level, OitgenError
from oitgen.model.outcome import Outcome
from oitgen.report import requirement
from oitgen.text import said

CATALOGUES = sorted(path.stem for path in resources.catalogues())
TODAY = datetime.date(2025, 3, 20)
BOM = b"\xef\xbb\xbf"


def made(folder: Path, catalogue: str = "police-station-2568", **given: str) -> Path:
    """A new site folder."""
    init.run(Request(folder, catalogue, given.get("year", ""), given.get("name", "หน่วยงานทดสอบ"), "th"), None)
    return folder


def assessed(folder: Path) -> Outcome:
    """What the folder holds."""
    return pipeline.assess(folder, today=TODAY, previews=False)


@pytest.mark.parametrize("catalogue", CATALOGUES)
def test_a_new_folder_builds_and_only_strict_complains(catalogue: str, tmp_path: Path) -> None:
    folder = made(tmp_path / "site", catalogue)

    told = build.run(build.Request(folder, None, TODAY, "th", previews=False))[0]
    strict = build.run(build.Request(folder, None, TODAY, "th", previews=False, strict=True))[0]

    assert (told.exit_code, strict.exit_code) == (0, 1)
    assert (folder / "public" / "index.html").is_file()


@pytest.mark.parametrize("catalogue", CATALOGUES)
def test_every_item_has_its_folder_and_no_note_is_published(catalogue: str, tmp_path: Path) -> None:
    folder = made(tmp_path / "site", catalogue)

    outcome = assessed(folder)

    (year,) = outcome.site.years
    names = {path.name.split()[0] for path in (folder / "content" / str(year.fiscal_year.be)).iterdir()}
    assert names == {item.code for item in year.catalogue.items}
    assert outcome.plan.documents == ()
    assert [finding for finding in outcome.findings if finding.level is Level.ERROR] == []


@pytest.mark.parametrize("catalogue", CATALOGUES)
def test_files_named_as_the_notes_say_serve_their_elements(catalogue: str, tmp_path: Path) -> None:
    folder = made(tmp_path / "site", catalogue)
    year = assessed(folder).site.years[0]
    wanted: dict[tuple[str, str], int] = {}
    for item in year.catalogue.items:
        place = folder / "content" / str(year.fiscal_year.be) / starter.item_folder(item)
        for element in filter(requirement.takes_files, item.top_elements):
            for name in requirement.examples(item, element):
                (place / requirement.folder_name(item, element) / name).write_bytes(b"x")
            wanted[item.code, element.id] = len(requirement.examples(item, element))

    outcome = assessed(folder)

    shown = outcome.site.years[0].disclosures
    assert [document.title for disclosure in shown for document in disclosure.others] == []
    assert {
        key: sum(len(document.files) for document in outcome.readiness.years[0].item(key[0]).element(key[1]).documents) for key in wanted
    } == wanted
    assert [
        key for key in wanted for element in [outcome.readiness.years[0].item(key[0]).element(key[1])] if element.slots and element.further
    ] == []


@pytest.mark.parametrize("catalogue", CATALOGUES)
def test_names_are_short_and_windows_can_hold_them(catalogue: str, tmp_path: Path) -> None:
    folder = made(tmp_path / "site", catalogue)

    paths = [path.relative_to(folder) for path in folder.rglob("*")]

    assert max(len(str(path)) for path in paths) <= 130
    assert [part for path in paths for part in path.parts if set(part) & set('<>:"/\\|?*') or part != part.strip(" .")] == []
    assert max(len(part.encode()) for path in paths for part in path.parts) <= 240


def test_every_folder_of_an_item_holds_a_note(tmp_path: Path) -> None:
    folder = made(tmp_path / "site")

    bare = [path for path in (folder / "content" / "2568").rglob("*") if path.is_dir() and not (path / starter.NOTE).is_file()]

    assert bare == []


def test_notes_open_in_any_notepad(tmp_path: Path) -> None:
    folder = made(tmp_path / "site")

    for path in folder.rglob("*.txt"):
        raw = path.read_bytes()
        assert raw.startswith(BOM)
        assert raw.count(b"\n") == raw.count(b"\r\n")


def test_helpers_are_read_by_the_windows_command_line(tmp_path: Path) -> None:
    folder = made(tmp_path / "site")

    helpers = sorted(folder.glob("*.bat"))

    assert len(helpers) == 3
    for path in helpers:
        raw = path.read_bytes()
        assert raw.startswith(b"@echo off\r\nchcp 65001 >nul\r\n")
        assert raw.count(b"\n") == raw.count(b"\r\n")


def test_a_note_says_formats_periods_owner_and_day(tmp_path: Path) -> None:
    folder = made(tmp_path / "site")

    (path,) = (folder / "content" / "2568").glob("O11 */1 */_*.txt")
    note = path.read_text(encoding="utf-8-sig")

    assert "ผู้รับผิดชอบ: งานสอบสวน, งานป้องกันปราบปราม" in note
    assert "30 เมษายน 2568" in note
    assert "PDF + Excel / Word" in note
    assert "2567-10 สถิติคดี.pdf, 2567-10 สถิติคดี.xlsx" in note


def test_an_element_that_site_yaml_serves_has_no_folder_and_says_so(tmp_path: Path) -> None:
    folder = made(tmp_path / "site")

    (place,) = (folder / "content" / "2568").glob("O5 *")

    assert [path.name for path in place.iterdir()] == [starter.NOTE]
    assert "ไม่ต้องวางไฟล์: แสดงจาก agency: ใน site.yaml" in (place / starter.NOTE).read_text(encoding="utf-8-sig")


def test_another_year_follows_the_catalogue_with_its_periods_moved(tmp_path: Path) -> None:
    folder = made(tmp_path / "site", year="ปี ๒๕๖๙")

    outcome = assessed(folder)

    assert [year.fiscal_year.be for year in outcome.site.years] == [2569]
    assert "catalogue-other-year" in {finding.rule for finding in outcome.findings}
    (note,) = (folder / "content" / "2569").glob("O7 */_*.txt")
    assert "2568-10" in note.read_text(encoding="utf-8-sig")


def test_without_any_answer_the_newest_catalogue_is_taken(tmp_path: Path) -> None:
    init.run(Request(tmp_path / "site", "", "", "", "th"), None)

    assert "catalogue: police-station-2568" in (tmp_path / "site" / "site.yaml").read_text(encoding="utf-8")


def test_what_is_not_given_is_asked(tmp_path: Path) -> None:
    asked: list[str] = []
    answers = iter(("2", "2567", "ด่านทดสอบ"))

    def ask(question: str, usual: str) -> str:
        asked.append(question)
        return next(answers)

    init.run(Request(tmp_path / "site", "", "", "", "th"), ask)

    text = (tmp_path / "site" / "site.yaml").read_text(encoding="utf-8")
    assert len(asked) == 3
    assert "immigration-2567" in text
    assert "ด่านทดสอบ" in text


@pytest.mark.parametrize("name", ["site.yaml", "content", "people.yaml", "สร้างเว็บ.bat"])
def test_nothing_that_is_there_is_touched(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("mine", encoding="utf-8")

    with pytest.raises(OitgenError) as refused:
        made(tmp_path)

    assert refused.value.exit_code == 2
    assert [path.name for path in tmp_path.iterdir()] == [name]
    assert (tmp_path / name).read_text(encoding="utf-8") == "mine"


def test_a_file_where_the_folder_should_be_is_refused(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("mine", encoding="utf-8")

    with pytest.raises(OitgenError):
        made(tmp_path / "site")


def test_an_unknown_catalogue_names_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(OitgenError) as refused:
        made(tmp_path / "site", "police-2568")

    assert refused.value.finding.hint is not None
    assert "police-station-2568" in said(refused.value.finding.hint, "en")
    assert not (tmp_path / "site").exists()


def test_a_year_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OitgenError):
        made(tmp_path / "site", year="เมื่อวาน")
