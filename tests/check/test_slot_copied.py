"""One file under the names of two months is told; one file that covers several is not."""

from pathlib import Path

from oitgen.model.finding import Level
from oitgen.thai import Period
from tests import papers
from tests.readied import readied_with

RULE = "slot-copied"
ONE = papers.pdf("รายงานการปฏิบัติราชการ")
OTHER = papers.pdf("รายงานการปฏิบัติราชการ ของอีกเดือน")


def told(folder: Path, content: dict[str, str | bytes]) -> list[str]:
    found = readied_with(folder, content).of_rule(RULE)
    return [f"{each.place.path.rpartition('/')[2]} = {dict(each.message.args)['file']}" for each in found]


def test_a_month_with_another_months_file_is_told_with_both_months(tmp_path: Path) -> None:
    content: dict[str, str | bytes] = {"2568/O7/2567-10 รายงาน.pdf": ONE, "2568/O7/2567-11 รายงาน.pdf": ONE}
    (finding,) = readied_with(tmp_path, content).of_rule(RULE)
    assert (finding.level, finding.item, finding.year) == (Level.ERROR, "O7", 2568)
    assert finding.place.path == "content/2568/O7/2567-11 รายงาน.pdf"
    args = dict(finding.message.args)
    assert (args["period"], args["other"]) == (Period.from_key("2567-11"), Period.from_key("2567-10"))
    assert args["file"] == "2567-10 รายงาน.pdf"


def test_each_further_copy_names_the_first(tmp_path: Path) -> None:
    content: dict[str, str | bytes] = {f"2568/O7/{month} รายงาน.pdf": ONE for month in ("2567-10", "2567-11", "2567-12")}
    assert told(tmp_path, content) == ["2567-11 รายงาน.pdf = 2567-10 รายงาน.pdf", "2567-12 รายงาน.pdf = 2567-10 รายงาน.pdf"]


def test_files_of_their_own_are_no_copies(tmp_path: Path) -> None:
    assert told(tmp_path, {"2568/O7/2567-10 รายงาน.pdf": ONE, "2568/O7/2567-11 รายงาน.pdf": OTHER}) == []


def test_one_file_that_covers_several_months_is_no_copy(tmp_path: Path) -> None:
    assert told(tmp_path, {"2568/O7/ต.ค.67-มี.ค.68 รายงาน.pdf": ONE}) == []


def test_a_declared_none_reads_the_same_every_month(tmp_path: Path) -> None:
    none = {f"2568/O15/{month} ไม่มีการจัดซื้อจัดจ้าง.pdf": ONE for month in ("ต.ค.67", "พ.ย.67")}
    assert told(tmp_path, dict(none)) == []


def test_two_elements_of_one_month_are_no_two_slots(tmp_path: Path) -> None:
    assert told(tmp_path, {"2568/O11/1 สถิติคดี/2567-10.pdf": ONE, "2568/O11/2 จุดตรวจ จุดสกัด/2567-11.pdf": ONE}) == []
