"""Findings and listings as JSON, for other programs (design, section 8)."""

import json
from collections.abc import Iterable

from oitgen.model.finding import Finding
from oitgen.model.words import Lang
from oitgen.text import said


def finding(one: Finding, lang: Lang) -> dict[str, object]:
    """One finding under the keys of the contract; a place that has no line says 0."""
    return {
        "rule": one.rule,
        "level": one.level.value,
        "path": one.place.path,
        "line": one.place.line,
        "column": one.place.column,
        "item": one.item,
        "message": said(one.message, lang),
        "hint": said(one.hint, lang) if one.hint is not None else "",
    }


def findings(found: Iterable[Finding], lang: Lang) -> list[dict[str, object]]:
    """All findings, in the order they are given."""
    return [finding(one, lang) for one in found]


def written(value: object) -> str:
    """The value as JSON that every console and every file can hold.

    Thai stands as escapes: a Windows console that is not Unicode would
    otherwise make question marks of it, without a word.
    """
    return json.dumps(value, indent=2) + "\n"
