"""References to items are held against this year's own catalogue."""

from pathlib import Path

import pytest

from oitgen.model.finding import Finding, Level
from tests import papers
from tests.readied import OWN_2568, catalogue, readied_with

RULE = "reference-wrong"


def of_text(folder: Path, text: str, path: str = "2568/O5/index.md") -> list[Finding]:
    return readied_with(folder, {path: text}).of_rule(RULE)


def of_paper(folder: Path, page: str, path: str) -> list[Finding]:
    return readied_with(folder, {path: papers.pdf(page)}, opened=True).of_rule(RULE)


def test_a_code_beyond_the_last_item_is_told_at_its_line(tmp_path: Path) -> None:
    (finding,) = of_text(tmp_path, "โทร 191\n\nรายละเอียดอยู่ในข้อ O30\n")
    assert (finding.level, finding.item, finding.year, finding.place.line) == (Level.WARN, "O5", 2568, 3)
    assert dict(finding.message.args) == {"number": "30", "first": "O1", "last": "O25"}


def test_the_title_beside_the_code_says_which_item_is_meant(tmp_path: Path) -> None:
    (finding,) = of_text(tmp_path, "ดูข้อ O๒๗ การประเมินความเสี่ยงต่อการรับสินบน\n")
    assert finding.hint is not None
    assert dict(finding.hint.args) == {"code": "O20"}


def test_a_report_on_the_measures_of_another_item_is_told(tmp_path: Path) -> None:
    page = "สถานีตำรวจภูธรตัวอย่าง\nรายงานผลการดำเนินการตามมาตรการในข้อ O19"
    (finding,) = of_paper(tmp_path, page, "2568/O21/รายงาน.pdf")
    assert (finding.level, finding.item) == (Level.WARN, "O21")
    assert dict(finding.message.args) == {"said": "O19", "code": "O21", "wanted": "O20"}


@pytest.mark.parametrize(
    "text",
    [
        "ช่องทางแยกต่างหาก ดูที่ข้อ O17",
        "เปลี่ยนมาจากข้อ O30 ของแบบตรวจปีงบประมาณ 2566",
        "ตามระเบียบข้อ 30 และข้อ ๔๒",
        "ตามแบบวัด IIT ข้อ i30",
        "ISO 9001",
    ],
)
def test_codes_of_this_year_of_other_years_and_clauses_are_no_fault(tmp_path: Path, text: str) -> None:
    assert of_text(tmp_path, f"{text}\n") == []


@pytest.mark.parametrize(
    "page",
    [
        "รายงานผลการดำเนินการตามมาตรการในข้อ O20",
        "รายงานผลการดำเนินการตามมาตรการในข้อ O20 และเผยแพร่แล้วตามข้อ O19",
        "ผลการเผยแพร่ข้อมูลตามแบบตรวจ OIT ข้อ O15",
        "รายละเอียดในข้อ O7",
        "รายงานผลการดำเนินการ (ข้อ O21)",
    ],
)
def test_a_report_may_name_other_items_beside_its_own(tmp_path: Path, page: str) -> None:
    assert of_paper(tmp_path, f"สถานีตำรวจภูธรตัวอย่าง\n{page}", "2568/O21/รายงาน.pdf") == []


def test_an_item_that_reports_on_none_may_name_any(tmp_path: Path) -> None:
    assert of_text(tmp_path, "รายงานผลตามมาตรการในข้อ O19\n") == []


def test_a_guide_of_a_central_body_is_only_worth_a_look(tmp_path: Path) -> None:
    (finding,) = of_paper(tmp_path, "คู่มือการประเมิน\nสำนักงาน ป.ป.ช.\nข้อ O38 ประกาศเจตนารมณ์", "2568/O8/คู่มือ.pdf")
    assert finding.level is Level.INFO


def test_codes_of_another_letter_are_compared_by_their_number(tmp_path: Path) -> None:
    files = catalogue("- {id: text, kind: text, th: ข้อความ}")
    found = readied_with(tmp_path, {"2568/M1/index.md": "ดูข้อ O1 และข้อ O2\n"}, years=(OWN_2568,), files=files).of_rule(RULE)
    assert [dict(each.message.args)["number"] for each in found] == ["2"]


def test_news_and_plain_pages_belong_to_no_year(tmp_path: Path) -> None:
    assert of_text(tmp_path, "ดูข้อ O30\n", "เกี่ยวกับ.md") == []


@pytest.mark.parametrize(
    ("text", "said", "meant"),
    [
        ("ดูการประเมินความเสี่ยงต่อการรับสินบน (ข้อ O9)", "O9", "O20"),
        ("ตามข้อ O9 การประเมินความเสี่ยงต่อการรับสินบน ประจำปี", "O9", "O20"),
    ],
)
def test_the_title_of_another_item_beside_a_code_is_told(tmp_path: Path, text: str, said: str, meant: str) -> None:
    (finding,) = of_text(tmp_path, f"{text}\n")
    assert (finding.level, dict(finding.message.args)) == (Level.WARN, {"said": said, "meant": meant})


@pytest.mark.parametrize(
    "text",
    [
        "ดูการประเมินความเสี่ยงต่อการรับสินบน (ข้อ O20)",
        "ดูผลตามการประเมินความเสี่ยงต่อการรับสินบน (ข้อ O21)",
        "คู่มือการให้บริการประชาชน ข้อ O9 และการประเมินความเสี่ยงต่อการรับสินบน ข้อ O20",
        "การประเมินความเสี่ยงต่อการรับสินบน รายละเอียดอื่น ดูคู่มือการให้บริการประชาชน ข้อ O9",
        "ข่าวของสถานี (ข้อ O9)",
    ],
)
def test_words_of_the_item_itself_or_of_none_are_no_fault(tmp_path: Path, text: str) -> None:
    assert of_text(tmp_path, f"{text}\n") == []


def test_a_measure_as_in_an_item_it_has_nothing_to_do_with_is_worth_a_look(tmp_path: Path) -> None:
    page = "สถานีตำรวจภูธรตัวอย่าง\nรายงานผล\nมาตรการเผยแพร่ความโปร่งใสของเจ้าหน้าที่ (ตามข้อ O{}) ได้ดำเนินการแล้ว"
    (finding,) = of_paper(tmp_path, page.format(9), "2568/O21/รายงาน.pdf")
    assert (finding.level, dict(finding.message.args)["said"]) == (Level.INFO, "O9")
    assert of_paper(tmp_path / "own", page.format(20), "2568/O21/รายงาน.pdf") == []
    assert of_paper(tmp_path / "fit", page.replace("ความโปร่งใส", "คู่มือการให้บริการ").format(9), "2568/O21/รายงาน.pdf") == []
