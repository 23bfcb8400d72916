"""Findings stand under the officer's own levels, without those that are accepted with a reason."""

from pathlib import Path

import pytest

from oitgen import check
from oitgen.check import loading
from oitgen.model.agency import Checks, Ignore
from oitgen.model.finding import Finding, Level, Place, message
from tests.readied import readied_with


def found(rule: str = "slot-missing", path: str = "content/2568/O7", level: Level = Level.WARN) -> Finding:
    return Finding(rule, level, Place(path), message("x"))


def test_an_officer_raises_lowers_and_turns_off_rules() -> None:
    checks = Checks(levels=(("slot-missing", Level.ERROR), ("unassigned", None)))
    kept = check.settled([found(), found("unassigned"), found("format-missing")], checks)
    assert [(each.rule, each.level) for each in kept] == [("slot-missing", Level.ERROR), ("format-missing", Level.WARN)]


def test_a_finding_accepted_with_a_reason_is_gone() -> None:
    checks = Checks(ignore=(Ignore("slot-missing", "content/2568/*", "หน่วยใหม่"),))
    assert check.settled([found(), found(path="content/2567/O7")], checks) == (found(path="content/2567/O7"),)


def test_without_a_reason_nothing_is_accepted() -> None:
    assert check.settled([found()], Checks(ignore=(Ignore("slot-missing", "*", ""),))) == (found(),)


def test_the_same_finding_is_told_once() -> None:
    assert check.settled([found(), found()], Checks()) == (found(),)


@pytest.mark.parametrize("rule", check.RULES, ids=lambda rule: rule.ID)
def test_every_rule_has_a_manual_page_with_a_wrong_and_a_right_way(rule: object) -> None:
    page = rule.__doc__ or ""
    assert "Wrong:" in page
    assert "Right:" in page


def test_every_rule_has_the_name_of_its_file() -> None:
    rules = check.RULES
    assert [rule.ID for rule in rules] == [rule.__name__.rpartition(".")[2].replace("_", "-") for rule in rules]


def test_no_rule_is_explained_twice() -> None:
    assert {rule.ID for rule in check.RULES} & set(loading.RULES) == set()


def test_a_fresh_site_has_no_error(tmp_path: Path) -> None:
    assert [finding for finding in readied_with(tmp_path).findings if finding.level is Level.ERROR] == []
