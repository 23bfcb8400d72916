"""Findings for other programs."""

import json

from oitgen.model.finding import Finding, Level, Place, message
from oitgen.report import data


def test_a_finding_has_the_keys_of_the_contract() -> None:
    one = Finding("r", Level.WARN, Place("a.md", 3, 1), message("{name} is missing.", name="x"), None, "O7")

    assert data.finding(one, "en") == {
        "rule": "r",
        "level": "warn",
        "path": "a.md",
        "line": 3,
        "column": 1,
        "item": "O7",
        "message": "x is missing.",
        "hint": "",
    }


def test_json_survives_a_console_without_thai() -> None:
    written = data.written([{"name": "สถานี"}])

    assert written.isascii()
    assert json.loads(written) == [{"name": "สถานี"}]


def test_findings_keep_their_order() -> None:
    found = [Finding(rule, Level.INFO, Place(), message("Nothing to list.")) for rule in ("b", "a")]

    assert [each["rule"] for each in data.findings(found, "en")] == ["b", "a"]
