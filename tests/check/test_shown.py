"""What is shown for an element is judged slot by slot; what a person has confirmed is not judged again."""

from pathlib import Path

from oitgen.check import shown
from oitgen.model.finding import Level, message
from oitgen.text import said
from tests import papers
from tests.readied import own_element

PDF = papers.pdf("รายงานการปฏิบัติราชการของสถานี")


def test_each_slot_that_holds_anything_is_shown(tmp_path: Path) -> None:
    found = own_element(tmp_path, ", period: {type: monthly}", {"2568/M1/2567-10 ก.pdf": PDF, "2568/M1/2567-12 ก.pdf": PDF})
    assert [each.period.key if each.period else "" for each in found.case.shown()] == ["2567-10", "2567-12"]


def test_a_finding_is_at_the_first_document_and_names_element_and_period(tmp_path: Path) -> None:
    (one,) = own_element(tmp_path, ", period: {type: monthly}", {"2568/M1/2567-10 ก.pdf": PDF}).case.shown()
    finding = shown.finding(one, "rule", message("nothing is there"), message("a file format is missing"))
    assert (finding.rule, finding.level, finding.item, finding.year) == ("rule", Level.WARN, "M1", 2568)
    assert finding.place.path == "content/2568/M1/2567-10 ก.pdf"
    assert said(finding.message, "th") == "ข้อ M1 รายงาน งวด ต.ค. 2567: ยังไม่มีข้อมูล"
