"""What a file really is, whatever it is named."""

from pathlib import Path

import pytest

from oitgen.load import contents
from oitgen.load.contents import nature, office
from oitgen.model.contents import Contents
from tests import containers, papers
from tests.built import picture

OLD_WORD = containers.ole({"WordDocument": b"x"})
OLD_SHEET = containers.xls([["ก"]])
OLD_SLIDES = containers.ole({"PowerPoint Document": b"x"})
LOCKED = containers.ole({"EncryptionInfo": b"x", "EncryptedPackage": b"x"})


def written(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def shown(folder: Path, name: str, data: bytes) -> str:
    path = written(folder, name, data)
    with office.archive(path) as packed:
        return nature.of(path, name.rpartition(".")[2], packed)


def read(folder: Path, name: str, data: bytes) -> Contents:
    return contents.read(str(written(folder, name, data)), name.rpartition(".")[2])


@pytest.mark.parametrize(
    ("name", "data", "really"),
    [
        ("ก.pdf", b"\n\n%PDF-1.4", "pdf"),
        ("ก.docx", b"%PDF-1.4", "pdf"),
        ("ก.pdf", picture(), "jpg"),
        ("ก.jpeg", picture(), "jpeg"),
        ("ก.jpg", picture(kind="PNG"), "png"),
        ("ก.tiff", picture(kind="TIFF"), "tiff"),
        ("ก.pdf", picture(kind="WEBP"), "webp"),
        ("ก.bmp", picture(kind="BMP"), "bmp"),
        ("ก.csv", b"BM,\xa1\xd2\xc3", "csv"),
        ("ก.jpg", b"\0\0\0\x18ftypheic", "heic"),
        ("ก.mp4", b"\0\0\0\x18ftypmp42", "mp4"),
        ("ก.pdf", papers.word("ก"), "docx"),
        ("ก.xls", papers.xlsx({"ก": [["ก"]]}), "xlsx"),
        ("ก.xlsx", containers.ods({"ก": [["ก"]]}), "ods"),
        ("ก.docx", containers.archive({"ppt/presentation.xml": ""}), "pptx"),
        ("ก.docx", containers.archive({"รูป.jpg": ""}), "zip"),
        ("ก.doc", b"{\\rtf1 hello}", "rtf"),
        ("ก.xls", b"\xef\xbb\xbf  <HTML><body><table>", "html"),
        ("ก.xls", b"<?xml version='1.0'?><html xmlns='x'>", "html"),
        ("ก.csv", b"a,b", "csv"),
        ("ก.pdf", b"", "pdf"),
        ("ก.docx", b"PK\x03\x04 broken", "docx"),
        ("ก.xlsm", papers.xlsx({"ก": [["ก"]]}), "xlsm"),
        ("ก.xltx", papers.xlsx({"ก": [["ก"]]}), "xltx"),
        ("ก.docm", papers.word("ก"), "docm"),
        ("ก.ppsx", containers.archive({"ppt/presentation.xml": ""}), "ppsx"),
        ("ก.docm", papers.xlsx({"ก": [["ก"]]}), "xlsx"),
        ("ก.xlsm", LOCKED, "xlsm"),
        ("ก.odp", containers.archive({"mimetype": "application/vnd.oasis.opendocument.presentation"}), "odp"),
        ("ก.ott", containers.archive({"mimetype": "application/vnd.oasis.opendocument.text-template"}), "ott"),
        ("ก.ods", containers.archive({"mimetype": "application/vnd.oasis.opendocument.presentation"}), "odp"),
    ],
)
def test_bytes_tell_what_a_file_is(tmp_path: Path, name: str, data: bytes, really: str) -> None:
    assert shown(tmp_path, name, data) == really


@pytest.mark.parametrize(
    ("name", "data", "really"),
    [
        ("ก.doc", OLD_WORD, "doc"),
        ("ก.docx", OLD_WORD, "doc"),
        ("ก.xls", OLD_SHEET, "xls"),
        ("ก.xlsx", OLD_SHEET, "xls"),
        ("ก.pdf", OLD_SLIDES, "ppt"),
        ("ก.doc", containers.ole({"Workbook": b"x", "WordDocument": b"x"}), "doc"),
        ("ก.doc", containers.ole({"Something": b"x"}), "doc"),
        ("ก.docx", containers.ole({"Something": b"x"}), "ole"),
        ("ก.docx", LOCKED, "docx"),
        ("ก.doc", LOCKED, "ole"),
    ],
)
def test_an_old_container_is_known_by_its_streams(tmp_path: Path, name: str, data: bytes, really: str) -> None:
    assert shown(tmp_path, name, data) == really


@pytest.mark.parametrize("name", ["ก.docx", "ก.xlsx", "ก.pptx", "ก.xlsm"])
def test_a_file_locked_with_a_password_is_not_called_damaged(tmp_path: Path, name: str) -> None:
    assert read(tmp_path, name, LOCKED) == Contents(problem="encrypted")


def test_an_old_word_file_under_a_new_name_is_called_by_its_type(tmp_path: Path) -> None:
    assert read(tmp_path, "ก.docx", OLD_WORD) == Contents(problem="damaged", really="doc")


@pytest.mark.parametrize(("name", "data"), [("ก.xls", papers.xlsx({"ก": [["คำ", "ที่"], ["a", "b"]]})), ("ก.xlsx", OLD_SHEET)])
def test_a_workbook_of_the_other_kind_is_read_all_the_same(tmp_path: Path, name: str, data: bytes) -> None:
    found = read(tmp_path, name, data)
    assert (found.problem, found.really, found.is_read) == ("", "xlsx" if name == "ก.xls" else "xls", True)


def test_an_ods_whose_type_does_not_stand_first_is_one(tmp_path: Path) -> None:
    parts = {"content.xml": "<a/>", "mimetype": "application/vnd.oasis.opendocument.spreadsheet"}
    assert shown(tmp_path, "ก.ods", containers.archive(parts)) == "ods"


def test_a_file_that_is_gone_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        contents.read(str(tmp_path / "ก.pdf"), "pdf")


@pytest.mark.parametrize(
    ("name", "data", "has"),
    [
        ("ก.xlsm", papers.with_macros(papers.xlsx({"ก": [["ก"]]})), True),
        ("ก.docm", papers.with_macros(papers.word("ก")), True),
        ("ก.xls", containers.ole({"Workbook": b"x", "_VBA_PROJECT": b"x"}), True),
        (
            "ก.ods",
            containers.archive({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "Basic/Standard/Module1.xml": ""}),
            True,
        ),
        ("ก.ods", containers.archive({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "Basic/script-lc.xml": ""}), False),
        ("ก.xlsx", papers.xlsx({"ก": [["ก"]]}), False),
        ("ก.xls", OLD_SHEET, False),
        ("ก.xlsm", b"PK\x03\x04broken", False),
        ("ก.csv", b"a,b", False),
    ],
)
def test_programs_inside_a_file_are_seen_without_being_run(tmp_path: Path, name: str, data: bytes, has: bool) -> None:
    path = written(tmp_path, name, data)
    with office.archive(path) as packed:
        assert nature.holds_macros(path, packed) is has


@pytest.mark.parametrize("name", ["ก.xlsm", "ก.xltx", "ก.xltm"])
def test_a_workbook_with_macros_or_a_template_is_read_as_one(tmp_path: Path, name: str) -> None:
    found = read(tmp_path, name, papers.with_macros(papers.xlsx({"ก": [["รายการ", "ราคา"], ["ก", 1]]})))
    assert (found.is_read, found.macros, found.tables[0].header) == (True, True, ("รายการ", "ราคา"))


@pytest.mark.parametrize("name", ["ก.docm", "ก.dotx"])
def test_a_word_file_with_macros_or_a_template_is_read_as_one(tmp_path: Path, name: str) -> None:
    found = read(tmp_path, name, papers.with_macros(papers.word("รายงานผลการปฏิบัติราชการ")))
    assert (found.is_read, found.macros, found.head) == (True, True, "รายงานผลการปฏิบัติราชการ")
