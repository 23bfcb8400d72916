"""Words are held against the titles of items, and what all titles share says nothing."""

from pathlib import Path

from oitgen.check import matters
from oitgen.model.catalogue import Item
from tests.builders import loaded_with


def items(folder: Path) -> dict[str, Item]:
    year = loaded_with(folder, ["2568/O1/index.md"]).site.years[0]
    return {item.code: item for item in year.catalogue.items}


def test_words_of_an_item_share_many_letters_with_its_title(tmp_path: Path) -> None:
    found = items(tmp_path)
    words = "รายงานผลการใช้จ่ายงบประมาณของสถานี"
    assert not matters.is_other(words, found["O12"])
    assert matters.is_other(words, found["O20"])


def test_what_all_titles_share_says_nothing(tmp_path: Path) -> None:
    assert matters.is_other("รายงานผลการดำเนินงานประจำปี", items(tmp_path)["O12"])


def test_the_one_item_whose_title_stands_in_the_words_is_named(tmp_path: Path) -> None:
    found = items(tmp_path)
    every = tuple(found.values())
    assert matters.named("ดูในคู่มือการให้บริการประชาชน ของสถานี", every) == (found["O9"], True)
    assert matters.named("ข่าวของสถานี", every) == (None, False)
    both = "คู่มือการให้บริการประชาชน และคู่มือการปฏิบัติงานสำหรับเจ้าหน้าที่"
    assert matters.named(both, every)[0] is None
