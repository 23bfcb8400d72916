"""Sub-pages of an item."""

from pathlib import Path

import pytest

from tests.builders import loaded_with, named


def test_a_folder_with_an_index_is_a_sub_page_with_its_files(tmp_path: Path) -> None:
    site = loaded_with(
        tmp_path,
        {
            "2568/O9/แจ้งความ/index.md": "# แจ้งความ\nก",
            "2568/O9/แจ้งความ/ฟอร์ม.pdf": "x",
            "2568/O9/แจ้งความ/ฟอร์ม.docx": "x",
            "2568/O9/แจ้งความ/รูป/1.jpg": "x",
        },
    )
    (page,) = site.item("O9").pages

    assert (page.title.th, [named(document) for document in page.documents]) == ("แจ้งความ", ["1.jpg", "ฟอร์ม.pdf + ฟอร์ม.docx"])
    assert (site.filled("O9"), site.others("O9")) == ({}, [])
    assert {entry.item for entry in site.site.ledger} == {"2568/O9"}


def test_an_english_index_joins_its_page(tmp_path: Path) -> None:
    (page,) = loaded_with(tmp_path, {"2568/O9/form/index.md": "# ฟอร์ม\nก", "2568/O9/form/index.en.md": "# Form\nx"}).item("O9").pages

    assert (page.slug, page.title.th, page.title.en, page.prose_en is not None) == ("form", "ฟอร์ม", "Form", True)


def test_a_further_text_of_the_folder_is_a_page_of_its_own(tmp_path: Path) -> None:
    pages = loaded_with(tmp_path, {"2568/O9/form/index.md": "ก", "2568/O9/form/help.md": "# ช่วยเหลือ\nข"}).item("O9").pages

    assert sorted((page.slug, page.title.th) for page in pages) == [("form", "form"), ("help", "ช่วยเหลือ")]


def test_a_page_inside_a_page_takes_its_own_files(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, {"2568/O9/a/index.md": "ก", "2568/O9/a/b/index.md": "ข", "2568/O9/a/b/ค.pdf": "x"})

    assert {page.slug: len(page.documents) for page in site.item("O9").pages} == {"a": 0, "b": 1}


@pytest.mark.parametrize("folder", ["1 สถิติคดี", "ต.ค.67", "PDF", "ภาษาอังกฤษ", "ส่วนที่ 2", "2"])
def test_the_folder_of_an_element_or_a_period_is_no_sub_page(tmp_path: Path, folder: str) -> None:
    assert loaded_with(tmp_path, {f"2568/O11/{folder}/index.md": "ก"}).item("O11").pages == ()


def test_a_none_declaration_in_it_is_still_evidence(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, {"2568/O15/รายละเอียด/index.md": "ก", "2568/O15/รายละเอียด/พ.ย.67 ไม่มีการจัดซื้อจัดจ้าง.pdf": "x"})

    assert list(site.filled("O15")) == ["sokhoro1 2567-11"]


def test_a_draft_index_makes_no_page(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, {"2568/O9/form/index.md": "---\nstatus: draft\n---\nก"})

    assert (site.item("O9").pages, str(site.fate("index.md").fate)) == ((), "left-out")
