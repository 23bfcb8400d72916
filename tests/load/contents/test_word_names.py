"""Word's XML by its local names, with and without namespaces."""

from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from oitgen.load.contents import word_names


def tree(xml: str) -> Element:
    """With its namespaces, unlike the trees of `office`."""
    return ElementTree.fromstring(xml)  # noqa: S314  # a test's own


PLAIN = tree('<r><rPr><b val="0"/><i/></rPr></r>')
SPACED = tree('<w:r xmlns:w="x"><w:rPr><w:b w:val="0"/><w:i/></w:rPr></w:r>')


@pytest.mark.parametrize("run", [PLAIN, SPACED])
def test_names_and_values_are_known_whatever_their_namespace(run: Element) -> None:
    properties = word_names.child(run, "rPr")
    assert [word_names.switched(properties, name) for name in ("b", "i", "u")] == [False, True, None]
    assert word_names.local(run) == "r"


def test_a_sibling_has_the_same_namespace() -> None:
    assert (word_names.sibling(PLAIN, "p"), word_names.sibling(SPACED, "p")) == ("p", "{x}p")
