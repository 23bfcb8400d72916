"""What the path of one file of an item says."""

from pathlib import Path

import pytest

from oitgen import resources
from oitgen.load import above_items, pieces
from oitgen.load.catalogue import catalogue_file
from oitgen.load.configuration import configuration
from oitgen.load.folders import Entry
from oitgen.load.pieces import ItemSense, Piece
from oitgen.model.document import File
from oitgen.model.finding import Finding
from oitgen.thai import FiscalYear
from tests.builders import loaded_with, site_with


@pytest.fixture
def sense(tmp_path: Path) -> ItemSense:
    catalogue = configuration(site_with(tmp_path)).catalogues[2568]
    return ItemSense(catalogue.item("O11"), FiscalYear(2568), above_items.numbering(catalogue))


def read(sense: ItemSense, inner: str) -> tuple[Piece, tuple[Finding, ...]]:
    folder = "content/2568/O11"
    entry = Entry(f"{folder}/{inner}", Path(inner), 1, 0, 0)
    return pieces.read(entry, File(entry.path, entry.format, 1), tuple(inner.split("/")[:-1]), folder, "", sense, None)


def test_the_file_name_wins_over_its_folder_with_a_finding(sense: ItemSense) -> None:
    piece, findings = read(sense, "ต.ค.67/พ.ย.67.pdf")

    assert ([period.key for period in piece.periods], [finding.rule for finding in findings]) == (["2567-11"], ["period-contradiction"])


@pytest.mark.parametrize(
    ("inner", "period"),
    [("ไตรมาส 1/ธ.ค.pdf", "2567-12"), ("ปี 2568/ต.ค.pdf", "2567-10"), ("ม.ค.68/ปีงบประมาณ 2568.pdf", "2568-01"), ("ม.ค.68/ก.pdf", "2568-01")],
)
def test_a_folder_completes_what_the_file_name_leaves_open(sense: ItemSense, inner: str, period: str) -> None:
    piece, findings = read(sense, inner)

    assert ([each.key for each in piece.periods], findings) == ([period], ())


@pytest.mark.parametrize(
    ("inner", "element", "rules"),
    [
        ("1 สถิติคดี/ก.pdf", "crime-statistics", []),
        ("สถิติคดีอาญา/ก.pdf", "crime-statistics", []),
        ("2 จุดตรวจ จุดสกัด/ก.pdf", "checkpoint-statistics", []),
        ("1 จุดตรวจ จุดสกัด/ก.pdf", "checkpoint-statistics", ["element-number"]),
        ("2 สถิติ/ก.pdf", "checkpoint-statistics", []),
        ("ส่วนที่ 2/ก.pdf", "checkpoint-statistics", []),
        ("[1] ข้อมูล/ก.pdf", "crime-statistics", []),
        ("สถิติ/ก.pdf", "", []),
        ("2/ก.pdf", "", []),
        ("2 ภาพ/ก.pdf", "", []),
        ("ต.ค.67/1 สถิติคดี/PDF/ก.pdf", "crime-statistics", []),
    ],
)
def test_words_decide_the_element_and_the_number_only_between_equals(sense: ItemSense, inner: str, element: str, rules: list[str]) -> None:
    piece, findings = read(sense, inner)

    assert (piece.element, [finding.rule for finding in findings]) == (element, rules)


def test_meaningful_folders_remain_as_headings(sense: ItemSense) -> None:
    piece, _ = read(sense, "กลุ่มคดีจราจร/PDF/ต.ค.67/1 สถิติคดี/สรุป.pdf")

    assert (piece.group, piece.title.th) == (("กลุ่มคดีจราจร",), "สรุป")


@pytest.mark.parametrize(
    ("inner", "rule"),
    [
        ("ต.ค. 67 หรือ พ.ย. 67.pdf", "period-ambiguous"),
        ("รายงาน 31 ก.พ. 68.pdf", "date-impossible"),
        ("ต.ค. 25567.pdf", "year-doubtful"),
        ("O7 ก.pdf", "item-elsewhere"),
    ],
)
def test_what_cannot_be_right_is_said(sense: ItemSense, inner: str, rule: str) -> None:
    assert [finding.rule for finding in read(sense, inner)[1]] == [rule]


def test_the_code_of_the_item_leaves_the_title(sense: ItemSense) -> None:
    assert read(sense, "O11 สถิติคดี ต.ค.67.pdf")[0].title.th == "สถิติคดี"


@pytest.mark.parametrize(
    ("name", "language"),
    [("สถิติ.pdf", "th"), ("Crime statistics.pdf", "en"), ("Statistics.pdf", ""), ("Statistics_TH.pdf", "th"), ("ต.ค.67.pdf", "")],
)
def test_without_a_word_for_it_the_script_tells_the_language(sense: ItemSense, name: str, language: str) -> None:
    assert read(sense, name)[0].language == language


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("scan.pdf", ""),
        ("Book1.xlsx", ""),
        ("a b#c.JPG", ""),
        ("Annual report photo.jpg", ""),
        ("Annual report_en.jpg", "en"),
        ("Annual report.pdf", "en"),
        ("ประกาศนโยบาย No Gift Policy.pdf", "th"),
    ],
)
def test_a_name_without_a_language_of_its_own_makes_no_english_page(tmp_path: Path, name: str, language: str) -> None:
    site = loaded_with(tmp_path, [f"2568/O5/{name}"])
    (document,) = site.item("O5").documents

    assert document.language == language


@pytest.mark.parametrize(
    ("code", "inner", "periods"),
    [
        # The element asks for the year after that of the folder, and its folder is the one `init` makes.
        ("O12", "1 สถิติการให้บริการครึ่งปีแรก/สถิติการให้บริการ.xlsx", ["2568-h1"]),
        ("O12", "1 สถิติการให้บริการครึ่งปีแรก/6 เดือนแรก.xlsx", ["2568-h1"]),
        ("O12", "1 สถิติการให้บริการครึ่งปีแรก/สถิติ ม.ค.xlsx", ["2568-01"]),
        # A year that is written is never changed.
        ("O12", "1 สถิติการให้บริการครึ่งปีแรก/สถิติ ม.ค.67.xlsx", ["2567-01"]),
        ("O24", "ม.ค.xlsx", ["2567-01"]),
    ],
)
def test_a_period_without_a_year_is_of_the_year_its_element_asks_for(code: str, inner: str, periods: list[str]) -> None:
    catalogue, _ = catalogue_file(resources.catalogue_dir() / "local-government-2567.yaml", "x.yaml")
    assert catalogue is not None
    piece, _ = read(ItemSense(catalogue.item(code), FiscalYear(2567), above_items.numbering(catalogue)), inner)

    assert [period.key for period in piece.periods] == periods
