"""The page to print: whole in itself, and nothing in it can run."""

import base64
import re
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from oitgen.report import readiness_html
from tests.assessed import LATE, assessed, own_site

# A page needs no real typeface to show that it carries one.
FONTS = {"sarabun-thai-400": b"thin", "sarabun-thai-700": b"thick"}


def page(folder: Path, agency: str = "สภ.ตัวอย่าง") -> str:
    """The page of a site folder."""
    outcome = assessed(folder)
    return readiness_html.page(outcome.readiness, (), outcome.findings, agency=agency, today=LATE, lang="th", fonts=FONTS)


def test_each_owner_has_a_table_of_what_is_to_be_done(tmp_path: Path) -> None:
    tree = LexborHTMLParser(page(own_site(tmp_path, content={"2568/M1/แผนงาน.pdf": "1"})))

    assert [node.text() for node in tree.css("section.owner h2")] == ["ยังไม่ได้ระบุผู้รับผิดชอบ"]
    assert [node.text() for node in tree.css(".owed th")][:3] == ["ข้อ", "องค์ประกอบ", "สถานะ"]
    assert [row.css("td")[2].text() for row in tree.css(".owed tbody tr")] == ["มีแล้ว รอยืนยัน", "มีแล้ว รอยืนยัน", "ยังไม่มี"]


def test_the_findings_stand_at_the_end(tmp_path: Path) -> None:
    assert "ยังไม่ครบ (3)" in page(own_site(tmp_path))


def test_nothing_is_fetched_from_anywhere(tmp_path: Path) -> None:
    html = page(own_site(tmp_path))

    assert not re.search(r"(src|href|action)=|<script|<link|<img|url\((?!data:)|@import", html)


def test_its_typeface_travels_with_it(tmp_path: Path) -> None:
    html = page(own_site(tmp_path))

    faces = re.findall(r'font-family: "Sarabun Thai"; font-weight: (\d+); src: url\(data:font/woff2;base64,([^)]*)\)', html)
    assert [(weight, base64.b64decode(data)) for weight, data in faces] == [("400", b"thin"), ("700", b"thick")]


def test_on_a_phone_each_cell_says_what_it_is(tmp_path: Path) -> None:
    tree = LexborHTMLParser(page(own_site(tmp_path, content={"2568/M1/แผนงาน.pdf": "1"})))

    first = tree.css(".owed tbody tr")[0].css("td")
    assert [cell.attributes["data-name"] for cell in first] == [node.text() for node in tree.css(".owed th")]


def test_an_agency_s_name_is_no_html(tmp_path: Path) -> None:
    assert "<script>" not in page(own_site(tmp_path), agency="<script>alert(1)</script>")


def test_it_says_so_when_all_is_well(tmp_path: Path) -> None:
    html = page(own_site(tmp_path, "- {id: plan, kind: document, th: แผนงาน}", ["2568/M1/ก.pdf"]))

    assert "ครบทุกองค์ประกอบแล้ว" in html
    assert 'class="owed"' not in html
