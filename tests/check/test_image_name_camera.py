"""A camera's name says nothing, and a caption serves everybody."""

from pathlib import Path

from oitgen.model.finding import Level
from tests.readied import readied_with

RULE = "image-name-camera"
FOLDER = "2568/O21/2 ภาพกิจกรรมจัดการความเสี่ยง"


def test_a_folder_is_told_once_at_its_first_such_picture(tmp_path: Path) -> None:
    content = {f"{FOLDER}/{name}.jpg": b"x" for name in ("IMG_20250115_1015", "S__25673729", "มอบนโยบาย")}
    (found,) = readied_with(tmp_path, content).of_rule(RULE)
    assert (found.level, found.item, found.place.path.rpartition("/")[2]) == (Level.INFO, "O21", "IMG_20250115_1015.jpg")
    assert dict(found.message.args) == {"count": "2"}


def test_a_picture_with_a_caption_is_not_told(tmp_path: Path) -> None:
    content: dict[str, str | bytes] = {f"{FOLDER}/IMG_2041.jpg": b"x", f"{FOLDER}/คำบรรยาย.txt": "มอบนโยบาย"}
    assert readied_with(tmp_path, content).of_rule(RULE) == []
    assert readied_with(tmp_path, {"2568/O21/2 ภาพกิจกรรม/IMG_2042 - ประชุม.jpg": b"x"}).of_rule(RULE) == []


def test_pictures_of_posts_are_told_and_those_a_text_describes_are_not(tmp_path: Path) -> None:
    post = "news/2568-01-15 ประชุม"
    content: dict[str, str | bytes] = {
        f"{post}/index.md": "![ประชุม](IMG_2041.jpg)",
        f"{post}/IMG_2041.jpg": b"x",
        f"{post}/IMG_2042.jpg": b"y",
    }
    (found,) = readied_with(tmp_path, content).of_rule(RULE)
    assert dict(found.message.args) == {"name": "IMG_2042.jpg"}


def test_a_document_is_no_picture(tmp_path: Path) -> None:
    assert readied_with(tmp_path, ["2568/O24/1 คำสั่งแต่งตั้งคณะทำงาน ITA/CamScanner 03-04-2568.pdf"]).of_rule(RULE) == []


def test_a_picture_an_officer_has_numbered_is_not_told(tmp_path: Path) -> None:
    assert readied_with(tmp_path, [f"{FOLDER}/ภาพ 2.jpg", f"{FOLDER}/รูปที่ ๓.jpg"]).of_rule(RULE) == []
