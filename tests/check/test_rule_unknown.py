"""A name under checks: that is no rule's is told."""

from pathlib import Path

from oitgen import check
from oitgen.check import rule_unknown
from oitgen.model.finding import Level, Place
from tests.readied import readied_with


def test_an_unknown_rule_is_told_with_the_nearest(tmp_path: Path) -> None:
    yaml = "checks: {levels: {slot-mising: error, not-checked: off}, ignore: [{rule: xyzzy, path: '*', reason: ก}]}"
    near, far = readied_with(tmp_path, yaml=yaml).of_rule("rule-unknown")
    assert (near.level, near.place) == (Level.WARN, Place("site.yaml"))
    assert near.hint is not None
    assert dict(near.hint.args) == {"nearest": "slot-missing"}
    assert dict(far.message.args) == {"rule": "xyzzy"}


def test_every_rule_of_a_file_is_known() -> None:
    assert sorted(rule_unknown.OF_FILES) == sorted(rule.ID for rule in (*check.RULES, *check.SITE_RULES))
