"""The two fiscal years of the example: which papers each has, under the names an officer gave them.

The file names of one item differ on purpose: that is how offices name files,
and the example shows that all are understood.
"""

from collections.abc import Iterator

from tools.example import figures, integrity, money, photos, prose, reports
from tools.example.blocks import Signature
from tools.example.made import File

_WORK_2568 = {
    "2567-10": "ต.ค.67 รายงาน",
    "2567-11": "รายงาน พ.ย. ๖๗",
    "2567-12": "รายงาน ธันวาคม 2567",
    "2568-01": "2568-01 รายงาน",
    "2568-02": "กพ68 รายงาน",
    "2568-03": "๓-๖๘ รายงาน",
}
_PICTURED = {
    "2567-10": "ภาพตัวอย่าง: มอบนโยบายสุจริต โปร่งใส วันที่ 24 ตุลาคม 2567",
    "2567-11": "ภาพตัวอย่าง: โครงการตำรวจประสานโรงเรียน วันที่ 21 พฤศจิกายน 2567",
    "2567-12": "ภาพตัวอย่าง: จุดบริการประชาชนช่วงเทศกาลปีใหม่ เดือนธันวาคม 2567",
    "2568-01": "ภาพตัวอย่าง: ป้าย No Gift Policy วันที่ 6 มกราคม 2568",
    "2568-02": "ภาพตัวอย่าง: อบรมมาตรฐานทางจริยธรรม วันที่ 13 กุมภาพันธ์ 2568",
    "2568-03": "ภาพตัวอย่าง: ตรวจนับของกลาง เดือนมีนาคม 2568",
}
_PURCHASES_2568 = {
    "2567-10": "ต.ค.67 แบบ สขร.1",
    "2567-12": "ธ.ค. 2567 แบบ สขร.1",
    "2568-01": "2568-01 แบบ สขร.1",
    "2568-02": "ก.พ.๖๘ แบบ สขร.1",
    "2568-03": "มีนาคม 2568 แบบ สขร.1",
}
_PURCHASES_DATED_2568 = {
    "2567-10": "1 พฤศจิกายน 2567",
    "2567-12": "3 มกราคม 2568",
    "2568-01": "3 กุมภาพันธ์ 2568",
    "2568-02": "3 มีนาคม 2568",
    "2568-03": "1 เมษายน 2568",
}
_WORK_2567 = {
    "2566-10": "รายงาน ต.ค.66",
    "2566-11": "รายงาน พ.ย.66",
    "2566-12": "รายงาน ธ.ค.66",
    "2567-01": "รายงาน ม.ค.67",
    "2567-02": "รายงาน ก.พ.67",
    "2567-03": "รายงาน มี.ค.67",
}
_PURCHASES_2567 = {"2566-10": "สขร.1 ต.ค.66", "2566-12": "สขร.1 ธ.ค.66", "2567-01": "สขร.1 ม.ค.67", "2567-03": "สขร.1 มี.ค.67"}
_PURCHASES_DATED_2567 = {
    "2566-10": "1 พฤศจิกายน 2566",
    "2566-12": "3 มกราคม 2567",
    "2567-01": "1 กุมภาพันธ์ 2567",
    "2567-03": "1 เมษายน 2567",
}
_HEAD_2567 = "พ.ต.อ.ตัวละคร กำหนดขึ้น"


def files() -> Iterator[File]:
    """Every file of the example that is not a text."""
    yield from photos.files()
    yield from _of_2568()
    yield from _of_2567()


def _of_2568() -> Iterator[File]:
    year, below = figures.year(2568), "content/2568"
    yield from prose.files(2568)
    yield from reports.work(year, f"{below}/O7 รายงานประจำเดือน", _WORK_2568, _PICTURED)
    statistics = f"{below}/O11 ข้อมูลผลการดำเนินงานในเชิงสถิติ"
    yield from reports.cases(year, f"{statistics}/1 สถิติคดี")
    yield from reports.checkpoints(year, f"{statistics}/2 สถิติจุดตรวจ จุดสกัด")
    yield from money.files(year)
    yield from reports.purchases(year, f"{below}/O15 สรุปผลการจัดซื้อจัดจ้างรายเดือน", _PURCHASES_2568, _PURCHASES_DATED_2568)
    yield from integrity.files(year)


def _of_2567() -> Iterator[File]:
    year, below = figures.year(2567), "content/2567"
    yield from prose.files(2567)
    yield from reports.work(year, f"{below}/O3 รายงานประจำเดือน", _WORK_2567, {})
    stem = f"{below}/O4 แผนการใช้จ่ายงบประมาณ/แผนการใช้จ่ายงบประมาณ ปีงบประมาณ 2567"
    yield from money.plan(year, stem, Signature("16 ตุลาคม 2566", _HEAD_2567))
    yield from reports.purchases(year, f"{below}/O5 สรุปผลการจัดซื้อจัดจ้างรายเดือน", _PURCHASES_2567, _PURCHASES_DATED_2567)
    stem = f"{below}/O6 สถิติเรื่องร้องเรียนการทุจริต/สถิติเรื่องร้องเรียนการทุจริต รอบ 6 เดือน ณ วันที่ 31 มี.ค. 2567"
    progress = "เรื่องเดือนมกราคม 2567 ตรวจสอบแล้วไม่พบการกระทำผิด แจ้งผู้ร้องแล้ว"
    yield from integrity.complaints(year, stem, "31 มีนาคม 2567", progress, Signature("2 เมษายน 2567", _HEAD_2567))
