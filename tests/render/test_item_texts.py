"""No text of an item is lost: each stands once on the page of its language."""

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote

import pytest

from oitgen.model.plan import PageKind
from oitgen.model.words import LANGUAGES
from tests.built import Built, built_with, links
from tests.readied import OWN_2568, catalogue

TEXTS: Mapping[str, Mapping[str, str]] = {
    "months": {"2568/O7/ต.ค.67.md": "หนึ่ง-เดือน", "2568/O7/พ.ย.67-ธ.ค.67.md": "สอง-เดือน", "2568/O7/เม.ย.68.md": "เมษา-ยน"},
    "elements": {"2568/O2/1 อำนาจหน้าที่/หน้าที่.md": "หน้าที่-เรา", "2568/O2/index.md": "เปิด-หน้า", "2568/O2/อื่น.md": "เรื่อง-อื่น"},
    "languages": {"2568/O2/index.md": "ไทย-เปิด", "2568/O2/index.en.md": "English-opening", "2568/O2/duties.en.md": "English-duties"},
    "two folders": {"2568/O2 ก/index.md": "โฟลเดอร์-หนึ่ง", "2568/O2 ข/index.md": "โฟลเดอร์-สอง"},
}


def lost(found: Built) -> list[tuple[str, str, int]]:
    """Texts that do not stand exactly once on the page of their language, else on the Thai page."""
    wrong = []
    for year in found.outcome.site.years:
        for disclosure in year.disclosures:
            be, code = year.fiscal_year.be, disclosure.item.code
            thai, english = (found.outcome.plan.page(PageKind.ITEM, lang, year=be, code=code) for lang in LANGUAGES)
            for section in disclosure.texts:
                words = section.prose.text.strip().splitlines()
                page = english if section.lang == "en" and english else thai
                assert page is not None
                if words and (count := found.said(page.path).count(" ".join(words[0].split()))) != 1:
                    wrong.append((section.path, page.path, count))
    return wrong


@pytest.mark.parametrize("content", TEXTS.values(), ids=TEXTS.keys())
@pytest.mark.parametrize("yaml", ["", "site: {languages: [th]}", "site: {show_gaps: false}"])
def test_every_text_stands_once_on_its_page(tmp_path: Path, content: Mapping[str, str], yaml: str) -> None:
    found = built_with(tmp_path, content, yaml=yaml)
    assert any(disclosure.texts for year in found.outcome.site.years for disclosure in year.disclosures)
    assert lost(found) == []


def test_front_matter_alone_is_led_to_from_nowhere(tmp_path: Path) -> None:
    matter = "---\ntitle: ชื่อ\ntitle_en: Name\n---\n"
    found = built_with(tmp_path, {"2568/O2/index.md": matter})
    for page in ("2568/o2/", "en/2568/o2/"):
        assert not [url for url in links(found.page(page)) if url.endswith("#details")]


def own(folder: Path, english: str) -> Built:
    thai = '---\nevidence: {duties: "#หน้าที่"}\n---\n## หน้าที่ {#duty}\n\nข้อความ\n'
    content = {"2568/M1/index.md": thai, "2568/M1/index.en.md": english}
    return built_with(folder, content, years=(OWN_2568,), files=catalogue("- {id: duties, kind: text, th: หน้าที่}\n"))


def test_an_english_page_leads_to_the_thai_one_where_the_english_text_lacks_the_part(tmp_path: Path) -> None:
    tree = own(tmp_path, "Other words").tree("en/2568/m1/")
    (link,) = tree.css('#duties a[hreflang="th"][lang="th"]')
    assert unquote(link.attributes["href"] or "").startswith("../../../2568/m1/#")
    (element,) = tree.css("#duties")
    assert "on the Thai page" in element.text()
