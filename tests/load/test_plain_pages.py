"""Plain pages."""

from pathlib import Path

import pytest

from tests.builders import loaded_with, named


def test_any_other_text_is_a_plain_page(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, {"about.md": "# เกี่ยวกับเรา\nก", "about.en.md": "# About\nx", "ข้อมูล/ประวัติ.md": "ข"})

    assert [(page.slug.isascii(), page.title.th, page.title.en) for page in site.site.pages] == [
        (True, "เกี่ยวกับเรา", "About"),
        (True, "ประวัติ", ""),
    ]


def test_a_folder_with_an_index_is_one_page_with_its_files(tmp_path: Path) -> None:
    (page,) = loaded_with(tmp_path, ["history/index.md", "history/ก.pdf", "history/ก.docx"]).site.pages

    assert (page.slug, [named(document) for document in page.documents]) == ("history", ["ก.pdf + ก.docx"])


@pytest.mark.parametrize("name", ["index.md", "home.md", "หน้าแรก.md"])
def test_one_text_opens_the_home_page(tmp_path: Path, name: str) -> None:
    (page,) = loaded_with(tmp_path, {name: "---\nslug: start\n---\nยินดีต้อนรับ"}).site.pages

    assert page.slug == ""


def test_front_matter_names_the_page(tmp_path: Path) -> None:
    (page,) = loaded_with(tmp_path, {"ก.md": "---\ntitle: ข\nslug: b\nnoindex: true\n---\nค"}).site.pages

    assert (page.title.th, page.slug, page.noindex) == ("ข", "b", True)


@pytest.mark.parametrize(("text", "fate"), [("---\nstatus: draft\n---\nก", "left-out"), ("รหัส IIT: abcd1234", "held")])
def test_drafts_and_held_texts_are_no_pages(tmp_path: Path, text: str, fate: str) -> None:
    site = loaded_with(tmp_path, {"ก.md": text})

    assert (site.site.pages, str(site.fate("ก.md").fate)) == ((), fate)


def test_a_paragraph_with_a_citizens_number_is_held_and_the_rest_shown(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, {"ก.md": "ต้น\n\nเลขประจำตัวประชาชน 1-2345-67890-12-1\n\nปลาย"})
    (page,) = site.site.pages

    assert page.prose is not None
    assert (page.prose.text.split(), site.rules, site.found("citizen-id").place.line) == (["ต้น", "ปลาย"], ["citizen-id"], 3)
    assert "67890" not in site.found("citizen-id").place.excerpt
