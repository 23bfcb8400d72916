"""Each required element is a section with its own anchor, its evidence under it."""

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.builders import POLICE_2568
from tests.built import Built, built_with, links, picture
from tests.readied import OWN_2568, catalogue


def own(folder: Path, elements: str, content: Mapping[str, str | bytes], yaml: str = "") -> Built:
    return built_with(folder, content, years=(OWN_2568,), files=catalogue(elements), yaml=yaml)


def section(found: Built, path: str, anchor: str) -> str:
    node = found.tree(path).css_first(f'main [id="{anchor}"]')
    assert node is not None, anchor
    return " ".join(node.text(separator=" ").split())


def test_elements_stand_in_the_order_of_the_criteria(tmp_path: Path) -> None:
    found = built_with(tmp_path)
    ids = [node.attributes.get("id") for node in found.tree("2568/o12/").css("main [id]")]
    item = found.outcome.readiness.year(2568).item("O12")
    wanted = [element.element.id for element in item.elements]
    assert [id for id in ids if id in wanted] == wanted


def test_a_document_stands_under_its_own_element(tmp_path: Path) -> None:
    found = built_with(tmp_path, ["2568/O11/1 สถิติคดี/2567-10 คดี.pdf", "2568/O11/2 สถิติจุดตรวจ จุดสกัด/2567-10 จุดตรวจ.pdf"])
    assert "คดี" in section(found, "2568/o11/", "crime-statistics-2567-10")
    assert "PDF" in section(found, "2568/o11/", "checkpoint-statistics-2567-10")


def test_a_month_without_a_file_says_by_when_it_must_be_there(tmp_path: Path) -> None:
    cell = section(built_with(tmp_path), "2568/o7/", "monthly-report-2568-03")
    assert "ยังไม่เผยแพร่" in cell
    assert "15 เมษายน 2568" in cell


def test_later_months_are_shown_though_nobody_asks(tmp_path: Path) -> None:
    found = built_with(tmp_path, ["2568/O7/2568-06 ก.pdf"])
    assert "PDF" in section(found, "2568/o7/", "monthly-report-2568-06")


def test_without_gaps_an_empty_month_is_not_shown_and_an_empty_element_keeps_its_anchor(tmp_path: Path) -> None:
    found = built_with(tmp_path, ["2568/O11/1 สถิติคดี/2567-10 ก.pdf"], yaml="site: {show_gaps: false}")
    ids = {node.attributes.get("id") for node in found.tree("2568/o11/").css("main [id]")}
    assert {"crime-statistics-2567-10", "checkpoint-statistics"} <= ids
    assert "crime-statistics-2567-11" not in ids
    assert "ยังไม่เผยแพร่" not in found.said("2568/o11/")


@pytest.mark.parametrize(
    ("code", "content"),
    [
        ("o11", {"2568/O11/1 สถิติคดี/ต.ค.67.md": "เนื้อความเดือนตุลาคม", "2568/O11/1 สถิติคดี/ต.ค.67.docx": "x"}),
        ("o15", {"2568/O15/พ.ย.67.md": "|ก|ข|\n|-|-|\n|เนื้อความ|เดือน|\n", "2568/O15/พ.ย.67.pdf": "x"}),
    ],
)
def test_a_text_in_a_month_is_shown_below_the_grid_and_the_month_leads_to_it(tmp_path: Path, code: str, content: dict[str, str]) -> None:
    found = built_with(tmp_path, content)
    tree = found.tree(f"2568/{code}/")
    assert found.page(f"2568/{code}/").count("เนื้อความ") == 1
    targets = [unquote(node.attributes["href"] or "")[1:] for node in tree.css(".slot a[href^='#']")]
    assert targets
    for target in targets:
        (there,) = tree.css(f'[id="{target}"]')
        assert "เนื้อความ" in there.text()


def test_a_text_of_several_months_is_shown_once(tmp_path: Path) -> None:
    found = built_with(tmp_path, {"2568/O7/ต.ค.67-ธ.ค.67.md": "เนื้อความสามเดือน"})
    assert found.page("2568/o7/").count("เนื้อความสามเดือน") == 1


def test_a_month_only_a_longer_document_covers_shows_it_and_is_not_counted(tmp_path: Path) -> None:
    found = built_with(tmp_path, ["2568/O7/ต.ค.67-ธ.ค.67 ก.pdf", "2568/O7/2568-01 ก.pdf"])
    cell = section(found, "2568/o7/", "monthly-report-2567-10")
    assert "PDF" in cell
    assert "เผยแพร่" not in cell
    assert "1 จาก 6 เดือน" in found.said("2568/o7/")


def test_an_element_of_one_period_says_by_when_it_must_be_there(tmp_path: Path) -> None:
    element = "- {id: a, kind: document, th: ก, period: {type: fiscal-year}}\n"
    told = section(own(tmp_path, element, {}), "2568/m1/", "a")
    assert "ยังไม่เผยแพร่" in told
    assert "กำหนดเผยแพร่ภายใน 30 เมษายน 2568" in told


def test_nameless_scans_are_numbered(tmp_path: Path) -> None:
    element = "- {id: a, kind: document, th: แผนผัง, short_th: แผนผัง}\n"
    content = {"2568/M1/CamScanner 03-04-2568.pdf": "x", "2568/M1/Scan_20250115_0001.pdf": "y"}
    told = section(own(tmp_path, element, content), "2568/m1/", "a")
    assert "แผนผัง – ไฟล์ที่ 1" in told
    assert "แผนผัง – ไฟล์ที่ 2" in told


@pytest.mark.parametrize(("url", "apart"), [("https://m.example/c", False), ("https://m.example/other", True)])
def test_a_channel_of_its_own_is_said_only_where_it_is_one(tmp_path: Path, url: str, apart: bool) -> None:
    yaml = f'channels: {{complaint: {{url: "https://m.example/c"}}, corruption: {{url: "{url}"}}}}'
    found = built_with(tmp_path, yaml=yaml)
    assert ["แยกจากเรื่องร้องเรียนทั่วไป" in found.said(page) for page in ("2568/o17/", "contact/", "")] == [apart] * 3


def test_an_optional_element_and_one_a_choice_does_not_need_are_no_gap(tmp_path: Path) -> None:
    elements = "- {id: a, kind: document, th: ก, optional: true}\n- {id: b, kind: document, th: ข}\n"
    found = own(tmp_path, elements, {})
    assert "ยังไม่เผยแพร่" not in section(found, "2568/m1/", "a")
    assert "ยังไม่เผยแพร่" in section(found, "2568/m1/", "b")


def test_a_part_of_a_document_stands_within_it_with_its_own_anchor(tmp_path: Path) -> None:
    found = built_with(tmp_path, ["2568/O18/ประกาศ.pdf"])
    tree = found.tree("2568/o18/")
    assert tree.css_first('[id="policy"] [id="objective"]') is not None


def test_a_text_is_shown_where_the_officer_points_at_it(tmp_path: Path) -> None:
    text = '---\nevidence: {duties: "#หน้าที่"}\n---\n## หน้าที่\n\nข้อความ\n'
    found = own(tmp_path, "- {id: duties, kind: text, th: หน้าที่}\n", {"2568/M1/index.md": text})
    assert "#h-%E0%B8%AB%E0%B8%99%E0%B9%89%E0%B8%B2%E0%B8%97%E0%B8%B5%E0%B9%88" in links(found.page("2568/m1/"))


def test_site_yaml_serves_channels_social_services_and_contact(tmp_path: Path) -> None:
    yaml = f"""\
agency:
  name: สถานีตำรวจภูธรตัวอย่าง
  phone: 0 7561 1222
  social: {{facebook: "https://facebook.example/tuayang"}}
channels:
  qa: {{url: "https://m.example/qa", two_way: true}}
  corruption: {{url: "https://m.example/c"}}
  eservices: [{{name: ค่าปรับ, url: "https://ptm.example/", for: online-fine}}]
years:
  {POLICE_2568}
"""
    found = built_with(tmp_path, files={"site.yaml": yaml})
    assert "https://facebook.example/tuayang" in links(found.page("2568/o6/"))
    assert "tel:075611222" in links(found.page("2568/o5/"))
    assert "https://m.example/c" in links(found.page("2568/o17/"))


def test_news_is_evidence_where_a_role_asks_for_it(tmp_path: Path) -> None:
    found = built_with(tmp_path, {"news/2568-01-15 มอบนโยบาย.md": "---\ntags: [หัวหน้าสถานี]\n---\nก\n"})
    assert "มอบนโยบาย" in found.said("2568/o19/")


def test_a_link_of_the_officer_s_is_shown_under_its_element(tmp_path: Path) -> None:
    url = "https://service.example/"
    found = own(tmp_path, "- {id: s, kind: link, th: บริการ}\n", {"2568/M1/จองคิว.url": f"[InternetShortcut]\nURL={url}\n"})
    assert "จองคิว" in section(found, "2568/m1/", "s")
    assert url in links(found.page("2568/m1/"))


def test_scanned_pages_of_a_month_are_one_document_in_its_cell(tmp_path: Path) -> None:
    pages = {f"2568/O7/1 รายงานการปฏิบัติราชการ/ต.ค.67/หน้า {number}.jpg": picture(827, 1169 + number) for number in (1, 2, 3)}
    found = built_with(tmp_path, {**pages, "2568/O7/2567-11 รายงาน.pdf": "x"}, previews=True)
    cell = found.tree("2568/o7/").css_first('[id="monthly-report-2567-10"]')
    assert cell is not None
    said = " ".join(cell.text(separator=" ").split())
    assert [" ".join(link.text().split()) for link in cell.css("ul.formats a")] == [f"หน้า {number} ตุลาคม 2567" for number in (1, 2, 3)]
    assert len(cell.css("ul.formats")) == 1
    assert "3 หน้า" in said
    assert "ค้นหาข้อความไม่ได้" in said
    assert len(cell.css("img")) == 1
