"""One folder or file name below an item, read for all it says."""

import pytest

from oitgen.load import names
from oitgen.model.catalogue import Line
from oitgen.thai import FiscalYear

YEAR = FiscalYear(2568)
LINES = (Line("งานอำนวยการ", ("อก.", "งานอำนวยความสะดวก")), Line("งานจราจร", ("จร.",)), Line("งานสืบสวน"), Line("งานสอบสวน"))


def folder(name: str) -> names.NamePart:
    return names.read(name, YEAR, LINES, file=False)


def file(name: str, *, image: bool = False) -> names.NamePart:
    return names.read(name, YEAR, LINES, file=True, image=image)


@pytest.mark.parametrize(
    "name",
    [
        "PDF", "ไฟล์ Word", "ไฟล์PDF", "Excel", "xlsx", "ไฟล์", "ต.ค.67", "2567-10", "เดือนตุลาคม", "ไตรมาส 1", "1. ต.ค. 67", "ภาษาอังกฤษ",
        "ฉบับแปล", "English", "TH", "งานจราจร", "จร.", "ปีงบประมาณ 2568", "PDF ต.ค.67", "2", "02", "(3)", "รอบ 6 เดือน",
    ],
)  # fmt: skip
def test_a_folder_that_says_only_period_format_language_or_line_is_no_heading(name: str) -> None:
    assert folder(name).left == ""


@pytest.mark.parametrize(
    ("name", "left"),
    [("1 สถิติคดี", "สถิติคดี"), ("สถิติคดี ต.ค.67", "สถิติคดี"), ("กลุ่ม ก", "กลุ่ม ก"), ("02_แผนงาน", "แผนงาน"), ("5 ส.", "5 ส.")],
)
def test_what_remains_of_a_folder_is_its_heading(name: str, left: str) -> None:
    assert folder(name).left == left


@pytest.mark.parametrize(
    ("name", "period"),
    [
        ("2567-10", "2567-10"),
        ("ต.ค.67", "2567-10"),
        ("ต.ค. ๖๗", "2567-10"),
        ("ตุลาคม 2567", "2567-10"),
        ("เดือนตุลาคม", "2567-10"),
        ("ไตรมาส 1", "2568-q1"),
        ("Q1", "2568-q1"),
        ("รอบ 6 เดือน", "2568-h1"),
        ("๓-๖๘", "2568-03"),
        ("พ.ย.2567", "2567-11"),
        ("กพ68", "2568-02"),
        ("1.ต.ค.67", "2567-10"),
        ("ปีงบประมาณ 2568", "2568"),
        ("ต.ค.67-มี.ค.68", "2568-h1"),
        ("2566-2570", "2566-2570"),
        ("รายงาน ประจำเดือน ม.ค. 68 ลว. 5 ก.พ. 68", "2568-01"),
    ],
)
def test_periods_of_file_names(name: str, period: str) -> None:
    assert [each.key for each in file(name).periods] == [period]


@pytest.mark.parametrize("name", ["คำสั่งที่ 10-2567", "พ.ร.บ. จราจร 2522", "IMG_20250115_1", "ประชุมครั้งที่ 3-2568", "S__25671010"])
def test_numbers_that_are_no_periods(name: str) -> None:
    assert file(name).periods == ()


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("นโยบาย_en", "en"), ("นโยบาย EN", "en"), ("นโยบาย ENG", "en"), ("policy English", "en"), ("นโยบาย ภาษาอังกฤษ", "en"),
        ("นโยบาย ฉบับแปล", "en"), ("policy TH", "th"), ("policy ไทย", "th"), ("ประเทศไทย", ""), ("ENGINE", ""), ("token", ""),
        ("นโยบาย TH EN", ""), ("ตรวจคนเข้าเมืองไทย", ""),
    ],
)  # fmt: skip
def test_languages_are_whole_words(name: str, language: str) -> None:
    assert file(name).language == language


@pytest.mark.parametrize(
    ("name", "left", "number"),
    [
        ("แผน แก้ไขครั้งที่ 2", "แผน", 2), ("แผน (แก้ไข ครั้งที่ ๓)", "แผน", 3), ("แผน ปรับปรุงครั้งที่ 10", "แผน", 10),
        ("แผน final", "แผน", 0),
        ("แผน_ล่าสุด", "แผน", 0), ("แผน (แก้ไข)", "แผน", 0), ("แผน v2", "แผน", 2), ("แผน (1)", "แผน", 1),
        ("แผน - Copy", "แผน", 0), ("แผน - สำเนา", "แผน", 0),
    ],
)  # fmt: skip
def test_version_marks_leave_the_name(name: str, left: str, number: int) -> None:
    said = file(name)

    assert said.version is not None
    assert (said.left, said.version.number) == (left, number)


@pytest.mark.parametrize("name", ["คำสั่ง ฉบับที่ 2", "แผนปรับปรุงอาคาร", "พ.ร.บ. (ฉบับที่ 2)", "ประชุมครั้งที่ 2", "การแก้ไขปัญหา"])
def test_these_are_no_version_marks(name: str) -> None:
    assert file(name).version is None


@pytest.mark.parametrize("name", ["ภาพ (1)", "ภาพ - Copy", "ภาพ แก้ไขครั้งที่ 2"])
def test_pictures_have_no_versions(name: str) -> None:
    assert file(name, image=True).version is None


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("คู่มือ งานจราจร", "งานจราจร"),
        ("คู่มือ (จร.)", "งานจราจร"),
        ("งานอำนวยความสะดวก คู่มือ", "งานอำนวยการ"),
        ("งานสืบสวน งานสอบสวน", ""),
        ("คู่มือ", ""),
    ],
)
def test_the_line_of_work_a_file_speaks_of(name: str, line: str) -> None:
    assert file(name).line == line


@pytest.mark.parametrize(
    ("name", "part"), [("ส่วนที่ 2 รายงาน", 2), ("ส่วนที่ ๒", 2), ("[2] รายงาน", 2), ("(2) รายงาน", 0), ("2. รายงาน", 0), ("02 รายงาน", 0)]
)
def test_only_part_two_names_an_element_by_number(name: str, part: int) -> None:
    assert file(name).part == part


def test_a_name_made_by_a_machine_says_nothing() -> None:
    said = file("IMG_20250115_103000", image=True)

    assert (said.machine, said.periods, said.left) == (True, (), "IMG_20250115_103000")


CHOICES = (("crime", ("สถิติคดี", "คดีอาญา")), ("check", ("สถิติจุดตรวจ จุดสกัด", "จุดตรวจ")), ("report", ("รายงานผลการใช้จ่าย", "ผลการใช้จ่าย")))


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("สถิติคดี", ("crime",)),
        ("1. สถิติ-คดี", ("crime",)),
        ("จุดตรวจ", ("check",)),
        ("รายงานจุดตรวจหน้าสถานี", ("check",)),
        ("คดีอาญา และจุดตรวจ", ("crime", "check")),
        ("สถิติ", ("crime", "check")),
        ("รายงานผล", ("report",)),
        ("แผนที่", ()),
        ("", ()),
    ],
)
def test_words_of_elements(name: str, found: tuple[str, ...]) -> None:
    assert names.matching(name, CHOICES) == found


def test_the_items_own_title_speaks_of_no_element() -> None:
    assert names.matching("สรุปผลการใช้จ่าย", CHOICES, ("สรุปผลการใช้จ่ายรายเดือน",)) == ()


@pytest.mark.parametrize("name", ["ข่าวกิจกรรม", "2568-01-15 ประชุม", "15 ม.ค. 68 ประชุม"])
def test_names_that_begin_like_news(name: str) -> None:
    assert names.begins_like_news(name)


@pytest.mark.parametrize("name", ["2567-10 รายงาน", "ประชุม 15 ม.ค. 68", "IMG_20250115_1", "นโยบาย"])
def test_names_that_do_not(name: str) -> None:
    assert not names.begins_like_news(name)
