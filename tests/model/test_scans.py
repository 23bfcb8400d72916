"""Pictures of pages are told from photos by their names, their shape, and what is asked for."""

from dataclasses import replace
from pathlib import Path

import pytest

from oitgen.model import scans
from oitgen.model.document import Document, File
from oitgen.model.words import Words
from oitgen.thai import Month, Period
from tests.builders import loaded_with
from tests.built import picture


def page(name: str, width: int = 827, height: int = 1169, folder: str = "ก") -> Document:
    return Document(Words(name), (File(f"{folder}/{name}", "jpg", 1, width=width, height=height),))


def found(*documents: Document) -> list[tuple[str, list[str]]]:
    return [(scan.title, [each.files[0].name for each in scan.pages]) for scan in scans.scans(documents)]


def test_running_numbers_behind_one_name_are_pages_in_their_order() -> None:
    names = ["ประกาศ_0010.jpg", "ประกาศ_0009.jpg", "ประกาศ_0011.jpg"]
    assert found(*map(page, names)) == [("ประกาศ", ["ประกาศ_0009.jpg", "ประกาศ_0010.jpg", "ประกาศ_0011.jpg"])]


@pytest.mark.parametrize(
    "names",
    [
        ("หน้า 1.jpg", "หน้า 2.jpg"),
        ("ต.ค.67 หน้า 1.jpg", "ต.ค.67 หน้า 2.jpg"),
        ("1.jpg", "2.jpg"),
        ("Scan_๐๐๑.jpg", "Scan_๐๐๒.jpg"),
        ("p(1).jpg", "p(2).jpg"),
    ],
)
def test_names_that_say_nothing_give_no_title(names: tuple[str, str]) -> None:
    assert found(*map(page, names)) == [("", list(names))]


def test_the_word_for_a_page_is_no_part_of_the_title() -> None:
    assert [title for title, _ in found(page("รายงาน ต.ค.67 หน้า 1.jpg"), page("รายงาน ต.ค.67 หน้า 2.jpg"))] == ["รายงาน ต.ค.67"]
    assert [title for title, _ in found(page("แผนที่ 1.jpg"), page("แผนที่ 2.jpg"))] == ["แผนที่"]


@pytest.mark.parametrize("names", [("ก1.jpg",), ("ก1.jpg", "ก3.jpg"), ("ก1.jpg", "ข2.jpg"), ("ก.jpg", "ก2.jpg")])
def test_a_single_picture_or_a_gap_makes_no_scan(names: tuple[str, ...]) -> None:
    assert found(*map(page, names)) == []


@pytest.mark.parametrize("size", [(1600, 1200), (1000, 1000), (1080, 1920), (600, 690), (0, 0)])
def test_what_has_not_the_shape_of_paper_is_a_photo(size: tuple[int, int]) -> None:
    assert found(page("ก1.jpg", *size), page("ก2.jpg", *size)) == []


def test_pages_of_two_folders_are_two_documents() -> None:
    assert len(found(*(page(f"{n}.jpg", folder=folder) for folder in "กข" for n in (1, 2)))) == 2


def test_pictures_of_two_months_are_no_pages_of_one_document() -> None:
    months = [Period(Month(2567, number), Month(2567, number)) for number in (10, 11)]
    assert found(*(replace(page(f"{period.key}.jpg"), period=period) for period in months)) == []


def test_where_photos_are_asked_for_there_are_no_pages(tmp_path: Path) -> None:
    pages = {f"{n}.jpg": picture(827, 1169 + n) for n in (1, 2)}
    content = {f"2568/O21/2 ภาพกิจกรรมจัดการความเสี่ยง/{name}": data for name, data in pages.items()}
    content |= {f"2568/O24/1 คำสั่งแต่งตั้งคณะทำงาน ITA/{name}": data for name, data in pages.items()}
    site = loaded_with(tmp_path, content, opened=True)
    assert [len(scan.pages) for scan in scans.of_disclosure(site.item("O24"))] == [2]
    assert [*scans.of_disclosure(site.item("O21"))] == []
