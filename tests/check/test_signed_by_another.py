"""A signature that is not the head's is told at the file that bears it, or at the item whose front matter says so."""

from pathlib import Path

from tests import papers
from tests.readied import own_element, told

RULE = "signed-by-another"
HEAD = "[{name: พ.ต.อ.สมมติ ตัวอย่างดี, position: ผู้กำกับการ, group: executive}]"
ISSUED = ", issued_by: current-head"
SAID = "ข้อ M1 รายงาน: ผู้ลงนามคือ พ.ต.อ.คนก่อน ย้ายแล้ว แต่หัวหน้าหน่วยงานคือ พ.ต.อ.สมมติ ตัวอย่างดี"


def signed(name: str) -> bytes:
    return papers.pdf(f"ประกาศสถานีตำรวจภูธรตัวอย่าง\nเนื้อความ\n(ลงชื่อ)\n({name})\nผู้กำกับการ")


def test_the_file_is_named(tmp_path: Path) -> None:
    content = {"2568/M1/ก.pdf": signed("พ.ต.อ.คนก่อน ย้ายแล้ว")}
    assert told(own_element(tmp_path, ISSUED, content, people=HEAD), RULE) == [(SAID, "content/2568/M1/ก.pdf")]


def test_front_matter_is_believed(tmp_path: Path) -> None:
    content = {"2568/M1/ก.pdf": papers.scan(), "2568/M1/index.md": "---\nsigned_by: พ.ต.อ.คนก่อน ย้ายแล้ว\n---\n".encode()}
    assert told(own_element(tmp_path, ISSUED, content, people=HEAD), RULE) == [(SAID, "content/2568/M1/ก.pdf")]


def test_nothing_is_told_of_the_head_s_own_or_where_anybody_may_sign(tmp_path: Path) -> None:
    own, other = {"2568/M1/ก.pdf": signed("พ.ต.อ.สมมติ ตัวอย่างดี")}, {"2568/M1/ก.pdf": signed("พ.ต.อ.คนก่อน ย้ายแล้ว")}
    assert told(own_element(tmp_path / "a", ISSUED, own, people=HEAD), RULE) == []
    assert told(own_element(tmp_path / "b", "", other, people=HEAD), RULE) == []
