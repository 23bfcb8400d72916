"""What is an agency's own name, and what is another's."""

import pytest

from oitgen.check.own_names import bare, own_of
from oitgen.model.agency import Agency, Parent, SiteConfig
from oitgen.model.site import Site
from oitgen.model.words import Words

STATION = Agency(
    name=Words("สถานีตำรวจภูธรตัวอย่าง"),
    short_name="สภ.ตัวอย่าง",
    aliases=("ที่ทำการเดิมตัวอย่าง",),
    parents=(Parent(Words("ตำรวจภูธรจังหวัดพะเยา")),),
    province="ลำปาง",
)


def site(agency: Agency = STATION) -> Site:
    return Site(SiteConfig(agency), ())


@pytest.mark.parametrize(
    "name",
    [
        "สถานีตำรวจภูธรตัวอย่าง",
        "สภ. ตัวอย่าง",
        "สถานีตำรวจภูธรตัวอย่างนำกำลัง",
        "สถานีตำรวจภูธรตัว",
        "สถานีตำรวจภูธรตัวอยาง",
        "สถานีตำรวจภูธรตัวย่าง",
        "ที่ทำการเดิมตัวอย่าง",
        "ตำรวจภูธรจังหวัดพะเยา",
        "ภ.จว.พะเยา",
    ],
)
def test_a_name_cut_longer_mistyped_or_of_a_body_above_is_its_own(name: str) -> None:
    assert own_of(site(), None).holds(name)


@pytest.mark.parametrize("name", ["สถานีตำรวจภูธรแบบอย่าง", "สภ.ลองดู", "ตำรวจภูธรจังหวัดเชียงราย", "เทศบาลตำบลตัวอย่าง"])
def test_any_other_name_is_not(name: str) -> None:
    assert not own_of(site(), None).holds(name)


def test_a_text_names_the_agency_in_any_spelling() -> None:
    own = own_of(site(), None)
    assert own.is_in("งานอำนวยการ สภ. ตัวอย่าง จว.ลำปาง")
    assert own.is_in("สถานี ตํารวจ ภูธร ตัวอย่าง")
    assert not own.is_in("เอกสารตัวอย่าง")


def test_its_provinces_are_those_its_facts_name() -> None:
    own = own_of(site(), None)
    assert own.provinces == {"ลำปาง", "พะเยา"}
    assert own_of(site(Agency(Words("ตรวจคนเข้าเมืองจังหวัดลำปาง"))), None).stated == {"ลำปาง"}
    assert own_of(site(Agency(Words("สถานีตำรวจภูธรตัวอย่าง"))), None).stated == frozenset()


def test_bare_letters_have_no_vowels_and_tones_above_and_below() -> None:
    assert bare("ตำรวจภูธร ตัวอย่าง") == bare("ตํารวจภธร ตวอยาง")
