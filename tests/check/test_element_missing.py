"""A wanted element without anything is told once, at the folder it belongs in."""

from pathlib import Path

from oitgen.model.finding import Level, Place
from tests.readied import OWN_2568, catalogue, readied_with

RULE = "element-missing"


def test_an_element_without_evidence_is_told_at_the_item_s_folder(tmp_path: Path) -> None:
    found = readied_with(tmp_path, ["2568/O18 ประกาศนโยบาย/_draft.pdf", "2568/O18 ประกาศนโยบาย/index.md"])
    (told,) = found.of_rule(RULE, "O18")
    assert (told.level, told.place, told.year) == (Level.WARN, Place("content/2568/O18 ประกาศนโยบาย"), 2568)


def test_without_a_folder_the_place_is_where_it_should_be(tmp_path: Path) -> None:
    (told,) = readied_with(tmp_path).of_rule(RULE, "O18")
    assert told.place == Place("content/2568/O18")


def test_what_is_there_is_not_told(tmp_path: Path) -> None:
    assert readied_with(tmp_path, ["2568/O18/ประกาศนโยบาย.pdf"]).of_rule(RULE, "O18") == []


def test_parts_of_a_document_and_optional_elements_are_not_told(tmp_path: Path) -> None:
    elements = """
- {id: policy, kind: document, th: ประกาศ}
- {id: aim, kind: text, th: เป้าหมาย, part_of: policy}
- {id: extra, kind: document, th: เพิ่มเติม, optional: true}
"""
    found = readied_with(tmp_path, [], years=(OWN_2568,), files=catalogue(elements))
    assert [dict(told.message.args)["element"] for told in found.of_rule(RULE)] == ["ประกาศ"]


def test_periods_have_a_rule_of_their_own(tmp_path: Path) -> None:
    assert readied_with(tmp_path).of_rule(RULE, "O7") == []


def _hints(tmp_path: Path, elements: str) -> list[str]:
    found = readied_with(tmp_path, [], years=(OWN_2568,), files=catalogue(elements))
    return [told.hint.id for told in found.of_rule(RULE) if told.hint is not None]


def test_the_way_out_is_the_one_of_its_kind(tmp_path: Path) -> None:
    elements = """
- {id: channel, kind: channel, th: ช่องทาง, role: feedback}
- {id: people, kind: table, th: ผู้บริหาร, role: people-executive}
- {id: news, kind: text, th: ข่าว, role: "news:head"}
- {id: duties, kind: text, th: หน้าที่}
- {id: plan, kind: document, th: แผน}
"""

    assert _hints(tmp_path, elements) == [
        "Fill in {key} in site.yaml.",
        "Write the people into people.yaml.",
        "Write news into content/news with the tag {tag}.",
        'Write it into index.md of {code}, and point at its heading: evidence: {id}: ["#…"]',
        "Put it into the folder “{folder}” inside that of {code}.",
    ]


def test_an_item_of_one_element_needs_no_folder_inside_its_own(tmp_path: Path) -> None:
    assert _hints(tmp_path, "- {id: plan, kind: document, th: แผน}") == ["Put it into the folder of {code}."]
