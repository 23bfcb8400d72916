"""Finds the browser, the Nu checker and axe, or installs them by this machine's own means.

A test that needs one of them never skips: where none can be had it fails with one sentence that says what to install.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

# Exact versions: a new rule of a checker is a change of ours, not a surprise of a Tuesday.
VNU_JAR = "26.9.27"
AXE_CORE = "4.14.1"

_BROWSERS = "chromium google-chrome google-chrome-stable microsoft-edge microsoft-edge-stable chrome msedge chromium-browser".split()
_BROWSER_FILES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)


class CannotProvide(Exception):
    """A tool is missing and could not be installed; the text says what a person can install."""


def browser() -> Path:
    """A Chromium, Chrome or Edge that starts here."""
    for find in (_installed_browser, _playwright_browser, _debian_browser):
        if found := find():
            return found
    raise CannotProvide(
        "No browser for the tests: install Chromium, Google Chrome or Microsoft Edge (Debian: apt install chromium) and run them again."
    )


def browser_arguments() -> list[str]:
    """How to start it: Chromium refuses its sandbox to root, and must not call home during a test."""
    quiet = ["--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage"]
    return [*quiet, "--no-sandbox"] if _is_root() else quiet


def nu_checker(cache: Path) -> list[str]:
    """The command that starts the Nu HTML checker."""
    jar = _npm_package(cache, "vnu-jar", VNU_JAR) / "build" / "dist" / "vnu.jar"
    java = shutil.which("java") or _debian_package("openjdk-17-jre-headless", "java") or _debian_package("default-jre-headless", "java")
    if not java:
        raise CannotProvide(
            "No Java for the Nu checker: install a Java runtime (Debian: apt install default-jre-headless) and run the tests again."
        )
    return [java, "-Xmx1g", "-Xss4m", "-jar", str(jar)]


def axe_script(cache: Path) -> Path:
    """The script of axe-core, which a page runs to be judged."""
    return _npm_package(cache, "axe-core", AXE_CORE) / "axe.min.js"


def _installed_browser() -> Path | None:
    candidates = [Path(found) for name in _BROWSERS if (found := shutil.which(name))]
    return next(_starting([*candidates, *(Path(name) for name in _BROWSER_FILES)]), None)


def _playwright_browser() -> Path | None:
    with sync_playwright() as playwright:
        place = Path(playwright.chromium.executable_path)
    if not place.is_file():
        _succeeds([sys.executable, "-m", "playwright", "install", "chromium"], seconds=300)
    return next(_starting([place]), None)


def _debian_browser() -> Path | None:
    found = _debian_package("chromium", "chromium")
    return next(_starting([Path(found)]), None) if found else None


def _starting(candidates: list[Path]) -> Iterator[Path]:
    # A file of that name may be a store's stub or lack its libraries, so each is asked for its page once.
    # The profile is its own, for a browser that a person has open keeps the usual one locked.
    for place in candidates:
        with TemporaryDirectory(ignore_cleanup_errors=True) as profile:
            command = [str(place), "--headless", *browser_arguments(), f"--user-data-dir={profile}", "--dump-dom", "about:blank"]
            if place.is_file() and _succeeds(command, seconds=60):
                yield place


def _npm_package(cache: Path, name: str, version: str) -> Path:
    # One folder a version: a second run needs no network, and a new pin fetches anew.
    home = cache / f"{name}-{version}"
    package = home / "node_modules" / name
    if (package / "package.json").is_file():
        return package
    npm = shutil.which("npm") or _debian_package("npm", "npm")
    if not npm:
        raise CannotProvide(f"No npm to fetch {name}: install Node.js with npm (Debian: apt install npm) and run the tests again.")
    home.mkdir(parents=True, exist_ok=True)
    options = ["--prefix", str(home), "--no-save", "--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts"]
    if not _succeeds([npm, "install", *options, f"{name}@{version}"], seconds=300) or not package.is_dir():
        shutil.rmtree(home, ignore_errors=True)
        raise CannotProvide(f"npm could not fetch {name} {version}: check the internet connection and run the tests again.")
    return package


def _debian_package(package: str, command: str) -> str | None:
    """The command, after installing its Debian package where we are root; None where that is not possible."""
    if not (_is_root() and shutil.which("apt-get")):
        return None
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300", package]
    if not _succeeds(install, seconds=600):
        _succeeds(["apt-get", "update", "-qq"], seconds=300)
        _succeeds(install, seconds=600)
    return shutil.which(command)


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _succeeds(command: list[str], *, seconds: int) -> bool:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=seconds, env=environment, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
