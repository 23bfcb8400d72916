"""The built example site, a server for it, and a browser: each made once for all tests here."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
import yaml
from playwright.sync_api import Browser, sync_playwright

from tests.browser import provision
from tests.browser.links import Tree
from tests.browser.server import serving

# The example site shares the root with the program; this is the program's half of the root.
_NOT_THE_SITE = shutil.ignore_patterns(
    "oitgen", "tests", "docs", "benchmarks", "tools", "dist", "public", "public-file", "reports", ".*", "*.toml", "requirements*.txt"
)
TODAY = "2568-03-20"
# Fetched checkers stay here from one run to the next.
_TOOLS = Path(".cache", "tools")

Tool = TypeVar("Tool")


@pytest.fixture(scope="session")
def example_folder(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the example as an officer would hold it."""
    folder = tmp_path_factory.mktemp("example") / "site"
    shutil.copytree(repository, folder, ignore=lambda where, names: _NOT_THE_SITE(where, names) if Path(where) == repository else set())
    return folder


@pytest.fixture(scope="session")
def site_address(example_folder: Path) -> str:
    """The address the example is built for, with a slash at its end."""
    told = yaml.safe_load((example_folder / "site.yaml").read_text(encoding="utf-8"))
    return str(told["site"]["url"]).rstrip("/") + "/"


@pytest.fixture(scope="session")
def example_site(repository: Path, example_folder: Path, site_address: str) -> Tree:
    """The example built for a web server."""
    return Tree(_built(repository, example_folder, "public"), site_address)


@pytest.fixture(scope="session")
def example_file_site(repository: Path, example_folder: Path, site_address: str) -> Tree:
    """The example built to be opened from a disk."""
    return Tree(_built(repository, example_folder, "public-file", "--file-links"), site_address, without_server=True)


@pytest.fixture(scope="session")
def served(example_site: Tree) -> Iterator[str]:
    """Where the built example is served, with the headers it ships."""
    with serving(example_site.folder) as address:
        yield address


@pytest.fixture(scope="session")
def nu_checker(repository: Path) -> list[str]:
    """The command that starts the Nu HTML checker."""
    return _provided(lambda: provision.nu_checker(repository / _TOOLS))


@pytest.fixture(scope="session")
def axe_script(repository: Path) -> str:
    """The text of axe-core, for a page to run."""
    return _provided(lambda: provision.axe_script(repository / _TOOLS)).read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A running browser that can reach nothing but this machine."""
    place = _provided(provision.browser)
    arguments = [*provision.browser_arguments(), "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=place, args=arguments)
        yield browser
        browser.close()


def _provided(find: Callable[[], Tool]) -> Tool:
    # A person who lacks a tool needs the sentence, not our call stack.
    try:
        return find()
    except provision.CannotProvide as missing:
        sentence = str(missing)
    pytest.fail(sentence, pytrace=False)


def _built(repository: Path, folder: Path, output: str, *options: str) -> Path:
    target = folder.parent / output
    program = [sys.executable, "-c", "from oitgen.cli import main; main()"]
    command = [*program, "build", str(folder), "-o", str(target), "--today", TODAY, *options]
    done = subprocess.run(command, cwd=repository, stdin=subprocess.DEVNULL, capture_output=True, text=True, encoding="utf-8", timeout=300)
    # Findings are judged elsewhere; here the site has only to exist.
    assert done.returncode in (0, 1), f"oitgen build ended with {done.returncode}:\n{done.stderr}"
    return target
