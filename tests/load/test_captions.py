"""Captions of photos: one line a photo, or a name before each, or in the photo's own name."""

from pathlib import Path

import pytest

from oitgen.load import captions
from oitgen.model.site import Fate
from tests.builders import loaded_with
from tests.built import built_with, picture

FOLDER = "2568/O21/2 ภาพกิจกรรมจัดการความเสี่ยง"
NAMES = ("IMG_2.jpg", "IMG_10.jpg", "ป้าย.jpg")


def given(folder: Path, text: str | bytes, names: tuple[str, ...] = NAMES, file: str = "คำบรรยาย.txt") -> dict[str, str]:
    """The caption of each photo of a folder that has one."""
    found = loaded_with(folder, {f"{FOLDER}/{name}": b"x" for name in names} | {f"{FOLDER}/{file}": text})
    files = [document.files[0] for document in found.documents("O21")]
    return {each.name: each.caption for each in files if each.caption}


def test_lines_stand_in_the_natural_order_of_the_photos(tmp_path: Path) -> None:
    assert given(tmp_path, "ประชุม\r\n\r\nตรวจพื้นที่\r\nป้ายหน้าสถานี\r\n") == {
        "IMG_2.jpg": "ประชุม",
        "IMG_10.jpg": "ตรวจพื้นที่",
        "ป้าย.jpg": "ป้ายหน้าสถานี",
    }


@pytest.mark.parametrize("text", ["IMG_10.jpg: ตรวจพื้นที่", "img_10\tตรวจพื้นที่", "IMG_10.JPG : ตรวจพื้นที่\n"])
def test_a_line_may_name_its_photo(tmp_path: Path, text: str) -> None:
    assert given(tmp_path, text) == {"IMG_10.jpg": "ตรวจพื้นที่"}


@pytest.mark.parametrize("text", ["1. ประชุม\n2. ตรวจ", "๑) ประชุม\n๒) ตรวจ", "ประชุม\nตรวจ"])
def test_lines_may_be_numbered(tmp_path: Path, text: str) -> None:
    assert given(tmp_path, text) == {"IMG_2.jpg": "ประชุม", "IMG_10.jpg": "ตรวจ"}


def test_a_colon_in_a_caption_names_no_photo(tmp_path: Path) -> None:
    assert given(tmp_path, "เวลา 10:30 น. ประชุม\nเรื่อง: การรับสินบน") == {"IMG_2.jpg": "เวลา 10:30 น. ประชุม", "IMG_10.jpg": "เรื่อง: การรับสินบน"}


def test_an_empty_line_in_a_line_for_each_photo_leaves_its_photo_without_caption(tmp_path: Path) -> None:
    assert given(tmp_path, "ประชุม\r\n\r\nป้ายหน้าสถานี\r\n") == {"IMG_2.jpg": "ประชุม", "ป้าย.jpg": "ป้ายหน้าสถานี"}


def test_a_dash_alone_leaves_a_photo_without_caption(tmp_path: Path) -> None:
    assert given(tmp_path, "-\nตรวจ") == {"IMG_10.jpg": "ตรวจ"}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp874"])
def test_captions_are_read_as_any_editor_saves_them(tmp_path: Path, encoding: str) -> None:
    assert given(tmp_path, "ประชุม".encode(encoding)) == {"IMG_2.jpg": "ประชุม"}


@pytest.mark.parametrize(
    ("stem", "caption"),
    [
        ("IMG_2041 - ตำรวจตั้งจุดตรวจ", "ตำรวจตั้งจุดตรวจ"),
        ("ประชุม – ผู้กำกับการกล่าวเปิด", "ผู้กำกับการกล่าวเปิด"),
        ("ป้าย - Copy", ""),
        ("ป้าย - สำเนา (2)", ""),
        ("ป้าย - 2", ""),
        ("ภาพ-กิจกรรม", ""),
    ],
)
def test_a_photo_s_own_name_may_hold_its_caption(stem: str, caption: str) -> None:
    assert captions.of_name(stem) == caption


def test_the_file_of_captions_is_no_document_and_has_its_fate(tmp_path: Path) -> None:
    found = loaded_with(tmp_path, {f"{FOLDER}/ก.jpg": b"x", f"{FOLDER}/คำบรรยาย.txt": "ประชุม"})
    assert [document.files[0].name for document in found.documents("O21")] == ["ก.jpg"]
    entry = found.fate("คำบรรยาย.txt")
    assert (entry.fate, entry.reason is not None) == (Fate.READ, True)


def test_a_caption_for_a_photo_that_is_not_there_is_told_with_its_line(tmp_path: Path) -> None:
    found = loaded_with(tmp_path, {f"{FOLDER}/ก.jpg": b"x", f"{FOLDER}/คำบรรยาย.txt": "ก.jpg: ประชุม\nข.jpg: ตรวจ"})
    finding = found.found("caption-unmatched")
    assert (finding.place.line, dict(finding.message.args)) == (2, {"name": "ข.jpg"})


def test_more_lines_than_photos_are_told_once(tmp_path: Path) -> None:
    found = loaded_with(tmp_path, {f"{FOLDER}/ก.jpg": b"x", f"{FOLDER}/คำบรรยาย.txt": "หนึ่ง\nสอง\nสาม"})
    finding = found.found("caption-unmatched")
    assert (finding.place.line, dict(finding.message.args)) == (2, {"lines": "3", "photos": "1"})


def test_a_caption_with_a_citizen_s_number_is_not_shown(tmp_path: Path) -> None:
    text = "ผู้ร้อง เลขประจำตัวประชาชน 1999900000005"
    found = loaded_with(tmp_path, {f"{FOLDER}/ก.jpg": b"x", f"{FOLDER}/คำบรรยาย.txt": text})
    assert found.documents("O21")[0].files[0].caption == ""
    assert "1999900000005" not in found.found("citizen-id").place.excerpt


def test_the_page_shows_captions_under_the_photos_of_items_and_of_news(tmp_path: Path) -> None:
    post = "news/2568-01-15 ประชุม"
    content: dict[str, str | bytes] = {
        f"{FOLDER}/IMG_2041.jpg": picture(),
        f"{FOLDER}/IMG_2042.jpg": picture(9, 9),
        f"{FOLDER}/คำบรรยาย.txt": "มอบนโยบาย\n",
    }
    content |= {f"{post}/index.md": "ก", f"{post}/S__123456.jpg": picture(7, 7), f"{post}/captions.txt": "ถ่ายรูปร่วมกัน"}
    found = built_with(tmp_path, content, previews=True)
    assert [node.text().strip() for node in found.tree("2568/o21/").css("figcaption")] == ["มอบนโยบาย"]
    (page,) = (path for path in found.pages if path.startswith("news/2568-01-15"))
    assert [node.attributes["alt"] for node in found.tree(page).css(".gallery img")] == ["ถ่ายรูปร่วมกัน"]
