"""A name under checks: that is no rule's is told."""

from pathlib import Path

import pytest

from oitgen import check
from oitgen.model.finding import Level, Place
from tests.readied import readied_with


def test_an_unknown_rule_is_told_with_the_nearest(tmp_path: Path) -> None:
    yaml = "checks: {levels: {slot-mising: error, not-checked: off}, ignore: [{rule: xyzzy, path: '*', reason: ก}]}"
    near, far = readied_with(tmp_path, yaml=yaml).of_rule("rule-unknown")
    assert (near.level, near.place) == (Level.WARN, Place("site.yaml"))
    assert near.hint is not None
    assert dict(near.hint.args) == {"nearest": "slot-missing"}
    assert dict(far.message.args) == {"rule": "xyzzy"}


@pytest.mark.parametrize("rule", sorted(each.ID for each in check.RULES))
def test_every_rule_of_a_file_is_known(tmp_path: Path, rule: str) -> None:
    assert readied_with(tmp_path, yaml=f"checks: {{levels: {{{rule}: off}}}}").of_rule("rule-unknown") == []
