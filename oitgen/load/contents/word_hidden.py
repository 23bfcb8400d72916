"""What Word does not show of what stands in a file: hidden, deleted or moved away. The one answer for words and for previews."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from oitgen.load.contents.word_names import child, local, switched
from oitgen.load.contents.word_styles import Styles

# What is said of something stands in these; it is never itself a part of the text.
PROPERTIES = frozenset({"rPr", "pPr", "tblPr", "tblPrEx", "tblGrid", "trPr", "tcPr", "sectPr", "sdtPr", "sdtEndPr"})


def is_hidden(each: Element, name: str, known: Styles, *, within: bool) -> bool:
    """Whether Word shows nothing of an element, which is no property; `within` tells whether its paragraph's style hides runs."""
    match name:
        case "r":
            return known.is_hidden(each, within=within)
        case "del" | "moveFrom":
            return True
        case "tr":
            properties = child(each, "trPr")
            return properties is not None and (switched(properties, "hidden") is True or child(properties, "del") is not None)
        case "tc":
            properties = child(each, "tcPr")
            return properties is not None and child(properties, "cellDel") is not None
        case _:
            return False


def hidden(root: Element, known: Styles) -> Iterator[Element]:
    """The elements of a part of which Word shows nothing, and not what stands in them."""
    waiting = [(root, False)]
    while waiting:
        parent, within = waiting.pop()
        for each in parent:
            name = local(each)
            if name in PROPERTIES:
                continue
            below = known.hides(each) if name == "p" else within
            if is_hidden(each, name, known, within=below):
                yield each
            elif len(each):
                waiting.append((each, below))
