"""Addresses saved as files: .url (Windows) and .webloc (Mac)."""

import plistlib
import re
from pathlib import Path
from xml.parsers.expat import ExpatError

from oitgen.load.fields import text_of
from oitgen.load.folders import unreadable
from oitgen.model.document import WebLink
from oitgen.model.finding import Finding, Level, Place, message
from oitgen.model.words import Words
from oitgen.signs.survey import is_iit

FORMATS = frozenset({"url", "webloc"})
_LIMIT = 64 * 1024


def read(real: Path, path: str, title: str) -> tuple[WebLink | None, tuple[Finding, ...]]:
    """The address a shortcut file holds, titled by its file name; None where it holds no web address."""
    try:
        url = _url(real, path)
    except OSError:
        return None, (unreadable(path),)
    if re.match(r"https?://[^\s<>\"']+$", url):
        return WebLink(Words(title), url, path), ()
    said = message("This shortcut holds no web address.")
    hint = message("Open the page in a browser and drag its address into this folder again.")
    return None, (Finding("link-empty", Level.ERROR, Place(path), said, hint),)


def holds_iit(real: Path, path: str) -> bool:
    """Whether a file is a shortcut to the IIT survey; no page and no folder of the website may show it."""
    if not path.lower().endswith(tuple(f".{format}" for format in FORMATS)):
        return False
    try:
        return is_iit(_url(real, path))
    except OSError:
        return False


def _url(real: Path, path: str) -> str:
    with real.open("rb") as opened:
        data = opened.read(_LIMIT)
    return _webloc(data) if path.lower().endswith(".webloc") else _windows(data, path)


def _windows(data: bytes, path: str) -> str:
    text, _ = text_of(data, path)
    match = re.search(r"^\s*URL\s*=\s*(\S+)", text, re.IGNORECASE | re.MULTILINE)
    return match.group(1) if match else ""


def _webloc(data: bytes) -> str:
    # plistlib refuses entity declarations itself, so a small bound on size is enough.
    try:
        found = plistlib.loads(data)
    except (plistlib.InvalidFileException, ExpatError, ValueError, KeyError, IndexError, OverflowError):
        return ""
    url = found.get("URL") if isinstance(found, dict) else None
    return url if isinstance(url, str) else ""
