"""QR codes in pictures inside office files."""

from pathlib import Path

import pytest

from oitgen.load import contents
from oitgen.load.contents import media, office
from tests import containers, papers
from tests.builders import loaded_with

IIT = "https://itap.nacc.go.th/go/iit/AB12CD34"
PICTURE = papers.qr(IIT)
OPEN = "application/vnd.oasis.opendocument"
FILES = {
    "ก.xlsx": containers.workbook('<row r="1"><c r="A1" t="inlineStr"><is><t>ก</t></is></c></row>', more={"xl/media/image1.png": PICTURE}),
    "ก.xlsm": containers.workbook('<row r="1"><c r="A1" t="inlineStr"><is><t>ก</t></is></c></row>', more={"xl/media/image1.png": PICTURE}),
    "ก.ods": containers.archive({"mimetype": f"{OPEN}.spreadsheet", "content.xml": "<a/>", "Pictures/1000.png": PICTURE}),
    "ก.odt": containers.archive({"mimetype": f"{OPEN}.text", "content.xml": "<a/>", "Pictures/1000.png": PICTURE}),
    "ก.odp": containers.archive({"mimetype": f"{OPEN}.presentation", "content.xml": "<a/>", "media/1000.png": PICTURE}),
    "ก.pptx": containers.archive({"ppt/presentation.xml": "<a/>", "ppt/media/image1.png": PICTURE}),
    "ก.ppsx": containers.archive({"ppt/presentation.xml": "<a/>", "ppt/media/image1.png": PICTURE}),
}


def codes(path: Path) -> tuple[str, ...]:
    with office.archive(path) as packed:
        return media.codes(packed) if packed is not None else ()


@pytest.mark.parametrize("name", FILES)
def test_codes_are_read_in_files_of_every_office(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(FILES[name])
    assert contents.read(str(path), name.rpartition(".")[2]).codes == (IIT,)


@pytest.mark.parametrize("name", FILES)
def test_a_file_with_the_code_of_the_iit_survey_is_not_published(tmp_path: Path, name: str) -> None:
    format = name.rpartition(".")[2]
    found = loaded_with(tmp_path, {f"2568/O7/2567-10 รายงาน.{format}": FILES[name]}, opened=True)
    assert found.fate(f".{format}").fate == "held"
    assert found.found("iit-public").place.path.endswith(f".{format}")


def test_a_broken_picture_or_archive_costs_itself_alone(tmp_path: Path) -> None:
    path = tmp_path / "ก.pptx"
    path.write_bytes(containers.archive({"ppt/media/a.png": PICTURE[:80], "ppt/media/b.emf": b"x", "ppt/media/c.png": PICTURE}))
    assert codes(path) == (IIT,)
    path.write_bytes(b"PK\x03\x04broken")
    assert codes(path) == ()
    path.write_bytes(b"no archive at all")
    assert codes(path) == ()


def test_pictures_elsewhere_in_an_archive_are_none_of_the_document(tmp_path: Path) -> None:
    path = tmp_path / "ก.odt"
    path.write_bytes(containers.archive({"mimetype": f"{OPEN}.text", "Thumbnails/thumbnail.png": PICTURE}))
    assert codes(path) == ()
