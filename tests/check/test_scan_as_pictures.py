"""Pictures of pages should be one PDF."""

from pathlib import Path

from oitgen.model.finding import Level
from tests.built import picture
from tests.readied import readied_with

FOLDER = "2568/O24/1 คำสั่งแต่งตั้งคณะทำงาน ITA"


def test_each_document_is_told_once_at_its_first_page(tmp_path: Path) -> None:
    content = {f"{FOLDER}/คำสั่ง_{n}.jpg": picture(827, 1160 + n) for n in (1, 2, 3)}
    ready = readied_with(tmp_path, content, opened=True)
    (found,) = ready.of_rule("scan-as-pictures")
    assert (found.level, found.item, found.place.path.rpartition("/")[2]) == (Level.WARN, "O24", "คำสั่ง_1.jpg")
    assert dict(found.message.args)["count"] == "3"


def test_a_page_is_no_photo_without_a_name(tmp_path: Path) -> None:
    content = {f"{FOLDER}/IMG_204{n}.jpg": picture(827, 1160 + n) for n in (1, 2)}
    assert readied_with(tmp_path, content, opened=True).of_rule("image-name-camera") == []


def test_photos_of_activities_are_left_alone(tmp_path: Path) -> None:
    content = {f"2568/O21/2 ภาพกิจกรรมจัดการความเสี่ยง/ภาพ{n}.jpg": picture(827, 1160 + n) for n in (1, 2)}
    assert readied_with(tmp_path, content, opened=True).of_rule("scan-as-pictures") == []
