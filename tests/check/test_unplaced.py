"""A text that nobody has placed may be the element asked for: it is to be confirmed, not missing."""

from pathlib import Path

from oitgen.model.confirmation import Confirmation
from oitgen.records import confirmed
from tests.assessed import LATE, assessed, own_site, state

TEXTS = "- {id: duties, kind: text, th: อำนาจหน้าที่}\n- {id: area, kind: text, th: พื้นที่}\n"
PATH = "content/2568/M1/ภารกิจของหน่วยงาน.md"
LONG = "หน่วยงานมีหน้าที่รักษาความสงบเรียบร้อยและให้บริการประชาชนในพื้นที่ตลอดเวลา\n"


def test_a_text_of_the_item_may_be_any_of_its_text_elements(tmp_path: Path) -> None:
    found = assessed(own_site(tmp_path, TEXTS, {PATH.removeprefix("content/"): LONG}))
    assert (state(found, "duties"), state(found, "area")) == ("to-confirm", "to-confirm")
    assert [(each.element.id, [exhibit.file for exhibit in each.exhibits]) for each in found.questions] == [
        ("duties", [PATH]),
        ("area", [PATH]),
    ]


def test_without_any_text_they_are_missing(tmp_path: Path) -> None:
    assert state(assessed(own_site(tmp_path / "a", TEXTS)), "duties") == "missing"
    assert state(assessed(own_site(tmp_path / "b", TEXTS, {"2568/M1/index.md": "สวัสดี"})), "duties") == "missing"


def test_a_text_pointed_at_by_one_element_is_no_guess_for_the_others(tmp_path: Path) -> None:
    text = f"---\nevidence: {{duties: '#หน้าที่'}}\n---\n## หน้าที่\n\n{LONG}"
    found = assessed(own_site(tmp_path, TEXTS, {"2568/M1/index.md": text}))
    assert (state(found, "duties"), state(found, "area")) == ("met", "missing")


def test_a_person_s_word_places_it_until_its_words_change(tmp_path: Path) -> None:
    folder = own_site(tmp_path, TEXTS, {PATH.removeprefix("content/"): LONG})
    (duties, _) = assessed(folder).questions
    (exhibit,) = duties.exhibits
    confirmed.write(folder, 2568, [Confirmation(2568, "M1", "duties", exhibit.file, exhibit.sha256, "ผู้ตรวจ", LATE)])
    found = assessed(folder)
    assert (state(found, "duties"), state(found, "area")) == ("met", "to-confirm")
    (folder / PATH).write_text(f"{LONG}{LONG}", encoding="utf-8")
    assert state(assessed(folder), "duties") == "to-confirm"


LAWS = "- {id: laws, kind: document, th: กฎหมายที่เกี่ยวข้อง}\n"


def test_a_list_of_laws_may_stand_on_the_page(tmp_path: Path) -> None:
    content = {PATH.removeprefix("content/"): LONG}
    assert state(assessed(own_site(tmp_path / "a", LAWS, content)), "laws") == "to-confirm"
    # Where a format is asked for, or several things are, a text is no answer.
    assert state(assessed(own_site(tmp_path / "b", LAWS, content, item="formats: [pdf]")), "laws") == "missing"
    assert state(assessed(own_site(tmp_path / "c", f"{LAWS}- {{id: more, kind: document, th: อื่น ๆ}}\n", content)), "laws") == "missing"
