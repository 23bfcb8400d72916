"""What a file really is, by how its bytes begin."""

import zipfile
from pathlib import Path

from oitgen.model.document import IMAGE_FORMATS

_PICTURES = {b"\xff\xd8\xff": "jpg", b"\x89PNG\r\n\x1a\n": "png", b"GIF8": "gif", b"II*\0": "tif", b"MM\0*": "tif", b"BM": "bmp"}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_INSIDE = {"xl/": "xlsx", "word/": "docx", "ppt/": "pptx"}
_OPEN = {b"opendocument.spreadsheet": "ods", b"opendocument.text": "odt"}
_JPEG = frozenset({"jpg", "jpeg", "jfif"})
# Formats a reader of the named one can be trusted with: pictures are read by what they are, an .xls may well be an .xlsx.
SISTERS: dict[str, frozenset[str]] = {
    "xls": frozenset({"xls", "xlsx"}),
    "xlsx": frozenset({"xlsx", "xls"}),
    **dict.fromkeys(IMAGE_FORMATS, IMAGE_FORMATS),
}


def of(path: Path, named: str) -> str:
    """The format a file's bytes show; `named` (its suffix) where they show no other. "html", "rtf", "ole", "zip" are such others too."""
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
        # Word, Excel and PowerPoint of old share one container, and so do files of today that are locked with a password.
        return named if named in ("doc", "xls", "ppt", "docx", "xlsx", "pptx") else "ole"
    if first.startswith(b"PK\x03\x04"):
        return _packed(path, first, named)
    return _text(first, named)


def _packed(path: Path, first: bytes, named: str) -> str:
    for mark, format in _OPEN.items():
        if mark in first[:200]:
            return format
    try:
        with zipfile.ZipFile(path) as packed:
            names = packed.namelist()
    except (zipfile.BadZipFile, OSError, NotImplementedError):
        return named
    return next((format for inside, format in _INSIDE.items() if any(name.startswith(inside) for name in names)), "zip")


def _text(first: bytes, named: str) -> str:
    begin = first.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if begin.startswith(b"{\\rtf"):
        return "rtf"
    page = (b"<!doctype html", b"<html", b"<head", b"<table", b"<meta")
    if begin.startswith(page) or (begin.startswith(b"<?xml") and b"<html" in begin):
        return "html"
    return named
