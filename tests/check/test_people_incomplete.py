"""What is missing of the people shown."""

from pathlib import Path

import pytest

from oitgen.check.facts import has_surname
from tests.readied import Readied, readied_with

RULE = "people-incomplete"
WHOLE = "name: พ.ต.อ.สมมติ ตัวอย่างดี, position: ผู้กำกับการ, photo: ก.jpg, phone: '1', group: executive"


def site(folder: Path, *people: str, content: dict[str, str | bytes] | None = None) -> Readied:
    return readied_with(folder, content or {}, files={"people.yaml": "".join(f"- {{{each}}}\n" for each in people), "ก.jpg": b"x"})


def told(folder: Path, *people: str) -> list[str]:
    return [dict(each.message.args)["parts"] for each in site(folder, *people).of_rule(RULE)]  # type: ignore[misc]  # a text


@pytest.mark.parametrize(
    ("person", "parts"),
    [
        (WHOLE, []),
        (WHOLE.replace("phone: '1'", "email: a@b.go.th"), []),
        (WHOLE.replace(", photo: ก.jpg", ""), ["รูปภาพ"]),
        (WHOLE.replace("ก.jpg", "ไม่มี.jpg"), ["รูปภาพ"]),
        (WHOLE.replace(", phone: '1'", ""), ["ช่องทางการติดต่อ"]),
        (WHOLE.replace("position: ผู้กำกับการ, ", ""), ["ตำแหน่ง"]),
        (WHOLE.replace(" ตัวอย่างดี", ""), ["นามสกุล"]),
        (WHOLE.replace("group: executive", "group: head, since: 2570-01-01"), []),
        ("position: รองผู้กำกับการ, status: vacant, group: executive", []),
        ("name: นายสมมติ ทดสอบ, photo: ก.jpg, group: กต.ตร.", []),
        ("name: พระครูสมมติ, photo: ก.jpg, group: กต.ตร.", []),
        ("name: นายสมมติ ทดสอบ, group: กต.ตร.", ["ภาพถ่าย"]),
    ],
)
def test_what_the_criteria_list_is_looked_for(tmp_path: Path, person: str, parts: list[str]) -> None:
    assert told(tmp_path, WHOLE, person) == parts


def test_it_is_told_where_the_person_is_written(tmp_path: Path) -> None:
    (found,) = site(tmp_path, WHOLE, WHOLE.replace(", photo: ก.jpg", "")).of_rule(RULE)
    assert (found.place.path, found.place.line, found.item) == ("people.yaml", 2, "O1")


def test_nobody_in_office_is_told_once(tmp_path: Path) -> None:
    (found,) = site(tmp_path, WHOLE + ", until: 2567-09-30").of_rule(RULE)
    assert (found.place.path, "nobody" in found.message.id) == ("people.yaml", True)


def test_days_in_the_wrong_order_are_told_where_they_are_read_alone(tmp_path: Path) -> None:
    assert told(tmp_path, WHOLE + ", since: 2568-01-01, until: 2567-12-31") == []


def test_who_has_left_needs_no_photo(tmp_path: Path) -> None:
    assert told(tmp_path, WHOLE, WHOLE.replace(", photo: ก.jpg", "") + ", until: 2567-09-30") == []


def test_one_list_for_two_years_is_told_once(tmp_path: Path) -> None:
    years = ("2568: {catalogue: police-station-2568}", "2567: {catalogue: police-station-2568}")
    people = f"- {{{WHOLE}}}\n- {{{WHOLE.replace(', photo: ก.jpg', '')}}}\n"
    assert len(readied_with(tmp_path, years=years, files={"people.yaml": people, "ก.jpg": b"x"}).of_rule(RULE)) == 1


@pytest.mark.parametrize(
    "name", ["พ.ต.อ. สมมติ ตัวอย่างดี", "พ.ต.ท.หญิง ตุ๊กตา ทดสอบไทย", "นายสมมติ ทดสอบ", "นาย สมมติ ทดสอบ ณ อยุธยา", "Mr. Sommut Tuayang"]
)
def test_rank_and_form_of_address_are_no_name(name: str) -> None:
    assert has_surname(name)
    words = [word for word in name.split() if word not in ("ณ", "อยุธยา")]
    assert not has_surname(" ".join(words[:-1]))
