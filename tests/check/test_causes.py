"""One cause is told once for each file."""

from pathlib import Path

import pytest

from oitgen import check
from oitgen.check import causes, loading
from oitgen.model.finding import Finding, Level, Place, message
from tests.assessed import assessed
from tests.builders import site_with


def told(rule: str, path: str = "content/2568/O7/ก.pdf") -> Finding:
    return Finding(rule, Level.INFO, Place(path), message("x"))


@pytest.mark.parametrize(("effect", "cause"), [(effect, cause) for effect, found in causes.CAUSES.items() for cause in sorted(found)])
def test_what_follows_from_another_finding_of_the_file_is_not_told(effect: str, cause: str) -> None:
    assert causes.told_once([told(effect), told(cause)]) == (told(cause),)
    elsewhere = told(cause, "content/2568/O7/ข.pdf")
    assert causes.told_once([told(effect), elsewhere]) == (told(effect), elsewhere)


def test_a_file_of_a_wrong_year_is_told_once(tmp_path: Path) -> None:
    found = assessed(site_with(tmp_path, ["2568/O7/ต.ค.68 ก.pdf"]))
    assert [each.rule for each in found.findings if each.place.path.endswith(".pdf")] == ["slot-outside"]


def test_causes_are_rules() -> None:
    known = {*(rule.ID for rule in check.RULES), *loading.RULES}
    assert {*causes.CAUSES, *(each for found in causes.CAUSES.values() for each in found)} <= known
