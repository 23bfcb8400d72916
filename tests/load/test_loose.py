"""Files that belong to no item, no post and no page."""

from pathlib import Path

import pytest

from tests.builders import loaded_with


@pytest.mark.parametrize(
    ("path", "by", "text"),
    [
        ("img/a.png", "about.md", "![](img/a.png)"),
        ("2568/ป้าย.png", "2568/คำนำ.md", "![](ป้าย.png)"),
        ("img/a.png", "2568/O7/index.md", "![](../../img/a.png)"),
        ("img/แผน ก.pdf", "2568/O9/form/index.md", "[แผน](../../../img/แผน%20ก.pdf)"),
        ("news/a.png", "about.md", "![](news/a.png)"),
        ("2568/รูปภาพ/a.png", "news/2568-01-15 ก.md", "![](../2568/รูปภาพ/a.png)"),
    ],
)
def test_a_file_that_any_text_shows_is_published(tmp_path: Path, path: str, by: str, text: str) -> None:
    site = loaded_with(tmp_path, {path: b"x", by: text})

    assert (str(site.fate(path).fate), site.errors) == ("published", [])


@pytest.mark.parametrize(
    ("path", "rule"), [("img/a.png", "file-astray"), ("2568/a.png", "folder-unknown"), ("news/a.png", "news-without-text")]
)
def test_a_file_that_nothing_shows_is_left_out_with_a_finding(tmp_path: Path, path: str, rule: str) -> None:
    site = loaded_with(tmp_path, [path])

    assert (str(site.fate(path).fate), site.rules) == ("left-out", [rule])


def test_a_draft_shows_nothing(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, {"img/a.png": b"x", "about.md": "---\nstatus: draft\n---\n![](img/a.png)"})

    assert str(site.fate("a.png").fate) == "left-out"


def test_a_folder_that_is_told_of_already_is_not_told_of_again(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, ["2566/O7/ก.pdf", "2568/O99/ก.pdf", "2568/08 รายงานการปฏิบัติราชการประจำเดือน/ก.pdf"])

    assert site.rules == ["item-ambiguous", "item-unknown", "year-unknown"]
