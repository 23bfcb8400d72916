"""The JSON of check, key by key: other programs hold on to it."""

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from oitgen.commands import check
from oitgen.commands.check import Request
from oitgen.model.readiness import State
from tests.assessed import LATE, MONTHLY, example, own_site

STATES = {state.value for state in State}


def value(folder: Path, today: date = LATE) -> dict[str, Any]:
    """The document of a site folder."""
    found = json.loads(check.run(Request(folder, today, "th", form="json")).data)
    assert isinstance(found, dict)
    return found


def assert_shape(found: dict[str, Any]) -> None:
    """Every key the contract names, and no other."""
    assert set(found) == {"schema", "tool", "today", "agency", "held", "years", "findings"}
    assert found["schema"] == 1
    assert found["tool"].startswith("oitgen ")
    assert date.fromisoformat(found["today"]).isoformat() == found["today"]
    assert set(found["agency"]) == {"id", "name", "kind"}
    assert all(set(each) == {"path", "item", "reason"} for each in found["held"])
    for year in found["years"]:
        assert_year(year)
    for finding in found["findings"]:
        assert set(finding) == {"rule", "level", "path", "line", "column", "item", "message", "hint"}
        assert finding["level"] in {"error", "warn", "info"}
        assert isinstance(finding["line"], int)


def assert_year(year: dict[str, Any]) -> None:
    assert set(year) == {"year", "catalogue", "deadline", "counts", "items", "score"}
    assert isinstance(year["year"], int)
    assert date.fromisoformat(year["deadline"]).isoformat() == year["deadline"]
    assert set(year["score"]) == {"sure", "possible"}
    assert set(year["counts"]) == STATES
    listed = Counter(element["state"] for item in year["items"] for element in item["elements"])
    assert year["counts"] == {state: listed[state] for state in STATES}
    for item in year["items"]:
        assert set(item) == {"code", "slug", "state", "url", "elements", "points"}
        assert item["state"] in STATES
        assert set(item["points"]) == {"sure", "possible", "full"}
        assert item["url"].endswith("/")
        for element in item["elements"]:
            assert_element(element)


def assert_element(element: dict[str, Any]) -> None:
    waits = {"due"} if element["state"] == "not-due" else set()
    assert set(element) == {"id", "state", "evidence", "slots", "why"} | waits
    assert element["state"] in STATES
    assert element["why"]
    assert all(isinstance(address, str) and not address.startswith("/") for address in element["evidence"])
    for slot in element["slots"]:
        assert set(slot) == {"period", "state", "evidence"} | ({"due"} if slot["state"] == "not-due" else set())
        assert set(slot["evidence"]) <= set(element["evidence"])
        assert (slot["evidence"] == []) is (slot["state"] in {"missing", "not-due"})


def element(found: dict[str, Any], id: str) -> dict[str, Any]:
    """One element of the first item."""
    made = next(each for each in found["years"][0]["items"][0]["elements"] if each["id"] == id)
    assert isinstance(made, dict)
    return made


def test_the_example_keeps_the_contract(tmp_path: Path, repository: Path) -> None:
    found = value(example(tmp_path, repository), date(2025, 4, 11))

    assert_shape(found)
    year = found["years"][0]  # the archive follows
    assert (found["today"], year["year"], year["catalogue"], year["deadline"]) == ("2025-04-11", 2568, "police-station-2568", "2025-04-30")
    assert [item["code"] for item in year["items"]] == [f"O{n}" for n in range(1, 26)]
    assert sum(item["points"]["full"] for item in year["items"]) == pytest.approx(40)
    assert year["score"]["sure"] == pytest.approx(sum(item["points"]["sure"] for item in year["items"]))


def test_a_month_names_its_file_and_its_period(tmp_path: Path) -> None:
    found = value(own_site(tmp_path, MONTHLY, ["2568/M1/ต.ค.67.pdf", "2568/M1/ต.ค.67.docx"]), date(2025, 3, 20))

    assert_shape(found)
    slots = element(found, "report")["slots"]
    both = ["2568/m1/2567-10.pdf", "2568/m1/2567-10.docx"]
    assert slots[0] == {"period": "2567-10", "state": "met", "evidence": both}
    assert slots[5] == {"period": "2568-03", "state": "not-due", "evidence": [], "due": "2025-04-15"}


def test_optional_elements_are_left_out(tmp_path: Path) -> None:
    elements = "- {id: plan, kind: document, th: แผนงาน}\n- {id: more, kind: document, th: อื่น ๆ, optional: true}"

    found = value(own_site(tmp_path, elements))

    assert [each["id"] for each in found["years"][0]["items"][0]["elements"]] == ["plan"]


def test_what_is_held_back_is_listed_with_its_reason(tmp_path: Path) -> None:
    number = "1101700230708"
    folder = own_site(tmp_path, content={f"2568/M1/สำเนาบัตรประชาชน {number}.pdf": "x"})

    held = value(folder)["held"]

    assert [(each["item"], bool(each["reason"])) for each in held] == [("M1", True)]


def test_without_a_score_there_are_no_points(tmp_path: Path) -> None:
    found = value(own_site(tmp_path))

    assert found["years"][0]["items"][0]["points"]["sure"] == 0
