"""What styles hide."""

from xml.etree.ElementTree import Element

import pytest

from oitgen.load.contents import office
from oitgen.load.contents.word_names import local
from oitgen.load.contents.word_styles import Styles, sheet, styles


def tree(xml: str) -> Element:
    return office.tree(xml.encode())


SHEET = tree(
    '<styles><style type="paragraph" default="1" styleId="a"/><style type="paragraph" styleId="b"><rPr><vanish/></rPr></style>'
    '<style styleId="c"><basedOn val="b"/></style><style styleId="d"><basedOn val="d"/></style></styles>'
)


def paragraph(style: str = "") -> Element:
    return tree(f'<p><pPr><pStyle val="{style}"/></pPr></p>' if style else "<p/>")


def test_a_style_hides_what_the_one_it_is_based_on_hides() -> None:
    known = styles(SHEET)
    assert [known.hides(paragraph(style)) for style in ("", "a", "b", "c", "d", "none")] == [False, False, True, True, False, False]


def test_a_run_may_say_otherwise_than_its_paragraph() -> None:
    runs = [tree(f"<r><rPr>{told}</rPr></r>") for told in ("", "<vanish/>", '<vanish val="0"/>', "<webHidden/>")]
    assert [styles(SHEET).is_hidden(run, within=True) for run in runs] == [True, True, False, True]
    assert [Styles({}).is_hidden(run, within=False) for run in runs] == [False, True, False, True]


def test_a_template_that_many_files_share_is_read_once() -> None:
    data = b"<w:styles xmlns:w='w'><w:style w:styleId='a'><w:rPr><w:vanish/></w:rPr></w:style></w:styles>"
    first, again = sheet(data), sheet(bytes(bytearray(data)))
    assert again is first
    assert first[1].by_id["a"].hidden
    assert local(first[0]) == "styles"
    with pytest.raises(ValueError, match="no XML"):
        sheet(b"<w:styles")
