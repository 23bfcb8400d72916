"""Where each file of content/ belongs."""

from pathlib import Path

import pytest

from oitgen.model.finding import OitgenError
from tests.builders import IMMIGRATION_2567, POLICE_2568, loaded_with


@pytest.mark.parametrize(
    "above",
    [
        "2568",
        "ปีงบประมาณ พ.ศ. ๒๕๖๘",
        "2568/9. การเปิดเผยข้อมูล/9.2 การบริหารงาน/9.2.1 แผนดำเนินงาน",
        "2568/9.2.1",
        "2568/10.",
        "2568/ITA 2567",
        "2568/9.9.9 ตัวชี้วัดใหม่",
        "2568/ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล",
        "2568/เอกสารทั้งหมด",
        "9. การเปิดเผยข้อมูล/2568",
        "OIT/2568",
        "",
    ],
)
def test_items_stand_at_any_depth_below_years_and_indicators(tmp_path: Path, above: str) -> None:
    site = loaded_with(tmp_path, [f"{above}/O7 รายงาน/2567-10.pdf".lstrip("/")])

    assert (site.filled("O7"), site.errors) == ({"monthly-report 2567-10": ["2567-10.pdf"]}, [])


@pytest.mark.parametrize("name", ["๐๗", "07", "07 รายงานการปฏิบัติราชการประจำเดือน", "0๗ รายงาน"])
@pytest.mark.parametrize("above", ["2568", "2568/9.2.1 แผนดำเนินงาน", "."])
def test_a_zero_is_the_letter_directly_below_content_years_and_indicators(tmp_path: Path, name: str, above: str) -> None:
    assert list(loaded_with(tmp_path, [f"{above}/{name}/2567-10.pdf"]).filled("O7")) == ["monthly-report 2567-10"]


def test_a_zero_is_no_letter_in_any_other_folder(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, ["2568/เอกสารทั้งหมด/07/2567-10.pdf"])

    assert site.rules == ["folder-unknown"]


def test_inside_an_item_no_folder_begins_an_item(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, ["2568/O7/07 เม.ย./รายงาน.pdf", "2568/O7/O8/ม.ค. 68.pdf"])

    assert list(site.filled("O7")) == ["monthly-report 2568-01", "monthly-report 2568-04"]
    assert site.item("O8").is_empty


@pytest.mark.parametrize("name", ["07 เม.ย.", "08 รายงานการปฏิบัติราชการประจำเดือน"])
def test_two_readings_are_a_finding_not_a_guess(tmp_path: Path, name: str) -> None:
    site = loaded_with(tmp_path, [f"2568/{name}/ก.pdf"])

    assert site.rules == ["item-ambiguous"]
    assert all(disclosure.is_empty for disclosure in site.site.years[0].disclosures)


def test_a_code_with_the_title_of_another_item_holds_with_a_finding(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, ["2568/O6 รายงานการปฏิบัติราชการประจำเดือน/ก.pdf"])

    assert site.rules == ["item-other-title"]
    assert site.others("O6") == ["ก.pdf"]


@pytest.mark.parametrize("name", ["รายงานการปฏิบัติราชการประจำเดือน", "7. รายงานการปฏิบัติราชการประจำเดือน"])
def test_a_title_without_a_code_is_read_with_a_note(tmp_path: Path, name: str) -> None:
    site = loaded_with(tmp_path, [f"2568/{name}/2567-10.pdf"])

    assert (list(site.filled("O7")), site.found("item-by-title").level) == (["monthly-report 2567-10"], "info")


def test_a_flat_file_may_be_named_by_a_title_too(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, ["2568/ประกาศนโยบายต่อต้านการรับสินบน.pdf"])

    assert (list(site.filled("O18")), site.rules) == (["policy"], ["item-by-title"])


def test_a_code_the_catalogue_lacks_is_a_finding_with_the_nearest_items(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, ["2568/O26 ใหม่/ก.pdf", "2568/O40 x.pdf"])
    first = next(finding for finding in site.findings if finding.item == "O26")

    assert site.rules == ["item-unknown"]
    assert first.hint is not None
    assert dict(first.hint.args)["items"] == "O23, O24, O25"
    assert str(site.fate("ก.pdf").fate) == "left-out"


@pytest.mark.parametrize("name", ["O7 รายงาน ต.ค.67.pdf", "๐๗ ต.ค.67.pdf", "O7-2567-10.pdf", "OIT 7 ต.ค. 67.pdf"])
def test_a_file_lying_flat_in_a_year_belongs_to_the_item_its_name_begins_with(tmp_path: Path, name: str) -> None:
    site = loaded_with(tmp_path, [f"2568/{name}"])

    assert site.filled("O7") == {"monthly-report 2567-10": [name]}


def test_inside_another_items_folder_the_folder_wins_with_a_finding(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, ["2568/O18/O7 ประกาศ.pdf"])

    assert (site.filled("O18"), site.rules) == ({"policy": ["O7 ประกาศ.pdf"]}, ["item-elsewhere"])


@pytest.mark.parametrize("path", ["2568/O20-O21 ความเสี่ยง/ก.pdf", "2568/O20+O21 ก.pdf"])
def test_a_name_of_two_items_serves_both(tmp_path: Path, path: str) -> None:
    site = loaded_with(tmp_path, [path])

    assert not site.item("O20").is_empty
    assert not site.item("O21").is_empty
    assert [entry.path for entry in site.site.ledger] == [f"content/{path}"]


def test_two_folders_of_one_item_are_merged_with_a_warning(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, ["2568/O7 ก/2567-10 รายงาน.pdf", "2568/O7 ข/2567-10 รายงาน.docx"])

    assert site.filled("O7") == {"monthly-report 2567-10": ["2567-10 รายงาน.pdf + 2567-10 รายงาน.docx"]}
    assert (site.rules, site.found("item-twice").level) == (["item-twice"], "warn")


def test_a_year_without_a_catalogue_is_a_finding(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, ["2566/O7/ก.pdf", "2566/O8/ข.pdf"])

    assert site.errors == ["year-unknown content/2566"]
    assert {str(entry.fate) for entry in site.site.ledger} == {"left-out"}


@pytest.mark.parametrize("folder", ["O7 รายงาน", "9. การเปิดเผยข้อมูล"])
def test_the_short_form_stops_the_build_where_there_are_several_years(tmp_path: Path, folder: str) -> None:
    with pytest.raises(OitgenError) as stopped:
        loaded_with(tmp_path, [f"{folder}/O7/2567-10.pdf"], years=(POLICE_2568, IMMIGRATION_2567))

    assert (stopped.value.exit_code, stopped.value.finding.place.path) == (3, f"content/{folder}")


def test_adding_a_year_reassigns_nothing(tmp_path: Path) -> None:
    one = loaded_with(tmp_path / "one", ["2568/O7/2567-10.pdf", "about.md"])
    two = loaded_with(tmp_path / "two", ["2568/O7/2567-10.pdf", "about.md"], years=(POLICE_2568, IMMIGRATION_2567))

    assert one.filled("O7") == two.filled("O7")
    assert [page.slug for page in one.site.pages] == [page.slug for page in two.site.pages]


def test_a_text_above_items_introduces_its_heading(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, {"2568/คำนำ.md": "ปี", "2568/9. การเปิดเผยข้อมูล/9.1 ข้อมูลพื้นฐาน/อ่านก่อน.md": "# หัว\nตัวชี้วัด"})

    assert [(code, section.title.th) for code, section in site.site.years[0].intros] == [("9.1", "หัว"), ("", "")]


def test_a_stray_folder_is_one_finding(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, ["2568/รูปภาพ/1.pdf", "2568/รูปภาพ/2.pdf", "2568/ลอย.pdf"])

    assert sorted(site.errors) == ["folder-unknown content/2568/รูปภาพ", "folder-unknown content/2568/ลอย.pdf"]
