"""Word documents: everything a reader of the document sees, once, and nothing it does not show."""

from pathlib import Path

import pytest

from oitgen.load import contents, holding
from oitgen.model.contents import Contents, SignKind
from tests import containers, manuscripts, papers
from tests.containers import paragraph


def read(folder: Path, data: bytes) -> Contents:
    path = folder / "ก.docx"
    path.write_bytes(data)
    return contents.read(str(path), "docx")


def said(folder: Path, body: str) -> str:
    return read(folder, containers.word(body)).head


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def cells(*texts: str) -> str:
    return "".join(f"<w:tc>{paragraph(text)}</w:tc>" for text in texts)


def test_paragraphs_and_cells_are_lines_in_their_order(tmp_path: Path) -> None:
    assert read(tmp_path, papers.word("หัวเรื่อง", [["ก", "ข"], ["1", "2"]], "ท้าย")).head == "หัวเรื่อง\nก\nข\n1\n2\nท้าย"


def test_a_table_has_its_header_and_rows(tmp_path: Path) -> None:
    (found,) = read(tmp_path, papers.word("ก", [["ที่", "รายการ"], ["1", "ปรับปรุง"]])).tables
    assert (found.header, found.rows) == (("ที่", "รายการ"), (("1", "ปรับปรุง"),))


def test_a_cell_over_several_columns_says_the_same_in_each(tmp_path: Path) -> None:
    wide = '<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' + paragraph("จำนวน") + "</w:tc>"
    (found,) = read(tmp_path, containers.word(table(cells("ที่") + wide, cells("ที่", "รับ", "เสร็จ"), cells("1", "2", "3")))).tables
    assert (found.header, found.rows) == (("ที่", "จำนวน รับ", "จำนวน เสร็จ"), (("1", "2", "3"),))


@pytest.mark.parametrize("span", ["x", "", "-5", "0", "99999999999999999999"])
def test_a_cell_over_an_impossible_number_of_columns_is_still_a_cell(tmp_path: Path, span: str) -> None:
    wide = f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr>{paragraph("จำนวน")}</w:tc>'
    found = read(tmp_path, containers.word(table(cells("ที่") + wide, cells("1", "2"))))
    assert (found.problem, found.tables[0].header[:2]) == ("", ("ที่", "จำนวน"))


def test_paragraphs_of_one_cell_do_not_run_into_each_other(tmp_path: Path) -> None:
    cell = f"<w:tc>{paragraph('123')}{paragraph('456')}</w:tc>"
    assert read(tmp_path, containers.word(table(cells("ที่", "เลข"), cells("1") + cell))).tables[0].rows == (("1", "123 456"),)


def test_a_table_inside_a_table_is_a_table_of_its_own(tmp_path: Path) -> None:
    inner = f"<w:tc>{table(cells('เดือน', 'คดี'), cells('ต.ค.', '5'))}{paragraph('')}</w:tc>"
    found = read(tmp_path, containers.word(table(cells("ที่", "รายการ"), cells("1") + inner)))
    assert [each.header for each in found.tables] == [("ที่", "รายการ"), ("เดือน", "คดี")]


def test_rows_and_cells_within_content_controls_are_rows_and_cells(tmp_path: Path) -> None:
    control = "<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    cell = control.format(cells("ก"))
    row = control.format(f"<w:tr>{cells('1')}{cell}</w:tr>")
    rows = f"<w:tbl><w:tr>{cells('ที่', 'รายการ')}</w:tr>{row}</w:tbl>"
    found = read(tmp_path, containers.word(control.format(paragraph("หัวเรื่อง")) + rows))
    assert found.head.startswith("หัวเรื่อง")
    assert found.tables[0].rows == (("1", "ก"),)


def test_words_of_a_text_box_are_read_once_though_they_are_written_twice(tmp_path: Path) -> None:
    box = "<w:txbxContent>" + paragraph("ในกรอบ") + "</w:txbxContent>"
    shown, old = f"<mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>", f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>"
    both = f"<mc:AlternateContent>{shown}{old}</mc:AlternateContent>"
    assert said(tmp_path, f"<w:p><w:r><w:t>นอก</w:t>{both}<w:t>กรอบ</w:t></w:r></w:p>") == "นอกกรอบ\nในกรอบ"


def test_what_is_deleted_or_moved_away_is_gone_and_what_is_added_is_there(tmp_path: Path) -> None:
    deleted = "<w:del><w:r><w:delText>ลบ</w:delText></w:r></w:del>"
    moved = "<w:moveFrom><w:r><w:t>ย้าย</w:t></w:r></w:moveFrom>"
    added = "<w:ins><w:r><w:t>เพิ่ม</w:t></w:r></w:ins>"
    assert said(tmp_path, f"<w:p>{deleted}{moved}{added}<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>") == "เพิ่ม"


def test_tabs_line_breaks_and_fixed_hyphens_part_or_join_words(tmp_path: Path) -> None:
    stops = "<w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr>"
    run = "<w:r><w:t>ก</w:t><w:tab/><w:t>ข</w:t><w:br/><w:t>075</w:t><w:noBreakHyphen/><w:t>611</w:t></w:r>"
    assert said(tmp_path, f"<w:p>{stops}{run}</w:p>") == "ก ข 075-611"


def test_links_are_words(tmp_path: Path) -> None:
    assert said(tmp_path, "<w:p><w:hyperlink><w:r><w:t>เว็บไซต์</w:t></w:r></w:hyperlink></w:p>") == "เว็บไซต์"


def test_the_letterhead_stands_first_and_that_of_the_first_page_before_the_others(tmp_path: Path) -> None:
    named = "".join(f'<w:headerReference w:type="{kind}" r:id="{kind}"/>' for kind in ("even", "default", "first"))
    data = containers.word(
        f"{paragraph('เรื่อง')}<w:sectPr>{named}</w:sectPr>",
        related={kind: ("header", f"{kind}.xml") for kind in ("even", "default", "first")},
        more={f"word/{kind}.xml": f"<w:hdr>{paragraph(kind)}</w:hdr>" for kind in ("even", "default", "first")},
    )
    assert read(tmp_path, data).head == "first\ndefault\nเรื่อง"


def test_notes_below_the_page_are_looked_through(tmp_path: Path) -> None:
    data = containers.word(
        paragraph("เรื่อง"),
        related={"n": ("footnotes", "footnotes.xml")},
        more={"word/footnotes.xml": f"<w:footnotes><w:footnote>{paragraph('เลขบัตรประชาชน 1-2345-67890-12-1')}</w:footnote></w:footnotes>"},
    )
    found = read(tmp_path, data)
    assert [sign.kind for sign in found.of(SignKind.CITIZEN_ID)] == [SignKind.CITIZEN_ID]
    assert found.head == "เรื่อง"


def test_a_header_that_is_not_there_is_done_without(tmp_path: Path) -> None:
    body = f'{paragraph("เรื่อง")}<w:sectPr><w:headerReference w:type="first" r:id="gone"/></w:sectPr>'
    assert read(tmp_path, containers.word(body, related={"gone": ("header", "gone.xml")})).head == "เรื่อง"


@pytest.mark.parametrize(("body", "problem"), [("", "empty"), (paragraph(" "), "empty"), ("<w:p><w:r><w:drawing/></w:r></w:p>", "")])
def test_only_a_document_without_word_and_picture_is_empty(tmp_path: Path, body: str, problem: str) -> None:
    assert read(tmp_path, containers.word(body)).problem == problem


def test_the_strict_dialect_of_word_is_read_too(tmp_path: Path) -> None:
    document = f'<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>{paragraph("ก")}</w:body></w:document>'
    assert read(tmp_path, containers.archive({"word/document.xml": document})).head == "ก"


@pytest.mark.parametrize(
    "parts", [{"word/other.xml": "<a/>"}, {"word/document.xml": "<a/>"}, {"word/document.xml": "<a"}, {"word/document.xml": ""}]
)
def test_a_document_without_a_body_is_damaged(tmp_path: Path, parts: dict[str, str]) -> None:
    assert read(tmp_path, containers.archive(parts)).problem == "damaged"


def test_tables_within_tables_without_end_are_refused(tmp_path: Path) -> None:
    assert read(tmp_path, containers.word("<w:tbl><w:tr><w:tc>" * 3000 + "</w:tc></w:tr></w:tbl>" * 3000)).problem == "damaged"


def test_the_words_of_a_table_are_told_once(tmp_path: Path) -> None:
    found = read(tmp_path, papers.word("ก่อน", [["รายการ", "จำนวน"], ["คดี", "3"]], "หลัง"))
    assert found.text.split("\n") == ["ก่อน", "รายการ", "จำนวน", "คดี", "3", "หลัง"]


def shown(folder: Path, body: str, **parts: str) -> str:
    return read(folder, manuscripts.manuscript(body, **parts)).text  # type: ignore[arg-type]


HIDING = (
    '<w:style w:type="character" w:styleId="ลับ"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="ลับลูก"><w:basedOn w:val="ลับ"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="ลับทั้งย่อหน้า"><w:rPr><w:vanish/></w:rPr></w:style>'
)


@pytest.mark.parametrize(
    "body",
    [
        f"<w:p>{manuscripts.said('เห็น')}{manuscripts.said('ซ่อน', '<w:vanish/>')}</w:p>",
        "<w:p>" + manuscripts.said("เห็น") + manuscripts.said("ซ่อน", '<w:rStyle w:val="ลับลูก"/>') + "</w:p>",
        paragraph("เห็น") + manuscripts.paragraph("ซ่อน", '<w:pStyle w:val="ลับทั้งย่อหน้า"/>'),
        f"<w:p>{manuscripts.said('เห็น')}<w:del>{manuscripts.said('ซ่อน')}</w:del><w:moveFrom>{manuscripts.said('ซ่อน')}</w:moveFrom></w:p>",
        manuscripts.table(
            manuscripts.row("เห็น"),
            manuscripts.row("ซ่อน", properties='<w:del w:id="4" w:author="ก"/>'),
            manuscripts.row("ซ่อน", properties="<w:hidden/>"),
            manuscripts.row(manuscripts.cell("ซ่อน", '<w:cellDel w:id="5" w:author="ก"/>')),
        ),
    ],
)
def test_what_word_hides_is_none_of_the_words(tmp_path: Path, body: str) -> None:
    assert shown(tmp_path, body, styles=HIDING) == "เห็น"


def test_what_is_hidden_unless_it_says_otherwise_is_none_of_the_words(tmp_path: Path) -> None:
    defaults = "<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults>"
    assert shown(tmp_path, paragraph("ซ่อน") + manuscripts.paragraph("เห็น", run='<w:vanish w:val="0"/>'), styles=defaults) == "เห็น"


def test_where_the_styles_cannot_be_read_nobody_knows_what_is_hidden(tmp_path: Path) -> None:
    found = read(tmp_path, manuscripts.manuscript(paragraph("ก"), styles="<broken"))
    assert (found.problem, found.head, found.text) == ("", "ก", "")


def test_only_notes_that_something_refers_to_are_words(tmp_path: Path) -> None:
    reference = '<w:r>{}<w:footnoteReference w:id="{}"/></w:r>'.format
    body = f"<w:p>{manuscripts.said('เนื้อ')}{reference('', 2)}{reference('<w:rPr><w:vanish/></w:rPr>', 3)}</w:p>"
    notes = "".join(f'<w:footnote w:id="{id}">{paragraph(f"หมายเหตุ {id}")}</w:footnote>' for id in (1, 2, 3))
    assert shown(tmp_path, body, footnotes=notes) == "เนื้อ\nหมายเหตุ 2"


NUMBER = "เลขบัตรประชาชน 1-2345-67890-12-1"


@pytest.mark.parametrize(
    ("body", "comment"),
    [
        (manuscripts.paragraph(NUMBER, run="<w:vanish/>"), ""),
        (f"<w:p><w:del><w:r><w:delText>{NUMBER}</w:delText></w:r></w:del></w:p>", ""),
        (f"<w:p><w:moveFrom>{manuscripts.said(NUMBER)}</w:moveFrom></w:p>", ""),
        ("", f'<w:comment w:id="0">{paragraph(NUMBER)}</w:comment>'),
    ],
)
def test_personal_numbers_are_sought_in_what_is_hidden_since_the_download_holds_it(tmp_path: Path, body: str, comment: str) -> None:
    found = read(tmp_path, manuscripts.manuscript(paragraph("รายงาน") + body, comments=comment))
    assert [sign.kind for sign in found.signs] == [SignKind.CITIZEN_ID]
    assert found.text == "รายงาน"


def test_what_was_deleted_says_nothing_else_of_the_document(tmp_path: Path) -> None:
    deleted = "<w:p><w:del><w:r><w:delText>ปีงบประมาณ พ.ศ. 2560</w:delText></w:r></w:del></w:p>"
    assert read(tmp_path, manuscripts.manuscript(paragraph("รายงาน") + deleted)).signs == ()


def test_qr_codes_in_pictures_are_read(tmp_path: Path) -> None:
    data = manuscripts.manuscript(
        paragraph("ก") + manuscripts.drawing("a.png") + manuscripts.drawing("b.jpg"),
        pictures={
            "a.png": papers.qr("https://itas.nacc.go.th/go/iit/abc"),
            "b.jpg": b"broken",
            "c.gif": papers.qr("https://example.go.th"),
        },
    )
    found = read(tmp_path, data)
    assert found.codes == ("https://itas.nacc.go.th/go/iit/abc", "https://example.go.th")
    assert holding.rule_of_contents(found) == "iit-public"


def test_a_picture_whose_bytes_are_broken_costs_itself_alone(tmp_path: Path) -> None:
    whole = papers.qr("https://example.go.th")
    data = manuscripts.manuscript(paragraph("ก"), pictures={"a.png": whole, "b.png": papers.qr("https://example.go.th/b")})
    assert read(tmp_path, data.replace(whole, whole[:60] + b"?" + whole[61:], 1)).codes == ("https://example.go.th/b",)
