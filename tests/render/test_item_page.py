"""The page of one item."""

from pathlib import Path

import pytest

from tests.built import built_with, links


def test_a_folder_of_files_alone_gives_a_full_page(tmp_path: Path) -> None:
    said = built_with(tmp_path, ["2568/O7/2567-10 ก.pdf"]).said("2568/o7/")
    assert "รายงานการปฏิบัติราชการประจำเดือน" in said
    assert "แยกรายเดือน" in said.replace(" ", "")


def test_the_officer_s_title_leads_and_the_criterion_s_stands_below(tmp_path: Path) -> None:
    found = built_with(tmp_path, {"2568/O7/index.md": "---\ntitle: ผลงานของเรา\nowner: งานอำนวยการ\nupdated: 2568-04-01\n---\nก\n"})
    heading = found.tree("2568/o7/").css_first("h1")
    assert heading is not None
    assert "ผลงานของเรา" in heading.text()
    said = found.said("2568/o7/")
    assert [text for text in ("รายงานการปฏิบัติราชการประจำเดือน", "งานอำนวยการ", "1 เมษายน 2568") if text not in said] == []


def test_sections_sub_pages_links_and_other_documents_are_shown(tmp_path: Path) -> None:
    content = {
        "2568/O11/ภาคผนวก.md": "เนื้อหาภาคผนวก",
        "2568/O11/รายละเอียด/index.md": "เนื้อหารายละเอียด",
        "2568/O11/บันทึก.pdf": "x",
        "2568/O11/index.md": '---\nlinks: [{title: ระบบสถิติ, url: "https://stat.example/"}]\n---\n',
    }
    found = built_with(tmp_path, content)
    said, urls = found.said("2568/o11/"), links(found.page("2568/o11/"))
    assert [text for text in ("เนื้อหาภาคผนวก", "รายละเอียด", "บันทึก", "ระบบสถิติ") if text not in said] == []
    assert "https://stat.example/" in urls
    (sub,) = (page for page in found.pages if page.startswith("2568/o11/") and page != "2568/o11/index.html")
    assert "เนื้อหารายละเอียด" in found.said(sub.removesuffix("index.html"))


def test_an_item_lists_only_news_of_its_own_fiscal_year(tmp_path: Path) -> None:
    content = {
        "news/2568-01-15 ปีนี้.md": "---\nalso_for: [O7]\n---\nก\n",
        "news/2566-01-15 ปีก่อน.md": "---\nalso_for: [O7]\n---\nก\n",
    }
    said = built_with(tmp_path, content).said("2568/o7/")
    assert ["ปีนี้" in said, "ปีก่อน" in said] == [True, False]


def test_neighbours_lead_to_the_items_before_and_after(tmp_path: Path) -> None:
    found = built_with(tmp_path)
    assert {"../o6/", "../o8/"} <= set(links(found.page("2568/o7/")))
    assert "../o0/" not in links(found.page("2568/o1/"))


def test_texts_in_english_alone_stand_on_the_thai_page_marked_as_english(tmp_path: Path) -> None:
    found = built_with(tmp_path, {"2568/O2/index.en.md": "Our duties"})
    assert found.tree("2568/o2/").css("main [lang=en]") != []
    assert "Our duties" in found.said("en/2568/o2/")


@pytest.mark.parametrize("noindex", [True, False])
def test_a_page_marked_noindex_says_so_to_search_engines(tmp_path: Path, noindex: bool) -> None:
    found = built_with(tmp_path, {"2568/O7/index.md": f"---\nnoindex: {str(noindex).lower()}\n---\nก\n"})
    assert ('name="robots"' in found.page("2568/o7/")) == noindex


def test_what_is_inferred_of_the_criteria_says_so(tmp_path: Path) -> None:
    assert "อนุมาน" in built_with(tmp_path).page("2568/o7/")
