"""Names and descriptions of pictures that say nothing."""

import pytest

from oitgen.signs.bare import describes


@pytest.mark.parametrize(
    "text", ["", " ", "ก.jpg", "จุด ตรวจ.PNG", "image1", "Image 12", "รูปภาพที่ ๑", "ภาพ", "IMG_20250115_0001", "S__25673729", "alt text"]
)
def test_what_says_nothing_counts_as_none(text: str) -> None:
    assert not describes(text)


@pytest.mark.parametrize(
    "text", ["ตำรวจ", "ภาพจุดตรวจ", "ผังโครงสร้าง 1", "รูปที่ 1 ตำรวจหน้าตลาด", "Organization chart", "QR Code แบบวัด EIT", "imagery"]
)
def test_words_of_what_is_seen_are_a_description(text: str) -> None:
    assert describes(text)


@pytest.mark.parametrize(
    "name",
    [
        "IMG_2041",
        "IMG-20250115-WA0003",
        "DSC_0012",
        "S__25673729_0",
        "LINE_ALBUM_จิตอาสา_250115_1",
        "received_1234567890",
        "Screenshot 2568-01-15",
        "1735612345678",
        "8f3a9c1e77b04d52",
        "1f0c4a52-9d7e-4b1c-8a55-0d2f6e7c9b10",
        "CamScanner 03-04-2568",
        "photo_2025-01-15_10-11-12",
        "ภาพที่ (3)",
        "0012",
    ],
)
def test_a_camera_s_or_program_s_name_says_nothing(name: str) -> None:
    assert not describes(name)


@pytest.mark.parametrize("name", ["จิตอาสา 2568", "Facebook", "decade", "ป้าย 3", "แผนที่", "ภาพรวมงบประมาณ"])
def test_a_name_with_a_word_says_something(name: str) -> None:
    assert describes(name)
