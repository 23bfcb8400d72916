"""Addresses and paths."""

import pytest

from oitgen.load import addresses
from oitgen.load.fields import Reader, Scalar, Spot


def node(text: str, line: str = "") -> Scalar:
    """A value as typed."""
    return Scalar(text, Spot("site.yaml", (line or f"key: {text}",), 0, 5))


@pytest.mark.parametrize("url", ["javascript:alert(1)", "www.example.go.th", "mailto:info@example.go.th", "https://a b/"])
def test_only_web_addresses_are_web_addresses(url: str) -> None:
    reader = Reader()

    assert addresses.web(reader, node(url)) == ""
    assert [finding.rule for finding in reader.findings] == ["url-unsafe"]


@pytest.mark.parametrize("path", ["../secret.png", "/etc/logo.png", "C:\\logo.png", "photos/../../logo.png", "."])
def test_a_path_never_leaves_the_site_folder(path: str) -> None:
    reader = Reader()

    assert addresses.path(reader, node(path)) == ""
    assert [finding.rule for finding in reader.findings] == ["path-outside"]


def test_a_path_of_windows_is_a_path() -> None:
    assert addresses.path(Reader(), node(".\\photos\\หัวหน้า.jpg")) == "photos/หัวหน้า.jpg"


def test_a_telephone_number_may_be_written_in_any_way() -> None:
    reader = Reader()

    assert addresses.phone(reader, node("๐ ๗๕๖๑ ๑๒๒๒ ต่อ ๑")) == "๐ ๗๕๖๑ ๑๒๒๒ ต่อ ๑"
    assert reader.findings == ()


def test_a_text_without_digits_is_no_telephone_number() -> None:
    reader = Reader()

    assert addresses.phone(reader, node("-")) == ""
    assert [finding.rule for finding in reader.findings] == ["value-wrong"]


def test_a_value_lost_behind_a_hash_is_noticed() -> None:
    assert addresses.swallowed(node("", "key: #7b1113"))
    assert not addresses.swallowed(node("", "key: # สีของเว็บ"))
    assert not addresses.swallowed(node("#7b1113"))
