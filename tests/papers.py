"""Documents made for a test: PDF with words in it, workbooks, Word files. Small, and made anew each time."""

import io
import zipfile
import zlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import docx
import openpyxl
import PIL.Image
import segno
import yaml

Cell = str | int | float | None
_MADE = datetime(2025, 1, 1)  # noqa: DTZ001  # office files know no time zones


def pdf(*pages: str | Iterable[str], padding: int = 0) -> bytes:
    """A PDF with these pages; each is a text of lines, or the lines. An empty text is a page with nothing on it.

    `padding` bytes that say nothing make it as large as is wanted.

    Its font has no shapes: readers find the words, and no eye sees them.
    """
    texts = [page if isinstance(page, str) else "\n".join(page) for page in pages]
    letters = sorted(set("".join(texts)) - {"\n"})
    number = {letter: place for place, letter in enumerate(letters, 1)}
    pairs = "\n".join(f"<{place:04x}> <{letter.encode('utf-16-be').hex()}>" for letter, place in number.items())
    to_unicode = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def\n"
        "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        f"{len(letters)} beginbfchar\n{pairs}\nendbfchar endcmap end end"
    )
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(texts)}/Kids[{' '.join(f'{6 + 2 * at} 0 R' for at in range(len(texts)))}]>>",
        "<</Type/Font/Subtype/Type0/BaseFont/T/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>",
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/T/CIDSystemInfo<</Registry(A)/Ordering(I)/Supplement 0>>/DW 500>>",
        _stream(to_unicode),
    ]
    for at, text in enumerate(texts):
        lines = [f"<{''.join(f'{number[letter]:04x}' for letter in line)}> Tj T*" for line in text.split("\n") if text]
        body = "BT /F 10 Tf 14 TL 40 800 Td\n" + "\n".join(lines) + "\nET" if lines else ""
        objects.append(f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents {7 + 2 * at} 0 R>>")
        objects.append(_stream(body))
    return _file(objects, padding)


def scan(pages: int = 1) -> bytes:
    """A PDF whose pages are pictures."""
    out = io.BytesIO()
    pictures = [PIL.Image.new("L", (60, 80), 200) for _ in range(pages)]
    pictures[0].save(out, "PDF", save_all=True, append_images=pictures[1:])
    return out.getvalue()


def qr(text: str, *, kind: str = "PNG", scale: int = 6) -> bytes:
    """A picture of a QR code; each of its modules is `scale` pixels wide."""
    out = io.BytesIO()
    qr_pixels(text, scale=scale).save(out, kind)
    return out.getvalue()


def scan_qr(text: str) -> bytes:
    """A PDF of one scanned page, A4, with a QR code some 3 cm wide on it."""
    page = PIL.Image.new("L", (1240, 1754), 250)
    page.paste(qr_pixels(text).resize((180, 180)), (800, 1300))
    out = io.BytesIO()
    page.save(out, "PDF", resolution=150)
    return out.getvalue()


def qr_pixels(text: str, *, scale: int = 6) -> PIL.Image.Image:
    """The pixels of a QR code, in grey, with its quiet zone."""
    out = io.BytesIO()
    segno.make(text, micro=False).save(out, kind="png", scale=scale)
    return PIL.Image.open(io.BytesIO(out.getvalue())).convert("L")


def photo(*, located: bool = False, size: tuple[int, int] = (320, 240)) -> bytes:
    """A picture as a telephone takes it; `located` with the place where it was taken."""
    picture = PIL.Image.new("RGB", size, "#8899aa")
    exif = PIL.Image.Exif()
    if located:
        exif.get_ifd(0x8825).update({1: "N", 2: (8.0, 3.0, 0.0), 3: "E", 4: (98.0, 54.0, 0.0)})
    out = io.BytesIO()
    picture.save(out, "JPEG", exif=exif)
    return out.getvalue()


def forms(depth: int, first: int = 0) -> bytes:
    """A page that draws ten forms, each of which draws ten more, and so on; the deepest draws a line, or again the form `first`.

    Nine deep, a reader would draw a thousand million lines.
    """
    draw = "/F Do " * 10
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Count 1/Kids[3 0 R]>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>/Contents 4 0 R>>",
        f"<</Length {len(draw)}>>stream\n{draw}\nendstream",
    ]
    for number in range(5, 5 + depth):
        inside = first if first and number == 4 + depth else number + 1
        kind = f"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F {inside} 0 R>>>>"
        objects.append(f"<<{kind}/Length {len(draw)}>>stream\n{draw}\nendstream")
    line = "0 0 m 1 1 l S"
    objects.append(f"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length {len(line)}>>stream\n{line}\nendstream")
    return _file(objects, 0)


def xlsx(
    sheets: Mapping[str, Sequence[Sequence[Cell]]],
    *,
    hidden: Iterable[str] = (),
    hidden_columns: Iterable[str] = (),
    merged: Iterable[str] = (),
    author: str = "",
) -> bytes:
    """A workbook. `hidden` names sheets; `hidden_columns` (B) and `merged` (A1:B1) are those of the first sheet."""
    book = openpyxl.Workbook()
    first = book.active
    for name, rows in sheets.items():
        sheet = first if first is not None and first.title == "Sheet" else book.create_sheet()
        sheet.title = name
        for row in rows:
            sheet.append(list(row))
        sheet.sheet_state = "hidden" if name in hidden else "visible"
    top = book.worksheets[0]
    for column in hidden_columns:
        top.column_dimensions[column].hidden = True
    for area in merged:
        top.merge_cells(area)
    book.properties.creator = author
    book.properties.created = book.properties.modified = _MADE
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def word(*parts: str | Sequence[Sequence[str]], author: str = "", header: str = "") -> bytes:
    """A Word document of paragraphs (texts) and tables (rows of cells)."""
    document = docx.Document()
    document.core_properties.author = author
    document.core_properties.last_modified_by = ""
    document.core_properties.created = document.core_properties.modified = _MADE
    if header:
        document.sections[0].header.paragraphs[0].text = header
    for part in parts:
        if isinstance(part, str):
            document.add_paragraph(part)
            continue
        table = document.add_table(len(part), len(part[0]))
        for at, row in enumerate(part):
            for cell, text in zip(table.rows[at].cells, row, strict=True):
                cell.text = text
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@cache
def _plain(format: str) -> bytes:
    return word("เอกสารตัวอย่าง") if format == "docx" else xlsx({"ข้อมูล": [["รายการ", "จำนวน"], ["เอกสารตัวอย่าง", 1]]})


def plain(path: str) -> bytes:
    """What a file of that name may hold where a test does not care: a sound document, its bytes unlike any other's; else a text."""
    text, format = f"เนื้อความของ {path}", path.rpartition(".")[2].lower()
    if format == "pdf":
        return pdf(text)
    if format in ("docx", "xlsx"):
        # A ZIP archive ends in a comment of up to 64 KB, which no reader of documents looks at.
        comment = text.encode()
        return _plain(format)[:-2] + len(comment).to_bytes(2, "little") + comment
    return text.encode()


def with_macros(data: bytes) -> bytes:
    """A workbook or Word file that brings a program with it."""
    out = io.BytesIO(data)
    with zipfile.ZipFile(out, "a") as packed:
        folder = "word" if "word/document.xml" in packed.namelist() else "xl"
        packed.writestr(zipfile.ZipInfo(f"{folder}/vbaProject.bin"), b"Sub Auto_Open")
    return out.getvalue()


def made(recipe: Mapping[str, Any], format: str) -> bytes:
    """A document from a recipe of `documents.yaml`: pages, sheets, parts or the text of a QR code, as the functions above take them."""
    if "photo" in recipe:
        return photo(**recipe["photo"])
    if "macros" in recipe:
        return with_macros(made({key: value for key, value in recipe.items() if key != "macros"}, format))
    match format:
        case "png":
            return qr(recipe["qr"])
        case "pdf" if "scan_qr" in recipe:
            return scan_qr(recipe["scan_qr"])
        case "pdf":
            return scan(int(recipe["scan"])) if "scan" in recipe else pdf(*recipe["pages"], padding=int(recipe.get("padding", 0)))
        case "xlsx" | "xlsm":
            return xlsx(**recipe)
        case _:
            return word(*recipe["parts"], author=recipe.get("author", ""), header=recipe.get("header", ""))


def make_all(folder: Path) -> None:
    """Makes what the folder's documents.yaml describes, by path, and takes the recipe away."""
    written = folder / "documents.yaml"
    if not written.exists():
        return
    recipes = yaml.safe_load(written.read_text(encoding="utf-8"))
    written.unlink()
    for path, recipe in recipes.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(made(recipe, place.suffix.lstrip(".")))


def _stream(text: str) -> str:
    data = zlib.compress(text.encode("ascii"), 9)
    return f"<</Length {len(data)}/Filter/FlateDecode>>stream\n{data.decode('latin-1')}\nendstream"


def _file(objects: list[str], padding: int) -> bytes:
    out = bytearray(b"%PDF-1.7\n" + (b"%" + b" " * padding + b"\n" if padding else b""))
    starts = []
    for at, body in enumerate(objects, 1):
        starts.append(len(out))
        out += f"{at} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{start:010d} 00000 n \n".encode() for start in starts)
    out += f"trailer<</Root 1 0 R/Size {len(objects) + 1}>>\nstartxref\n{table}\n%%EOF\n".encode()
    return bytes(out)
