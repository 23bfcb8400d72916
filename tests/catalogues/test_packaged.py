"""The bundled catalogues say what their sources say, and can be used by folder and file names."""

import re
from itertools import combinations
from pathlib import Path

import pytest

from oitgen import resources
from oitgen.load.catalogue import catalogue_file
from oitgen.load.fields import read
from oitgen.model.catalogue import Catalogue, Element, Item, Kind
from oitgen.thai import letters, read_name

PATHS = resources.catalogues()


def loaded(path: Path) -> Catalogue:
    found, findings = catalogue_file(path, path.name)
    assert findings == ()
    assert found is not None
    return found


ALL = {path.stem: loaded(path) for path in PATHS}
ITEMS = [pytest.param(item, id=f"{name}-{item.code}") for name, each in ALL.items() for item in each.items]
POLICE, IMMIGRATION = ALL["police-station-2568"], ALL["immigration-2567"]


@pytest.mark.parametrize(
    ("name", "count"), [("police-station-2568", 25), ("local-government-2567", 35), ("immigration-2567", 24), ("province-2566", 43)]
)
def test_every_item_is_there_in_order_and_in_one_indicator(name: str, count: int) -> None:
    codes = tuple(item.code for item in ALL[name].items)

    assert codes == tuple(f"O{number}" for number in range(1, count + 1))
    assert tuple(code for top in ALL[name].indicators for code in top.all_items()) == codes
    assert ALL[name].id == name


@pytest.mark.parametrize(
    ("name", "code", "formats"),
    [
        ("police-station-2568", "O7", (("pdf",), ("docx",))),
        ("police-station-2568", "O11", (("pdf",), ("xlsx", "docx"))),
        ("police-station-2568", "O12", (("pdf",), ("xlsx",))),
        ("police-station-2568", "O13", (("pdf",), ("xlsx",), ("docx",))),
        ("police-station-2568", "O15", (("pdf",), ("xlsx", "docx"))),
        ("police-station-2568", "O1", ()),
        ("immigration-2567", "O6", (("pdf",), ("docx",))),
        ("immigration-2567", "O14", (("pdf",), ("structured",))),
    ],
)
def test_formats_are_those_of_the_criteria(name: str, code: str, formats: tuple[tuple[str, ...], ...]) -> None:
    assert ALL[name].item(code).formats == formats


def test_neither_local_government_nor_a_province_asks_for_a_format() -> None:
    assert not any(item.formats for name in ("local-government-2567", "province-2566") for item in ALL[name].items)


def test_the_report_to_the_head_is_wanted_as_pdf_only() -> None:
    item = POLICE.item("O12")

    assert item.wanted_formats(item.element("reported-to-head")) == (("pdf",),)
    assert item.wanted_formats(item.element("spending-plan")) == (("pdf",), ("xlsx",))


def test_six_months_are_six_slots_and_only_the_police_report_is_our_reading() -> None:
    assert [slot.key for slot in POLICE.item("O15").element("sokhoro1").slots] == [
        "2567-10",
        "2567-11",
        "2567-12",
        "2568-01",
        "2568-02",
        "2568-03",
    ]
    assert len(ALL["local-government-2567"].item("O24").element("statistics").slots) == 12
    inferred = [(name, item.code) for name, each in ALL.items() for item in each.items for element in item.elements if element.inferred]
    assert inferred == [("police-station-2568", "O7")]


def test_lines_of_work_show_the_likely_name_and_keep_the_printed_one() -> None:
    first = POLICE.item("O8").element("manuals").per[0]

    assert first.name == "งานอำนวยการ"
    assert "งานอำนวยความสะดวก" in first.aliases


def test_what_is_to_be_analysed_is_named_by_its_process_group() -> None:
    per = ALL["local-government-2567"].item("O34").element("analysis").per

    assert len(per) == 7
    assert per[3].name == "กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ"


def test_a_catalogue_read_off_an_agencys_own_steps_says_so() -> None:
    assert ALL["local-government-2567"].source.inferred
    assert POLICE.source.inferred  # its tree is that of the immigration catalogue
    assert not ALL["province-2566"].source.inferred
    assert POLICE.deadline == "2025-04-30"


@pytest.mark.parametrize("item", ITEMS)
def test_every_element_can_be_a_folder_of_its_item(item: Item) -> None:
    names = [element.short for element in item.elements]

    assert len(set(names)) == len(names)
    for name in names:
        assert 0 < len(name) <= 40
        assert not re.search(r'[/\\:*?"<>|]', name)
        assert not name.endswith((".", " "))
        # A folder named so must not be taken for a month, a year or a code.
        assert read_name(name).periods == ()


@pytest.mark.parametrize("item", ITEMS)
def test_no_word_of_one_element_lies_in_a_word_of_its_sibling(item: Item) -> None:
    def clashes(one: Element, other: Element) -> list[tuple[str, str]]:
        return [(a, b) for a in one.words for b in other.words if letters(a) in letters(b)]

    found = {(one.id, other.id): clashes(one, other) for one in item.elements for other in item.elements if one.id != other.id}

    assert {pair: words for pair, words in found.items() if words} == {}


@pytest.mark.parametrize("item", ITEMS)
def test_every_item_has_topics_and_every_element_both_languages(item: Item) -> None:
    assert item.topics
    assert len(set(item.topics)) == len(item.topics)
    assert item.title.th
    assert item.title.en
    assert all(element.title.th and element.title.en and len(element.words) > 1 for element in item.elements)


def test_roles_are_given_where_the_site_can_serve() -> None:
    roles = {(item.code, element.id): element.role for item in POLICE.items for element in item.elements if element.role}

    assert roles == {
        ("O1", "executives"): "people-executive",
        ("O4", "members"): "people-board",
        ("O5", "contact"): "contact",
        ("O5", "feedback-channel"): "feedback",
        ("O6", "performance-news"): "news:performance",
        ("O6", "website-and-social"): "social",
        ("O6", "ita-publicity"): "news:ita",
        ("O6", "eit-survey"): "eit-survey",
        ("O10", "online-complaint"): "eservice",
        ("O10", "online-fine"): "eservice",
        ("O10", "case-tracking"): "eservice",
        ("O10", "reachable-from-site"): "eservice:any",
        ("O17", "complaint-channel"): "complaint-channel",
        ("O19", "activities"): "news:head",
        ("O19", "news"): "news:head",
    }
    assert all(each.kind is not Kind.STATEMENT for item in POLICE.items for each in item.elements)


def test_the_assessment_file_is_sound() -> None:
    path = resources.assessment()

    node, findings = read(path.read_text(encoding="utf-8"), path.name)

    assert node is not None
    assert findings == ()


# --- identity across years -------------------------------------------------------------------------------------

# Items whose topics the other catalogue has nowhere. Everything else must meet an item of it by topic.
NEW = {
    ("police-station-2568", "immigration-2567"): ("O4", ""),
    ("police-station-2568", "local-government-2567"): (
        "O3 O4 O7 O11 O13 O15 O16 O18 O19 O21 O23",
        "O7 O9 O12 O14 O16 O17 O18 O19 O21 O22 O25 O26 O27 O28 O29 O31 O32 O33",
    ),
    ("police-station-2568", "province-2566"): (
        "O4 O7 O11 O13 O18 O19 O20 O21 O23",
        "O4 O10 O13 O16 O17 O22 O23 O24 O26 O27 O30 O31 O32 O33 O34 O35 O36 O37 O38 O39 O41",
    ),
    ("immigration-2567", "local-government-2567"): (
        "O3 O6 O10 O12 O14 O15 O18 O20 O22",
        "O7 O9 O12 O14 O16 O17 O18 O19 O21 O22 O25 O27 O28 O29 O31 O32 O33",
    ),
    ("immigration-2567", "province-2566"): (
        "O6 O10 O12 O18 O19 O20 O22",
        "O4 O10 O13 O16 O17 O22 O23 O24 O26 O27 O30 O32 O33 O34 O35 O36 O37 O38 O39 O41",
    ),
    ("local-government-2567", "province-2566"): ("O14 O16 O29", "O6 O9 O10 O19 O21 O24 O25 O37 O41"),
}


def unmatched(one: Catalogue, other: Catalogue) -> str:
    topics = {topic for item in other.items for topic in item.topics}
    return " ".join(item.code for item in one.items if not topics & set(item.topics))


@pytest.mark.parametrize("pair", list(NEW))
def test_every_item_meets_its_counterpart_or_is_listed_as_new(pair: tuple[str, str]) -> None:
    one, other = ALL[pair[0]], ALL[pair[1]]

    assert (unmatched(one, other), unmatched(other, one)) == NEW[pair]


def test_every_pair_of_bundled_catalogues_is_listed() -> None:
    wanted = {
        frozenset(pair) for pair in combinations(("police-station-2568", "immigration-2567", "local-government-2567", "province-2566"), 2)
    }

    assert {frozenset(pair) for pair in NEW} == wanted


def test_the_monthly_procurement_summary_is_one_topic_under_three_codes() -> None:
    codes = {name: [item.code for item in each.items if "monthly-procurement-summary" in item.topics] for name, each in ALL.items()}

    assert codes["police-station-2568"] == ["O15"]
    assert codes["immigration-2567"] == ["O14"]
    assert codes["province-2566"] == ["O21"]
    assert codes["local-government-2567"] == []
