"""Two formats of one document that contradict each other are told once."""

from pathlib import Path

from oitgen.model.finding import Level
from tests import papers
from tests.readied import readied_with

RULE = "twin-differs"


def titled(month: str) -> bytes:
    return papers.xlsx({"ก": [[f"สรุปผลการจัดซื้อจัดจ้าง เดือน{month}"], ["ที่", "รายการ"], [1, "ก"]]})


def test_an_excel_of_another_month_is_told_at_the_excel(tmp_path: Path) -> None:
    content = {
        "2568/O15/2567-10 สขร.pdf": papers.pdf("สรุปผลการจัดซื้อจัดจ้าง เดือนตุลาคม 2567"),
        "2568/O15/2567-10 สขร.xlsx": titled("พฤศจิกายน 2567"),
    }
    (finding,) = readied_with(tmp_path, content, opened=True).of_rule(RULE)
    assert (finding.level, finding.item, finding.place.path) == (Level.WARN, "O15", "content/2568/O15/2567-10 สขร.xlsx")
    assert dict(finding.message.args)["other"] == "2567-10 สขร.pdf"


def test_the_same_month_is_no_fault(tmp_path: Path) -> None:
    content = {
        "2568/O15/2567-10 สขร.pdf": papers.pdf("สรุปผลการจัดซื้อจัดจ้าง เดือนตุลาคม 2567"),
        "2568/O15/2567-10 สขร.xlsx": titled("ตุลาคม 2567"),
    }
    assert readied_with(tmp_path, content, opened=True).of_rule(RULE) == []


def test_files_of_two_documents_are_not_compared(tmp_path: Path) -> None:
    content = {
        "2568/O15/2567-10 สขร.pdf": papers.pdf("สรุปผลการจัดซื้อจัดจ้าง เดือนตุลาคม 2567"),
        "2568/O15/2567-11 สขร.xlsx": titled("พฤศจิกายน 2567"),
    }
    assert readied_with(tmp_path, content, opened=True).of_rule(RULE) == []
