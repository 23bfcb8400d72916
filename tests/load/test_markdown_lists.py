"""Lines an officer means as a list, and that are none."""

import pytest

from oitgen.load import markdown


def told(text: str) -> list[tuple[str, int]]:
    return [(each.rule, each.place.line) for each in markdown.html(text, "content/2568/O5/index.md", first_line=3).findings]


@pytest.mark.parametrize(
    "text",
    [
        "-ก\n-ข\n-ค",
        "1.ก\n2.ข\n3.ค",
        "๑.ก\n๒.ข\n๓.ค",
        "1)ก\n2)ข\n3)ค",
        "• ก\n• ข\n• ค",
        "– ก\n– ข\n– ค",
        "o ก\no ข\no ค",
        "\uf0b7ก\n\uf0b7ข\n\uf0b7ค",
    ],
)
def test_three_lines_of_a_kind_are_told_at_the_first(text: str) -> None:
    assert told(f"ดังนี้\n\n{text}\n") == [("list-unread", 5)]


@pytest.mark.parametrize(
    "text",
    [
        "- ก\n- ข\n- ค",
        "-ก\n-ข",
        "-5 องศา\n-6 องศา\n-7 องศา",
        "1.5 ล้าน\n2.5 ล้าน\n3.5 ล้าน",
        "08.30 น.\n09.30 น.\n10.30 น.",
        "*ก*\n*ข*\n*ค*",
        "**ก**\n**ข**\n**ค**",
        "• ก\n\n• ข\n\n• ค",
        "-ก  \n-ข  \n-ค",
        "-ก<br>\n-ข<br>\n-ค",
        "---\n\n---\n\n---",
        "```\n-ก\n-ข\n-ค\n```",
        "|ก|ข|\n|-|-|\n|-ก|-ข|\n|-ค|-ง|\n|-จ|-ฉ|",
        "-ก\n1.ข\n• ค",
        "โทร. 1234\nโทร. 1235\nโทร. 1236",
    ],
)
def test_what_is_read_as_meant_or_is_no_list_is_let_be(text: str) -> None:
    assert told(text) == []
