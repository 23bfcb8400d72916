"""A picture called a QR code must be one; photos of activities need not."""

from pathlib import Path

import pytest

from oitgen.model.finding import Level
from tests import papers
from tests.readied import readied_with

RULE = "qr-unread"


def test_a_picture_called_a_code_in_which_none_is_read_is_told(tmp_path: Path) -> None:
    (finding,) = readied_with(tmp_path, {"2568/O6/QR EIT.jpg": papers.photo()}, opened=True).of_rule(RULE)
    assert (finding.level, finding.item, finding.year, finding.place.path) == (Level.WARN, "O6", 2568, "content/2568/O6/QR EIT.jpg")


def test_a_picture_in_a_text_is_told_where_the_text_shows_it(tmp_path: Path) -> None:
    content = {"2568/O6/index.md": "แบบวัด\n\n![คิวอาร์โค้ด](รูป.jpg)\n", "2568/O6/รูป.jpg": papers.photo()}
    (finding,) = readied_with(tmp_path, content, opened=True).of_rule(RULE)
    assert (finding.place.path, finding.place.line) == ("content/2568/O6/index.md", 3)


@pytest.mark.parametrize("name", ["QR EIT.png", "qrcode.png", "รูป.png"])
def test_a_readable_code_is_no_fault(tmp_path: Path, name: str) -> None:
    assert readied_with(tmp_path, {f"2568/O6/{name}": papers.qr("https://itap.nacc.go.th/go/eit/x")}, opened=True).of_rule(RULE) == []


@pytest.mark.parametrize(
    "name", ["กิจกรรมติดตั้งป้าย QR Code.jpg", "เจ้าหน้าที่แนะนำการสแกน QR EIT.jpg", "ขั้นตอนสแกน QR.jpg", "ภาพกิจกรรม.jpg", "EIT.jpg"]
)
def test_photos_that_show_a_code_from_afar_are_no_fault(tmp_path: Path, name: str) -> None:
    assert readied_with(tmp_path, {f"2568/O6/{name}": papers.photo()}, opened=True).of_rule(RULE) == []


def test_pictures_nobody_opened_and_damaged_ones_say_nothing(tmp_path: Path) -> None:
    assert readied_with(tmp_path / "a", {"2568/O6/QR.jpg": papers.photo()}).of_rule(RULE) == []
    assert readied_with(tmp_path / "b", {"2568/O6/QR.jpg": b"\xff\xd8\xff\xe0"}, opened=True).of_rule(RULE) == []
