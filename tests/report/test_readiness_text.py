"""The report an officer reads: the year in a few lines, then a list for each section."""

from datetime import date
from pathlib import Path

from oitgen.model.words import Lang
from oitgen.report import readiness_text
from tests.assessed import LATE, MONTHLY, assessed, own_site


def told(folder: Path, today: date = LATE, lang: Lang = "th") -> str:
    """The report without points."""
    return readiness_text.text(assessed(folder, today=today).readiness, (), agency="สภ.ตัวอย่าง", today=today, lang=lang)


def test_a_year_is_told_in_a_few_lines(tmp_path: Path) -> None:
    lines = told(own_site(tmp_path, content={"2568/M1/แผนงาน.pdf": "1"})).splitlines()

    assert lines[0] == "สภ.ตัวอย่าง · ตรวจเมื่อวันที่ 1 มิถุนายน 2568"
    assert lines[2] == "ปีงบประมาณ พ.ศ. 2568 · แบบตรวจ own-2568"
    assert lines[3] == "ครบแล้ว 0 จาก 1 ข้อ"
    assert lines[4] == "องค์ประกอบ: ยังไม่มี 1 · มีแล้ว รอยืนยัน 2"


def test_months_are_squares(tmp_path: Path) -> None:
    report = told(own_site(tmp_path, MONTHLY, ["2568/M1/2567-10.pdf", "2568/M1/2567-12.pdf"]), date(2025, 3, 20))

    assert "M1  ■□■□□·" in report


def test_a_task_says_what_when_and_where(tmp_path: Path) -> None:
    report = told(own_site(tmp_path, MONTHLY, ["2568/M1/2567-10.pdf"]))

    assert "    - รายงาน: ยังไม่มี (พ.ย. 2567 – มี.ค. 2568) · ภายใน 15 ธ.ค. 2567" in report
    assert "      → วางไว้ที่ content/2568/M1" in report


def test_what_waits_for_a_person_names_the_command(tmp_path: Path) -> None:
    report = told(own_site(tmp_path, content={"2568/M1/แผนงาน.pdf": "1"}))

    assert "→ เปิดดูให้แน่ใจ แล้วสั่ง oitgen confirm M1" in report


def test_it_says_so_when_all_is_well(tmp_path: Path) -> None:
    report = told(own_site(tmp_path, "- {id: plan, kind: document, th: แผนงาน}", ["2568/M1/ก.pdf"]))

    assert "ครบทุกองค์ประกอบแล้ว ณ วันที่ 1 มิถุนายน 2568 ไม่มีเรื่องค้าง" in report


def test_names_of_files_steer_no_terminal(tmp_path: Path) -> None:
    elements = "- {id: plan, kind: document, th: แผนงาน}\n- {id: b, kind: document, th: ข}"

    assert "\x1b" not in told(own_site(tmp_path, elements, ["2568/M1 \x1b[31m/1 แผนงาน/ก.pdf"]))


def test_it_is_told_in_english_too(tmp_path: Path) -> None:
    assert "Put it into: content/2568/M1" in told(own_site(tmp_path), lang="en")
