"""Fewer rows or pictures than asked for are told with both numbers."""

from pathlib import Path

from tests import papers
from tests.readied import own_element, told

RULE = "count-few"
ROWS = ", min_count: 3, count_unit: rows"


def test_rows_are_counted(tmp_path: Path) -> None:
    few = papers.xlsx({"ก": [["ที่", "รายการ"], [1, "ก"], [2, "ข"]]})
    enough = papers.xlsx({"ก": [["ที่", "รายการ"], [1, "ก"], [2, "ข"], [3, "ค"]]})
    assert told(own_element(tmp_path / "a", ROWS, {"2568/M1/ก.xlsx": few}), RULE) == [
        ("ข้อ M1 รายงาน: มีไม่ครบจำนวน คือ 2 จาก 3", "content/2568/M1/ก.xlsx")
    ]
    assert told(own_element(tmp_path / "b", ROWS, {"2568/M1/ก.xlsx": enough}), RULE) == []


def test_pictures_are_counted(tmp_path: Path) -> None:
    pictures = {"2568/M1/ภาพ 1.jpg": papers.qr("ก", kind="JPEG"), "2568/M1/ภาพ 2.jpg": papers.qr("ข", kind="JPEG")}
    assert told(own_element(tmp_path, ", min_count: 3", pictures, kind="image"), RULE) == [
        ("ข้อ M1 รายงาน: มีไม่ครบจำนวน คือ 2 จาก 3", "content/2568/M1/ภาพ 1.jpg")
    ]
