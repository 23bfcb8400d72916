"""Addresses saved as files."""

from pathlib import Path

import pytest

from oitgen.load import web_links

PLIST = '<?xml version="1.0" encoding="UTF-8"?><plist version="1.0"><dict><key>URL</key><string>{}</string></dict></plist>'


def url(folder: Path, name: str, data: bytes) -> str:
    place = folder / name
    place.write_bytes(data)
    link, findings = web_links.read(place, f"content/{name}", "ชื่อ")
    assert (link is None) == bool(findings)
    return link.url if link else ""


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.url", b"[InternetShortcut]\r\nURL=https://example.go.th/\r\nIconIndex=0\r\n"),
        ("a.URL", b"\xef\xbb\xbf[InternetShortcut]\nurl = https://example.go.th/\n"),
        ("a.url", "[InternetShortcut]\nURL=https://example.go.th/\nชื่อ=ก".encode("cp874")),
        ("a.webloc", PLIST.format("https://example.go.th/").encode()),
    ],
)
def test_the_address_is_found(tmp_path: Path, name: str, data: bytes) -> None:
    assert url(tmp_path, name, data) == "https://example.go.th/"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.url", b""),
        ("a.url", b"URL=file:///C:/a.pdf"),
        ("a.url", b"URL=javascript:alert(1)"),
        ("a.webloc", b"not a list"),
        ("a.webloc", b"bplist00\x00"),
        ("a.webloc", PLIST.format("ftp://x").encode()),
        (
            "a.webloc",
            b'<?xml version="1.0"?><!DOCTYPE plist [<!ENTITY a "b">]><plist><dict><key>URL</key><string>&a;</string></dict></plist>',
        ),
    ],
)
def test_what_holds_no_web_address_is_a_finding(tmp_path: Path, name: str, data: bytes) -> None:
    assert url(tmp_path, name, data) == ""


def test_a_shortcut_that_is_gone_is_a_finding(tmp_path: Path) -> None:
    link, (finding,) = web_links.read(tmp_path / "a.url", "content/a.url", "ก")

    assert (link, finding.rule) == (None, "file-unreadable")
