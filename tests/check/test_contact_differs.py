"""What the contact page says is held against site.yaml, and only what surely differs is told."""

from pathlib import Path

import pytest

from oitgen.model.finding import Finding, Level
from tests import papers
from tests.readied import readied_with

RULE = "contact-differs"
PAGE = "2568/O5/index.md"
OWN = "สถานีตำรวจภูธรตัวอย่าง"
SITE = f"""\
agency:
  name: {OWN}
  kind: police-station
  phone: "0 7500 0191-3"
  email: saraban@tuayang.example.go.th
channels:
  corruption: {{url: "https://forms.example.go.th/c", phone: "+66 7500 0199", email: integrity@tuayang.example.go.th}}
years:
  2568: {{catalogue: police-station-2568}}
"""
PEOPLE = "- {name: พ.ต.อ.สมมติ ตัวอย่างดี, position: ผู้กำกับการ, group: executive, phone: '081 234 5678', email: head@tuayang.example.go.th}\n"


def told(folder: Path, content: dict[str, str | bytes], site: str = SITE) -> list[Finding]:
    return readied_with(folder, content, opened=True, files={"site.yaml": site, "people.yaml": PEOPLE}).of_rule(RULE)


def test_another_number_on_the_contact_page_is_told_at_its_line(tmp_path: Path) -> None:
    (finding,) = told(tmp_path, {PAGE: "# ติดต่อเรา\n\nโทร 0 4300 0000\n"})
    assert (finding.level, finding.item, finding.year, finding.place.line) == (Level.WARN, "O5", 2568, 3)
    assert dict(finding.message.args) == {"given": "0 4300 0000"}


def test_another_address_of_mail_is_told(tmp_path: Path) -> None:
    (finding,) = told(tmp_path, {PAGE: "อีเมล info@other.example.go.th โทร 0 7500 0191\n"})
    assert (finding.level, dict(finding.message.args)["given"]) == (Level.WARN, "info@other.example.go.th")


def test_a_document_of_the_contact_item_is_looked_at(tmp_path: Path) -> None:
    (finding,) = told(tmp_path, {"2568/O5/ติดต่อ.pdf": papers.pdf("ติดต่อสถานี\nโทรศัพท์ ๐ ๔๓๐๐ ๐๐๐๐")})
    assert (finding.level, finding.place.path) == (Level.WARN, "content/2568/O5/ติดต่อ.pdf")


@pytest.mark.parametrize(
    "text",
    [
        "โทร 0 7500 0191",
        "โทร ๐-๗๕๐๐-๐๑๙๒",
        "โทร 075000193 ต่อ 12",
        "โทร 0 7500 0191-2",
        "โทร 0 7500 0191 0 7500 0192",
        "โทร 191 หรือสายด่วน 1599",
        "ผู้กำกับการ โทร 081-234-5678",
        "ศูนย์รับแจ้ง โทร 0 7500 0199",
        "อีเมล Saraban@Tuayang.example.go.th",
        "อีเมล [saraban@tuayang.example.go.th](mailto:saraban@tuayang.example.go.th)",
        "ผู้กำกับการ head@tuayang.example.go.th",
        "โทรสาร 0 7500 0555",
    ],
)
def test_known_numbers_in_any_spelling_and_hotlines_are_no_difference(tmp_path: Path, text: str) -> None:
    assert told(tmp_path, {PAGE: f"{text}\n"}) == []


def test_numbers_of_sections_beside_a_known_one_are_only_worth_a_look(tmp_path: Path) -> None:
    text = "โทร 0 7500 0191\n\nงานสอบสวน โทร 0 7500 0201\n\nงานจราจร โทร 0 7500 0202\n"
    (finding,) = told(tmp_path, {PAGE: text})
    assert (finding.level, dict(finding.message.args)["given"]) == (Level.INFO, "0 7500 0201, 0 7500 0202")


@pytest.mark.parametrize(
    "text",
    [
        "โรงพยาบาลแบบอย่าง โทร 0 7500 9911\n\nการไฟฟ้าส่วนภูมิภาค โทร 0 7500 9922",
        "สภ.แบบอย่าง เลขที่ 12 ถนนทดสอบ โทร 0 7500 8811",
        "ตำรวจภูธรจังหวัดเชียงใหม่ โทร 0 5300 0000",
        "สำนักงาน ป.ป.ช. โทร 0 2000 0000 อีเมล info@other.example.go.th",
        f"{OWN} โทร 0 7500 0191 โรงพยาบาลแบบอย่าง โทร 0 7500 9911",
    ],
)
def test_numbers_of_other_bodies_are_no_difference(tmp_path: Path, text: str) -> None:
    assert told(tmp_path, {PAGE: f"{text}\n"}) == []


def test_numbers_of_bodies_above_are_no_difference(tmp_path: Path) -> None:
    parents = "  parents: [{name: ตำรวจภูธรจังหวัดสมมติ}, {name: สำนักงานตำรวจแห่งชาติ}]\n"
    site = SITE.replace("  kind: police-station\n", f"  kind: police-station\n{parents}")
    text = "ตำรวจภูธรจังหวัดสมมติ โทร 0 7500 8811\n\nสำนักงานตำรวจแห่งชาติ โทร 0 2000 0000\n"
    assert told(tmp_path, {PAGE: text}, site) == []
    (finding,) = told(tmp_path / "own", {PAGE: f"{text}\nตำรวจภูธรจังหวัดสมมติ {OWN} โทร 0 4300 0000\n"}, site)
    assert dict(finding.message.args)["given"] == "0 4300 0000"


def test_a_section_without_a_known_number_is_only_worth_a_look(tmp_path: Path) -> None:
    assert [each.level for each in told(tmp_path, {PAGE: "งานจราจร โทร 0 7500 0202\n"})] == [Level.INFO]


@pytest.mark.parametrize(
    "text",
    [
        f"{OWN} โทร 0 4300 0000",
        f"โรงพยาบาลแบบอย่าง โทร 0 7500 9911\n\n{OWN} โทร 0 4300 0000",
        f"ใกล้โรงพยาบาลแบบอย่าง {OWN} โทร 0 4300 0000",
        "ติดต่อหน่วยงาน โทร 0 4300 0000",
        "ที่อยู่ จังหวัดเชียงใหม่ โทร 0 4300 0000",
        "งานจราจร โทร 0 7500 0202\n\nโทร 0 4300 0000",
    ],
)
def test_its_own_number_stays_a_difference_beside_any_other(tmp_path: Path, text: str) -> None:
    (finding,) = told(tmp_path, {PAGE: f"{text}\n"})
    assert finding.level is Level.WARN
    assert "0 4300 0000" in str(dict(finding.message.args)["given"])


def test_without_numbers_in_site_yaml_nothing_is_said(tmp_path: Path) -> None:
    site = f"agency: {{name: {OWN}, kind: police-station}}\nyears:\n  2568: {{catalogue: police-station-2568}}\n"
    found = readied_with(tmp_path, {PAGE: "โทร 0 4300 0000 info@other.example.go.th\n"}, files={"site.yaml": site}).of_rule(RULE)
    assert found == []


def test_the_years_own_agency_yaml_holds_for_its_year(tmp_path: Path) -> None:
    content: dict[str, str | bytes] = {"2568/agency.yaml": 'agency: {phone: "0 4300 0000"}\n', PAGE: "โทร 0 4300 0000\n"}
    assert told(tmp_path, content) == []


def test_a_letterhead_with_another_number_is_worth_a_look(tmp_path: Path) -> None:
    (finding,) = told(tmp_path, {"2568/O8/คู่มือ.pdf": papers.pdf(f"คู่มือ\n{OWN} โทร 0 4300 0000")})
    assert (finding.level, finding.item) == (Level.INFO, "O8")


@pytest.mark.parametrize(
    "page",
    [
        f"ส่วนราชการ งานอำนวยการ {OWN} โทร 0 7500 0205",
        f"คู่มือ\n{OWN} โทร 0 7500 0191",
        "ผู้ขาย: ร้านตัวอย่าง โทร 0 4300 0000",
        f"{OWN} โทร 0 4300 0000\nหรือ โทร 0 7500 0191",
    ],
)
def test_sections_sellers_and_known_numbers_elsewhere_are_no_fault(tmp_path: Path, page: str) -> None:
    assert told(tmp_path, {"2568/O8/คู่มือ.pdf": papers.pdf(page)}) == []


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("สอบถามรายละเอียดเพิ่มเติม โทร. 0 4300 0000", True),
        ("ติดต่อสถานีได้ที่ โทรศัพท์ 0 4300 0000", True),
        ("ติดต่องานจราจร โทร. 0 4300 0000", False),
        ("สอบถามเพิ่มเติมที่โรงพยาบาลตัวอย่าง โทร. 0 4300 0000", False),
        ("ร้านค้าโทร 0 4300 0000", False),
    ],
)
def test_where_to_ask_is_the_agency_s_own(tmp_path: Path, text: str, is_told: bool) -> None:
    found = told(tmp_path / "a", {"2568/O2/index.md": f"# หน้าที่\n\n{text}\n"})
    assert [each.level for each in found] == ([Level.INFO] if is_told else [])
    found = told(tmp_path / "b", {"2568/O9/คู่มือ.pdf": papers.pdf(f"คู่มือประชาชน\n{text}")})
    assert [each.level for each in found] == ([Level.INFO] if is_told else [])


def test_a_letterhead_of_an_office_is_no_section_s(tmp_path: Path) -> None:
    page = papers.pdf("บันทึกข้อความ\nส่วนราชการ สำนักงานสถานีตำรวจภูธรตัวอย่าง โทร. 0 4300 0000\nเรื่อง รายงาน")
    assert len(told(tmp_path, {"2568/O7/2567-10 รายงาน.pdf": page})) == 1


@pytest.mark.parametrize(
    "line",
    [
        "๑. วิธีการร้องเรียน ร้องเรียนด้วยตนเอง ทางเว็บไซต์ หรือโทรศัพท์ ๐ ๗๕๐๐ ๐๑๑๙",
        f"สถานที่ให้บริการ : {OWN} เลขที่ 88/8 ถนนสมมติ โทรศัพท์ 0 7500 0119",
        f"ที่ทำการ {OWN}\nโทรศัพท์ 0 7500 0119",
        "ช่องทางแจ้งเบาะแส ทางไปรษณีย์ หรือหมายเลข 0-7500-0119",
    ],
)
def test_a_known_number_mistyped_in_a_manual_is_told(tmp_path: Path, line: str) -> None:
    (finding,) = told(tmp_path, {"2568/O8/คู่มือ.pdf": papers.pdf(f"คู่มือการให้บริการ\nชื่อบริการ\n๑. ขั้นตอน\n{line}")})
    assert (finding.level, finding.item, finding.place.path) == (Level.WARN, "O8", "content/2568/O8/คู่มือ.pdf")


def test_a_number_mistyped_beside_a_right_one_is_told(tmp_path: Path) -> None:
    page = f"{OWN} โทร 0 7500 0191\nคู่มือ\nแจ้งเหตุที่สถานี โทร 0 7500 0911"
    (finding,) = told(tmp_path, {"2568/O8/คู่มือ.pdf": papers.pdf(page)})
    assert dict(finding.message.args)["given"] == "0 7500 0911"


def test_a_number_of_the_agency_s_own_area_in_running_text_is_worth_a_look(tmp_path: Path) -> None:
    body = "\n".join(f"ข้อ {number} รายละเอียดของการให้บริการ" for number in range(30))
    page = papers.pdf(f"คู่มือ\n{body}\nสถานที่ให้บริการ {OWN} ถนนสมมติ โทรศัพท์ 0 7500 0914\n{body}")
    assert [each.level for each in told(tmp_path, {"2568/O8/คู่มือ.pdf": page})] == [Level.INFO]


@pytest.mark.parametrize(
    "page",
    [
        "สำนักงาน ป.ป.ช. ประจำจังหวัด\nร้องเรียนทางโทรศัพท์ 0 7500 0119",
        "ร้องเรียนได้ที่ สำนักนายกรัฐมนตรี โทร 0 2000 0000",
        "โรงพยาบาลแบบอย่าง\nโทรศัพท์ 0 7500 0119",
        "ผู้ประสานงาน นายสมมติ ตัวอย่างดี โทร 0 7500 0119",
        f"ผู้รับจ้าง ร้านตัวอย่าง ใกล้{OWN} โทร 0 7500 0119",
        f"ร้านตัวอย่าง\nตรงข้าม{OWN}\nโทรศัพท์ 0 7500 0119",
        "งานสอบสวน รับแจ้งความร้องทุกข์ กลุ่มงานสอบสวน โทร 0 7500 0119",
        "แจ้งเหตุ โทร 0 7500 0911\nเหตุด่วน โทร 0 7500 0912\nกู้ภัย โทร 0 7500 0913\nประปา โทร 0 7500 0914",
    ],
)
def test_numbers_of_others_that_look_alike_are_no_fault(tmp_path: Path, page: str) -> None:
    assert told(tmp_path, {"2568/O8/คู่มือ.pdf": papers.pdf(f"คู่มือ\nสารบัญ\n{page}")}) == []


@pytest.mark.parametrize(("number", "count"), [("0 7500 0191", 0), ("0 7500 0911", 1)])
def test_a_plain_page_that_sends_its_reader_to_another_number_is_told(tmp_path: Path, number: str, count: int) -> None:
    found = told(tmp_path, {"เกี่ยวกับเรา.md": f"{OWN} ดูแลสามตำบล โทร. {number}\n"})
    assert [(each.place.path, each.item) for each in found] == [("content/เกี่ยวกับเรา.md", "")] * count


def test_a_plain_page_may_list_the_telephones_of_others(tmp_path: Path) -> None:
    page = "| โรงพยาบาลทดสอบ | 0 7500 0919 |\n|---|---|\n| การไฟฟ้า | 0 7500 0181 |\n"
    assert told(tmp_path, {"เบอร์โทร.md": page}) == []


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        ("ที่ทำการ 1 ถนนทดสอบ ตำบลทดสอบ จังหวัดลำปาง\n๕๒๐๐๐ โทรศัพท์ ๐ ๗๕๑๐ ๐๑๙๑", 1),
        ("โรงพยาบาลทดสอบ 2 ถนนทดสอบ จังหวัดลำปาง\n๕๒๐๐๐ โทรศัพท์ ๐ ๗๕๑๐ ๐๑๙๑", 0),
        ("ที่ทำการ 1 ถนนทดสอบ ตำบลทดสอบ จังหวัดลำปาง\n๕๒๐๐๐ โทรศัพท์ ๐ ๗๖๑๑ ๐๑๐๑", 0),
    ],
)
def test_a_slip_right_after_its_own_postcode_is_told(tmp_path: Path, lines: str, count: int) -> None:
    site = SITE.replace("  kind:", '  address: "1 ถนนทดสอบ ตำบลทดสอบ จังหวัดลำปาง 52000"\n  kind:')
    found = told(tmp_path, {"2568/O9/1 คู่มือ/คู่มือ.pdf": papers.pdf(f"คู่มือประชาชน\nเรื่องทั่วไป\n{lines}\nขั้นตอน")}, site)
    assert [each.level for each in found] == [Level.WARN] * count


def test_an_office_of_the_province_above_has_a_telephone_of_its_own(tmp_path: Path) -> None:
    site = SITE.replace("  kind:", "  parents: [{name: จังหวัดลำปาง}]\n  kind:")
    page = f"คู่มือ\n{OWN}\nสอบถามสำนักงานที่ดินจังหวัดลำปาง สาขาทดสอบ โทร. 0 7500 0181"
    assert told(tmp_path, {"2568/O9/1 คู่มือ/คู่มือ.pdf": papers.pdf(page)}, site) == []
