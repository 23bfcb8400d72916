"""Where the head must have signed, every signature that can be read is held against the head's name."""

from pathlib import Path

import pytest

from tests import papers
from tests.readied import OWN_2568, catalogue, own_element, readied_with, verdict

HEAD = "[{name: {th: พ.ต.อ.สมมติ ตัวอย่างดี, en: Pol. Col. Sommut Tuayangdi}, position: ผู้กำกับการ, group: executive}]"
SIGNED = "ประกาศสถานีตำรวจภูธรตัวอย่าง\nเนื้อความ\n(ลงชื่อ)\n({name})\nผู้กำกับการ"
ISSUED = ", issued_by: current-head"
BY_ANOTHER = "ผู้ลงนามคือ พ.ต.อ.คนก่อน ย้ายแล้ว แต่หัวหน้าหน่วยงานคือ พ.ต.อ.สมมติ ตัวอย่างดี"
FRONT = "---\nsigned_by: {name}\n---\n"


def signed(name: str) -> bytes:
    return papers.pdf(SIGNED.format(name=name))


def test_the_head_s_signature_is_found_at_the_end_whatever_the_rank(tmp_path: Path) -> None:
    page = papers.pdf(SIGNED.format(name="พลตำรวจตรี สมมติ  ตัวอย่างดี").replace("พลตำรวจตรี", "พล.ต.ต."))
    assert verdict(own_element(tmp_path, ", issued_by: current-head", {"2568/M1/ก.pdf": page}, people=HEAD))[0] == "met"


def test_somebody_else_s_signature_is_told_with_the_head_s_name(tmp_path: Path) -> None:
    page = papers.pdf(SIGNED.format(name="พ.ต.อ.คนก่อน ย้ายแล้ว"))
    assert verdict(own_element(tmp_path, ", issued_by: current-head", {"2568/M1/ก.pdf": page}, people=HEAD)) == (
        "partial",
        "ผู้ลงนามคือ พ.ต.อ.คนก่อน ย้ายแล้ว แต่หัวหน้าหน่วยงานคือ พ.ต.อ.สมมติ ตัวอย่างดี",
    )


@pytest.mark.parametrize(
    ("page", "people"), [(papers.pdf("ประกาศ"), HEAD), (papers.scan(), HEAD), (papers.pdf(SIGNED.format(name="นายก ข")), "")]
)
def test_where_no_signature_or_no_head_is_known_a_person_looks(tmp_path: Path, page: bytes, people: str) -> None:
    assert verdict(own_element(tmp_path, ", issued_by: current-head", {"2568/M1/ก.pdf": page}, people=people))[0] == "to-confirm"


def test_front_matter_says_who_signed_a_scan(tmp_path: Path) -> None:
    content = {"2568/M1/ก.pdf": papers.scan(), "2568/M1/index.md": "---\nsigned_by: พ.ต.อ.สมมติ ตัวอย่างดี\n---\n".encode()}
    assert verdict(own_element(tmp_path, ", issued_by: current-head", content, people=HEAD))[0] == "met"


def test_a_document_speaks_louder_than_front_matter(tmp_path: Path) -> None:
    content = {"2568/M1/ก.pdf": signed("พ.ต.อ.คนก่อน ย้ายแล้ว"), "2568/M1/index.md": FRONT.format(name="พ.ต.อ.สมมติ ตัวอย่างดี").encode()}
    assert verdict(own_element(tmp_path, ISSUED, content, people=HEAD)) == ("partial", BY_ANOTHER)


def test_every_version_must_be_the_head_s(tmp_path: Path) -> None:
    content = {"2568/M1/ก.pdf": signed("พ.ต.อ.คนก่อน ย้ายแล้ว"), "2568/M1/ก ภาษาอังกฤษ.pdf": signed("Pol. Col. Sommut Tuayangdi")}
    assert verdict(own_element(tmp_path, ISSUED, content, people=HEAD)) == ("partial", BY_ANOTHER)


def test_a_version_whose_signature_cannot_be_read_is_to_be_looked_at(tmp_path: Path) -> None:
    content = {"2568/M1/ก.pdf": signed("พ.ต.อ.สมมติ ตัวอย่างดี"), "2568/M1/ก ภาษาอังกฤษ.pdf": papers.scan()}
    assert verdict(own_element(tmp_path / "a", f"{ISSUED}, languages: [th, en]", content, people=HEAD))[0] == "to-confirm"
    # A translation nobody asks for takes nothing away.
    assert verdict(own_element(tmp_path / "b", ISSUED, content, people=HEAD))[0] == "met"


def test_a_declaration_of_a_former_head_is_told_whatever_the_criteria_say(tmp_path: Path) -> None:
    people = HEAD.replace("]", ", {name: พ.ต.อ.คนก่อน ย้ายแล้ว, position: ผู้กำกับการ, group: executive, until: 2567-09-30}]")
    content = {"2568/M1/ก.pdf": signed("พ.ต.อ.คนก่อน ย้ายแล้ว")}
    for title, state in (("นโยบายต่อต้านการรับสินบน", "partial"), ("รายงานผลการดำเนินงาน", "met")):
        files = {**catalogue(f"- {{id: report, kind: document, th: {title}}}"), "people.yaml": people}
        found = readied_with(tmp_path / state, content, years=(OWN_2568,), files=files, opened=True)
        assert verdict(found)[0] == state


def test_a_photograph_of_it_is_signed_by_nobody(tmp_path: Path) -> None:
    content = {"2568/M1/ก.pdf": signed("พ.ต.อ.สมมติ ตัวอย่างดี"), "2568/M1/ภาพติดประกาศ.jpg": papers.qr("ก", kind="JPEG")}
    assert verdict(own_element(tmp_path, ISSUED, content, people=HEAD))[0] == "met"


def test_a_rank_above_the_brackets_belongs_to_the_name(tmp_path: Path) -> None:
    page = papers.pdf("ประกาศสถานีตำรวจภูธรตัวอย่าง\nเนื้อความ\nพันตำรวจเอก\n(สมมติ ตัวอย่างดี)\nผู้กำกับการ")
    assert verdict(own_element(tmp_path, ISSUED, {"2568/M1/ก.pdf": page}, people=HEAD))[0] == "met"


GONE = HEAD.replace(
    "group: executive}]",
    "group: executive, since: 2568-01-20}, {name: พ.ต.อ.คนก่อน ย้ายแล้ว, position: ผู้กำกับการ, group: executive, until: 2567-11-15}]",
)


@pytest.mark.parametrize(
    ("day", "name", "count"),
    [
        ("๓ กุมภาพันธ์ พ.ศ. ๒๕๖๘", "พ.ต.อ.คนก่อน ย้ายแล้ว", 1),
        ("๓ พฤศจิกายน พ.ศ. ๒๕๖๗", "พ.ต.อ.คนก่อน ย้ายแล้ว", 0),
        ("๓ กุมภาพันธ์ พ.ศ. ๒๕๖๘", "พ.ต.อ.สมมติ ตัวอย่างดี", 0),
        ("๓ กุมภาพันธ์ พ.ศ. ๒๕๖๘", "พ.ต.ท.หัวหน้า งานหนึ่ง", 0),
    ],
)
def test_nobody_signs_as_the_head_after_leaving(tmp_path: Path, day: str, name: str, count: int) -> None:
    page = papers.pdf(f"คำสั่งสถานีตำรวจภูธรตัวอย่าง\nเรื่อง แต่งตั้งคณะทำงาน\nสั่ง ณ วันที่ {day}\n({name})\nผู้กำกับการ")
    found = own_element(tmp_path, "", {"2568/M1/ก.pdf": page}, people=GONE).of_rule("signed-by-another")
    assert [each.place.path for each in found] == ["content/2568/M1/ก.pdf"] * count


@pytest.mark.parametrize(("name", "state"), [("สมมติตัวอย่างดี", "met"), ("คนก่อนย้ายแล้ว", "partial"), ("คนอื่นที่ไม่รู้จัก", "to-confirm")])
def test_a_name_whose_space_a_reader_has_lost_is_known_by_the_people_of_the_agency(tmp_path: Path, name: str, state: str) -> None:
    people = HEAD.removesuffix("]") + ", {name: พ.ต.อ.คนก่อน ย้ายแล้ว, position: ผู้กำกับการ, group: executive, until: 2565-09-30}]"
    page = papers.pdf(f"ประกาศสถานีตำรวจภูธรตัวอย่าง\nเนื้อความ\nพันตำรวจเอก\n({name})\nผู้กำกับการ")
    assert verdict(own_element(tmp_path, ISSUED, {"2568/M1/ก.pdf": page}, people=people))[0] == state
