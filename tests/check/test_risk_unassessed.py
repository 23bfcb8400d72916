"""A risk of the report that the assessment does not know is told."""

from pathlib import Path

import pytest

from oitgen.model.finding import Level
from tests import papers
from tests.readied import readied_with

RULE = "risk-unassessed"
PLAN = "2568/O20/1 การประเมินความเสี่ยงการรับสินบน/การประเมินความเสี่ยง.docx"
REPORT = "2568/O21/1 ผลการจัดการความเสี่ยงตามสายงาน/รายงานผล.docx"
CHECKPOINT = "เจ้าหน้าที่เรียกรับเงินจากผู้ขับขี่ที่จุดตรวจ"
EVIDENCE = "พนักงานสอบสวนรับผลประโยชน์เพื่อช่วยเหลือทางคดี"
ASSESSED = [["กระบวนงาน", "ประเด็นความเสี่ยงต่อการรับสินบน", "ระดับความเสี่ยง"], ["การตั้งจุดตรวจ", f"1. {CHECKPOINT}", "ปานกลาง"]]


def told(folder: Path, assessed: list[list[str]], reported: list[list[str]]) -> list[str]:
    content: dict[str, str | bytes] = {PLAN: papers.word(assessed), REPORT: papers.word(reported)}
    return [str(dict(each.message.args)["risk"]) for each in readied_with(folder, content, opened=True).of_rule(RULE)]


def reported(*risks: str, header: str = "ความเสี่ยง") -> list[list[str]]:
    return [["สายงาน", header, "ผลการจัดการความเสี่ยง"], *(["งานจราจร", risk, "ติดตั้งกล้องที่จุดตรวจครบทุกจุดแล้ว"] for risk in risks)]


def test_a_risk_of_the_report_alone_is_named(tmp_path: Path) -> None:
    content: dict[str, str | bytes] = {PLAN: papers.word(ASSESSED), REPORT: papers.word(reported(CHECKPOINT, f"2) {EVIDENCE}"))}
    (finding,) = readied_with(tmp_path, content, opened=True).of_rule(RULE)
    assert (finding.level, finding.item, finding.year, finding.place.path) == (Level.WARN, "O21", 2568, f"content/{REPORT}")
    args = dict(finding.message.args)
    assert (args["risk"], args["basis"]) == (EVIDENCE, "O20")


@pytest.mark.parametrize(
    "risk",
    [
        CHECKPOINT,
        "เจ้าหน้าที่เรียกรับเงินจากผู้ขับขี่",
        f"{CHECKPOINT} ในเวลากลางคืน",
        "จนท. เรียกรับเงินจากผู้ขับขี่ ณ จุดตรวจ",
        "ไม่พบความเสี่ยงในรอบนี้",
        "ปานกลาง",
        "-",
        "การตั้งจุดตรวจ",
    ],
)
def test_the_same_risk_in_nearly_the_same_words_is_assessed(tmp_path: Path, risk: str) -> None:
    assert told(tmp_path, ASSESSED, reported(risk)) == []


@pytest.mark.parametrize("header", ["ระดับความเสี่ยง", "มาตรการจัดการความเสี่ยง", "ด้านความเสี่ยง", "กิจกรรม"])
def test_what_is_told_of_a_risk_is_no_risk(tmp_path: Path, header: str) -> None:
    assert told(tmp_path, ASSESSED, reported(EVIDENCE, header=header)) == []


def test_where_the_assessment_has_no_such_column_nothing_is_said(tmp_path: Path) -> None:
    assert told(tmp_path, [["กระบวนงาน", "มาตรการ"], ["การตั้งจุดตรวจ", "ติดตั้งกล้อง"]], reported(EVIDENCE)) == []


def test_one_risk_in_many_rows_is_told_once(tmp_path: Path) -> None:
    assert told(tmp_path, ASSESSED, reported(EVIDENCE, EVIDENCE)) == [EVIDENCE]


LINES = f"๑. ความเสี่ยง{CHECKPOINT} ได้ติดตั้งกล้อง\n๒. การเบิกค่าล่วงเวลาเป็นเท็จ ได้จัดทำบัญชีลงเวลา"
PAGE = f"""การประเมินความเสี่ยงต่อการรับสินบน
ประจำปีงบประมาณ พ.ศ. 2568
เหตุการณ์ความเสี่ยง โอกาส ผลกระทบ ระดับ มาตรการ
{CHECKPOINT} 3 4 สูง ติดตั้งกล้อง
{EVIDENCE} 2 3 ปานกลาง สุ่มตรวจสำนวน
เกณฑ์ในการประเมินพิจารณาจากโอกาสและผลกระทบของแต่ละเหตุการณ์"""


def told_of_pages(folder: Path, assessed: bytes, report: bytes) -> list[tuple[Level, str]]:
    content: dict[str, str | bytes] = {PLAN.replace(".docx", ".pdf"): assessed, REPORT.replace(".docx", ".pdf"): report}
    return [(each.level, str(dict(each.message.args)["risk"])) for each in readied_with(folder, content, opened=True).of_rule(RULE)]


def test_a_numbered_risk_of_a_pdf_is_held_against_the_words_of_the_assessment(tmp_path: Path) -> None:
    report = papers.pdf(f"รายงานผล\nปีงบประมาณ พ.ศ. 2568\n{LINES}")
    assert told_of_pages(tmp_path, papers.pdf(PAGE), report) == [(Level.WARN, "การเบิกค่าล่วงเวลาเป็นเท็จ")]


def test_a_scan_and_an_assessment_of_another_year_say_nothing(tmp_path: Path) -> None:
    report = papers.pdf(f"รายงานผล\nปีงบประมาณ พ.ศ. 2567\n{LINES}")
    assert told_of_pages(tmp_path / "year", papers.pdf(PAGE), report) == []
    assert told_of_pages(tmp_path / "scan", papers.scan(2), report) == []
