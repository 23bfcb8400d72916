"""Lines of words and numbers are read as a table only where they can be nothing else."""

import pytest

from oitgen.model.contents import Table
from oitgen.signs import lined

TABLE = """สรุปการจัดซื้อจัดจ้าง
วิธีการ จำนวนโครงการ ร้อยละ งบประมาณ (บาท)
ประกาศเชิญชวนทั่วไป 14 8.19 86,451,200.00
(e-bidding)
วิธีคัดเลือก 2 1.17 1,750,000.00
เฉพาะเจาะจง 155 90.64 9,806,344.75
รวม 171 100.00 98,007,544.75
ข้อมูล ณ วันที่ 30 กันยายน 2565"""


def only(text: str) -> Table | None:
    return max(lined.tables(text), key=lambda table: table.count, default=None)


def test_rows_header_and_total_are_read() -> None:
    found = only(TABLE)
    assert found is not None
    assert found.header == ("วิธีการ", "จำนวนโครงการ", "ร้อยละ", "งบประมาณ (บาท)")
    assert [row[1] for row in found.rows] == ["14", "2", "155", "171"]


def test_thai_digits_and_an_ordinal_before_the_words_are_read() -> None:
    found = only("ที่ รายการ จำนวน (คน) วงเงิน (บาท)\n๑ อบรม ๓๐ ๔,๐๐๐\n๒ สัมมนา ๒๐ ๖,๐๐๐\nรวม ๕๐ ๑๐,๐๐๐")
    assert found is not None
    assert (found.header, found.rows[0]) == (("รายการ", "จำนวน (คน)", "วงเงิน (บาท)"), ("1 อบรม", "30", "4,000"))


def test_large_numbers_need_no_header() -> None:
    found = only("ชื่อ งบที่ได้รับ\nจัดสรรทั้งหมด งบใช้ไป\nก่อสร้าง 12,000 4,000\nซ่อมแซม 3,000 2,000\nรวมทั้งสิ้น 15,000 6,000")
    assert found is not None
    assert found.header == ("", "", "")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "รวม 12 3",
        # A number too many, or too few.
        "ก ข (บาท) ค (บาท)\nซื้อ 1 200 300\nจ้าง 200 300\nรวม 400 600",
        # Shares without a header that says so.
        "หัวข้อ\nด้านหนึ่ง 80 90\nด้านสอง 60 70\nรวม 70 80",
        # The end of a line is a year.
        "แบบ สขร.1\nซื้อวัสดุ ลว. 15 ธ.ค. 65\nจ้างซ่อม ลว. 16 ธ.ค. 65\nรวม 72,000",
        # A table that began on the page before.
        "ก ข (บาท) ค (บาท)\nซื้อ 100 300\nจ้าง 200 300\fก ข (บาท) ค (บาท)\nเช่า 400 300\nซ่อม 500 300\nรวม 1,200 1,200",
    ],
)
def test_what_could_be_anything_else_is_left_alone(text: str) -> None:
    assert [table for table in lined.tables(text) if table.rows[-1][0].startswith("รวม")] == []


def test_a_table_without_a_total_is_read_where_each_column_is_named() -> None:
    found = only("รายการ ยกมา รับเพิ่ม จำหน่าย คงเหลือ\nรถยนต์ราชการ (คัน) 6 1 0 9\nอาวุธปืนพก (กระบอก) 42 0 2 40\nข้อมูล ณ วันที่ ๓๑ มีนาคม")
    assert found is not None
    assert (found.header[4], len(found.rows)) == ("คงเหลือ", 2)
