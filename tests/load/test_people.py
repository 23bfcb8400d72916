"""people.yaml."""

from datetime import date

import pytest

from oitgen.load import people
from oitgen.model.agency import Group, Person
from oitgen.model.finding import Level
from oitgen.model.words import Words


def listed(text: str) -> tuple[tuple[Person, ...], list[str]]:
    """The people of a text and the rules of what was found."""
    read, findings = people.listed(text, "people.yaml")
    return read, [finding.rule for finding in findings]


def test_a_person_is_read_with_all_keys() -> None:
    (person,), rules = listed("""\
- name: พ.ต.อ. สมมติ ใจดี
  name_en: Pol. Col. Sommut Jaidee
  position: {th: ผู้กำกับการ, en: Superintendent}
  photo: photos\\head.jpg
  phone: 0812345678
  email: head@example.go.th
  group: executive
  unit: อำนวยการ
  since: 2567-10-01
  until: ๓๐/๙/๒๕๖๘
  status: รักษาการ
""")

    assert rules == []
    assert person.name == Words("พ.ต.อ. สมมติ ใจดี", "Pol. Col. Sommut Jaidee")
    assert person.position == Words("ผู้กำกับการ", "Superintendent")
    assert (person.photo, person.phone) == ("photos/head.jpg", "0812345678")
    assert (person.since, person.until) == (date(2024, 10, 1), date(2025, 9, 30))
    assert (person.kind, person.status) == (Group.EXECUTIVE, "acting")
    assert (person.place.path, person.place.line) == ("people.yaml", 1)


def test_keys_may_be_thai() -> None:
    (person,), rules = listed("- ชื่อ: สมมติ ใจดี\n  ตำแหน่ง: หัวหน้างาน\n  โทรศัพท์: '191'\n  กลุ่ม: หัวหน้างาน\n  สายงาน: จราจร\n")

    assert rules == []
    assert (person.position.th, person.phone, person.kind, person.unit) == ("หัวหน้างาน", "191", Group.HEAD, "จราจร")


def test_a_vowel_typed_in_two_parts_is_the_same_key() -> None:
    (person,), rules = listed("- ชื่อ: สมมติ\n  ตํ\u0e32แหน่ง: หัวหน้า\n")

    assert (rules, person.position.th) == ([], "หัวหน้า")


def test_people_may_stand_under_their_own_key() -> None:
    read, rules = listed("people:\n  - name: สมมติ ใจดี\n  - name: ตัวอย่าง ดีงาม\n")

    assert (len(read), rules) == (2, [])


def test_an_empty_file_names_nobody() -> None:
    assert listed("") == ((), [])


def test_a_vacant_post_needs_no_name() -> None:
    (person,), rules = listed("- {position: รองผู้กำกับการ, status: ว่าง}")

    assert rules == []
    assert person.status == "vacant"


def test_a_person_without_a_name_is_found() -> None:
    (person,), rules = listed("- {position: รองผู้กำกับการ}")

    assert rules == ["value-missing"]
    assert person.position.th == "รองผู้กำกับการ"


def test_another_group_is_a_board() -> None:
    (person,), rules = listed("- {name: สมมติ, group: กต.ตร. สภ.ตัวอย่าง}")

    assert rules == []
    assert (person.group, person.kind) == ("กต.ตร. สภ.ตัวอย่าง", Group.BOARD)


def test_a_slip_in_a_group_is_pointed_out() -> None:
    _, findings = people.listed("- {name: สมมติ, group: exectuive}", "people.yaml")

    assert [(finding.rule, finding.level) for finding in findings] == [("value-unknown", Level.INFO)]


def test_a_post_left_before_it_was_taken_is_found() -> None:
    (person,), rules = listed("- {name: สมมติ, since: 2568-10-01, until: 2567-10-01}")

    assert rules == ["value-wrong"]
    assert not person.serves_on(date(2025, 1, 1))


@pytest.mark.parametrize("mistake", ["photo: ../../a.jpg", "email: head", "since: 2568-02-30", "status: gone", "nickname: ดี"])
def test_a_mistake_costs_one_value_of_one_person(mistake: str) -> None:
    read, rules = listed(f"- name: สมมติ ใจดี\n  {mistake}\n- name: ตัวอย่าง ดีงาม\n")

    assert [person.name.th for person in read] == ["สมมติ ใจดี", "ตัวอย่าง ดีงาม"]
    assert len(rules) == 1


def test_a_leap_day_of_the_buddhist_era_is_a_day() -> None:
    (person,), rules = listed("- {name: สมมติ, since: 2567-02-29}")

    assert (rules, person.since) == ([], date(2024, 2, 29))
