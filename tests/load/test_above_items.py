"""What a folder above items is named for."""

from pathlib import Path

import pytest

from oitgen.load import above_items
from oitgen.load.configuration import configuration
from oitgen.model.catalogue import Catalogue
from tests.builders import site_with


@pytest.fixture
def police(tmp_path: Path) -> Catalogue:
    return configuration(site_with(tmp_path)).catalogues[2568]


@pytest.mark.parametrize(
    "name",
    [
        "2568",
        "ปี 2568",
        "๒๕๖๘",
        "FY2568",
        "fy 2568",
        "OIT 2568",
        "ITA68",
        "ITA 68",
        "ปีงบประมาณ พ.ศ. 2568",
        "ปีงบ 68",
        "ปี ๒๕๖๘",
        "พ.ศ. 2568",
        "2025",
    ],
)
def test_a_year_is_known_however_it_is_typed(name: str) -> None:
    year = above_items.year_of(name)

    assert year is not None
    assert year.be == 2568


@pytest.mark.parametrize("name", ["O7", "OIT 14", "OIT 07", "25", "68", "2568-10", "2568 เก่า", "ปีใหม่", "2399", "3000"])
def test_these_name_no_year(name: str) -> None:
    assert above_items.year_of(name) is None


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("9", "9"), ("10.", "10"), ("9.1 ข้อมูลพื้นฐาน", "9.1"), ("๙.๑.๑", "9.1.1"), ("9. การเปิดเผยข้อมูล", "9"), ("การเปิดเผยข้อมูล", "9"),
        ("ตัวชี้วัดย่อยที่ 9.2 การบริหารงาน", "9.2"), ("9.6.1 ใหม่", ""), ("10 E-Service", None), ("O7", None), ("ภาพ", None), ("2568", None),
    ],
)  # fmt: skip
def test_indicators_are_known_by_number_or_title(police: Catalogue, name: str, code: str | None) -> None:
    assert above_items.indicator_of(name, police) == code


@pytest.mark.parametrize(
    ("folders", "place"),
    [(("2568",), 1), (("OIT", "ปี 2568", "O7"), 2), (("9. การเปิดเผยข้อมูล", "2568"), 2), (("ประวัติ", "2568"), 0), (("O7", "2568"), 0), ((), 0)],
)
def test_only_indicators_and_the_like_stand_above_a_year(police: Catalogue, folders: tuple[str, ...], place: int) -> None:
    assert above_items.year_place(folders, [police]) == place


@pytest.mark.parametrize(
    ("name", "kind"),
    [("O7", "item"), ("9.1", "indicator"), ("ITA 2567", "year"), ("OIT 14", "item"), ("ภาพ", "structure"), ("07 เม.ย.", "astray")],
)
def test_a_folder_has_one_meaning(police: Catalogue, name: str, kind: str) -> None:
    assert above_items.sense(name, police, below_structure=True, path=f"content/2568/{name}").kind == kind


@pytest.mark.parametrize("name", ["O31 No Gift Policy", "O33 No Gift Policy", "O33 รายงานผลตามนโยบาย No Gift Policy"])
def test_words_that_stand_in_the_item_s_own_title_are_not_another_s(tmp_path: Path, name: str) -> None:
    province = configuration(site_with(tmp_path, years=("2566: {catalogue: province-2566}",))).catalogues[2566]
    sense = above_items.sense(name, province, below_structure=True, path=name)
    assert (sense.codes, sense.findings) == ((name[:3],), ())
