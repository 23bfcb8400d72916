"""Which element a file serves, and which slots it fills."""

from pathlib import Path

import pytest

from oitgen.model.document import Document
from oitgen.thai import Period
from tests.builders import loaded_with

MONTHS = ("2567-10", "2567-11", "2567-12", "2568-01", "2568-02", "2568-03")
E11 = ("สถิติคดี", "จุดตรวจ จุดสกัด")


@pytest.mark.parametrize(
    "layout",
    [
        "{element}/{period}/{folder}/สถิติ.{suffix}",
        "{period}/{element}/สถิติ.{suffix}",
        "{folder}/{period}/{element}.{suffix}",
        "{folder}/{element}/{period}.{suffix}",
        "{element}/{period} สถิติ.{suffix}",
        "งานจราจร/{period}/{element}/ก.{suffix}",
        "{period} {element}.{suffix}",
        "{element} {period}/{folder}/ก.{suffix}",
    ],
)
def test_one_set_of_documents_gives_the_same_slots_in_every_order_of_folders(tmp_path: Path, layout: str) -> None:
    paths = [
        "2568/O11/" + layout.format(element=element, period=period, folder=folder, suffix=suffix)
        for element in E11
        for period in ("ต.ค.67", "พ.ย. 2567", "2567-12")
        for folder, suffix in (("PDF", "pdf"), ("ไฟล์ Excel", "xlsx"))
    ]

    site = loaded_with(tmp_path, paths)

    slots = {
        f"{each.element} {each.period.key}": sorted(each.thing.formats)
        for each in site.item("O11").evidence
        if isinstance(each.thing, Document) and each.period
    }
    assert slots == {
        f"{element} {month}": ["pdf", "xlsx"] for element in ("crime-statistics", "checkpoint-statistics") for month in MONTHS[:3]
    }
    assert (len(site.item("O11").evidence), site.others("O11"), site.errors) == (6, [], [])


@pytest.mark.parametrize(
    ("path", "slot", "placing"),
    [
        ("1 สถิติคดี/2567-10.pdf", "crime-statistics 2567-10", "folder"),
        ("ส่วนที่ 2 ต.ค.67.pdf", "checkpoint-statistics 2567-10", "stated"),
        ("[2] ต.ค.67.pdf", "checkpoint-statistics 2567-10", "stated"),
        ("สถิติคดีอาญา ต.ค.67.pdf", "crime-statistics 2567-10", "words"),
    ],
)
def test_the_first_that_answers_gives_the_element(tmp_path: Path, path: str, slot: str, placing: str) -> None:
    site = loaded_with(tmp_path, [f"2568/O11/{path}"])

    assert (list(site.filled("O11")), list(site.placings("O11").values())) == ([slot], [placing])


@pytest.mark.parametrize(
    "name", ["2. ต.ค.67.pdf", "02 ต.ค.67.pdf", "(2) ต.ค.67.pdf", "2 ต.ค.67.pdf", "คดีอาญา และจุดตรวจ ต.ค.67.pdf", "เอกสาร.pdf"]
)
def test_a_bare_number_or_two_elements_words_place_nothing(tmp_path: Path, name: str) -> None:
    site = loaded_with(tmp_path, [f"2568/O11/{name}"])

    assert (site.filled("O11"), site.others("O11"), str(site.fate(name).fate)) == ({}, [name], "published")


@pytest.mark.parametrize(
    ("path", "slot"),
    [
        ("O7/2567-10.pdf", "monthly-report 2567-10"),
        ("O18/ใดๆ.pdf", "policy"),
        ("O12/รอบ 6 เดือน.xlsx", "spending-report 2568-h1"),
        ("O1/ใดๆ.jpg", "org-chart"),
        ("O21/ใดๆ.jpg", "activity-photos"),
        ("O21/ใดๆ.pdf", "results-by-line"),
        ("O17/ใดๆ.pdf", "complaint-statistics 2568-h1"),
    ],
)
def test_the_only_element_that_can_take_a_file_gets_it(tmp_path: Path, path: str, slot: str) -> None:
    site = loaded_with(tmp_path, [f"2568/{path}"])
    code, _, name = path.partition("/")

    assert {key: value for key, value in site.filled(code).items() if "role" not in value[0]} == {slot: [name]}
    assert site.placings(code)[name] == "only"


@pytest.mark.parametrize("name", ["ใดๆ.txt", "ใดๆ.mp4", "ใดๆ.jpg", "ใดๆ"])
def test_a_note_a_film_or_a_photo_is_no_policy(tmp_path: Path, name: str) -> None:
    site = loaded_with(tmp_path, [f"2568/O18/{name}"])

    assert (site.filled("O18"), site.others("O18")) == ({}, [name])


def test_an_elements_own_formats_replace_its_items(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, ["2568/O12/3 หลักฐานการรายงานหัวหน้าสถานี/ก.pdf", "2568/O12/ใดๆ.docx"])

    assert site.filled("O12") == {"reported-to-head": ["ก.pdf"]}
    assert site.others("O12") == ["ใดๆ.docx"]


def test_a_month_one_year_off_fills_no_slot_and_gets_did_you_mean(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, ["2568/O7/ต.ค.66.pdf"])
    finding = site.found("slot-outside")

    assert (site.filled("O7"), site.others("O7"), finding.level) == ({}, ["ต.ค.66.pdf"], "error")
    assert finding.hint is not None
    assert dict(finding.hint.args) == {"period": Period.from_key("2567-10")}


def test_a_range_fills_each_slot_it_covers_to_be_confirmed(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, ["2568/O7/ต.ค.67-มี.ค.68.pdf"])

    assert list(site.filled("O7")) == [f"monthly-report {month}" for month in MONTHS]
    assert set(site.placings("O7").values()) == {"range"}


def test_an_ambiguous_name_fills_no_slot(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, ["2568/O7/ต.ค. 67 หรือ พ.ย. 67.pdf"])

    assert (site.filled("O7"), site.errors) == ({}, ["period-ambiguous content/2568/O7/ต.ค. 67 หรือ พ.ย. 67.pdf"])


def test_where_no_period_is_asked_two_of_them_are_no_matter(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, ["2568/O18/ประกาศ ต.ค. 67 และ พ.ย. 67.pdf"])

    assert (list(site.filled("O18")), site.findings) == (["policy"], ())


def test_months_sort_by_the_calendar_and_later_ones_are_shown(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, [f"2568/O7/{month}.pdf" for month in ("เม.ย.68", "ม.ค.68", "ต.ค.67", "ธ.ค.67", "ก.ย.68")])

    assert [key.split()[1] for key in site.filled("O7")] == ["2567-10", "2567-12", "2568-01", "2568-04", "2568-09"]
    assert site.errors == []


def test_parts_of_a_half_year_fill_its_slot(tmp_path: Path) -> None:
    folder = "2568/O12/2 รายงานผลการใช้จ่ายงบประมาณ"
    site = loaded_with(tmp_path, [f"{folder}/ไตรมาส 1.pdf", f"{folder}/ไตรมาส 2.pdf", f"{folder}/ต.ค.67.xlsx"])

    assert sorted(site.filled("O12")["spending-report 2568-h1"]) == ["ต.ค.67.xlsx", "ไตรมาส 1.pdf", "ไตรมาส 2.pdf"]


def test_a_file_in_an_elements_folder_without_a_period_is_told_to_name_one(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, ["2568/O11/1 สถิติคดี/สถิติ.pdf"])

    assert (site.filled("O11"), site.rules) == ({"crime-statistics": ["สถิติ.pdf"]}, ["period-missing"])
