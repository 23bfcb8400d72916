"""A line of work, post or topic without anything is told by name."""

from pathlib import Path

from tests import papers
from tests.readied import own_element, told

RULE = "line-missing"
LINES = ", per: [{name: งานจราจร}, {name: งานสอบสวน}]"


def test_the_line_is_named(tmp_path: Path) -> None:
    content = {"2568/M1/คู่มืองานจราจร.pdf": papers.pdf("คู่มือการปฏิบัติงานจราจรของสถานี")}
    assert told(own_element(tmp_path, LINES, content), RULE) == [("ข้อ M1 รายงาน: ยังไม่มีของ งานสอบสวน", "content/2568/M1/คู่มืองานจราจร.pdf")]


def test_a_post_is_looked_for_in_people_yaml(tmp_path: Path) -> None:
    keys = ", role: people-executive, per: [{name: นายกเทศมนตรี}, {name: ปลัดเทศบาล}]"
    people = "[{name: นายสมมติ ตัวอย่างดี, position: นายกเทศมนตรี, group: executive}]"
    assert told(own_element(tmp_path, keys, {}, people=people), RULE) == [("ข้อ M1 รายงาน: ยังไม่มีของ ปลัดเทศบาล", "people.yaml")]


def test_nothing_is_told_where_nobody_can_tell(tmp_path: Path) -> None:
    assert told(own_element(tmp_path, LINES, {"2568/M1/คู่มือ.pdf": papers.pdf("คู่มือการปฏิบัติงานของสถานี")}), RULE) == []
