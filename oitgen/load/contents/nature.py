"""What a file really is, by how its bytes begin."""

import mmap
import re
from pathlib import Path
from zipfile import ZipFile

from oitgen.load.contents import office
from oitgen.model.document import IMAGE_FORMATS

_PICTURES = {b"\xff\xd8\xff": "jpg", b"\x89PNG\r\n\x1a\n": "png", b"GIF8": "gif", b"II*\0": "tif", b"MM\0*": "tif", b"BM": "bmp"}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# How its stream of text, sheets or slides is called.
_STREAMS = {"doc": ("WordDocument",), "ppt": ("PowerPoint Document",), "xls": ("Workbook", "Book")}
_INSIDE = {"xl/": "xlsx", "word/": "docx", "ppt/": "pptx"}
# Types that are one of these inside: with macros, as a template, or as a show.
_KIN = {
    **dict.fromkeys(("xlsm", "xlsb", "xltx", "xltm"), "xlsx"),
    **dict.fromkeys(("docm", "dotx", "dotm"), "docx"),
    **dict.fromkeys(("pptm", "ppsx", "ppsm", "potx", "potm"), "pptx"),
}
# What Office keeps its macros in, in files of today and of old.
_MACROS, _OLD_MACROS = "vbaProject.bin", ("_VBA_PROJECT", "_VBA_PROJECT_CUR")
# All that may be locked with a password, by the names they go by.
LOCKABLE = frozenset({*_INSIDE.values(), *_KIN})
_OPEN = re.compile(rb"opendocument\.(?P<kind>spreadsheet|text|presentation|graphics)(?P<template>-template)?")
_OPEN_ENDS = {b"spreadsheet": "s", b"text": "t", b"presentation": "p", b"graphics": "g"}
_JPEG = frozenset({"jpg", "jpeg", "jfif", "jpe"})
# Formats a reader of the named one can be trusted with: pictures are read by what they are, an .xls may well be an .xlsx.
SISTERS: dict[str, frozenset[str]] = {
    "xls": frozenset({"xls", "xlsx"}),
    "xlsx": frozenset({"xlsx", "xls"}),
    **dict.fromkeys(IMAGE_FORMATS, IMAGE_FORMATS),
}


def of(path: Path, named: str, packed: ZipFile | None) -> str:
    """The format a file's bytes show; `named` (its suffix) where they show no other. "html", "rtf", "ole", "zip" are such others too.

    `packed` is the file as an archive, None where it is none that can be read.
    """
    with path.open("rb") as opened:
        first = opened.read(4096)
    if first.lstrip(b"\xef\xbb\xbf \t\r\n\0").startswith(b"%PDF-") or b"%PDF-" in first[:1024]:
        return "pdf"
    for begin, format in _PICTURES.items():
        if first.startswith(begin) and (format != "bmp" or named == "bmp"):
            return named if (named in _JPEG and format == "jpg") or (named == "tiff" and format == "tif") else format
    if first[4:8] == b"ftyp":
        return named if named in ("heic", "avif", "mp4", "mov", "m4a") else "heic"
    if first[:4] == b"RIFF" and first[8:12] == b"WEBP":
        return "webp"
    if first.startswith(_OLE):
        return _old(path, named)
    if first.startswith(b"PK\x03\x04"):
        return _packed(packed, first, named)
    return _text(first, named)


def is_locked(path: Path) -> bool:
    """Whether a file of Word, Excel or PowerPoint of today is locked with a password: then it lies encrypted in a container of old."""
    with path.open("rb") as opened:
        if opened.read(len(_OLE)) != _OLE:
            return False
    return _holds(path, ("EncryptedPackage",))


def holds_macros(path: Path, packed: ZipFile | None) -> bool:
    """Whether a file of Word, Excel or PowerPoint, of today, of old or of LibreOffice, brings programs with it. They are never run."""
    with path.open("rb") as opened:
        first = opened.read(len(_OLE))
    if first == _OLE:
        return _holds(path, _OLD_MACROS)
    return packed is not None and first.startswith(b"PK") and any(map(_is_macro, packed.namelist()))


def _is_macro(part: str) -> bool:
    """Whether a part of an archive holds a program; the lists of LibreOffice's libraries (script-lb.xml …) may be empty ones."""
    is_module = part.startswith("Basic/") and part.endswith(".xml") and not part.rpartition("/")[2].startswith(("script-", "dialog-"))
    return part.rpartition("/")[2] == _MACROS or is_module or (part.startswith("Scripts/") and not part.endswith("/"))


def _old(path: Path, named: str) -> str:
    """Word, Excel and PowerPoint of old share one container, and so do files of today that are locked with a password."""
    if _holds(path, ("EncryptedPackage",)):
        return named if named in LOCKABLE else "ole"
    held = [format for format, streams in _STREAMS.items() if _holds(path, streams)]
    if named in held or (not held and named in _STREAMS):
        return named
    # A document may hold a sheet inside, so the first tells.
    return held[0] if held else "ole"


def _holds(path: Path, streams: tuple[str, ...]) -> bool:
    """Whether a container of old has one of these streams; its directory, which names them, may lie anywhere."""
    with path.open("rb") as opened, mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ) as whole:
        return any(whole.find(name.encode("utf-16-le") + b"\0\0") >= 0 for name in streams)


def _packed(packed: ZipFile | None, first: bytes, named: str) -> str:
    if (told := _open(first[:200])) is not None:
        return told
    # A broken archive shows no other format, and the reader of the named one tells that it is damaged.
    if packed is None:
        return named
    names = packed.namelist()
    try:
        kind = packed.open("mimetype").read(200) if "mimetype" in names else b""
    except (*office.BROKEN, OSError, ValueError):
        return named
    if (told := _open(kind)) is not None:
        return told
    for inside, format in _INSIDE.items():
        if any(name.startswith(inside) for name in names):
            return named if _KIN.get(named) == format else format
    return "zip"


def _open(told: bytes) -> str | None:
    """The type of an OpenDocument, by what it tells of itself; None for none."""
    found = _OPEN.search(told)
    return None if found is None else ("ot" if found["template"] else "od") + _OPEN_ENDS[found["kind"]]


def _text(first: bytes, named: str) -> str:
    begin = first.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if begin.startswith(b"{\\rtf"):
        return "rtf"
    page = (b"<!doctype html", b"<html", b"<head", b"<table", b"<meta")
    if begin.startswith(page) or (begin.startswith(b"<?xml") and b"<html" in begin):
        return "html"
    return named
