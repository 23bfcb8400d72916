"""Every link is relative, but for those of the 404 page."""

import posixpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oitgen.model.plan import PageKind, PlannedPage
from oitgen.render.addresses import Addresses, anchor_of, public


def seen_from(path: str, *, for_disk: bool = False, anchor: str = "") -> Addresses:
    return Addresses(PlannedPage(PageKind.PAGE, "th", path), for_disk, anchor)


@pytest.mark.parametrize(
    ("page", "path", "address"),
    [
        ("", "", "./"),
        ("", "contact/", "contact/"),
        ("contact/", "", "../"),
        ("2568/o7/", "2568/o7/", "./"),
        ("2568/o7/", "2568/o7/2567-10.pdf", "2567-10.pdf"),
        ("2568/o7/", "2568/o8/", "../o8/"),
        ("2568/o7/", "2567/o6/#x", "../../2567/o6/#x"),
        ("2568/o7/", "2568/o7/#x", "#x"),
        ("2568/o7/", "", "../../"),
        ("2568/o7/", "2568/", "../"),
        ("", "2568/o7/", "2568/o7/"),
    ],
)
def test_an_address_is_the_way_from_the_page(page: str, path: str, address: str) -> None:
    assert seen_from(page).to(path) == address


@pytest.mark.parametrize(
    ("page", "path", "address"),
    [("", "", "index.html"), ("2568/o7/", "", "../../index.html"), ("", "contact/#qa", "contact/index.html#qa"), ("a/", "a/#x", "#x")],
)
def test_on_a_disk_a_page_is_named_by_its_file(page: str, path: str, address: str) -> None:
    assert seen_from(page, for_disk=True).to(path) == address


def test_the_404_page_begins_at_the_root_it_is_given() -> None:
    assert seen_from("404.html", anchor="/oit/").to("2568/o7/#x") == "/oit/2568/o7/#x"


def test_thai_in_an_anchor_is_written_as_addresses_are() -> None:
    assert seen_from("").to("a/#h-ก") == "a/#h-%E0%B8%81"


@pytest.mark.parametrize(
    ("url", "path"), [("", "/"), ("https://a.example", "/"), ("https://a.example/", "/"), ("https://a.example/oit", "/oit/")]
)
def test_the_path_part_of_the_site_s_address(url: str, path: str) -> None:
    assert anchor_of(url) == path


def test_without_the_site_s_address_nothing_is_public() -> None:
    assert (public("", "a/"), public("https://a.example/", "a/")) == ("", "https://a.example/a/")


folders = st.lists(st.sampled_from(["a", "b", "2568", "o7"]), max_size=4).map(lambda parts: "".join(f"{part}/" for part in parts))


@given(folders, folders, st.sampled_from(["", "x.pdf"]))
def test_following_an_address_leads_to_its_path(page: str, folder: str, name: str) -> None:
    address = seen_from(page).to(folder + name)
    assert posixpath.normpath(posixpath.join("/", page, address)) == posixpath.normpath(f"/{folder}{name}")
    assert address.endswith("/") == (not name)
