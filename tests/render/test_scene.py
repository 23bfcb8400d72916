"""What a page knows: its language, its day, its people."""

import io
from datetime import date
from pathlib import Path

import PIL.Image
import pytest

from tests.built import built_with, is_outside, links, target

PEOPLE = """\
- {name: คนแรก ตัวอย่าง, position: ผู้กำกับการ, group: executive, until: 2568-04-30}
- {name: คนที่สอง ตัวอย่าง, position: ผู้กำกับการ, group: executive, since: 2568-05-01, until: 2568-11-30}
- {name: คนที่สาม ตัวอย่าง, position: ผู้กำกับการ, group: executive, since: 2568-12-01}
"""


@pytest.mark.parametrize(("today", "name"), [(date(2025, 4, 30), "คนแรก"), (date(2025, 5, 1), "คนที่สอง"), (date(2025, 12, 1), "คนที่สาม")])
def test_the_head_of_today_is_shown_as_long_as_no_newer_year_is_there(tmp_path: Path, today: date, name: str) -> None:
    found = built_with(tmp_path, files={"people.yaml": PEOPLE}, today=today)
    shown = [each for each in ("คนแรก", "คนที่สอง", "คนที่สาม") if each in found.said("people/")]
    assert shown == [name]


def test_a_year_that_is_over_keeps_the_head_of_its_end(tmp_path: Path) -> None:
    years = ("2568: {catalogue: police-station-2568}", "2567: {catalogue: immigration-2567}")
    people = "- {name: คนก่อน ตัวอย่าง, group: executive, until: 2567-12-31}\n- {name: คนใหม่ ตัวอย่าง, group: executive, since: 2568-01-01}\n"
    said = built_with(tmp_path, years=years, files={"people.yaml": people}).said("2567/o1/")
    assert ["คนก่อน" in said, "คนใหม่" in said] == [True, False]


def test_a_page_in_english_alone_is_led_to_from_thai_pages(tmp_path: Path) -> None:
    found = built_with(tmp_path, {"about.en.md": "# About\n\nText", "news/2568-01-15 news.en.md": "Text"})
    assert "about/index.html" not in found.files
    for page in ("", "sitemap/"):
        (link,) = found.tree(page).css(".foot a[hreflang=en][href*=about], main a[hreflang=en][href*=about]")[:1]
        assert (link.attributes["href"] or "").endswith("en/about/")
    assert any("en/news/" in url for url in links(found.page("news/")))


def test_a_document_in_a_text_says_its_format_and_size(tmp_path: Path) -> None:
    found = built_with(tmp_path, {"2568/O2/index.md": "[แผนที่](แผนที่.pdf) [ภาพ](ภาพ.jpg)", "2568/O2/แผนที่.pdf": "x", "2568/O2/ภาพ.jpg": "x"})
    (link,) = found.tree("2568/o2/").css("#details a[download]")
    assert link.attributes["download"] == "แผนที่.pdf"
    assert "(PDF 1 KB)" in found.said("2568/o2/")


def test_a_scan_in_a_text_is_shown_as_its_first_page_and_a_heic_as_its_words(tmp_path: Path) -> None:
    content = {
        "2568/O2/index.md": "![แผนผังหน่วยงาน](สแกน.tif)\n\n![ภาพหน้าสถานี](หน้า.heic)\n",
        "2568/O2/สแกน.tif": scan(),
        "2568/O2/หน้า.heic": b"\0\0\0\x18ftypheic",
    }
    found = built_with(tmp_path, content, previews=True)
    prose = found.tree("2568/o2/").css_first(".prose")
    assert prose is not None
    (image,) = prose.css("img")
    assert image.attributes["alt"] == "แผนผังหน่วยงาน"
    assert f"2568/o2/{image.attributes['src']}" in found.files
    link = image.parent
    assert link is not None
    assert f"2568/o2/{link.attributes['href']}" in found.files
    assert link.attributes["download"] == "สแกน.tif.pdf"
    assert prose.css_first("em").text() == "ภาพหน้าสถานี"  # type: ignore[union-attr]
    told = [finding.message.id for finding in found.outcome.findings if finding.rule == "link-missing"]
    assert told == ["{target} is not published, so the page shows its description instead."]
    assert "picture-private" in found.rules
    missing = [target("2568/o2/index.html", url) for url in links(found.page("2568/o2/")) if not is_outside(url)]
    assert not [path for path in missing if path.endswith((".tif", ".heic"))]


def scan() -> bytes:
    """A page with a line on it, as a scanner saves it."""
    out = io.BytesIO()
    picture = PIL.Image.new("L", (1240, 1754), 255)
    picture.paste(0, (100, 100, 1100, 140))
    picture.save(out, "TIFF")
    return out.getvalue()
