"""Whole small agencies: every address with its source, every finding as printed, and the main pages in a bare theme.

`make golden` writes what is given now as what is expected; the difference is read before it is committed.
"""

import json
import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from oitgen.report import text
from oitgen.search.files import FOLDER
from tests.built import Built, built

HERE = Path(__file__).resolve().parent
BARE = HERE.parent / "themes" / "bare"
TODAY = date(2025, 4, 20)
SITES = sorted(path.parent for path in HERE.glob("*/site"))
# The pages whose HTML is kept: one of each kind is enough to see what changed.
PAGES = {
    "police-2568": (
        "",
        "2568/",
        "2568/o2/",
        "2568/o7/",
        "2568/o15/",
        "contact/",
        "people/",
        "eit/",
        "news/",
        "en/",
        "en/2568/o18/",
        "404.html",
    ),
    "immigration-2567": ("", "2567/", "2567/o6/", "2567/o13/", "sitemap/"),
    "clinic-2568": ("", "2568/", "2568/m1/", "2568/m2/", "2567/m2/", "404.html"),
}


@pytest.fixture(scope="module", params=SITES, ids=lambda folder: folder.name)
def golden(request: pytest.FixtureRequest) -> Path:
    """The folder of one golden agency."""
    folder = request.param
    assert isinstance(folder, Path)
    return folder


@pytest.fixture(scope="module")
def found(golden: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Its site, built in a folder of its own."""
    folder = tmp_path_factory.mktemp("golden") / golden.name
    shutil.copytree(golden / "site", folder)
    shutil.copytree(BARE, folder / "themes" / "bare")
    return built(folder, today=TODAY)


def test_every_address_has_its_source(golden: Path, found: Built, rewrite_golden: bool) -> None:
    told = json.loads(found.files["oitgen.manifest.json"])
    # The search's files are named by every word of the site, so each change of one would be told here again.
    files = [entry for entry in told["files"] if not str(entry["path"]).startswith(FOLDER)]
    lines = [f"{entry['path']} ← {entry['source']}" for entry in sorted(files, key=lambda entry: str(entry["path"]))]
    expect(golden / "plan.txt", "\n".join(lines) + "\n", rewrite=rewrite_golden)


def test_every_finding_is_told_in_thai(golden: Path, found: Built, rewrite_golden: bool) -> None:
    told = text.findings(found.outcome.findings, "th", whole=True)
    expect(golden / "findings.txt", re.sub(r"\x1b\[[0-9;]*m", "", told), rewrite=rewrite_golden)


def test_the_main_pages_say_what_they_said(golden: Path, found: Built, rewrite_golden: bool) -> None:
    for page in PAGES[golden.name]:
        name = page if page.endswith(".html") else f"{page}index.html"
        expect(golden / "html" / name, _tidy(found.page(page)), rewrite=rewrite_golden)


def test_no_page_is_kept_that_nobody_compares(golden: Path) -> None:
    kept = {path.relative_to(golden / "html").as_posix() for path in (golden / "html").rglob("*.html")}
    assert kept == {page if page.endswith(".html") else f"{page}index.html" for page in PAGES[golden.name]}


def expect(path: Path, given: str, *, rewrite: bool) -> None:
    """The text is what the file holds; `rewrite` makes it so."""
    if rewrite:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(given, encoding="utf-8", newline="\n")
    assert path.is_file(), f"{path.name} is not there yet: run `make golden` and read what it wrote"
    assert given.splitlines() == path.read_text(encoding="utf-8").splitlines()


def _tidy(page: str) -> str:
    """The page without the empty lines its macros leave."""
    return "\n".join(line.rstrip() for line in page.splitlines() if line.strip()) + "\n"
