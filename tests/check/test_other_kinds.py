"""A letterhead of a body of another kind is told; whoever is only named beside the agency's own work is not."""

from pathlib import Path

import pytest

from oitgen.model.finding import Level
from tests import papers
from tests.readied import readied_with

RULE = "name-foreign"
PLAN = "2568/O12/1 แผนการใช้จ่ายงบประมาณ/แผน ปีงบประมาณ 2568.pdf"
PROVINCE, STATION, TOWN = "จังหวัดพัทลุง", "สถานีตำรวจภูธรเมืองพัทลุง", "เทศบาลเมืองพัทลุง"


def told(folder: Path, own: str, *pages: str, path: str = PLAN) -> list[tuple[Level, str]]:
    lines = [
        "agency:",
        f"  name: {own}",
        "  kind: police-station",
        "  province: พัทลุง",
        "years:",
        "  2568: {catalogue: police-station-2568}",
    ]
    found = readied_with(folder, {path: papers.pdf(*pages)}, opened=True, files={"site.yaml": "\n".join(lines) + "\n"}).of_rule(RULE)
    return [(each.level, str(dict(each.message.args)["names"])) for each in found]


def page(head: str, signature: str = "") -> str:
    return "\n".join((head, *(f"รายการที่ {number} ตามระเบียบ" for number in range(12)), signature)).strip()


@pytest.mark.parametrize(
    ("own", "head", "name"),
    [
        (PROVINCE, f"การประเมินความเสี่ยงการทุจริต\nประจำปีงบประมาณ พ.ศ. ๒๕๖๘\n{TOWN}", TOWN),
        (PROVINCE, f"ประกาศ{TOWN}\nเรื่อง มาตรการป้องกันการทุจริต", TOWN),
        (PROVINCE, "แผนปฏิบัติการป้องกันการทุจริตองค์การบริหารส่วนตำบลท่าแค อำเภอเมืองพัทลุง จังหวัดพัทลุง\nพ.ศ. ๒๕๖๘", "องค์การบริหารส่วนตำบลท่าแค"),
        (PROVINCE, "รายงานผลการดำเนินงาน\nองค์การบริหารส่วนจังหวัดพัทลุง", "องค์การบริหารส่วนจังหวัดพัทลุง"),
        (PROVINCE, f"บันทึกข้อความ\nส่วนราชการ {STATION}", STATION),
        (STATION, f"แผนการใช้จ่ายงบประมาณ\n{TOWN}", TOWN),
        (TOWN, f"คู่มือการปฏิบัติงาน\n{STATION}", STATION),
        (STATION, "ประกาศจังหวัดเชียงใหม่\nเรื่อง มาตรการ", "จังหวัดเชียงใหม่"),
        ("ตรวจคนเข้าเมืองจังหวัดพัทลุง", f"รายงานผลการปฏิบัติราชการ\nของ{STATION}", STATION),
    ],
)
def test_a_letterhead_of_another_kind_of_body_is_told(tmp_path: Path, own: str, head: str, name: str) -> None:
    assert told(tmp_path, own, page(head)) == [(Level.WARN, name)]


@pytest.mark.parametrize("office", ["นายกเทศมนตรีเมืองพัทลุง", "ปลัดเทศบาลเมืองพัทลุง", "นายกองค์การบริหารส่วนตำบลท่าแค"])
def test_a_signature_of_another_kind_of_body_is_told(tmp_path: Path, office: str) -> None:
    (found,) = told(tmp_path, PROVINCE, page("แผนการใช้จ่ายงบประมาณ", f"(นายสมมติ ตัวอย่างดี)\n{office}"))
    assert found[0] is Level.WARN


@pytest.mark.parametrize(
    ("own", "text"),
    [
        (PROVINCE, page(f"แผนการใช้จ่ายงบประมาณ\n{PROVINCE}", f"ร่วมกับ{TOWN}")),
        (PROVINCE, page(f"สรุปผลการศึกษาดูงาน\n{TOWN}\nวันที่ ๑๖ มกราคม ๒๕๖๘")),
        (PROVINCE, page(f"บันทึกข้อตกลงความร่วมมือ\n{TOWN}\n{STATION}")),
        (PROVINCE, page(f"เรียน นายกเทศมนตรีเมืองพัทลุง\nเรื่อง แผนของ{TOWN}")),
        (PROVINCE, page("แผนปฏิบัติราชการ\nสำนักงานพาณิชย์จังหวัดพัทลุง")),
        (PROVINCE, page("สถิติการให้บริการ\nที่ว่าการอำเภอเมืองพัทลุง")),
        (PROVINCE, page("ประกาศสำนักงานปลัดกระทรวงมหาดไทย\nเรื่อง หลักเกณฑ์การบริหารทรัพยากรบุคคล")),
        (STATION, page("ประกาศจังหวัดพัทลุง\nเรื่อง มาตรการลดอุบัติเหตุ")),
        (STATION, page("คำสั่งตำรวจภูธรจังหวัดพัทลุง\nเรื่อง แต่งตั้ง")),
        (STATION, page("ประกาศสำนักงานตำรวจแห่งชาติ\nเรื่อง ประมวลจริยธรรม")),
        (TOWN, page("หนังสือสำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดพัทลุง\nเรื่อง การประเมิน ITA")),
        (TOWN, page(f"แผนพัฒนาท้องถิ่น\n{TOWN}", f"(นายสมมติ ตัวอย่างดี)\nนายกเทศมนตรีเมืองพัทลุง\nพยาน ผู้กำกับการ{STATION}")),
        (PROVINCE, page(f"รายงานผลการดำเนินงาน\n{PROVINCE}\nพื้นที่เป้าหมาย\n{TOWN}\nเทศบาลตำบลท่ามะเดื่อ")),
        (TOWN, page("แผนอัตรากำลัง\nสำนักปลัดเทศบาล\nเทศบาลเมืองพัทลุง")),
    ],
)
def test_partners_and_bodies_above_are_no_authors(tmp_path: Path, own: str, text: str) -> None:
    assert told(tmp_path, own, text) == []


def test_the_letterhead_of_a_hospital_is_worth_a_look(tmp_path: Path) -> None:
    assert told(tmp_path, STATION, page("แผนการใช้จ่ายงบประมาณ\nโรงพยาบาลพัทลุง")) == [(Level.INFO, "โรงพยาบาลพัทลุง")]
    thanks = page("โรงพยาบาลพัทลุง\nเรียน ผู้กำกับการ" + STATION)
    assert told(tmp_path / "thanks", STATION, thanks) == []
