"""A whole act where duties are asked for is told; acts elsewhere and beside a text are not."""

from pathlib import Path

import pytest

from oitgen.model.finding import Finding, Level
from tests import papers
from tests.readied import readied_with

RULE = "law-whole"
ACT = "2568/O2/1 อำนาจหน้าที่และภารกิจ/พ.ร.บ.ตำรวจแห่งชาติ.pdf"
TITLE = "หน้า ๑\nเล่ม ๑๓๙ ตอนที่ ๖๔ ก ราชกิจจานุเบกษา ๑๖ ตุลาคม ๒๕๖๕\nพระราชบัญญัติ\nตำรวจแห่งชาติ\nพ.ศ. ๒๕๖๕"
DUTIES = "สถานีมีอำนาจหน้าที่รักษาความสงบเรียบร้อยในเขตพื้นที่ ป้องกันและปราบปรามการกระทำความผิดทางอาญา รับแจ้งความ สืบสวน สอบสวน และอำนวยความสะดวกการจราจร"
SECTIONS = "\n\n".join(f"มาตรา {number} ให้เจ้าพนักงานปฏิบัติตามนี้" for number in range(1, 12))


def law(title: str = TITLE, pages: int = 12) -> bytes:
    return papers.pdf(title, *(f"มาตรา {number} ให้เจ้าพนักงานปฏิบัติตามนี้" for number in range(1, pages)))


def told(folder: Path, content: dict[str, str | bytes]) -> list[Finding]:
    return readied_with(folder, content, opened=True).of_rule(RULE)


def test_a_whole_act_for_the_duties_is_told(tmp_path: Path) -> None:
    (finding,) = told(tmp_path, {ACT: law()})
    assert (finding.level, finding.item, finding.year, finding.place.path) == (Level.WARN, "O2", 2568, f"content/{ACT}")
    assert dict(finding.message.args) == {"code": "O2", "element": "อำนาจหน้าที่และภารกิจ"}


def test_a_text_of_sections_alone_is_worth_a_look(tmp_path: Path) -> None:
    (finding,) = told(tmp_path, {"2568/O2/1 อำนาจหน้าที่และภารกิจ/หน้าที่.md": f"# พระราชบัญญัติตำรวจแห่งชาติ พ.ศ. 2565\n\n{SECTIONS}\n"})
    assert finding.level is Level.INFO


def test_an_act_under_the_heading_pointed_at_is_worth_a_look(tmp_path: Path) -> None:
    front = '---\nevidence: {duties: "#อำนาจหน้าที่"}\n---\n'
    text = f"{front}## อำนาจหน้าที่\n\nพระราชบัญญัติตำรวจแห่งชาติ พ.ศ. 2565\n\n{SECTIONS}\n\n## พื้นที่\n\n{DUTIES}\n"
    (finding,) = told(tmp_path, {"2568/O2/index.md": text})
    assert (finding.level, finding.place.path) == (Level.INFO, "content/2568/O2/index.md")


@pytest.mark.parametrize(
    "content",
    [
        {ACT: law(pages=6)},
        {ACT: law("อำนาจหน้าที่ของสถานี\nตามพระราชบัญญัติตำรวจแห่งชาติ พ.ศ. 2565")},
        {ACT: law("ระเบียบสำนักงานตำรวจแห่งชาติ\nว่าด้วยการกำหนดอำนาจหน้าที่ของส่วนราชการ พ.ศ. 2552")},
        {ACT: law("คู่มือประชาชน\nพระราชบัญญัติข้อมูลข่าวสาร")},
        {ACT: papers.scan(12)},
        {ACT: law(), "2568/O2/index.md": f"# อำนาจหน้าที่\n\n{DUTIES}\n"},
        {ACT: law(), "2568/O2/1 อำนาจหน้าที่และภารกิจ/ภารกิจของสถานี.pdf": papers.pdf("ภารกิจของสถานี\nรักษาความสงบเรียบร้อย")},
        {"2568/O3/1 กฎหมายแยกตามหมวดหมู่/พ.ร.บ.ตำรวจแห่งชาติ.pdf": law()},
        {"2568/O4/1 บทบาทอำนาจหน้าที่คณะกรรมการ/ระเบียบ ก.ต.ช..pdf": law("ระเบียบคณะกรรมการนโยบายตำรวจแห่งชาติ\nว่าด้วยคณะกรรมการตรวจสอบ")},
        {"2568/O2/2 พื้นที่รับผิดชอบ/กฎ.pdf": law()},
        {"2568/O2/1 อำนาจหน้าที่และภารกิจ/หน้าที่.md": "# อำนาจหน้าที่\n\nตามมาตรา 6 สถานีมีหน้าที่รักษาความสงบ\n\nมาตรา 7 ป้องกัน\n"},
    ],
)
def test_short_laws_laws_elsewhere_and_laws_beside_a_text_are_no_fault(tmp_path: Path, content: dict[str, str | bytes]) -> None:
    assert told(tmp_path, content) == []


def test_a_line_that_points_at_the_act_answers_nothing(tmp_path: Path) -> None:
    assert len(told(tmp_path, {ACT: law(), "2568/O2/index.md": "# อำนาจหน้าที่\n\nอำนาจหน้าที่ตามไฟล์แนบ\n"})) == 1


@pytest.mark.parametrize(("text", "count"), [("อำนาจหน้าที่ตามเอกสารแนบ", 1), (DUTIES, 0)])
def test_a_line_that_points_at_the_act_is_no_answer(tmp_path: Path, text: str, count: int) -> None:
    content = {"2567/O3/index.md": f"{text}\n", "2567/O3/พ.ร.บ.สภาตำบล.pdf": law()}
    found = readied_with(tmp_path, content, years=("2567: {catalogue: local-government-2567}",), opened=True).of_rule(RULE)
    assert [(each.item, each.level) for each in found] == [("O3", Level.WARN)] * count
