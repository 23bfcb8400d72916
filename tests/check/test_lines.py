"""Where lines of work report month by month, a month without one of them is to be looked at."""

from pathlib import Path

from oitgen.text import said
from tests.readied import OWN_2568, Readied, catalogue, readied_with

LINES = "  lines: [{name: งานจราจร}, {name: งานสอบสวน}]"
MONTHLY = "- {id: report, kind: document, th: รายงาน, period: {type: monthly}}"


def own(folder: Path, *names: str, owner: str = "[ทุกสายงาน]") -> Readied:
    files = {**catalogue(MONTHLY, item=f"responsible: {owner}"), "content/2568/agency.yaml": f"agency:\n{LINES}\n"}
    return readied_with(folder, [f"2568/M1/{name}" for name in names], years=(OWN_2568,), files=files)


def test_a_month_without_a_line_the_others_have_is_to_be_confirmed(tmp_path: Path) -> None:
    names = [f"{month} {line}.pdf" for month in ("2567-10", "2567-11") for line in ("งานจราจร", "งานสอบสวน")]
    october, november, december, *_ = own(tmp_path, *names, "2567-12 งานจราจร.pdf").element("M1", "report").slots
    assert (october.state, november.state, december.state) == ("met", "met", "to-confirm")
    assert said(december.why, "th") == "งวดอื่นมี แต่งวดนี้ไม่มีของ: งานสอบสวน"


def test_a_month_whose_names_tell_no_line_is_not_doubted(tmp_path: Path) -> None:
    found = own(tmp_path, "2567-10 งานจราจร.pdf", "2567-11 งานจราจร.pdf", "2567-12 รายงาน.pdf").slots("M1", "report")
    assert found["2567-12"] == "met"


def test_an_item_of_one_line_needs_no_others(tmp_path: Path) -> None:
    names = [f"{month} {line}.pdf" for month in ("2567-10", "2567-11") for line in ("งานจราจร", "งานสอบสวน")]
    assert own(tmp_path, *names, "2567-12 งานจราจร.pdf", owner="[งานจราจร]").slots("M1", "report")["2567-12"] == "met"
