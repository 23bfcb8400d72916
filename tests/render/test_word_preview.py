"""What stands in Word files, on the pages that show them: once, in good order, and not without end."""

import re
from pathlib import Path

import pytest

from oitgen.model.word_preview import ANCHOR, WordPreview
from oitgen.render import word_preview
from oitgen.render.context import FileLink
from tests import papers
from tests.built import Built, built_with
from tests.manuscripts import manuscript, paragraph

FILE = FileLink("2567-10.docx", "Word", "9 KB")
STYLES = '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>'
REPORT = manuscript(paragraph("หัวข้อรายงาน", '<w:pStyle w:val="1"/>') + paragraph("เนื้อความ"), styles=STYLES)


def folds(found: Built, path: str) -> list[str]:
    """The summaries of all previews of a page."""
    return [" ".join(node.text(separator=" ").split()) for node in found.tree(path).css("main details.preview > summary")]


def test_a_preview_has_ids_and_pictures_of_its_page() -> None:
    found = WordPreview(f'<p><a href="#fn-{ANCHOR}-1">1</a><img alt="" src="oitgen:picture/1"></p>')

    made = word_preview.block(found, "2568/o7/2567-10.docx", "รายงาน", ["a.webp", "b&c.webp"], FILE)

    assert made.anchor == "word-2568_o7_2567-10"
    assert made.html == '<p><a href="#fn-word-2568_o7_2567-10-1">1</a><img alt="" src="b&amp;c.webp"></p>'


def test_tables_of_several_documents_on_one_page_are_told_apart() -> None:
    found = WordPreview('<div class="scroll" role="region" tabindex="0" aria-label="ตาราง 1"><table></table></div>')

    assert 'aria-label="&quot;ก&quot; ต.ค.: ตาราง 1"' in word_preview.block(found, "a.docx", '"ก" ต.ค.', (), FILE).html


def test_headings_begin_where_the_page_wants_them() -> None:
    assert word_preview.block(WordPreview("<h3>ก</h3><h4>ข</h4>"), "a.docx", "ก", (), FILE, top=4).html == "<h4>ก</h4><h5>ข</h5>"


def test_a_document_says_what_its_fold_holds(tmp_path: Path) -> None:
    found = built_with(tmp_path, {"2568/O24/1 คำสั่งแต่งตั้งคณะทำงาน ITA/คำสั่งแต่งตั้ง.docx": REPORT}, previews=True)

    assert folds(found, "2568/o24/") == ["ตัวอย่างเนื้อหาจากไฟล์ Word (รูปแบบอาจต่างจากต้นฉบับ) คำสั่งแต่งตั้ง"]
    assert "<h3>หัวข้อรายงาน</h3>" in found.page("2568/o24/")


def test_headings_in_a_document_of_a_group_stand_below_the_group_s(tmp_path: Path) -> None:
    found = built_with(tmp_path, {"2568/O24/1 คำสั่งแต่งตั้งคณะทำงาน ITA/ฝ่ายอำนวยการ ก/คำสั่งแต่งตั้ง.docx": REPORT}, previews=True)

    assert re.search("<h3[^>]*>.*ฝ่ายอำนวยการ", found.page("2568/o24/"))
    assert "<h4>หัวข้อรายงาน</h4>" in found.page("2568/o24/")


def test_a_month_leads_to_its_fold_below_the_grid(tmp_path: Path) -> None:
    found = built_with(tmp_path, {f"2568/O7/2567-{month} รายงาน.docx": REPORT for month in (10, 11)}, previews=True)
    page = found.tree("2568/o7/")

    leads = [node.attributes.get("href") for node in page.css(".slots a.read")]

    assert leads == ["#word-2568_o7_2567-10", "#word-2568_o7_2567-11"]
    assert [f"#{node.attributes['id']}" for node in page.css(".previews details.preview")] == leads
    assert not page.css(".slots details.preview")
    assert [fold.partition("2567")[0] for fold in folds(found, "2568/o7/")] == ["ตุลาคม ", "พฤศจิกายน "]


@pytest.mark.parametrize(
    ("path", "page"),
    [("about/ประวัติ.docx", "about/"), ("news/2568-01-15 เปิดงาน/กำหนดการ.docx", "news/"), ("2568/O12/manual/คู่มือ.docx", "2568/o12/manual/")],
)
def test_every_page_that_shows_a_document_shows_what_it_says(tmp_path: Path, path: str, page: str) -> None:
    text = f"{path.rpartition('/')[0]}/index.md"

    found = built_with(tmp_path, {text: "# หน้านี้\n\nข้อความ\n", path: REPORT}, previews=True)

    shown = [name for name in found.pages if name.startswith(page) and "หัวข้อรายงาน" in found.page(name)]
    assert len(shown) == 1


def test_a_document_of_several_months_is_shown_once_and_each_month_leads_there(tmp_path: Path) -> None:
    found = built_with(tmp_path, {"2568/O7/2567-10 ถึง 2567-12 รายงาน.docx": REPORT}, previews=True)

    page = found.tree("2568/o7/")
    assert len(page.css("details.preview")) == 1
    assert len(page.css(".slots a.read")) == 3
    assert len({node.attributes.get("href") for node in page.css(".slots a.read")}) == 1


def test_all_previews_of_a_page_together_are_bounded(tmp_path: Path) -> None:
    long = manuscript("".join(paragraph("ข้อความ " * 60) for _ in range(200)))
    content = {f"2568/O7/2567-{month} รายงาน {month}.docx": long for month in (10, 11, 12)}
    content |= {f"2568/O7/2568-0{month} รายงาน {month}.docx": long for month in (1, 2, 3)}

    found = built_with(tmp_path, content, previews=True)

    page = found.tree("2568/o7/")
    assert len(page.css("details.preview")) == len(page.css(".slots a.read")) == 3
    assert len(page.css(".slots a[download]")) == 6
    assert len(found.page("2568/o7/").encode()) < word_preview.MOST_BYTES + 60_000


def test_a_preview_that_is_cut_or_lacks_pictures_says_so_and_leads_to_the_file(tmp_path: Path) -> None:
    chart = '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/></a:graphic>'
    body = f"<w:p><w:r><w:drawing><wp:inline>{chart}</wp:inline></w:drawing></w:r></w:p>"
    long = manuscript(body + "".join(paragraph("ข้อความ " * 60) for _ in range(300)))

    found = built_with(tmp_path, {"2568/O24/1 คำสั่งแต่งตั้งคณะทำงาน ITA/คำสั่ง.docx": long}, previews=True)

    note = found.tree("2568/o24/").css_first("details.preview > .note")
    assert note is not None
    assert "แสดงเพียงส่วนต้น อ่านส่วนที่เหลือได้ในไฟล์ ภาพในเอกสารที่แสดงไม่ได้ 1 ภาพ" in " ".join(note.text().split())
    assert note.css_first("a[download]") is not None


def test_an_english_page_tells_the_language_of_a_thai_preview(tmp_path: Path) -> None:
    content: dict[str, str | bytes] = {"2568/O7/2567-10 รายงาน.docx": REPORT, "2568/O7/index.md": "---\ntitle_en: Reports\n---\n"}

    found = built_with(tmp_path, content, yaml="site: {languages: [th, en]}", previews=True)

    assert '<div class="prose" lang="th">' in found.page("en/2568/o7/")
    assert '<div class="prose" lang="th">' not in found.page("2568/o7/")


def test_what_a_word_file_says_is_no_template(tmp_path: Path) -> None:
    found = built_with(tmp_path, {"2568/O7/2567-10 รายงาน.docx": papers.word("{{ page.title }} {% include 'x' %} <b>")}, previews=True)

    assert "<p>{{ page.title }} {% include 'x' %} &lt;b&gt;</p>" in found.page("2568/o7/")
