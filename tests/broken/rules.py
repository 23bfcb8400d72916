"""Every rule the program can report, read from its source."""

import ast
from collections.abc import Iterator
from pathlib import Path

import oitgen

# Calls that make a finding of the rule named first. `_no_file` and `refusal` are such helpers of their own modules.
_MAKERS = {"Finding", "report", "note", "stop", "refusal", "_complain", "_no_file", "Held"}


def all_rules() -> frozenset[str]:
    """The names that stand first in any call that makes a finding, and those of rules with a file of their own."""
    return frozenset(rule for path in Path(oitgen.__file__).parent.rglob("*.py") for rule in _rules(ast.parse(path.read_bytes())))


def _rules(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) in _MAKERS and node.args:
            first = node.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield first.value
        elif (
            isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and any(_name(target) == "ID" for target in node.targets)
        ):
            yield str(node.value.value)


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""
