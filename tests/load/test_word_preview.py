"""A Word file as a page shows it: what is read, what is never shown, and files that mean no good."""

import io
import re
from pathlib import Path

import PIL.Image
import pytest

from oitgen.load import word_preview
from oitgen.load.word_preview import Draft, dress
from oitgen.model.word_preview import ANCHOR
from tests import papers
from tests.built import picture
from tests.manuscripts import cell, drawing, item, manuscript, numbered, paragraph, row, said, table

HEADINGS = "".join(f'<w:style w:type="paragraph" w:styleId="{n}"><w:name w:val="heading {n}"/></w:style>' for n in (1, 2, 3))


def read(folder: Path, data: bytes) -> Draft | None:
    path = folder / "ก.docx"
    path.write_bytes(data)
    return word_preview.read(str(path))


def draft(folder: Path, data: bytes) -> Draft:
    found = read(folder, data)
    assert found is not None
    return found


def shown(folder: Path, body: str, **more: str) -> str:
    """The HTML of a document with this body."""
    return draft(folder, manuscript(body, **more)).preview.html  # type: ignore[arg-type]


def heading(text: str, level: int) -> str:
    return paragraph(text, f'<w:pStyle w:val="{level}"/>')


def test_paragraphs_are_paragraphs_and_keep_bold_and_italic(tmp_path: Path) -> None:
    html = shown(tmp_path, f"<w:p>{said('รายงาน ')}{said('ด่วน', '<w:b/>')}{said('ที่สุด', '<w:i/>')}</w:p>" + paragraph("ย่อหน้าต่อไป"))

    assert html == "<p>รายงาน <strong>ด่วน</strong><em>ที่สุด</em></p><p>ย่อหน้าต่อไป</p>"


def test_headings_stand_below_those_of_the_page_and_skip_no_level(tmp_path: Path) -> None:
    body = heading("หมวด", 1) + heading("ข้อย่อย", 3) + heading("หมวดสอง", 1) + heading("", 2) + paragraph("จบ")

    assert shown(tmp_path, body, styles=HEADINGS) == "<h3>หมวด</h3><h4>ข้อย่อย</h4><h3>หมวดสอง</h3><p>จบ</p>"


def test_a_table_has_a_head_a_name_and_a_region_that_scrolls(tmp_path: Path) -> None:
    body = heading("สถิติ", 1) + table(
        row(cell("เดือน", run="<w:b/>"), cell("คดี", run="<w:b/>")), row("ต.ค. 2567", "๑๒"), row("พ.ย. 2567", "1,024")
    )

    assert shown(tmp_path, body, styles=HEADINGS) == (
        '<h3>สถิติ</h3><div class="scroll" role="region" tabindex="0" aria-label="ตาราง 1 สถิติ"><table>'
        '<thead><tr><th scope="col">เดือน</th><th class="align-right" scope="col">คดี</th></tr></thead>'
        '<tbody><tr><td>ต.ค. 2567</td><td class="align-right">๑๒</td></tr>'
        '<tr><td>พ.ย. 2567</td><td class="align-right">1,024</td></tr></tbody></table></div>'
    )


def test_merged_cells_cover_what_they_cover_in_word(tmp_path: Path) -> None:
    body = table(
        row(cell("รายการ", '<w:vMerge w:val="restart"/>'), cell("ผลคดี", '<w:gridSpan w:val="2"/>')),
        row(cell("", "<w:vMerge/>"), "รับแจ้ง", "จับกุม"),
        row("ชีวิต", "2", "2"),
        row("ทรัพย์", "9", "7"),
    )

    html = shown(tmp_path, body)

    assert '<th rowspan="2" scope="col">รายการ</th><th colspan="2" scope="col' in html
    assert html.index("</thead>") > html.index("จับกุม")


def test_rows_word_repeats_on_every_page_are_the_head(tmp_path: Path) -> None:
    html = shown(tmp_path, table(row("ชื่อ", "ตำแหน่ง", properties="<w:tblHeader/>"), row("นายสมมติ", "สารวัตร")))

    assert '<thead><tr><th scope="col">ชื่อ</th><th scope="col">ตำแหน่ง</th></tr></thead>' in html


def test_a_list_is_a_list_and_a_list_in_it_too(tmp_path: Path) -> None:
    body = item("แผน") + item("ย่อย", level=1) + item("ผล")

    html = shown(tmp_path, body, numbering=numbered(("bullet", "-"), ("bullet", "o")))

    assert html == "<ul><li>แผน<ul><li>ย่อย</li></ul></li><li>ผล</li></ul>"


def test_a_list_that_goes_on_after_a_paragraph_counts_on(tmp_path: Path) -> None:
    body = item("หนึ่ง") + item("สอง") + paragraph("คั่น") + item("สาม") + item("สี่")

    html = shown(tmp_path, body, numbering=numbered(("decimal", "%1.")))

    assert html == '<ol><li>หนึ่ง</li><li>สอง</li></ol><p>คั่น</p><ol start="3"><li>สาม</li><li>สี่</li></ol>'


def test_a_list_with_numbers_of_its_own_says_them(tmp_path: Path) -> None:
    html = shown(tmp_path, item("ชื่อ") + item("ที่อยู่"), numbering=numbered(("thaiNumbers", "ข้อ %1")))

    assert html == '<ol class="labelled"><li>ข้อ ๑ ชื่อ</li><li>ข้อ ๒ ที่อยู่</li></ol>'


def test_text_deleted_while_changes_are_tracked_is_not_shown_and_what_came_for_it_is(tmp_path: Path) -> None:
    deleted = '<w:del w:id="1" w:author="สมมติ"><w:r><w:delText>ลับ</w:delText></w:r></w:del>'
    inserted = f'<w:ins w:id="2" w:author="สมมติ">{said("เปิดเผย")}</w:ins>'
    moved = f'<w:moveFrom w:id="3" w:author="สมมติ">{said("ย้ายไป")}</w:moveFrom>'
    gone = row("แถวลบ", "2", properties='<w:del w:id="4" w:author="สมมติ"/>')
    cut = cell("ช่องลบ", '<w:cellDel w:id="5" w:author="สมมติ"/>')

    html = shown(tmp_path, f"<w:p>{deleted}{inserted}{moved}</w:p>" + table(row("ก", "1"), gone, row("ข", "2", cut)))

    assert "<p>เปิดเผย</p>" in html
    assert not [word for word in ("ลับ", "ย้ายไป", "แถวลบ", "ช่องลบ", "สมมติ") if word in html]


HIDING = (
    '<w:style w:type="character" w:styleId="ลับ"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="ลับลูก"><w:basedOn w:val="ลับ"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="ลับทั้งย่อหน้า"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="วน"><w:basedOn w:val="วน"/></w:style>'
)


@pytest.mark.parametrize(
    "hidden",
    [
        said("ซ่อน", "<w:vanish/>"),
        said("ซ่อน", '<w:rStyle w:val="ลับ"/>'),
        said("ซ่อน", '<w:rStyle w:val="ลับลูก"/>'),
        f'<w:ins w:id="1" w:author="ก">{said("ซ่อน", "<w:vanish/>")}</w:ins>',
        f"<w:sdt><w:sdtContent>{said('ซ่อน', '<w:vanish/>')}</w:sdtContent></w:sdt>",
        f'<w:fldSimple w:instr="DATE">{said("ซ่อน", "<w:vanish/>")}</w:fldSimple>',
    ],
)
def test_hidden_text_is_not_shown(tmp_path: Path, hidden: str) -> None:
    assert shown(tmp_path, f"<w:p>{said('เห็น')}{hidden}</w:p>", styles=HIDING) == "<p>เห็น</p>"


def test_what_a_style_hides_may_be_shown_again(tmp_path: Path) -> None:
    runs = (said("ซ่อน"), said("เห็น", '<w:vanish w:val="0"/>'), said("ด้วย", '<w:rStyle w:val="วน"/>'))
    body = f'<w:p><w:pPr><w:pStyle w:val="ลับทั้งย่อหน้า"/></w:pPr>{"".join(runs)}</w:p>'

    assert shown(tmp_path, body, styles=HIDING) == "<p>เห็น</p>"


def test_a_hidden_row_is_not_shown(tmp_path: Path) -> None:
    assert "ซ่อน" not in shown(tmp_path, table(row("ก", "1"), row("ซ่อน", "2", properties="<w:hidden/>")))


def test_a_comment_is_not_shown(tmp_path: Path) -> None:
    body = (
        f'<w:p><w:commentRangeStart w:id="0"/>{said("ข้อความ")}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>'
    )
    comment = f'<w:comment w:id="0" w:author="นายสมมติ" w:initials="สม">{paragraph("ความเห็นภายใน")}</w:comment>'

    assert shown(tmp_path, body, comments=comment) == "<p>ข้อความ</p>"


def test_a_footnote_stands_below_and_finds_its_way_back(tmp_path: Path) -> None:
    body = f'<w:p>{said("ตามระเบียบ")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    notes = f'<w:footnote w:id="2">{paragraph("ระเบียบ พ.ศ. 2560")}</w:footnote>'

    html = shown(tmp_path, body, footnotes=notes)

    assert re.search(f'<sup><a [^>]*href="#fn-{ANCHOR}-1"[^>]*aria-label="เชิงอรรถ [^"]*">', html)
    assert re.search(f'<a [^>]*href="#fnref-{ANCHOR}-1"[^>]*aria-label="กลับไปที่เนื้อหาของเชิงอรรถ 1">', html)
    assert re.search(f'<section class="footnotes"[^>]*><ol><li id="fn-{ANCHOR}-1"><p>.*ระเบียบ พ.ศ. 2560', html)


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///D:/a/b.docx",
        "../secret.docx",
        "\\\\server\\share",
        "oitgen:x",
        "vbscript:x",
    ],
)
def test_a_link_that_leads_nowhere_a_reader_may_go_is_its_words(tmp_path: Path, url: str) -> None:
    body = f'<w:p><w:hyperlink r:id="L">{said("ที่นี่")}</w:hyperlink></w:p>'

    assert draft(tmp_path, manuscript(body, links={"L": url})).preview.html == "<p>ที่นี่</p>"


def test_a_link_to_another_website_is_a_link(tmp_path: Path) -> None:
    body = f'<w:p><w:hyperlink r:id="L" w:tgtFrame="_blank">{said("ป.ป.ช.")}</w:hyperlink></w:p>'

    html = draft(tmp_path, manuscript(body, links={"L": "https://www.example.go.th/a?b=1&amp;c"})).preview.html

    assert html == '<p><a href="https://www.example.go.th/a?b=1&amp;c" rel="noopener">ป.ป.ช.</a></p>'


@pytest.mark.parametrize(
    "more", ["", '<w:hyperlink r:id="none"><w:r><w:t>ก</w:t></w:r></w:hyperlink>', drawing("none"), drawing("none", attribute="link")]
)
def test_a_reference_to_nothing_costs_nothing_but_itself(tmp_path: Path, more: str) -> None:
    assert "เนื้อความ" in shown(tmp_path, f"<w:p>{more}</w:p>" + paragraph("เนื้อความ"))


def test_a_link_inside_the_document_is_its_words(tmp_path: Path) -> None:
    html = shown(
        tmp_path, f'<w:p><w:bookmarkStart w:id="0" w:name="required"/><w:hyperlink w:anchor="required">{said("ข้อ 1")}</w:hyperlink></w:p>'
    )

    assert html == "<p>ข้อ 1</p>"


def test_signs_of_html_and_of_templates_are_shown_as_they_were_typed(tmp_path: Path) -> None:
    html = shown(tmp_path, paragraph("&lt;script&gt;alert(1)&lt;/script&gt; {{ page.title }}"))

    assert html == "<p>&lt;script&gt;alert(1)&lt;/script&gt; {{ page.title }}</p>"


def test_the_marks_of_a_preview_typed_into_a_document_are_not_taken_for_marks(tmp_path: Path) -> None:
    assert shown(tmp_path, paragraph(f"ก\ue000ข\ue001ค{ANCHOR}ง")) == "<p>กขคง</p>"


def test_a_picture_is_made_anew_small_and_without_notes(tmp_path: Path) -> None:
    out = io.BytesIO()
    exif = PIL.Image.Exif()
    exif[0x010F] = "กล้อง"
    PIL.Image.new("RGB", (1600, 400)).save(out, "JPEG", exif=exif)

    found = draft(tmp_path, manuscript(f"<w:p>{drawing('p.jpg', 'แผนที่สถานี')}</w:p>", pictures={"p.jpg": out.getvalue()}))

    assert found.preview.html == '<p><img alt="แผนที่สถานี" src="oitgen:picture/0" width="800" height="200" loading="lazy"></p>'
    with PIL.Image.open(io.BytesIO(found.pictures[0])) as made:
        assert (made.format, made.size, dict(made.getexif())) == ("WEBP", (800, 200), {})


@pytest.mark.parametrize(
    "alt",
    [
        r"D:\งาน\somchai\IMG_001.jpg",
        "ตรา.png",
        "https://example.com/x",
        "คน Description automatically generated with low confidence",
        " ",
    ],
)
def test_the_name_of_a_file_is_no_description_of_a_picture(tmp_path: Path, alt: str) -> None:
    found = draft(tmp_path, manuscript(f"<w:p>{drawing('p', alt)}</w:p>", pictures={"p": picture()}))

    assert re.search('alt="([^"]*)"', found.preview.html).group(1) in ("", "คน")  # type: ignore[union-attr]


def test_the_same_picture_twice_is_one_file(tmp_path: Path) -> None:
    found = draft(tmp_path, manuscript(f"<w:p>{drawing('p')}{drawing('p')}</w:p>", pictures={"p": picture()}))

    assert (len(found.pictures), found.preview.html.count("oitgen:picture/0")) == (1, 2)


@pytest.mark.parametrize("data", [b"\x01\0\0\0emf", b"", picture()[:200]], ids=["drawing of Windows", "empty", "broken off"])
def test_a_picture_nobody_can_draw_is_left_out_and_counted(tmp_path: Path, data: bytes) -> None:
    body = paragraph("ภาพกิจกรรม") + f"<w:p>{drawing('a')}</w:p><w:p>{drawing('b')}</w:p>"

    found = draft(tmp_path, manuscript(body, pictures={"a": data, "b": picture()}))

    assert (found.preview.left_out, len(found.pictures)) == (1, 1)
    assert 'src="oitgen:picture/0"' in found.preview.html


def test_a_picture_that_lies_outside_the_file_is_fetched_from_nowhere_and_counted(tmp_path: Path) -> None:
    body = paragraph("ภาพ") + f"<w:p>{drawing('L')}{drawing('L', attribute='link')}{drawing('styles')}</w:p>"

    found = draft(tmp_path, manuscript(body, links={"L": "https://tracker.example/x.png"}, styles=HEADINGS)).preview

    assert (found.html, found.left_out) == ("<p>ภาพ</p>", 3)


def test_a_chart_is_counted_among_what_is_not_shown(tmp_path: Path) -> None:
    chart = '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/></a:graphic>'
    body = paragraph("สถิติ") + f"<w:p><w:r><w:drawing><wp:inline>{chart}</wp:inline></w:drawing></w:r></w:p>"

    assert draft(tmp_path, manuscript(body)).preview.left_out == 1


def test_a_long_document_is_cut_between_two_paragraphs(tmp_path: Path) -> None:
    found = draft(tmp_path, manuscript("".join(paragraph(f"ย่อหน้าที่ {number} " + "ข้อความ " * 40) for number in range(2000)))).preview

    assert found.is_cut
    assert 0.8 * dress.MOST_BYTES < len(found.html.encode()) <= dress.MOST_BYTES
    assert found.html.endswith("</p>")


def test_a_long_table_is_cut_between_two_rows(tmp_path: Path) -> None:
    found = draft(tmp_path, manuscript(table(*(row(f"รายการที่ {number}", str(number)) for number in range(9000))))).preview

    assert found.is_cut
    assert 0.8 * dress.MOST_BYTES < len(found.html.encode()) <= 1.05 * dress.MOST_BYTES
    assert found.html.endswith("</tr></tbody></table></div>")


def test_a_document_of_one_page_is_whole(tmp_path: Path) -> None:
    assert not draft(tmp_path, papers.word("เนื้อความ")).preview.is_cut


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04 broken",
        b"<html><body>x</body></html>",
        papers.word("ก")[:900],
        manuscript(""),
        manuscript(paragraph("")),
        manuscript(paragraph("&x;"), dtd='<!DOCTYPE d [<!ENTITY x "y">]>'),
        manuscript("<w:sdt><w:sdtContent>" * 400 + paragraph("ลึก") + "</w:sdtContent></w:sdt>" * 400),
        papers.xlsx({"ก": [["ข"]]}),
    ],
    ids=["empty", "broken archive", "web page", "broken off", "no paragraph", "no word", "entity", "deep", "workbook"],
)
def test_a_file_without_anything_to_show_has_no_preview(tmp_path: Path, data: bytes) -> None:
    assert read(tmp_path, data) is None


def test_a_file_that_is_not_there_is_an_error_of_the_disk(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="missing"):
        word_preview.read(str(tmp_path / "missing.docx"))


def test_the_language_is_that_of_the_words(tmp_path: Path) -> None:
    assert draft(tmp_path, papers.word("Annual report")).preview.lang == "en"
    assert draft(tmp_path, papers.word("Annual report รายงาน")).preview.lang == "th"


def test_a_checkbox_is_a_sign(tmp_path: Path) -> None:
    word = "http://schemas.microsoft.com/office/word/2010/wordml"
    checked = f'<w14:checkbox xmlns:w14="{word}"><w14:checked w14:val="1"/></w14:checkbox>'
    box = f"<w:sdt><w:sdtPr>{checked}</w:sdtPr><w:sdtContent>{said('☒')}</w:sdtContent></w:sdt>"

    assert shown(tmp_path, f"<w:p>{box}{said('รับทราบ')}</w:p>") == "<p>☑ รับทราบ</p>"
