"""Pages of a PDF and pixels of a picture, from good files and bad ones."""

import io
from pathlib import Path

import PIL.Image
import pytest

from oitgen.load import contents
from oitgen.model.contents import Contents, Part, SignKind
from tests import papers
from tests.built import pdf, picture


def read(folder: Path, name: str, data: bytes) -> Contents:
    path = folder / name
    path.write_bytes(data)
    return contents.read(str(path), name.rpartition(".")[2])


@pytest.mark.parametrize("pages", [1, 3])
def test_a_pdf_has_its_pages(tmp_path: Path, pages: int) -> None:
    assert read(tmp_path, "ก.pdf", pdf(pages)).pages == pages


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "WEBP"])
def test_a_picture_has_its_size(tmp_path: Path, kind: str) -> None:
    found = read(tmp_path, "ก.jpg", picture(20, 10, kind))
    assert (found.width, found.height, found.problem) == (20, 10, "")


def test_a_photo_on_its_side_is_measured_upright(tmp_path: Path) -> None:
    out = io.BytesIO()
    image = PIL.Image.new("RGB", (20, 10))
    exif = image.getexif()
    exif[0x0112] = 6
    image.save(out, "JPEG", exif=exif)
    assert read(tmp_path, "ก.jpg", out.getvalue()) == Contents(width=10, height=20)


@pytest.mark.parametrize("name", ["ก.pdf", "ก.jpg", "ก.png", "ก.tiff", "ก.heic"])
@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n", b"not at all", b"\xff\xd8\xff\xe0" + bytes(40)])
def test_a_broken_file_is_damaged_and_nothing_worse(tmp_path: Path, name: str, data: bytes) -> None:
    assert read(tmp_path, name, data).problem == "damaged"


def test_a_locked_pdf_is_told_apart_from_a_broken_one(tmp_path: Path) -> None:
    assert read(tmp_path, "ก.pdf", LOCKED).problem == "encrypted"


def test_of_a_file_without_a_reader_only_its_type_is_told(tmp_path: Path) -> None:
    assert read(tmp_path, "ก.doc", b"x") == Contents()
    assert read(tmp_path, "ก.doc", b"<html>") == Contents(really="html")


# A PDF whose pages nobody can see without a password; the entries O and U are no real keys, so no password opens it.
LOCKED = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj
4 0 obj<</Filter/Standard/V 1/R 2/P -4/O<0000000000000000000000000000000000000000000000000000000000000000>
/U<0000000000000000000000000000000000000000000000000000000000000000>>>endobj
trailer<</Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]/Size 5>>
%%EOF
"""


def test_a_header_names_the_numbers_of_its_page_in_whichever_part_they_stand(tmp_path: Path) -> None:
    lines = [*(f"หัวเรื่อง {number}" for number in range(7)), "ที่ ชื่อ เลขประจำตัวประชาชน", *("นายสมมติ" for _ in range(20)), "1999900000005"]
    page, other = papers.pdf(lines), papers.pdf(lines[:-1], lines[-1:])
    assert [sign.kind for sign in read(tmp_path, "ก.pdf", page).of(SignKind.CITIZEN_ID)] == [SignKind.CITIZEN_ID]
    assert read(tmp_path, "ข.pdf", other).of(SignKind.CITIZEN_ID) == ()


def test_a_body_named_in_title_and_signature_is_found_in_both(tmp_path: Path) -> None:
    name = "สถานีตำรวจภูธรแบบอย่าง"
    data = papers.pdf(f"ประกาศ{name}\n" + "เนื้อความ\n" * 20 + f"(นายสมมติ ทดลอง)\nผู้กำกับการ{name}")
    assert [sign.part for sign in read(tmp_path, "ก.pdf", data).of(SignKind.BODY)] == [Part.HEAD, Part.END]
