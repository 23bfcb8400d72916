"""What stands around every page: names, navigation, foot, language."""

from pathlib import Path

import pytest

from oitgen.model.agency import Agency
from oitgen.model.words import Words
from oitgen.render.shell import initials
from tests.built import built_with, links


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("สถานีตำรวจภูธรตัวอย่าง", "ตว"),
        ("เทศบาลเมืองเก่า", "ก"),
        ("องค์การบริหารส่วนตำบลบ้านเกาะ", "บน"),
        ("ตรวจคนเข้าเมืองจังหวัดสมมติ", "สม"),
        ("Example", "Ex"),
    ],
)
def test_a_seal_holds_consonants_of_the_agency_s_own_name(name: str, letters: str) -> None:
    assert initials(Agency(Words(name)), "th") == letters


def test_an_english_seal_holds_english_letters() -> None:
    assert initials(Agency(Words("หน่วย", "Tuayang Police Station")), "en") == "TP"


@pytest.mark.parametrize("name", ["สถานีตำรวจ", "๙", "-", "เทศบาลตำบล"])
def test_a_strange_name_breaks_nothing(name: str) -> None:
    assert isinstance(initials(Agency(Words(name)), "th"), str)


def test_the_part_of_the_site_a_page_stands_in_is_marked(tmp_path: Path) -> None:
    found = built_with(tmp_path)
    current = [node.attributes.get("href") for node in found.tree("2568/o7/").css("header [aria-current]")]
    assert current == ["../"]


def test_the_way_from_home_is_shown(tmp_path: Path) -> None:
    urls = links(built_with(tmp_path).page("2568/o7/"))
    assert {"../../", "../"} <= set(urls)


def test_the_foot_names_only_what_the_agency_gives(tmp_path: Path) -> None:
    bare = built_with(tmp_path / "a")
    rich = built_with(tmp_path / "b", yaml='channels:\n  qa: {url: "https://m.example/"}\n')
    assert [url for url in links(bare.page("")) if "#qa" in url] == []
    assert [url for url in links(rich.page("")) if "#qa" in url] != []


def test_a_page_names_its_public_address(tmp_path: Path) -> None:
    found = built_with(tmp_path, yaml='site: {url: "https://a.example/x/"}')
    (canonical,) = found.tree("2568/o7/").css('link[rel="canonical"]')
    assert canonical.attributes.get("href") == "https://a.example/x/2568/o7/"
