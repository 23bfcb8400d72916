"""Every finding an officer can meet has its case here, with the exact words."""

import re

import pytest

from oitgen import check
from oitgen.check.loading import RULES
from tests.broken.rules import all_rules
from tests.broken.running import EXPECTED, HOME

# Rules whose mistake no folder can hold: the test file that makes it.
CODED = {
    "assessment-invalid": "load/test_assessment.py",
    "confirm-answer": "load/test_answers.py",
    "disk-full": "broken/test_hostile_places.py",
    "disk-refuses": "broken/test_hostile_places.py",
    "encoding": "broken/test_hostile_files.py",
    "explain-unknown": "broken/test_hostile_places.py",
    "file-unreadable": "broken/test_hostile_files.py",
    "folder-too-deep": "broken/test_hostile_files.py",
    "given-incomplete": "commands/test_score.py",
    "given-invalid": "load/test_given.py",
    "init-refused": "broken/test_hostile_places.py",
    "link-broken": "broken/test_hostile_files.py",
    "link-circle": "broken/test_hostile_files.py",
    "link-dead": "test_external.py",
    "link-outside": "broken/test_hostile_files.py",
    "link-unchecked": "test_external.py",
    "no-permission": "broken/test_hostile_places.py",
    "path-long": "broken/test_hostile_files.py",
    "not-checked": "broken/test_hostile_places.py",
    "output-busy": "write/test_lock.py",
    "output-forbidden": "broken/test_hostile_places.py",
    "output-foreign": "broken/test_hostile_places.py",
    "output-in-site": "broken/test_hostile_places.py",
    "output-is-disk": "broken/test_hostile_places.py",
    "output-is-file": "broken/test_hostile_places.py",
    "output-locked": "write/test_moving.py",
    "output-unwritable": "broken/test_hostile_places.py",
    "people-columns": "broken/test_hostile_files.py",
    "port-busy": "serve/test_ports.py",
    "phone-zero": "broken/test_hostile_files.py",
    "source-changed": "write/test_write.py",
    "text-too-long": "broken/test_hostile_files.py",
    "yaml-alias": "broken/test_hostile_files.py",
}


def _told() -> frozenset[str]:
    """The rules the folders' expected texts name."""
    texts = (path.read_text(encoding="utf-8") for path in HOME.glob(f"*/{EXPECTED}"))
    return frozenset(rule for text in texts for rule in re.findall(r"(?:error|warn|info) \[([a-z0-9-]+)\]", text))


def test_every_rule_has_its_case() -> None:
    every = all_rules() | set(RULES) | {rule.ID for rule in check.RULES}

    assert sorted(every - _told() - set(CODED)) == []


@pytest.mark.parametrize(("rule", "file"), sorted(CODED.items()))
def test_a_coded_case_is_where_the_table_says(rule: str, file: str) -> None:
    assert rule in (HOME.parent / file).read_text(encoding="utf-8")


def test_no_case_tells_of_a_rule_that_is_gone() -> None:
    every = all_rules() | set(RULES) | {rule.ID for rule in check.RULES}

    assert sorted((_told() | set(CODED)) - every) == []


def test_every_case_is_read_to_its_end() -> None:
    """A rewritten text that still speaks English was never translated."""
    english = [
        path.parent.name
        for path in HOME.glob(f"*/{EXPECTED}")
        if re.search(r"\] [A-Z][a-z]+ [a-z]+ [a-z]+", path.read_text(encoding="utf-8"))
    ]

    assert english == []
