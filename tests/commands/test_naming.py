"""One item of all."""

from pathlib import Path

from oitgen.commands import naming
from tests.assessed import assessed, own_site


def test_nothing_typed_is_everything(tmp_path: Path) -> None:
    outcome = assessed(own_site(tmp_path))

    assert naming.only(outcome, "") is outcome


def test_readiness_questions_and_findings_are_those_of_the_item(tmp_path: Path) -> None:
    outcome = assessed(own_site(tmp_path, content={"2568/M1/แผนงาน.pdf": "1"}))

    only = naming.only(outcome, "m1")

    assert only.readiness == outcome.readiness
    assert only.questions == outcome.questions
    assert {finding.item for finding in only.findings} == {"M1"}
