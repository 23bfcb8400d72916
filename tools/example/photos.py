"""Every picture of the example, and where it lies."""

from collections.abc import Iterator

from tools.example import scenes, station
from tools.example.made import File
from tools.example.pen import Pen

_RISK = "content/2568/O21 รายงานผลการจัดการความเสี่ยงต่อการรับสินบน/2 ภาพกิจกรรมจัดการความเสี่ยง"
_RESULT = "content/2568/O25 รายงานผลการยกระดับคุณธรรมและความโปร่งใส"
_CHART = "content/2568/O1 โครงสร้าง อัตรากำลัง และข้อมูลผู้บริหาร/1 ผังโครงสร้างสถานี/แผนผังโครงสร้างสถานีตำรวจภูธรตัวอย่าง.png"
_NO_GIFT = ("งดให้ งดรับ", "ของขวัญจากการปฏิบัติหน้าที่")


def files() -> Iterator[File]:
    """The pictures as files."""
    for path, pen in (*_of_items(), *_of_news()):
        yield path, pen.jpeg()
    for face in station.FACES:
        yield f"people/{face.file}.jpg", station.portrait(face).jpeg(quality=78)
    yield _CHART, station.structure().png()
    yield "map.png", station.town().png()
    yield "logo.png", station.mark().round_png(256)


def for_paper(name: str) -> bytes:
    """A small picture to be set into a paper, by its name."""
    return _IN_PAPERS[name]().jpeg(quality=58, width=540)


_IN_PAPERS = {
    "2567-10": lambda: scenes.meeting("มอบนโยบาย 24 ตุลาคม 2567", ("มอบนโยบาย", "สุจริต โปร่งใส")),
    "2567-11": lambda: scenes.training("ตำรวจประสานโรงเรียน 21 พฤศจิกายน 2567", ("รู้ทันภัยออนไลน์", "โรงเรียนบ้านตัวอย่าง")),
    "2567-12": lambda: scenes.road("จุดบริการช่วงเทศกาลปีใหม่ ธันวาคม 2567", "จุดบริการประชาชน"),
    "2568-01": lambda: scenes.board("ป้าย No Gift Policy 6 มกราคม 2568", "No Gift Policy", _NO_GIFT),
    "2568-02": lambda: scenes.training("อบรมจริยธรรม 13 กุมภาพันธ์ 2568", ("มาตรฐานทางจริยธรรม", "Do & Don’t")),
    "2568-03": lambda: scenes.store("ตรวจนับของกลาง มีนาคม 2568"),
    "ita-meeting": lambda: scenes.meeting("ชี้แจงการประเมิน 14 มกราคม 2568", ("การประเมิน ITA", "ปีงบประมาณ พ.ศ. 2568")),
}


def _of_items() -> Iterator[tuple[str, Pen]]:
    reviewed = scenes.meeting("ทบทวนมาตรการจัดการความเสี่ยง 13 มีนาคม 2568", ("จัดการความเสี่ยง", "ต่อการรับสินบน"))
    yield f"{_RISK}/ภาพกิจกรรมทบทวนมาตรการจัดการความเสี่ยง.jpg", reviewed
    checked = scenes.road("จุดตรวจมีหัวหน้าชุดและกล้องติดตัว 20 มีนาคม 2568", "จุดตรวจ")
    yield f"{_RISK}/ภาพกิจกรรมตรวจการปฏิบัติที่จุดตรวจ.jpg", checked
    asked = scenes.desk("จุดประชาสัมพันธ์และสอบถามความคืบหน้าคดี", "ประชาสัมพันธ์", "สอบถามความคืบหน้าการดำเนินคดี")
    yield f"{_RESULT}/2 ภาพจุดประชาสัมพันธ์/จุดประชาสัมพันธ์ สอบถามความคืบหน้าการดำเนินคดี.jpg", asked
    services = ("ชั้น 1 แจ้งความ", "ชำระค่าปรับ", "ประชาสัมพันธ์", "สอบถามความคืบหน้าคดี")
    points = scenes.board("ป้ายประชาสัมพันธ์จุดบริการ", "จุดบริการประชาชน", services, "#1f4e8c")
    yield f"{_RESULT}/3 ภาพป้ายจุดบริการ/ป้ายประชาสัมพันธ์จุดบริการ.jpg", points
    promises = ("การบริการประชาชน", "แจ้งเอกสารหาย 15 นาที", "ชำระค่าปรับ 13 นาที")
    yield f"{_RESULT}/4 ภาพป้ายพันธะสัญญา/ป้ายพันธะสัญญา.jpg", scenes.board("ป้ายพันธะสัญญา", "พันธะสัญญา", promises, "#1f6b3a")
    no_gift = scenes.board("ป้าย No Gift Policy", "No Gift Policy", ("งดให้ งดรับ", "ของขวัญและของกำนัลทุกชนิด", "จากการปฏิบัติหน้าที่"))
    yield f"{_RESULT}/5 ภาพป้าย No Gift Policy/ป้าย No Gift Policy.jpg", no_gift
    manuals = scenes.download_sign("ป้าย Download คู่มือการให้บริการ")
    yield f"{_RESULT}/6 ภาพป้ายดาวน์โหลดคู่มือ/ป้ายประชาสัมพันธ์ Download คู่มือการให้บริการ.jpg", manuals
    seats = scenes.facility("ที่นั่งพักคอย น้ำดื่ม และทางลาด")
    yield f"{_RESULT}/7 ภาพสิ่งอำนวยความสะดวก/สิ่งอำนวยความสะดวกการให้บริการประชาชน.jpg", seats
    assigned = scenes.meeting("มอบหมายผู้รับผิดชอบข้อมูลสาธารณะ (OIT)", ("มอบหมายผู้รับผิดชอบ", "OIT 25 ข้อ"), "#e6ece6")
    yield f"{_RESULT}/8 ภาพการมอบหมายผู้รับผิดชอบ OIT/ประชุมมอบหมายผู้รับผิดชอบ.jpg", assigned
    followed = scenes.meeting("ประชุมกำกับติดตามโดยหัวหน้าสถานี", ("ประชุมกำกับติดตาม", "27 กุมภาพันธ์ 2568"), "#e9e6ee")
    yield f"{_RESULT}/9 ภาพประชุมกำกับติดตาม/ประชุมกำกับติดตามโดยหัวหน้าสถานีตำรวจ.jpg", followed


def _of_news() -> Iterator[tuple[str, Pen]]:
    against = "content/news/2567-12-09 ผู้กำกับการนำประกาศเจตนารมณ์ต่อต้านการทุจริต"
    spoken = scenes.meeting("ผู้กำกับการกล่าวนำประกาศเจตนารมณ์ 9 ธันวาคม 2567", ("วันต่อต้านคอร์รัปชันสากล", "9 ธันวาคม 2567"))
    yield f"{against}/ภาพ1.jpg", spoken
    told = scenes.training("ชี้แจงช่องทางแจ้งเรื่องร้องเรียนการทุจริต", ("แจ้งเรื่องร้องเรียน", "โทร 0 7500 0199"))
    yield f"{against}/ภาพ2.jpg", told
    signed = "content/news/2568-01-06 ลงนามประกาศ No Gift Policy"
    yield f"{signed}/ป้าย.jpg", scenes.board("ป้าย No Gift Policy ที่ทางเข้าสถานี", "No Gift Policy", _NO_GIFT)
    explained = scenes.training("ผู้กำกับการชี้แจงนโยบาย 6 มกราคม 2568", ("No Gift Policy", "Anti-Bribery Policy"))
    yield f"{signed}/ชี้แจง.jpg", explained
    followed = "content/news/2568-02-27 ผู้กำกับการประชุมติดตามมาตรการความโปร่งใส"
    discussed = scenes.meeting("ประชุมติดตามมาตรการ 27 กุมภาพันธ์ 2568", ("ติดตามมาตรการ", "คุณธรรมและความโปร่งใส"), "#e9e6ee")
    yield f"{followed}/ภาพประชุม.jpg", discussed
