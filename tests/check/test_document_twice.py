"""The same bytes under two names of one year are told once."""

from pathlib import Path

from oitgen.model.finding import Level
from tests import papers
from tests.readied import readied_with

RULE = "document-twice"
ONE = papers.pdf("แผนปฏิบัติการ")


def told(
    folder: Path, content: dict[str, str | bytes], *, years: tuple[str, ...] = ("2568: {catalogue: police-station-2568}",)
) -> list[str]:
    found = readied_with(folder, content, years=years).of_rule(RULE)
    return [f"{each.item} {each.place.path.rpartition('/')[2]} = {dict(each.message.args)['file']}" for each in found]


def test_twice_in_one_item(tmp_path: Path) -> None:
    (finding,) = readied_with(tmp_path, {"2568/O8/คู่มือ.pdf": ONE, "2568/O8/แนวทาง.pdf": ONE}).of_rule(RULE)
    assert (finding.level, finding.item, finding.year, finding.place.path) == (Level.INFO, "O8", 2568, "content/2568/O8/แนวทาง.pdf")
    assert dict(finding.message.args)["file"] == "คู่มือ.pdf"


def test_in_two_items(tmp_path: Path) -> None:
    (finding,) = readied_with(tmp_path, {"2568/O8/คู่มือ.pdf": ONE, "2568/O9/คู่มือประชาชน.pdf": ONE}).of_rule(RULE)
    assert (finding.item, dict(finding.message.args)["other"]) == ("O9", "O8")


def test_two_names_in_one_slot(tmp_path: Path) -> None:
    content: dict[str, str | bytes] = {"2568/O7/2567-10 งานจราจร.pdf": ONE, "2568/O7/2567-10 งานสืบสวน.pdf": ONE}
    assert told(tmp_path, content) == ["O7 2567-10 งานสืบสวน.pdf = 2567-10 งานจราจร.pdf"]


def test_two_slots_are_told_by_their_own_rule(tmp_path: Path) -> None:
    assert told(tmp_path, {"2568/O7/2567-10 รายงาน.pdf": ONE, "2568/O7/2567-11 รายงาน.pdf": ONE}) == []


def test_one_file_for_two_items_is_meant_so(tmp_path: Path) -> None:
    assert told(tmp_path, {"2568/O20-O21 ความเสี่ยง/แผน.pdf": ONE}) == []


def test_the_same_manual_in_two_years_is_meant_so(tmp_path: Path) -> None:
    years = ("2568: {catalogue: police-station-2568}", "2567: {catalogue: immigration-2567}")
    assert told(tmp_path, {"2568/O8/คู่มือ.pdf": ONE, "2567/O7/คู่มือ.pdf": ONE}, years=years) == []


def test_files_of_one_size_are_compared_by_their_bytes(tmp_path: Path) -> None:
    assert told(tmp_path, {"2568/O8/คู่มือ.jpg": b"one", "2568/O8/แนวทาง.jpg": b"two"}) == []
