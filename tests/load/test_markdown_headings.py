"""Headings that skip a level in the officer's text."""

import pytest

from oitgen.load import markdown
from oitgen.model.finding import Level


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("## ก\n\n#### ข\n\n###### ค", [3]),
        ("# ชื่อ\n\n### ก\n\n#### ข", []),
        ("### ก\n\n## ข\n\n### ค\n\n# ง", []),
        ("## ก\n\n####\n\n### ข", []),
        ("ก\n\n#### ข", []),
    ],
)
def test_the_first_skip_is_mentioned(text: str, lines: list[int]) -> None:
    found = markdown.html(text, "content/ก.md").findings
    assert [(each.rule, each.level, each.place.line) for each in found] == [("heading-order", Level.INFO, line) for line in lines]


def test_the_page_is_mended_all_the_same() -> None:
    assert [heading.level for heading in markdown.html("## ก\n\n#### ข", "content/ก.md").headings] == [3, 4]
