"""The day of the data is given, or it is told."""

from pathlib import Path

import pytest

from tests import papers
from tests.readied import readied_with

RULE = "as-of-missing"
STAFF = "2568/O1/2 อัตรากำลังของสถานี"
COMPLAINTS = "2568/O17/3 สถิติเรื่องร้องเรียน"


def told(folder: Path, content: dict[str, str | bytes]) -> list[str]:
    return [f"{each.item} {each.message.id}" for each in readied_with(folder, content, opened=True).of_rule(RULE)]


def sheet(*rows: str) -> bytes:
    return papers.xlsx({"Sheet1": [[row] for row in rows] + [["ตำแหน่ง", "จำนวน"], ["สารวัตร", 5], ["รองสารวัตร", 12]]})


@pytest.mark.parametrize("title", ["อัตรากำลัง", "อัตรากำลัง ปีงบประมาณ 2568", "ประกาศ พ.ศ. 2568"])
def test_data_without_a_day_are_told(tmp_path: Path, title: str) -> None:
    (found,) = told(tmp_path, {f"{STAFF}/อัตรากำลัง.xlsx": sheet(title)})
    assert found.startswith("O1 ")
    assert "does not say" in found


@pytest.mark.parametrize(
    "title",
    [
        "ข้อมูล ณ วันที่ 31 มีนาคม 2568",
        "ณ 31 มี.ค. 68",
        "ประจำเดือนมีนาคม 2568",
        "ปรับปรุงเมื่อ มีนาคม ๒๕๖๘",
        "ไตรมาส 2 ปีงบประมาณ 2568",
    ],
)
def test_any_day_or_month_in_the_title_is_left_to_a_person(tmp_path: Path, title: str) -> None:
    assert told(tmp_path, {f"{STAFF}/อัตรากำลัง.xlsx": sheet("อัตรากำลัง", title)}) == []


@pytest.mark.parametrize("name", ["อัตรากำลัง ณ วันที่ 31 มี.ค. 68.xlsx", "อัตรากำลัง มี.ค. 68.xlsx", "อัตรากำลัง ลว. 1 เม.ย. 68.xlsx"])
def test_a_day_in_the_name_is_enough(tmp_path: Path, name: str) -> None:
    assert told(tmp_path, {f"{STAFF}/{name}": sheet("อัตรากำลัง")}) == []


def test_a_day_in_front_matter_is_enough(tmp_path: Path) -> None:
    content: dict[str, str | bytes] = {f"{STAFF}/อัตรากำลัง.xlsx": sheet("อัตรากำลัง"), "2568/O1/index.md": "---\nas_of: 2568-03-31\n---\nก\n"}
    assert told(tmp_path, content) == []


@pytest.mark.parametrize(
    "file",
    [
        {f"{STAFF}/อัตรากำลัง.pdf": papers.scan()},
        {f"{STAFF}/อัตรากำลัง.png": b"no picture"},
        {f"{STAFF}/อัตรากำลัง.pdf": papers.scan(), f"{STAFF}/อัตรากำลัง.xlsx": sheet("อัตรากำลัง")},
    ],
)
def test_what_no_machine_reads_is_left_to_a_person(tmp_path: Path, file: dict[str, str | bytes]) -> None:
    assert told(tmp_path, file) == []


def test_the_days_of_a_last_line_count(tmp_path: Path) -> None:
    page = "อัตรากำลัง\nสารวัตร 5 นาย\n" + "รองสารวัตร 12 นาย\n" * 30 + "ข้อมูล ณ วันที่ 31 มีนาคม 2568"
    assert told(tmp_path, {f"{STAFF}/อัตรากำลัง.pdf": papers.pdf(page)}) == []


def test_another_month_than_the_criteria_name_is_told(tmp_path: Path) -> None:
    (found,) = told(tmp_path, {f"{COMPLAINTS}/สถิติ ต.ค.67-มี.ค.68.pdf": papers.pdf("สถิติเรื่องร้องเรียน\nข้อมูล ณ วันที่ 31 ธันวาคม 2567")})
    assert found == "O17 {code}: the data of this file are of {told}, but {asked} is asked for."


@pytest.mark.parametrize("line", ["ข้อมูล ณ วันที่ 31 มีนาคม 2568", "ระหว่างวันที่ 1 ต.ค. 67 ถึง 31 มี.ค. 68"])
def test_the_month_the_criteria_name_is_no_fault(tmp_path: Path, line: str) -> None:
    assert told(tmp_path, {f"{COMPLAINTS}/สถิติ.pdf": papers.pdf(f"สถิติเรื่องร้องเรียน\n{line}")}) == []


def test_a_catalogue_lent_to_another_year_names_no_month(tmp_path: Path) -> None:
    content = {f"{COMPLAINTS}/สถิติ.pdf".replace("2568", "2569"): papers.pdf("สถิติเรื่องร้องเรียน\nข้อมูล ณ วันที่ 31 มีนาคม 2569")}
    site = readied_with(tmp_path, content, years=("2569: {catalogue: police-station-2568}",), opened=True)
    assert site.of_rule(RULE) == []
