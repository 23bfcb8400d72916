import unicodedata
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as some

from oitgen.load.markdown.addresses import Kind, address

PATH = "content/2568/O7 รายงาน/index.md"


def pointed(typed: str) -> str:
    return unquote(address(typed, PATH).url)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("รายงาน ต.ค.67.pdf", "oitgen:content/2568/O7 รายงาน/รายงาน ต.ค.67.pdf"),
        ("รายงาน%20ต.ค.67.pdf", "oitgen:content/2568/O7 รายงาน/รายงาน ต.ค.67.pdf"),
        ("../O7/x.pdf", "oitgen:content/2568/O7/x.pdf"),
        ("..\\x.pdf", "oitgen:content/2568/x.pdf"),
        ("..%5Cx.pdf", "oitgen:content/2568/x.pdf"),
        ("./x.pdf?download=1#page=2", "oitgen:content/2568/O7 รายงาน/x.pdf#page=2"),
        ("ลด 50%.pdf", "oitgen:content/2568/O7 รายงาน/ลด 50%.pdf"),
        ("รายงาน #1.pdf", "oitgen:content/2568/O7 รายงาน/รายงาน #1.pdf"),
        ("other.md#หัวข้อ", "oitgen:content/2568/O7 รายงาน/other.md#หัวข้อ"),
        ("/2568/o7/", "oitgen:2568/o7"),
        ("../../../", "oitgen:"),
    ],
)
def test_a_file_is_addressed_from_the_site_folder(typed: str, expected: str) -> None:
    assert pointed(typed) == expected
    assert address(typed, PATH).kind is Kind.FILE


def test_both_spellings_of_a_name_are_one_address() -> None:
    assert address(unicodedata.normalize("NFD", "é.pdf"), PATH) == address("é.pdf", PATH)
    assert address("ประจํา.pdf", PATH) == address("ประจำ.pdf", PATH)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("https://example.go.th/?a=1", "https://example.go.th/?a=1"),
        ("www.example.go.th", "http://www.example.go.th"),
        ("//example.go.th/a", "https://example.go.th/a"),
        ("info@example.go.th", "mailto:info@example.go.th"),
        ("tel:075611222", "tel:075611222"),
    ],
)
def test_an_outside_address_is_kept(typed: str, expected: str) -> None:
    assert address(typed, PATH) == address(expected, PATH)
    assert address(typed, PATH).url == expected


@pytest.mark.parametrize("typed", [" javascript:x", "java\nscript:x", "javascript%3Ax", "DATA:x", "ftp://x", "a%00b.pdf"])
def test_any_other_kind_is_unsafe(typed: str) -> None:
    assert address(typed, PATH).kind is Kind.UNSAFE


@given(some.text())
def test_no_address_leaves_the_site_folder_or_runs_anything(typed: str) -> None:
    url = address(typed, PATH).url
    assert (
        not url
        or url.startswith(("oitgen:", "#", "http:", "https:", "mailto:", "tel:", "HTTP"))
        or url.partition(":")[0].lower()
        in {
            "http",
            "https",
            "mailto",
            "tel",
        }
    )
    assert "/../" not in f"/{unquote(url.removeprefix('oitgen:'))}/" or not url.startswith("oitgen:")
