"""Pictures nobody can make anything out of are told; small files of other kinds are not."""

import io
from dataclasses import replace
from pathlib import Path

import PIL.Image
import pytest

from oitgen.check import photo_small
from oitgen.model.document import File
from oitgen.model.finding import Finding, Level
from tests.readied import readied_with

RULE = "photo-small"
PHOTO = "2568/O21/2 ภาพกิจกรรมจัดการความเสี่ยง/กิจกรรม.png"
PEOPLE = "- {name: พ.ต.อ.สมมติ ตัวอย่าง, group: executive, photo: people/head.png}\n"


def picture(width: int, height: int) -> bytes:
    out = io.BytesIO()
    PIL.Image.new("L", (width, height), 128).save(out, "PNG")
    return out.getvalue()


def of_faces(folder: Path, file: File) -> list[Finding]:
    found = readied_with(folder, files={"people.yaml": PEOPLE, "people/head.png": picture(9, 9)}).case
    return list(photo_small.check(replace(found, site=replace(found.site, files=(file,)))))


def test_a_tiny_photo_of_an_activity_is_told(tmp_path: Path) -> None:
    (finding,) = readied_with(tmp_path, {PHOTO: picture(240, 180)}, opened=True).of_rule(RULE)
    assert (finding.level, finding.item, finding.year, finding.place.path) == (Level.INFO, "O21", 2568, f"content/{PHOTO}")
    assert dict(finding.message.args) == {"code": "O21", "width": "240", "height": "180"}


@pytest.mark.parametrize(("path", "width"), [(PHOTO, 400), ("2568/O8/เครื่องหมาย.png", 60)])
def test_photos_of_some_size_and_pictures_that_are_no_evidence_are_fine(tmp_path: Path, path: str, width: int) -> None:
    assert readied_with(tmp_path, {path: picture(width, 90)}, opened=True).of_rule(RULE) == []


def test_a_face_is_told_with_its_name(tmp_path: Path) -> None:
    (finding,) = of_faces(tmp_path, File("people/head.png", "png", 9, width=90, height=120))
    assert (finding.level, finding.item, finding.year, finding.place.path) == (Level.INFO, "O1", 2568, "people/head.png")
    assert dict(finding.message.args)["name"] == "พ.ต.อ.สมมติ ตัวอย่าง"


@pytest.mark.parametrize("file", [File("people/head.png", "png", 9, width=120, height=150), File("people/head.png", "png", 9)])
def test_a_face_of_some_size_or_of_none_known_is_fine(tmp_path: Path, file: File) -> None:
    assert of_faces(tmp_path, file) == []


def test_a_small_logo_is_no_face(tmp_path: Path) -> None:
    assert of_faces(tmp_path, File("logo.png", "png", 9, width=64, height=64)) == []
