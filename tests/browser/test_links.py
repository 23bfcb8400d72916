"""The link checker itself: what it lets pass, and what it reports."""

from pathlib import Path

import pytest

from tests.browser.links import Tree, broken

ADDRESS = "https://tuayang.example.go.th/ita/"


def _tree(folder: Path, body: str, *, without_server: bool = False) -> Tree:
    (folder / "2568").mkdir()
    (folder / "2568" / "index.html").write_text("<p id='o7'>", encoding="utf-8")
    (folder / "2568" / "a b.pdf").write_bytes(b"")
    (folder / "index.html").write_text(body, encoding="utf-8")
    return Tree(folder, ADDRESS, without_server)


@pytest.mark.parametrize(
    "link",
    ["2568/", "2568/#o7", "2568/a%20b.pdf#page=2", "./", "#", f"{ADDRESS}2568/", "https://elsewhere.example/", "tel:191", "mailto:a@b"],
)
def test_a_link_that_leads_somewhere_passes(tmp_path: Path, link: str) -> None:
    assert broken(_tree(tmp_path, f'<a href="{link}">')) == []


@pytest.mark.parametrize("link", ["2568", "2569/", "2568/A%20b.pdf", "2568/#o8", "../", "/2568/", f"{ADDRESS}2569/"])
def test_a_link_that_leads_nowhere_is_reported(tmp_path: Path, link: str) -> None:
    assert len(broken(_tree(tmp_path, f'<a href="{link}">'))) == 1


def test_without_a_server_a_link_must_name_a_file(tmp_path: Path) -> None:
    tree = _tree(tmp_path, f'<a href="2568/"><a href="2568/index.html#o7"><link href="{ADDRESS}2568/">', without_server=True)

    assert broken(tree) == ["index.html: 2568/ (no such file)"]
