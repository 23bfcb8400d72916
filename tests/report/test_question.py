"""A question names the criterion, the reason, every file, and the ways to answer."""

from pathlib import Path

from oitgen.report import question
from tests.assessed import assessed, own_site


def test_a_question_has_all_a_person_needs(tmp_path: Path) -> None:
    asked = assessed(own_site(tmp_path, content={"2568/M1/แผนงาน.pdf": "1", "2568/M1/แผนงาน.docx": "2"})).questions

    told = question.told(asked[0], 1, len(asked), "th")

    assert "[1/2] 2568 M1 ข้อทดสอบ" in told
    assert "สิ่งที่กำหนด: แผนงาน" in told
    assert "  - content/2568/M1/แผนงาน.pdf\n  - content/2568/M1/แผนงาน.docx\n" in told
    assert told.endswith("(ใช่ / ไม่ใช่ / กด Enter เพื่อข้าม / พอ เพื่อหยุด): ")


def test_a_question_about_months_names_them(tmp_path: Path) -> None:
    elements = "- {id: report, kind: document, th: รายงาน, period: {type: monthly}}"
    (asked,) = assessed(own_site(tmp_path, elements, ["2568/M1/ต.ค.67-ธ.ค.67.pdf"])).questions

    assert "ต.ค. 2567 – ธ.ค. 2567" in question.told(asked, 1, 1, "th")
