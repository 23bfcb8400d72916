"""The example site at the repository's root: complete, invented, small, and made again by `make example`."""

import datetime
import io
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pypdfium2
import pytest

from oitgen.model.outcome import Outcome
from oitgen.model.readiness import State
from tests.assessed import assessed, example

# After everything of the first six months is due.
TODAY = datetime.date(2025, 5, 11)
BINARY = (".pdf", ".docx", ".xlsx", ".jpg", ".png")
THAI = re.compile("[ก-๙]")
PRIVATE_USE = re.compile("[\ue000-\uf8ff]")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, repository: Path) -> Path:
    """A copy of the example."""
    return example(tmp_path_factory.mktemp("example"), repository)


@pytest.fixture(scope="module")
def outcome(site: Path) -> Outcome:
    """How far the example has come."""
    return assessed(site, today=TODAY)


def test_the_example_is_built_without_error_or_warning(site: Path, tmp_path: Path) -> None:
    # Act
    done = subprocess.run(
        [sys.executable, "-m", "oitgen", "build", str(site), "-o", str(tmp_path / "public"), "--today", "2568-05-11", "--strict"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )

    # Assert
    assert (done.returncode, "[" in done.stderr) == (0, False), done.stderr


def test_every_item_of_2568_shows_all_it_has_to(outcome: Outcome) -> None:
    shown = {State.MET, State.NONE_DECLARED, State.TO_CONFIRM}
    year = outcome.readiness.year(2568)
    lacking = [(item.disclosure.item.code, each.element.id) for item in year.items for each in item.elements if each.state not in shown]
    assert (len(year.items), lacking) == (25, [])


def test_the_month_without_a_purchase_says_so(outcome: Outcome) -> None:
    slots = outcome.readiness.year(2568).item("O15").element("sokhoro1").slots
    assert [slot.period.key for slot in slots if slot.state is State.NONE_DECLARED] == ["2567-11"]


def test_the_archive_follows_the_agencys_own_catalogue_and_is_complete(outcome: Outcome) -> None:
    year = outcome.readiness.year(2567)
    assert year.year.catalogue.title.th.startswith("ตัวอย่างแบบตรวจของหน่วยงาน")
    assert {item.state for item in year.items} == {State.MET}


def test_each_year_has_its_own_superintendent(outcome: Outcome) -> None:
    heads = {year.fiscal_year.be: year.people_on(outcome.site.day_of_office(year, TODAY))[0].name.th for year in outcome.site.years}
    assert heads == {2568: "พ.ต.อ.สมมติ ตัวอย่างดี", 2567: "พ.ต.อ.ตัวละคร กำหนดขึ้น"}


def test_the_archive_changes_no_address_of_2568(tmp_path: Path, repository: Path, outcome: Outcome) -> None:
    # Arrange: the example before its archive
    alone = example(tmp_path, repository)
    for path in sorted((alone / "content/2567").rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    config = alone / "site.yaml"
    before, _, after = config.read_text(encoding="utf-8").partition("  2567:")
    config.write_text(before + after[after.index("\nsite:") :], encoding="utf-8")

    # Act
    without = set(assessed(alone, today=TODAY).plan.published)

    # Assert
    assert without <= set(outcome.plan.published)


def test_every_pdf_holds_thai_text_that_can_be_searched(repository: Path) -> None:
    for path in _files(repository, ".pdf"):
        text = _text(path)
        assert PRIVATE_USE.search(text) is None, path.name
        assert THAI.search(text) or path.stem.endswith(" EN"), path.name


def test_no_file_is_large_and_all_together_are_small(repository: Path) -> None:
    sizes = {path.name: path.stat().st_size for path in _files(repository, *BINARY)}
    assert {name: size for name, size in sizes.items() if size > 200_000} == {}
    assert sum(path.stat().st_size for path in _files(repository, *BINARY)) < 8_000_000


def test_no_document_names_an_author(repository: Path) -> None:
    for path in _files(repository, ".pdf"):
        with pypdfium2.PdfDocument(path) as document:
            assert document.get_metadata_dict()["Author"] == "", path.name
    for path in _files(repository, ".docx", ".xlsx"):
        with zipfile.ZipFile(path) as archive:
            about = archive.read("docProps/core.xml").decode()
        assert re.findall(r"<(?:dc:creator|cp:lastModifiedBy)[^>/]*>([^<]+)<", about) == [], path.name


def test_the_news_tell_the_same_numbers_as_the_workbooks(repository: Path) -> None:
    # Arrange
    (folder,) = (repository / "content/2568").glob("O11*/1*")
    news = (repository / "content/news/2568-04-04 ผลการปฏิบัติงาน 6 เดือนแรก.md").read_text(encoding="utf-8")

    # Act
    totals = [_last_row(path) for path in sorted(folder.glob("*.xlsx"))]

    # Assert
    assert len(totals) == 6
    assert f"รับคดีรวม {sum(row[1] for row in totals)} คดี จับกุมได้ {sum(row[2] for row in totals)} คดี" in news


def _files(folder: Path, *suffixes: str) -> Iterator[Path]:
    """The example's files of these kinds; the root of the repository holds others too."""
    below = (path for name in ("content", "people") for path in sorted((folder / name).rglob("*")))
    yield from (path for path in (*below, folder / "logo.png", folder / "map.png") if path.suffix in suffixes)


def _text(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return "".join(page.get_textpage().get_text_range() for page in document)


def _last_row(path: Path) -> tuple[int, ...]:
    """The numbers of a sheet's last row, its first column left as 0."""
    sheet = openpyxl.load_workbook(io.BytesIO(path.read_bytes()), read_only=True).worksheets[0]
    *_, last = sheet.iter_rows(values_only=True)
    return tuple(value if isinstance(value, int) else 0 for value in last)
