"""Which pictures and PDFs rules on QR codes look at, and how they are called."""

from pathlib import Path

import pytest

from oitgen.check import qr_pictures
from tests import papers
from tests.readied import readied_with


def test_a_picture_of_a_text_is_called_by_its_description(tmp_path: Path) -> None:
    content = {"2568/O6/index.md": "![คิวอาร์โค้ดแบบวัด](รูป.png)", "2568/O6/รูป.png": papers.qr("x")}
    found = [each for each in qr_pictures.shown(readied_with(tmp_path, content, opened=True).case) if qr_pictures.QR.search(each.called)]
    assert [(each.path, each.is_picture, each.be) for each in found] == [("content/2568/O6/รูป.png", True, 2568)]


@pytest.mark.parametrize("name", ["QR EIT.png", "qr_code.jpg", "qrcode.png", "คิวอาร์โค้ด.png", "EIT code.png", "QRCode68.png", "EIT โค้ด.jpg"])
def test_names_of_codes(name: str) -> None:
    assert qr_pictures.QR.search(name)


@pytest.mark.parametrize("name", ["ภาพกิจกรรม EIT.jpg", "sqrt.png", "แผนผัง.png", "EIT.png", "postcode.png"])
def test_names_of_other_pictures(name: str) -> None:
    assert not qr_pictures.QR.search(name)
