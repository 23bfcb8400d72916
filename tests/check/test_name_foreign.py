"""A name of another agency is told where it can only be a slip, and nowhere else."""

from pathlib import Path

import pytest

from oitgen.model.finding import Finding, Level
from tests import papers
from tests.readied import readied_with

RULE = "name-foreign"
PLAN = "2568/O12/1 แผนการใช้จ่ายงบประมาณ/แผน ปีงบประมาณ 2568.pdf"
OWN = "สถานีตำรวจภูธรตัวอย่าง"
OTHER = "สถานีตำรวจภูธรแบบอย่าง"


def of_paper(folder: Path, *pages: str, path: str = PLAN, yaml: str = "") -> list[Finding]:
    return readied_with(folder, {path: papers.pdf(*pages)}, opened=True, yaml=yaml).of_rule(RULE)


def of_text(folder: Path, text: str, path: str = "2568/O2/index.md") -> list[Finding]:
    return readied_with(folder, {path: text}, opened=True).of_rule(RULE)


def names(found: list[Finding]) -> list[tuple[Level, str]]:
    return [(each.level, str(dict(each.message.args)["names"])) for each in found]


def placed(name: str, *, province: str = "", extra: str = "") -> dict[str, str | bytes]:
    lines = ["agency:", f"  name: {name}", "  kind: police-station", *([f"  province: {province}"] if province else []), extra]
    return {"site.yaml": "\n".join([*lines, "years:", "  2568: {catalogue: police-station-2568}"]) + "\n"}


def test_a_letterhead_of_another_station_is_told(tmp_path: Path) -> None:
    (finding,) = of_paper(tmp_path, f"แผนการใช้จ่ายงบประมาณ\nประจำปีงบประมาณ พ.ศ. 2568\n{OTHER}")
    assert (finding.level, finding.item, finding.year, finding.place.path) == (Level.WARN, "O12", 2568, f"content/{PLAN}")
    assert finding.place.excerpt == OTHER


@pytest.mark.parametrize("line", ["สภ.แบบอย่าง", f"แผนการใช้จ่ายของ{OTHER}", f"ประกาศ{OTHER}", "สภ. แบบอย่าง"])
def test_short_names_and_names_within_a_title_are_told(tmp_path: Path, line: str) -> None:
    assert [level for level, _ in names(of_paper(tmp_path, f"{line}\nประจำปีงบประมาณ พ.ศ. 2568"))] == [Level.WARN]


def test_the_name_of_the_file_is_told_even_where_nothing_can_be_read(tmp_path: Path) -> None:
    path = f"2568/O12/1 แผนการใช้จ่ายงบประมาณ/แผน {OTHER} 2568.pdf"
    found = readied_with(tmp_path, {path: papers.scan()}, opened=True).of_rule(RULE)
    assert names(found) == [(Level.WARN, OTHER)]


def test_a_signature_of_another_station_is_told(tmp_path: Path) -> None:
    first = "แผนการใช้จ่ายงบประมาณ\n" + "\n".join(f"รายการที่ {number}" for number in range(12))
    last = f"จึงประกาศให้ทราบ\n(พ.ต.อ.สมมติ ตัวอย่างดี)\nผู้กำกับการ{OTHER}"
    assert names(of_paper(tmp_path, first, last)) == [(Level.WARN, OTHER)]


def test_a_signature_of_another_station_is_told_in_a_document_of_its_own(tmp_path: Path) -> None:
    page = f"ประกาศ{OWN}\nเรื่อง นโยบายต่อต้านการรับสินบน\nพันตำรวจเอก\n(สมมติ ตัวอย่างดี)\nผู้กำกับการ{OTHER}"
    assert names(of_paper(tmp_path, page)) == [(Level.WARN, OTHER)]


def test_two_stations_that_sign_together_are_no_fault(tmp_path: Path) -> None:
    page = f"บันทึกข้อตกลง\n(พ.ต.อ.สมมติ ตัวอย่างดี)\nผู้กำกับการ{OWN}\n(พ.ต.อ.ทดสอบ ตัวอย่างดี)\nผู้กำกับการ{OTHER}"
    assert of_paper(tmp_path, page) == []


@pytest.mark.parametrize(
    "line", [f"ส่วนราชการ  {OTHER} โทร. 0 7500 0000", f"ประกาศ{OTHER}", f"คำสั่ง {OTHER}", "ส่วนราชการ สภ.แบบอย่าง จว.ลำปาง"]
)
def test_a_letterhead_is_the_author_s_whoever_is_named_below_it(tmp_path: Path, line: str) -> None:
    page = f"บันทึกข้อความ\n{line}\nเรื่อง รายงานผลประจำเดือน\nเรียน ผู้กำกับการ{OWN}\nรายงานผล"
    assert [level for level, _ in names(of_paper(tmp_path, page))] == [Level.WARN]


def test_a_name_left_standing_in_the_text_is_worth_a_look(tmp_path: Path) -> None:
    found = of_paper(tmp_path, f"แผนการใช้จ่าย\n{OWN}", f"ข้าราชการตำรวจในสังกัด{OTHER}ต้องปฏิบัติตามแผน", "จบ")
    assert names(found) == [(Level.INFO, OTHER)]


@pytest.mark.parametrize(
    "page",
    [
        f"แผนการใช้จ่ายงบประมาณ\n{OWN}",
        "แผนการใช้จ่ายงบประมาณ\nสภ.ตัวอย่าง จว.ลำปาง",
        "แผนการใช้จ่ายงบประมาณ\nสถานีตำรวจภูธร ตัวอย่าง",
        "แผนการใช้จ่ายงบประมาณ\nสถานีตํารวจภูธรตัวอย่าง",
        "แผนการใช้จ่ายงบประมาณ\nสถานีตำรวจภูธรตัวอยาง",
        "แผนการใช้จ่ายงบประมาณ\nสถานีตำรวจภูธรตัวย่าง",
        f"บันทึกข้อตกลงระหว่าง{OWN}\nกับ{OTHER}",
        f"รายงานการศึกษาดูงาน{OTHER}",
        f"รายงานการประชุมร่วมกับ{OTHER}",
        f"โครงการอบรม ณ {OTHER}",
        f"เรียน ผู้กำกับการ{OTHER}",
        "คู่มือการปฏิบัติงานของสถานีตำรวจภูธรทุกแห่ง\nสำนักงานตำรวจแห่งชาติ",
        "ประกาศสำนักงานตำรวจแห่งชาติ\nกระทรวงมหาดไทย สำนักงาน ป.ป.ช.",
        "ตำรวจภูธรภาค 5",
        "โครงการตำรวจประสานโรงเรียน\nโรงเรียนบ้านแบบอย่าง โรงพยาบาลแบบอย่าง",
        "ประกาศเทศบาลตำบลแบบอย่าง เรื่อง การจอดรถ",
        "รายงานการฝึกอบรม ณ โรงแรมตัวอย่าง จังหวัดเชียงใหม่",
        "คำพิพากษาศาลจังหวัดเชียงใหม่",
        "ผลงานของสถานีตำรวจภูธรต้นแบบ",
    ],
)
def test_its_own_name_partners_bodies_above_and_places_are_no_fault(tmp_path: Path, page: str) -> None:
    assert of_paper(tmp_path, page) == []


def test_neighbours_in_running_text_are_no_fault(tmp_path: Path) -> None:
    text = f"# อำนาจหน้าที่\n\n{OWN}มีพื้นที่ทิศเหนือติดต่อ{OTHER} ทิศใต้ติดกับสถานีตำรวจภูธรลองดู ร่วมกับ อบต.ทดสอบ ตั้งด่านในเขต สภ.ลองดู\n"
    assert of_text(tmp_path, text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"| ทิศ | ติดต่อ |\n|---|---|\n| เหนือ | {OTHER} |\n| ตะวันออกเฉียงใต้ | สภ.ลองดู |\n",
        f"เดิมเป็นส่วนหนึ่งของ{OTHER} ต่อมายกฐานะเป็น{OWN}\n",
    ],
)
def test_tables_of_neighbours_and_the_past_are_no_fault(tmp_path: Path, text: str) -> None:
    assert of_text(tmp_path, f"# ข้อมูลพื้นฐาน\n\n{text}") == []


def test_those_who_were_there_are_no_slip(tmp_path: Path) -> None:
    people = "๑. พ.ต.อ.สมมติ ดี ผกก.สภ.ตัวอย่าง\n๒. พ.ต.อ.ทดสอบ ดี ผกก.สภ.แบบอย่าง\n๓. พ.ต.อ.ลองดู ดี ผกก.สภ.ลองดู"
    assert of_paper(tmp_path, f"รายงานการประชุม\n{OWN}", people, "จบ") == []


def test_a_list_of_stations_in_a_head_has_no_author(tmp_path: Path) -> None:
    found = of_paper(tmp_path, "รายชื่อสถานีตำรวจในจังหวัด\nสภ.แบบอย่าง สภ.ลองดู สภ.ฝึกหัด")
    assert [level for level, _ in names(found)] == [Level.INFO]


def test_one_other_name_repeated_in_a_head_is_no_list(tmp_path: Path) -> None:
    assert [level for level, _ in names(of_paper(tmp_path, f"แผนการใช้จ่ายของ{OTHER}\n(สภ.แบบอย่าง)"))] == [Level.WARN]


def test_a_heading_of_another_station_is_told_at_its_line(tmp_path: Path) -> None:
    (finding,) = of_text(tmp_path, f"# อำนาจหน้าที่\n\nมีหน้าที่ดังนี้\n\n## ภารกิจของ{OTHER}\n\nรักษาความสงบ\n")
    assert (finding.level, finding.place.line) == (Level.WARN, 5)


def test_a_text_that_never_names_its_own_agency_is_worth_a_look(tmp_path: Path) -> None:
    assert names(of_text(tmp_path, f"{OTHER}มีหน้าที่รักษาความสงบเรียบร้อย\n")) == [(Level.INFO, OTHER)]


def test_where_somebody_served_before_is_no_fault(tmp_path: Path) -> None:
    assert of_text(tmp_path, "- **พ.ต.ท.ทดลอง ระบบงาม** เคยเป็นสารวัตร สภ.ลองดู\n", "2568/O1/index.md") == []


def test_news_may_name_anybody(tmp_path: Path) -> None:
    assert of_text(tmp_path, f"# {OTHER}ส่งมอบของกลาง\n\n{OTHER}มอบของ\n", "news/2568-01-15 ข่าว.md") == []


def test_one_finding_is_given_for_a_file_and_names_three(tmp_path: Path) -> None:
    text = "\n\n".join(f"ผู้กำกับการสถานีตำรวจภูธร{name}ลงนาม" for name in ("ลองดู", "แบบอย่าง", "ฝึกหัด", "ทดลอง"))
    ((level, told),) = names(of_text(tmp_path, f"{OWN}\n\n{text}\n"))
    assert (level, told.count(",")) == (Level.INFO, 2)


def test_a_name_of_the_years_own_agency_is_its_own(tmp_path: Path) -> None:
    content = {"2568/agency.yaml": f"agency:\n  name: {OTHER}\n", PLAN: papers.pdf(f"แผนการใช้จ่าย\n{OTHER}")}
    assert readied_with(tmp_path, content, opened=True).of_rule(RULE) == []


def test_aliases_and_bodies_above_are_its_own(tmp_path: Path) -> None:
    extra = f"  aliases: [{OTHER}]\n  parents: [{{name: ตำรวจภูธรจังหวัดพะเยา}}]"
    content = {PLAN: papers.pdf(f"แผนการใช้จ่าย\n{OTHER}\nตำรวจภูธรจังหวัดพะเยา")}
    assert readied_with(tmp_path, content, opened=True, files=placed(OWN, province="ลำปาง", extra=extra)).of_rule(RULE) == []


LOCAL = "องค์การบริหารส่วนตำบลตัวอย่าง"
ABOVE = "  parents: [{name: จังหวัดลำปาง}]"


@pytest.mark.parametrize(
    ("page", "told"),
    [
        # A province above stands in the address of every neighbour, and announces things itself.
        ("แผนพัฒนาท้องถิ่น\nองค์การบริหารส่วนตำบลแบบอย่าง\nอำเภอทดสอบ จังหวัดลำปาง", [Level.WARN]),
        ("ประกาศจังหวัดลำปาง\nเรื่อง ผลการคัดเลือก\nองค์การบริหารส่วนตำบลแบบอย่าง", []),
        # A section may stand in a letterhead before the name; whom the letter goes to is named below.
        (f"บันทึกข้อความ\nส่วนราชการ สำนักปลัด อบต.แบบอย่าง โทร. 0 5400 0000\nเรียน นายก{LOCAL}", [Level.WARN]),
        (f"แบบรายงาน\n{LOCAL}\nอำเภอทดสอบ จังหวัดแพร่", [Level.WARN]),
        (f"แบบรายงาน\n{LOCAL}\n99 หมู่ 4 ตำบลตัวอย่าง อำเภอทดสอบ จังหวัดลำปาง", []),
    ],
)
def test_addresses_and_letterheads_of_subdistricts(tmp_path: Path, page: str, told: list[Level]) -> None:
    files = placed(LOCAL, province="ลำปาง", extra=ABOVE)
    found = readied_with(tmp_path, {PLAN: papers.pdf(page)}, opened=True, files=files).of_rule(RULE)
    assert [each.level for each in found] == told


def test_police_of_another_province_and_the_agency_in_another_province_are_told(tmp_path: Path) -> None:
    content = {
        PLAN: papers.pdf(f"แผนการใช้จ่าย\n{OWN} จังหวัดเชียงใหม่"),
        "2568/O8/คู่มือ.pdf": papers.pdf("คู่มือการปฏิบัติงาน\nตำรวจภูธรจังหวัดเชียงใหม่"),
        "2568/O9/คู่มือ.pdf": papers.pdf(f"คู่มือประชาชน\n{OWN} จังหวัดลำปาง\nตำรวจภูธรจังหวัดลำปาง"),
    }
    found = readied_with(tmp_path, content, opened=True, files=placed(OWN, province="ลำปาง")).of_rule(RULE)
    assert [(each.item, each.level) for each in found] == [("O8", Level.WARN), ("O12", Level.WARN)]


def test_an_office_named_for_a_province_knows_its_own_and_anothers(tmp_path: Path) -> None:
    files = placed("ตรวจคนเข้าเมืองจังหวัดลำปาง")
    content = {
        PLAN: papers.pdf("แผนการใช้จ่าย\nตม.จว.ลำปาง"),
        "2568/O8/คู่มือ.pdf": papers.pdf("คู่มือการปฏิบัติงาน\nตรวจคนเข้าเมืองจังหวัดพะเยา"),
    }
    found = readied_with(tmp_path, content, opened=True, files=files).of_rule(RULE)
    assert [(each.item, *pair) for each, pair in zip(found, names(found), strict=True)] == [("O8", Level.WARN, "ตรวจคนเข้าเมืองจังหวัดพะเยา")]


def test_a_province_knows_its_own_announcements_from_anothers(tmp_path: Path) -> None:
    content = {
        PLAN: papers.pdf("ประกาศจังหวัดลำปาง\nเรื่อง แผนการใช้จ่าย"),
        "2568/O8/คู่มือ.pdf": papers.pdf("ประกาศจังหวัดพะเยา\nเรื่อง คู่มือการปฏิบัติงาน"),
        "2568/O9/คู่มือ.pdf": papers.pdf("คู่มือประชาชน จัดพิมพ์ที่จังหวัดพะเยา"),
    }
    found = readied_with(tmp_path, content, opened=True, files=placed("จังหวัดลำปาง")).of_rule(RULE)
    assert [(each.item, each.level) for each in found] == [("O8", Level.WARN)]


PROVINCE = {"site.yaml": "agency: {name: จังหวัดลำปาง, kind: province}\nyears:\n  2566: {catalogue: province-2566}\n"}


@pytest.mark.parametrize(
    ("page", "is_told"),
    [
        ("ข้อมูลสถิติการให้บริการ\nศูนย์ดำรงธรรมจังหวัดน่าน\nประจำเดือนมีนาคม 2566", True),
        ("รายงานผลสำรวจ\nสำนักงานพาณิชย์จังหวัดน่าน", True),
        ("แผนปฏิบัติราชการ\nเนื้อความ\n(นายสมมติ ตัวอย่างดี)\nผู้ว่าราชการจังหวัดน่าน", True),
        ("รายงานผลสำรวจ\nสำนักงานพาณิชย์จังหวัดลำปาง\nร่วมกับจังหวัดน่าน", False),
        ("แผนพัฒนาจังหวัดลำปาง\nอาณาเขต ทิศตะวันออกติดต่อจังหวัดน่าน", False),
    ],
)
def test_offices_and_governors_of_another_province_are_told(tmp_path: Path, page: str, is_told: bool) -> None:
    content = {"2566/O16 สถิติ/สถิติ มี.ค.2566.pdf": papers.pdf(page)}
    found = readied_with(tmp_path, content, years=("2566: {catalogue: province-2566}",), files=PROVINCE, opened=True).of_rule(RULE)
    assert [each.level for each in found] == ([Level.WARN] if is_told else [])


@pytest.mark.parametrize(("name", "count"), [("Baep Yang Police Station", 1), ("Tuayang Police Station", 0)])
def test_an_english_document_is_held_against_the_english_name(tmp_path: Path, name: str, count: int) -> None:
    files = placed("{th: สถานีตำรวจภูธรตัวอย่าง, en: Tua Yang Police Station}")
    content = {"2568/O18/ประกาศนโยบาย ภาษาอังกฤษ.pdf": papers.pdf(f"Announcement of {name}\nAnti-Bribery Policy")}
    found = readied_with(tmp_path, content, opened=True, files=files).of_rule(RULE)
    assert [(each.item, each.level) for each in found] == [("O18", Level.WARN)] * count
