"""oitgen explain knows every rule that can occur, and every item."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from oitgen.check import RULES, loading
from oitgen.commands import explain
from oitgen.model.finding import OitgenError
from oitgen.text import said

# The functions that take a rule's name; a new one belongs here.
TELLING = {"Finding", "report", "_complain", "note", "stop", "refusal", "_refusal", "_no_file", "Held"}
_RULE = re.compile(r"[a-z]+(-[a-z]+)+")


def told_rules(repository: Path) -> Iterator[tuple[str, str]]:
    """Every rule's name that stands in the source, with its place."""
    for path in sorted((repository / "oitgen").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _called(node) in TELLING:
                for value in (*node.args[:1], *(each.value for each in node.keywords if each.arg == "rule")):
                    if isinstance(value, ast.Constant) and isinstance(value.value, str) and _RULE.fullmatch(value.value):
                        yield value.value, f"{path.name}:{node.lineno}"
            elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "ID" and isinstance(node.value, ast.Constant):
                yield str(node.value.value), f"{path.name}:{node.lineno}"


def test_every_rule_of_the_program_is_explained(repository: Path) -> None:
    assert {rule: place for rule, place in told_rules(repository) if rule not in explain.rules()} == {}


def test_nothing_is_explained_that_no_longer_occurs(repository: Path) -> None:
    assert set(explain.rules()) - {rule for rule, _ in told_rules(repository)} == set()


def test_every_explanation_has_its_thai() -> None:
    assert [rule for rule, page in explain.rules().items() if said(page, "th") == page.id] == []


def test_a_rule_has_one_page_only() -> None:
    assert set(loading.RULES) & {rule.ID for rule in RULES} == set()


def test_a_rule_is_explained_in_both_languages(tmp_path: Path) -> None:
    assert "Right:" in explain.run("format-missing", tmp_path, "en").data
    assert "ถูก:" in explain.run("format-missing", tmp_path, "th").data


def test_an_unknown_rule_names_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(OitgenError) as refused:
        explain.run("format-mising", tmp_path, "th")

    assert refused.value.exit_code == 2
    assert refused.value.finding.hint is not None
    assert dict(refused.value.finding.hint.args)["nearest"] == "format-missing"


@pytest.mark.parametrize("typed", ["O7", "o7", "ข้อ O๗", "๐๗"])
def test_an_item_is_explained_however_it_is_typed(typed: str, repository: Path) -> None:
    told = explain.run(typed, repository, "th").data

    assert told.startswith("O7 รายงานการปฏิบัติราชการประจำเดือน\n")
    assert "ผู้รับผิดชอบ: ทุกสายงาน" in told
    assert "PDF + Word" in told


def test_an_unknown_item_ends_with_2(repository: Path) -> None:
    with pytest.raises(OitgenError) as refused:
        explain.run("O77", repository, "th")

    assert refused.value.exit_code == 2


def test_an_item_needs_a_site(tmp_path: Path) -> None:
    with pytest.raises(OitgenError) as refused:
        explain.run("O7", tmp_path, "th")

    assert refused.value.exit_code == 3


def _called(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else node.func.attr if isinstance(node.func, ast.Attribute) else ""
