"""What the styles of a Word file say of paragraphs and runs: whether they are hidden, and which list they belong to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from xml.etree.ElementTree import Element

from oitgen.load.contents import office
from oitgen.load.contents.word_names import child, children, given, switched, value

# Styles are based on each other; a ring of them is somebody's joke.
_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Style:
    """One style. `hidden` is None where it says nothing of it; `list_id` and `level` are empty where it is no list."""

    based_on: str = ""
    hidden: bool | None = None
    list_id: str = ""
    level: str = ""


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of one file, by their ids. `usual` is the paragraph style of what names none."""

    by_id: Mapping[str, Style]
    usual: str = ""
    all_hidden: bool = False

    def chain(self, id: str) -> Iterator[Style]:
        """A style, then what it is based on."""
        for _ in range(_DEEPEST):
            found = self.by_id.get(id)
            if found is None:
                return
            yield found
            id = found.based_on

    def of(self, paragraph: Element) -> str:
        """The id of a paragraph's style."""
        properties = child(paragraph, "pPr")
        named = value(child(properties, "pStyle")) if properties is not None else ""
        return named or self.usual

    def hides(self, paragraph: Element) -> bool:
        """Whether the style of a paragraph hides what stands in it."""
        return self._hides(self.of(paragraph), self.all_hidden)

    def is_hidden(self, run: Element, *, within: bool) -> bool:
        """Whether Word hides a run; `within` tells whether the style of its paragraph does."""
        properties = child(run, "rPr")
        if properties is None:
            return within
        # What only the web view hides are the page numbers of a table of contents.
        if switched(properties, "webHidden"):
            return True
        said = switched(properties, "vanish")
        return self._hides(value(child(properties, "rStyle")), within) if said is None else said

    def _hides(self, id: str, otherwise: bool) -> bool:
        return next((style.hidden for style in self.chain(id) if style.hidden is not None), otherwise)


@lru_cache(4)
def sheet(data: bytes) -> tuple[Element, Styles]:
    """The part `styles.xml` as a tree with its namespaces, not to be changed, and what it says; ValueError where it cannot be read.

    An agency writes most of its files from one template, whose styles are longer than the text.
    """
    whole = office.whole(data)
    return whole, styles(whole)


def styles(sheet: Element) -> Styles:
    """What the part `styles.xml` says."""
    found: dict[str, Style] = {}
    usual = ""
    for each in children(sheet, "style"):
        id = given(each, "styleId")
        found[id] = _style(each)
        if given(each, "type") == "paragraph" and given(each, "default") in ("1", "true"):
            usual = id
    defaults = child(sheet, "docDefaults")
    runs = child(defaults, "rPrDefault") if defaults is not None else None
    whole = child(runs, "rPr") if runs is not None else None
    return Styles(found, usual, switched(whole, "vanish") is True)


def _style(element: Element) -> Style:
    paragraph = child(element, "pPr")
    numbered = child(paragraph, "numPr") if paragraph is not None else None
    return Style(
        based_on=value(child(element, "basedOn")),
        hidden=switched(child(element, "rPr"), "vanish"),
        list_id=value(child(numbered, "numId")) if numbered is not None else "",
        level=value(child(numbered, "ilvl")) if numbered is not None else "",
    )
