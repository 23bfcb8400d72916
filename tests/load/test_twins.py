"""Files become documents: twins join, versions fold."""

import os
from pathlib import Path

import pytest

from tests.builders import loaded_with


def documents(folder: Path, *names: str, code: str = "O7", above: str = "") -> list[str]:
    site = loaded_with(folder, [f"2568/{code}/{above}{name}" for name in names])
    return sorted([name for names in site.filled(code).values() for name in names] + site.others(code))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("2567-10 รายงาน.pdf", "2567-10 รายงาน.docx"),
        ("รายงาน ต.ค.67.pdf", "รายงาน เดือนตุลาคม 2567.docx"),
        ("2567-10 รายงาน (ไฟล์ Word).docx", "2567-10 รายงาน.pdf"),
        ("1. รายงาน ต.ค.67.pdf", "2. รายงาน ต.ค.67.doc"),
        ("PDF/2567-10.pdf", "Word/2567-10.docx"),
        ("2567-10 ก.pdf", "2567-10 ข.docx"),
        ("2567-10.pdf", "2567-10 รายงาน.docx"),
    ],
)
def test_two_formats_of_one_thing_are_twins(tmp_path: Path, first: str, second: str) -> None:
    (found,) = documents(tmp_path, first, second)

    assert " + " in found


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("2567-10 รายงาน.pdf", "2567-11 รายงาน.docx"),
        ("2567-10 รายงาน.pdf", "2567-10 รายงาน_en.docx"),
        ("กลุ่ม ก/2567-10.pdf", "กลุ่ม ข/2567-10.docx"),
        ("2567-10 รายงาน.pdf", "2567-10 รายงาน.jpg"),
        ("2567-10 รายงาน.pdf", "2567-10 รายงาน.txt"),
    ],
)
def test_another_period_language_group_or_kind_is_another_document(tmp_path: Path, first: str, second: str) -> None:
    assert len(documents(tmp_path, first, second)) == 2


def test_a_name_without_a_language_is_thai_where_twins_are_sought(tmp_path: Path) -> None:
    assert documents(tmp_path, "ต.ค.67.pdf", "ต.ค.67 TH.docx") == ["ต.ค.67.pdf + ต.ค.67 TH.docx"]


def test_names_tie_before_the_slot_does(tmp_path: Path) -> None:
    found = documents(tmp_path, "2567-10 ก.pdf", "2567-10 ก.docx", "2567-10 ข.pdf", "2567-10 ข.docx")

    assert found == ["2567-10 ก.pdf + 2567-10 ก.docx", "2567-10 ข.pdf + 2567-10 ข.docx"]


def test_where_nobody_can_tell_files_stay_apart_with_a_finding(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, ["2568/O7/2567-10 ก.pdf", "2568/O7/2567-10 ข.pdf", "2568/O7/2567-10 ค.docx"])

    assert (len(site.filled("O7")["monthly-report 2567-10"]), site.rules) == (3, ["twin-unclear"])


def test_files_that_serve_no_element_are_twins_by_name_only(tmp_path: Path) -> None:
    assert documents(tmp_path, "ก.pdf", "ก.xlsx", "ข.pdf", "ค.xlsx", code="O11") == ["ก.pdf + ก.xlsx", "ข.pdf", "ค.xlsx"]


def test_the_highest_numbered_version_leads_and_the_rest_fold_under_it(tmp_path: Path) -> None:
    found = documents(tmp_path, "2567-10 ก.pdf", "2567-10 ก แก้ไขครั้งที่ 2.pdf", "2567-10 ก แก้ไขครั้งที่ 10.pdf")

    assert found == ["2567-10 ก แก้ไขครั้งที่ 10.pdf (before: 2567-10 ก แก้ไขครั้งที่ 2.pdf, 2567-10 ก.pdf)"]


def test_file_times_never_decide(tmp_path: Path) -> None:
    names = ("2567-10 ก แก้ไขครั้งที่ 1.pdf", "2567-10 ก แก้ไขครั้งที่ 2.pdf")
    before = documents(tmp_path, *names)
    os.utime(tmp_path / "content/2568/O7" / names[0], (2_000_000_000, 2_000_000_000))

    assert documents(tmp_path, *names) == before == ["2567-10 ก แก้ไขครั้งที่ 2.pdf (before: 2567-10 ก แก้ไขครั้งที่ 1.pdf)"]


def test_versions_of_twins_stay_twins(tmp_path: Path) -> None:
    found = documents(tmp_path, *(f"2567-10 ก{mark}.{suffix}" for mark in ("", " แก้ไขครั้งที่ 2") for suffix in ("pdf", "docx")))

    assert found == ["2567-10 ก แก้ไขครั้งที่ 2.pdf + 2567-10 ก แก้ไขครั้งที่ 2.docx (before: 2567-10 ก.pdf + 2567-10 ก.docx)"]


@pytest.mark.parametrize("mark", [" final", " ล่าสุด", " - Copy", " - สำเนา"])
def test_versions_without_numbers_all_show_with_a_finding(tmp_path: Path, mark: str) -> None:
    site = loaded_with(tmp_path, ["2568/O7/2567-10 ก.pdf", f"2568/O7/2567-10 ก{mark}.pdf"])

    assert (len(site.filled("O7")["monthly-report 2567-10"]), site.rules) == (2, ["version-unnumbered"])


def test_a_copy_beside_its_original_is_a_version(tmp_path: Path) -> None:
    assert documents(tmp_path, "2567-10 ก.pdf", "2567-10 ก (1).pdf") == ["2567-10 ก (1).pdf (before: 2567-10 ก.pdf)"]


@pytest.mark.parametrize(
    "names",
    [
        ("แผน (1).pdf", "แผน (2).pdf"),
        ("คำสั่ง ฉบับที่ 1.pdf", "คำสั่ง ฉบับที่ 2.pdf"),
        ("2567-10 ก.pdf", "2567-11 ก (1).pdf"),
        ("ภาพ.jpg", "ภาพ (1).jpg", "ภาพ - Copy.jpg"),
        ("ภาพ.jpg", "ภาพ แก้ไขครั้งที่ 2.jpg"),
    ],
)
def test_these_are_no_versions_of_each_other(tmp_path: Path, names: tuple[str, ...]) -> None:
    site = loaded_with(tmp_path, [f"2568/O18/{name}" for name in names])
    found = [name for names in site.filled("O18").values() for name in names] + site.others("O18")

    assert (sorted(found), site.rules) == (sorted(names), [])


def test_a_copy_of_a_twin_ties_to_its_own_format(tmp_path: Path) -> None:
    assert documents(tmp_path, "2567-10 ก (1).docx", "2567-10 ก.pdf") == ["2567-10 ก.pdf + 2567-10 ก (1).docx"]


def test_spaces_digits_and_spelling_do_not_part_twins(tmp_path: Path) -> None:
    assert documents(tmp_path, "2567-10 รายงาน กำลังพล 1.pdf", "๒๕๖๗-๑๐ รายงานกําลังพล ๑.docx") == [
        "2567-10 รายงาน กำลังพล 1.pdf + ๒๕๖๗-๑๐ รายงานกําลังพล ๑.docx"
    ]


def test_files_of_the_very_same_name_are_twins_whatever_else_lies_there(tmp_path: Path) -> None:
    found = documents(tmp_path, "2567-10 รายงาน.pdf", "2567-10 รายงาน.docx", "รายงาน ต.ค.67.pdf", "รายงาน เดือนตุลาคม.docx")

    assert "2567-10 รายงาน.pdf + 2567-10 รายงาน.docx" in found


def test_two_files_of_one_name_and_a_third_of_the_slot(tmp_path: Path) -> None:
    assert "ต.ค.67.pdf + ต.ค.67.docx" in documents(tmp_path, "ต.ค.67.pdf", "ต.ค.67.docx", "2567-10.pdf")
