"""An address as an officer typed it, and what it points at."""

import re
from dataclasses import dataclass
from enum import StrEnum
from posixpath import dirname, normpath
from urllib.parse import quote, unquote

from oitgen.thai import normalise

INTERNAL = "oitgen:"
_OUTSIDE = frozenset({"http", "https", "mailto", "tel"})
_SCHEME = re.compile(r"^([a-zA-Z][a-zA-Z0-9+.\-]*):")
_DRIVE = re.compile(r"^/?[a-zA-Z](?::|\|)[\\/]")
_EMAIL = re.compile(r"^[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+$", re.ASCII)
_UNSEEN = re.compile(r"[\x00-\x1f\x7f]+")
_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,5}$")


class Kind(StrEnum):
    """What an address points at. `local` lies on somebody's own computer, or outside the site folder."""

    FILE = "file"
    PAGE = "page"
    OUTSIDE = "outside"
    UNSAFE = "unsafe"
    LOCAL = "local"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Address:
    """A judged address. `url` is empty where it must not be published."""

    kind: Kind
    url: str = ""


def address(typed: str, path: str) -> Address:
    """What `typed` points at, seen from the Markdown file at `path` (from the site folder, with `/`)."""
    # Browsers skip control signs, so "java\nscript:" is a script to them.
    plain = _UNSEEN.sub("", unquote_signs(typed)).strip()
    if not plain:
        return Address(Kind.EMPTY)
    if plain.startswith("#"):
        return Address(Kind.PAGE, plain)
    if _DRIVE.match(plain) or plain.startswith("\\\\") or plain.lower().startswith("file:"):
        return Address(Kind.LOCAL)
    if plain.startswith("//"):
        return Address(Kind.OUTSIDE, "https:" + plain)
    if found := _SCHEME.match(plain):
        return Address(Kind.OUTSIDE, plain) if found.group(1).lower() in _OUTSIDE else Address(Kind.UNSAFE)
    if plain.lower().startswith("www."):
        # http works for both kinds of server: one that knows https sends the reader on.
        return Address(Kind.OUTSIDE, "http://" + plain)
    if _EMAIL.match(plain) and "/" not in plain:
        return Address(Kind.OUTSIDE, "mailto:" + plain)
    return _file(plain, path)


def unquote_signs(typed: str) -> str:
    """The address with its backslashes: they travel as %5C because Markdown reads them as escapes."""
    return re.sub("%5c", "\\\\", typed, flags=re.IGNORECASE)


def _file(plain: str, path: str) -> Address:
    name, anchor = _parted(plain.replace("\\", "/"))
    # Percent signs that encode nothing ("ลด 50%.pdf") stay what they are.
    name = normalise(unquote(name, errors="replace"))
    if "\x00" in name or _UNSEEN.search(name):
        return Address(Kind.UNSAFE)
    if _SCHEME.match(name) and "/" not in name.split(":")[0]:
        # "javascript%3Aalert(1)" is harmless as a file name, yet nobody means such a file.
        return Address(Kind.UNSAFE)
    whole = normpath(name.lstrip("/") if name.startswith("/") else f"{dirname(path)}/{name}".lstrip("/"))
    if whole == ".." or whole.startswith("../"):
        return Address(Kind.LOCAL)
    whole = "" if whole == "." else whole
    return Address(Kind.FILE, INTERNAL + quote(whole, safe="/-._~") + ("#" + quote(anchor, safe="-._~:") if anchor else ""))


def _parted(plain: str) -> tuple[str, str]:
    """A file's name and the anchor in it; "รายงาน #1.pdf" is one name."""
    name, _, anchor = plain.partition("#")
    if anchor and _SUFFIX.search(anchor) and not _SUFFIX.search(name.partition("?")[0]):
        return plain, ""
    return name.partition("?")[0], normalise(unquote(anchor, errors="replace"))
