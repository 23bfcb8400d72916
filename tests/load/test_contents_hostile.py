"""Files that want to harm their reader end in a problem, quickly, and raise nothing."""

import io
import random
import time
import zipfile
from pathlib import Path

import pytest

from oitgen.load import contents
from oitgen.model.contents import Contents
from tests import papers

_FIGURES: list[list[papers.Cell]] = [[place, "ก", place * 1000] for place in range(30)]
_ROWS: list[list[papers.Cell]] = [["ที่", "รายการ", "วงเงิน"], *_FIGURES]
SOUND = {
    "pdf": papers.pdf("รายงานผล\n" * 20, "หน้าสอง"),
    "xlsx": papers.xlsx({"ก": _ROWS}),
    "docx": papers.word("รายงาน", [["ก", "ข"], ["1", "2"]]),
}


def read(folder: Path, data: bytes, format: str) -> Contents:
    path = folder / f"ก.{format}"
    path.write_bytes(data)
    begun = time.process_time()
    found = contents.read(str(path), format)
    # A second is what we ask for; a busy machine is given more.
    assert time.process_time() - begun < 5
    return found


def archive(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in parts.items():
            packed.writestr(name, data)
    return out.getvalue()


@pytest.mark.parametrize("format", SOUND)
def test_a_copy_broken_off_anywhere_raises_nothing(tmp_path: Path, format: str) -> None:
    data = SOUND[format]
    for place in range(40):
        assert isinstance(read(tmp_path, data[: len(data) * place // 40], format), Contents)


@pytest.mark.parametrize("format", SOUND)
def test_bytes_that_were_changed_raise_nothing(tmp_path: Path, format: str) -> None:
    chance = random.Random(2568)  # noqa: S311  # a test that can be repeated
    for _ in range(40):
        data = bytearray(SOUND[format])
        for _ in range(12):
            data[chance.randrange(len(data))] = chance.randrange(256)
        assert isinstance(read(tmp_path, bytes(data), format), Contents)


@pytest.mark.parametrize(("format", "part"), [("docx", "word/document.xml"), ("xlsx", "xl/workbook.xml")])
def test_a_small_archive_that_unpacks_to_hundreds_of_megabytes_is_not_unpacked(tmp_path: Path, format: str, part: str) -> None:
    assert read(tmp_path, archive(**{part: b"<a>" + b"A" * (200 << 20)}), format).problem == "too-large"


@pytest.mark.parametrize(("format", "part"), [("docx", "word/document.xml"), ("xlsx", "xl/workbook.xml")])
def test_entities_that_grow_without_measure_are_refused(tmp_path: Path, format: str, part: str) -> None:
    grow = "".join(f'<!ENTITY a{place} "{f"&a{place - 1};" * 10}">' for place in range(1, 12))
    bomb = f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a0 "ha">{grow}]><a>&a11;</a>'
    assert read(tmp_path, archive(**{part: bomb.encode()}), format).problem in ("damaged", "too-large")


def test_a_sheet_that_claims_a_million_rows_is_read_by_what_it_holds(tmp_path: Path) -> None:
    out = io.BytesIO(SOUND["xlsx"])
    with zipfile.ZipFile(out) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"]
    assert b'ref="A1:C31"' in sheet
    parts["xl/worksheets/sheet1.xml"] = sheet.replace(b'ref="A1:C31"', b'ref="A1:XFD1048576"')
    found = read(tmp_path, archive(**parts), "xlsx")
    assert (found.problem, found.tables[0].count) == ("", 30)


@pytest.mark.parametrize("format", ["docx", "xlsx"])
def test_a_document_locked_with_a_password_is_told_from_a_broken_one(tmp_path: Path, format: str) -> None:
    container = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1016) + "EncryptedPackage".encode("utf-16-le") + bytes(2000)
    assert read(tmp_path, container, format).problem == "encrypted"


def test_words_that_were_deleted_under_track_changes_are_gone(tmp_path: Path) -> None:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    paragraph = "<w:p><w:del><w:r><w:delText>คำที่ลบ</w:delText></w:r></w:del><w:r><w:t>คำที่เหลือ</w:t></w:r></w:p>"
    body = f"<w:document {space}><w:body>{paragraph}</w:body></w:document>"
    found = read(tmp_path, archive(**{"word/document.xml": body.encode()}), "docx")
    assert "คำที่เหลือ" in found.head
    assert "คำที่ลบ" not in found.head
