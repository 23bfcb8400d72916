"""PDFs: words of every page, forms and notes, blank pages, and passwords."""

import io
from pathlib import Path

import pypdfium2
import pytest
from reportlab.lib.pdfencrypt import StandardEncryption  # type: ignore[import-untyped]
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]

from oitgen.load import contents
from oitgen.load.contents import pdf
from oitgen.model.contents import Contents, Part, SignKind
from tests import papers


def read(folder: Path, data: bytes) -> Contents:
    path = folder / "ก.pdf"
    path.write_bytes(data)
    return contents.read(str(path), "pdf")


def drawn(*words: str, user: str | None = None, owner: str | None = None, field: str = "") -> bytes:
    out = io.BytesIO()
    lock = StandardEncryption(user or "", owner, strength=128) if owner else None
    canvas = Canvas(out, encrypt=lock)
    for word in words:
        canvas.drawString(50, 800, word)
    if field:
        canvas.acroForm.textfield(name="a", value=field, x=50, y=700, width=200, height=20)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def test_a_short_page_is_title_and_signature_at_once(tmp_path: Path) -> None:
    found = read(tmp_path, papers.pdf("รายงาน\nปีงบประมาณ พ.ศ. 2568\n(นายสมมติ ทดลอง)"))
    assert found.head == found.end == "รายงาน\nปีงบประมาณ พ.ศ. 2568\n(นายสมมติ ทดลอง)"
    assert [sign.text for sign in found.of(SignKind.SIGNER)] == ["นายสมมติ ทดลอง"]


def test_a_sign_has_its_page_and_part(tmp_path: Path) -> None:
    pages = ["หน้าแรก", "ปีงบประมาณ 2567", "\n".join(f"บรรทัด {place}" for place in range(20)) + "\nปีงบประมาณ 2568"]
    found = read(tmp_path, papers.pdf(*pages))
    assert [(sign.text, sign.page, sign.part) for sign in found.of(SignKind.FISCAL_YEAR)] == [("2567", 2, Part.BODY), ("2568", 3, Part.END)]


def test_a_vowel_that_a_font_takes_apart_is_whole(tmp_path: Path) -> None:
    assert read(tmp_path, papers.pdf("ประจําปี ทํางาน นํ้า")).head == "ประจำปี ทำงาน น้ำ"


def test_a_blank_page_among_others_is_no_blank_document(tmp_path: Path) -> None:
    found = read(tmp_path, papers.pdf("", "มีข้อความ", ""))
    assert (found.problem, found.pages) == ("", 3)


def test_only_blank_pages_are_an_empty_document(tmp_path: Path) -> None:
    found = read(tmp_path, papers.pdf("", ""))
    assert (found.problem, found.pages) == ("empty", 2)


def test_pages_of_spaces_are_blank(tmp_path: Path) -> None:
    assert read(tmp_path, papers.pdf("  ")).problem == "empty"


def test_a_scan_has_pages_and_no_words(tmp_path: Path) -> None:
    found = read(tmp_path, papers.scan(2))
    assert (found.problem, found.pages, found.letters, found.is_scan) == ("", 2, 0, True)


def vector(pages: int = 1) -> bytes:
    """Drawings of lines, as a plan or a chart saved as PDF is."""
    kids = " ".join(f"{3 + 2 * page} 0 R" for page in range(pages))
    objects = ["<</Type/Catalog/Pages 2 0 R>>", f"<</Type/Pages/Count {pages}/Kids[{kids}]>>"]
    for page in range(pages):
        objects.append(f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents {4 + 2 * page} 0 R>>")
        objects.append("<</Length 22>>stream\n0 0 m 50 50 l 9 20 l S \nendstream")
    return papers._file(objects, 0)


def test_drawings_without_words_are_no_scan(tmp_path: Path) -> None:
    found = read(tmp_path, vector(2))
    assert (found.problem, found.pages, found.letters, found.is_scan) == ("", 2, 0, False)
    assert not read(tmp_path, papers.pdf("แผนผัง", "หน้า 2")).is_scan


def test_a_scan_with_a_title_page_is_a_scan(tmp_path: Path) -> None:
    titled = pypdfium2.PdfDocument(papers.scan(3))
    titled.import_pages(pypdfium2.PdfDocument(papers.pdf("ปก")), index=0)
    out = io.BytesIO()
    titled.save(out)
    assert read(tmp_path, out.getvalue()).is_scan


def test_what_is_written_into_the_fields_of_a_form_is_read(tmp_path: Path) -> None:
    assert read(tmp_path, drawn("FORM", field="FILLED IN")).head == "FORM\nFILLED IN"
    assert read(tmp_path, drawn(field="FILLED IN")).problem == ""


def test_a_password_for_opening_locks_and_one_for_changing_does_not(tmp_path: Path) -> None:
    assert read(tmp_path, drawn("WORDS", user="secret", owner="boss")).problem == "encrypted"
    assert read(tmp_path, drawn("WORDS", owner="boss")).head == "WORDS"


def test_of_a_book_the_first_pages_and_the_last_are_read(tmp_path: Path) -> None:
    found = read(tmp_path, papers.pdf(*(f"หน้า {page} ปีงบประมาณ {2400 + page % 200} {'ก' * 60}" for page in range(1, 1201))))
    assert found.pages == 1200
    assert {401, 600, 1199}.isdisjoint(sign.page for sign in found.signs)
    assert (found.end[:9], found.is_scan) == ("หน้า 1200", False)


def test_five_thousand_pages_are_read_within_seconds(tmp_path: Path) -> None:
    found = read(tmp_path, papers.pdf(*["ข้อความหนึ่งหน้า " * 30] * 5000))
    assert (found.pages, found.is_scan) == (5000, False)


def test_a_tree_of_pages_that_leads_back_to_itself_ends(tmp_path: Path) -> None:
    looped = papers._file(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]/Parent 2 0 R>>"], 0)
    assert read(tmp_path, looped).problem in ("", "empty", "damaged")


def test_a_tree_of_pages_a_thousand_deep_ends(tmp_path: Path) -> None:
    depth = 1000
    nodes = [f"<</Type/Pages/Count 1/Kids[{place + 3} 0 R]/Parent {place + 1} 0 R>>" for place in range(depth)]
    page = f"<</Type/Page/Parent {depth + 1} 0 R/MediaBox[0 0 9 9]>>"
    assert read(tmp_path, papers._file(["<</Type/Catalog/Pages 2 0 R>>", *nodes, page], 0)).problem in ("", "empty", "damaged")


@pytest.mark.parametrize("page", [1, 2])
def test_a_page_that_cannot_be_loaded_leaves_the_others(tmp_path: Path, page: int) -> None:
    data = papers.pdf("หน้าหนึ่ง", "หน้าสอง").replace(
        f"{4 + 2 * page} 0 obj\n<</Type/Page/".encode(), f"{4 + 2 * page} 0 obj\n<</Type/Nope/".encode()
    )
    assert read(tmp_path, data).problem == ""


def test_pages_are_told_as_head_body_and_end() -> None:
    pages = [pdf._Page(number, "\n".join(f"{number}.{line}" for line in range(20)), shows=True) for number in (1, 2)]
    told = [(passage.part, passage.page) for passage in pdf._passages(pages)]
    assert told == [(Part.HEAD, 1), (Part.BODY, 1), (Part.BODY, 2), (Part.BODY, 2), (Part.END, 2)]


def test_its_words_are_parted_by_pages(tmp_path: Path) -> None:
    path = tmp_path / "ก.pdf"
    path.write_bytes(papers.pdf("หนึ่ง\nสอง", "", "สาม"))
    assert contents.read(str(path), "pdf").text == "หนึ่ง\nสอง\f\fสาม"
