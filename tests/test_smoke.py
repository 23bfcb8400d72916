"""The wheel, alone in an empty environment, does what a new officer does first."""

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.smoke


@pytest.fixture(scope="module")
def wheel(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel as it would be published."""
    folder = tmp_path_factory.mktemp("dist")
    # The builder is pinned among our own tools, so nothing unpinned is fetched to build.
    _run([sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)], repository)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def oitgen(repository: Path, wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The installed program, in an environment that holds the wheel and its pinned needs only."""
    home = tmp_path_factory.mktemp("empty") / "venv"
    venv.create(home, with_pip=True)
    programs = home / ("Scripts" if os.name == "nt" else "bin")
    pip = [str(programs / "python"), "-m", "pip", "--disable-pip-version-check", "--quiet", "install"]
    _run([*pip, "--require-hashes", "-r", str(repository / "requirements.txt")], home)
    _run([*pip, "--no-deps", "--no-index", str(wheel)], home)
    _run([str(programs / "python"), "-m", "pip", "check"], home)
    return programs / "oitgen"


def test_the_wheel_carries_themes_catalogues_and_translations(repository: Path, wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        carried = set(archive.namelist())

    assert _below(repository, "themes", "*", as_folder="oitgen/themes") <= carried
    assert _below(repository, "oitgen/catalogues", "*.yaml") <= carried
    assert _below(repository, "oitgen/locale", "*.mo") <= carried
    assert {"oitgen/catalogues/police-station-2568.yaml", "oitgen/locale/th/LC_MESSAGES/oitgen.mo"} <= carried
    assert not [name for name in carried if name.startswith(("tests/", "content/", "docs/"))]


def test_a_new_folder_is_made_and_built_from_the_wheel(oitgen: Path, tmp_path: Path) -> None:
    folder = tmp_path / "เว็บไซต์ สภ.ตัวอย่าง"

    _run([str(oitgen), "init", str(folder), "--catalogue", "police-station-2568", "--name", "สถานีตำรวจภูธรตัวอย่าง", "--yes"], tmp_path)
    _run([str(oitgen), "build", str(folder), "--today", "2568-03-20"], tmp_path)

    site = folder / "public"
    pages = {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
    assert {"index.html", "404.html", "2568/index.html", "contact/index.html", "eit/index.html"} <= pages
    # One page for each of the 25 items of this catalogue.
    assert len([page for page in pages if page.startswith("2568/o")]) == 25
    assert list((site / "assets").glob("*.css"))
    assert list((site / "assets").rglob("*.woff2"))
    assert (site / "oitgen.manifest.json").is_file()


def _below(repository: Path, folder: str, pattern: str, *, as_folder: str = "") -> set[str]:
    home = repository / folder
    found = {path.relative_to(home).as_posix() for path in home.rglob(pattern) if path.is_file()}
    return {f"{as_folder or folder}/{name}" for name in found if not name.rsplit("/", 1)[-1].startswith(".")}


def _run(command: list[str], folder: Path) -> None:
    # Nothing of the checkout may help: a forgotten file must be missed here, not by the first user.
    hidden = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV", "SOURCE_DATE_EPOCH")}
    done = subprocess.run(
        command,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        env=hidden,
        check=False,
    )
    assert done.returncode == 0, f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}"
