"""What Word does not show of what stands in a file."""

from xml.etree.ElementTree import Element

import pytest

from oitgen.load.contents import office
from oitgen.load.contents.word_hidden import hidden
from oitgen.load.contents.word_styles import Styles


def tree(xml: str) -> Element:
    return office.tree(xml.encode())


@pytest.mark.parametrize(
    ("body", "gone"),
    [
        ("<p><r><t/></r></p>", []),
        ("<p><r><rPr><vanish/></rPr><t/></r><r/></p>", ["r"]),
        ("<p><del><r/></del><ins><r/></ins><moveFrom><r/></moveFrom><moveTo/></p>", ["del", "moveFrom"]),
        ("<p><pPr><rPr><del/></rPr></pPr><r/></p>", []),
        ("<tbl><tr><trPr><del/></trPr><tc/></tr><tr><trPr><ins/></trPr><tc><tcPr><cellDel/></tcPr></tc></tr></tbl>", ["tr", "tc"]),
        ("<tbl><tr><trPr><hidden/></trPr></tr><tr><trPr><hidden val='false'/></trPr></tr></tbl>", ["tr"]),
    ],
)
def test_what_is_hidden_deleted_or_moved_away_is_gone(body: str, gone: list[str]) -> None:
    assert sorted(each.tag for each in hidden(tree(f"<body>{body}</body>"), Styles({}))) == sorted(gone)
