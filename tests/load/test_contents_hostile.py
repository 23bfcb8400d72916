"""Files that want to harm their reader end in a problem, quickly, and raise nothing."""

import io
import random
import sys
import time
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from oitgen import work
from oitgen.load import contents
from oitgen.model.contents import Contents
from tests import containers, papers
from tests.built import picture

_FIGURES: list[list[papers.Cell]] = [[place, "ก", place * 1000] for place in range(30)]
_ROWS: list[list[papers.Cell]] = [["ที่", "รายการ", "วงเงิน"], *_FIGURES]
SOUND = {
    "pdf": papers.pdf("รายงานผล\n" * 20, "หน้าสอง"),
    "xlsx": papers.xlsx({"ก": _ROWS}),
    "docx": papers.word("รายงาน", [["ก", "ข"], ["1", "2"]]),
    "ods": containers.ods({"ก": [["ที่", "รายการ"], [1, "ก"]]}),
    "csv": "ที่,รายการ\n1,ก\n".encode("utf-16"),
    "jpg": picture(60, 40),
    "tif": picture(60, 40, "TIFF"),
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
    for place in range(50):
        assert isinstance(read(tmp_path, data[: len(data) * place // 50], format), Contents)


def changed(data: bytes, count: int) -> Iterator[bytes]:
    """So many copies of a file in which a dozen bytes are others."""
    chance = random.Random(2568)  # noqa: S311  # a test that can be repeated
    for _ in range(count):
        copy = bytearray(data)
        for _ in range(12):
            copy[chance.randrange(len(copy))] = chance.randrange(256)
        yield bytes(copy)


@pytest.mark.parametrize("format", SOUND)
def test_bytes_that_were_changed_raise_nothing(tmp_path: Path, format: str) -> None:
    for data in changed(SOUND[format], 200):
        assert isinstance(read(tmp_path, data, format), Contents)


def test_a_workbook_of_old_whose_bytes_were_changed_costs_its_worker_at_most(tmp_path: Path) -> None:
    # Two bytes may move a cell to where no computer has the memory to lay out all before it; then its reader ends its process.
    asked = []
    for place, data in enumerate(changed(containers.xls(_ROWS), 120)):
        path = tmp_path / f"{place}.xls"
        path.write_bytes(data)
        asked.append((str(path), "xls"))
    with work.executor(2, guarded=True) as workers:
        found = work.mapped(workers, measured, asked, limit=20.0)
    assert {each.kind for each in found if isinstance(each, work.Failed)} <= {"died"}
    assert sum(isinstance(each, work.Done) for each in found) > 100


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


ROW = '<row r="{row}"><c r="{column}{row}"><v>1</v></c></row>'
REPEATED = '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="90"/></table:table-row>'


def drawing(body: bytes) -> bytes:
    """A PDF of one page with this packed content."""
    packed = zlib.compress(body, 9).decode("latin-1")
    page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>"
    stream = f"<</Length {len(packed)}/Filter/FlateDecode>>stream\n{packed}\nendstream"
    return papers._file(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>", page, stream], 0)


def hostile() -> dict[str, tuple[str, bytes]]:
    """Files that want more memory than there is, each of a few megabytes at most, by what they are."""
    far = "".join(ROW.format(row=row, column=column) for row, column in ((1, "A"), (1048576, "XFD")))
    rows = "".join(ROW.format(row=row, column="A") for row in range(1, 100_000))
    columns = "".join("<c><v>1</v></c>" for _ in range(16384))
    shared = f'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>{"ก" * 2_000_000}</t></si></sst>'
    strings = "".join(f'<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>' for row in range(1, 200))
    inner = archive(**{f"{place}.xml": bytes(20 << 20) for place in range(5)})
    sparse: list[list[object]] = [["ก"], *([[]] * 65_534), [*[""] * 255, "ข"]]
    return {
        "a stray cell": ("xlsx", containers.workbook(far)),
        "a stray cell of old": ("xls", containers.xls(sparse)),
        "many rows": ("xlsx", containers.workbook(rows)),
        "many columns": ("xlsx", containers.workbook("".join(f"<row>{columns}</row>" for _ in range(10)))),
        "one long text in many cells": (
            "xlsx",
            containers.workbook(
                strings,
                more={
                    "xl/sharedStrings.xml": shared,
                    "xl/_rels/workbook.xml.rels": containers.relations(
                        a=("worksheet", "worksheets/sheet1.xml"), b=("sharedStrings", "sharedStrings.xml")
                    ),
                },
            ),
        ),
        "archives within an archive": ("docx", archive(**{f"word/{place}.zip": inner for place in range(20)})),
        "rows that are repeated": (
            "ods",
            containers.ods({"ก": [["ก"]]}, more=REPEATED + "<table:table-row><table:table-cell/></table:table-row>"),
        ),
        "a million paragraphs": ("docx", containers.word("<w:p/>" * 300_000)),
        "one line without end": ("csv", b"1," * (8 << 20)),
        "a quoted cell without end": ("csv", b'"' + b"a\n" * (8 << 20)),
        "a page of 300 MB": ("pdf", drawing(b"0 0 m 1 1 l S\n" * 22_000_000)),
        "a picture of 400 MB": ("png", picture(11_000, 9_000, "PNG")),
    }


def measured(asked: tuple[str, str]) -> tuple[Contents, int]:
    """The contents of a file, and the most megabytes this process has ever held."""
    import resource

    return contents.read(*asked), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10


@pytest.mark.skipif(sys.platform != "linux", reason="other systems bound no memory")
def test_no_file_takes_more_memory_or_time_than_an_office_computer_has(tmp_path: Path) -> None:
    asked = []
    for name, (format, data) in hostile().items():
        path = tmp_path / f"{name}.{format}"
        path.write_bytes(data)
        asked.append((str(path), format))
    with work.executor(1, guarded=True) as workers:
        for each in asked:
            begun = time.monotonic()
            (found,) = work.mapped(workers, measured, [each], limit=20.0)
            assert time.monotonic() - begun < 20
            # A reader that would take more is ended; that costs the one file.
            assert isinstance(found, work.Done) or found.kind == "died"
            assert not isinstance(found, work.Done) or found.value[1] < 500
