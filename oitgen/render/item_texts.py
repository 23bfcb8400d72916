"""Which texts of an item its page shows, and how the page's other parts lead to them."""

from dataclasses import dataclass

from oitgen.model.document import Evidence, Passage, Section
from oitgen.model.plan import PageKind
from oitgen.model.site import Disclosure, Year
from oitgen.model.words import Lang
from oitgen.render.context import Link, TextBlock
from oitgen.render.facts import is_written
from oitgen.render.scene import Scene
from oitgen.thai import normalise

# The anchor of the text that opens an item's page.
OPENING = "details"


@dataclass(frozen=True, slots=True)
class ItemTexts:
    """The texts of one item as one page shows them: those of its language, and those that would stand nowhere else."""

    scene: Scene
    year: Year
    disclosure: Disclosure

    @property
    def opening(self) -> tuple[TextBlock, ...]:
        """The texts that open the page."""
        return tuple(self._opening_block(section) for section in self._own(self.disclosure.opening))

    @property
    def sections(self) -> tuple[TextBlock, ...]:
        """The texts of no element."""
        return tuple(self.scene.text(section) for section in self._own(self.disclosure.sections))

    def of(self, evidence: tuple[Evidence, ...]) -> tuple[TextBlock, ...]:
        """The texts that are evidence of one element, each once; what opens the page stands there."""
        placed = (each.thing for each in evidence if isinstance(each.thing, Section) and each.thing.anchor)
        once = {(section.path, section.lang): section for section in placed}
        return tuple(self.scene.text(section) for section in once.values() if self.is_here(section))

    def is_here(self, section: Section) -> bool:
        """Whether this page shows a text."""
        for group in (self.disclosure.opening, self.disclosure.sections):
            if any(_same(section, each) for each in group):
                return any(_same(section, each) for each in self._own(group))
        return is_written(section) and (section.lang == self.scene.lang or not self._has_page_of(section))

    def first(self) -> str:
        """The address of the first text that belongs to no element; empty where the page shows none."""
        shown = (*self.opening, *self.sections)
        return self._on_page(shown[0].anchor) if shown else ""

    def link(self, section: Section, anchor: str = "", label: str = "") -> Link:
        """The way to a text: on this page, else on the page of its own language."""
        scene = self.scene
        words = label or section.title.said(scene.lang) or scene.say("See the text of this page")
        if self.is_here(section):
            return Link(words, self._on_page(anchor or self._anchor(section)))
        note = scene.say("on the English page") if section.lang == "en" else scene.say("on the Thai page")
        title = label or section.title.said(section.lang) or scene.voice.words(self.disclosure.item.title)
        page = scene.plan.page(PageKind.ITEM, _lang(section), year=self.year.fiscal_year.be, code=self.disclosure.item.code)
        address = scene.addresses.to(f"{page.path}#{anchor or section.anchor or OPENING}") if page else ""
        return Link(title, address, note, lang=section.lang)

    def passage(self, passage: Passage) -> Link:
        """The way to a part of a text; a translation that keeps the heading's anchor shows it on its own page."""
        texts = self.disclosure.texts
        own = [section for section in texts if normalise(section.path) == normalise(passage.path)]
        kept = [section for section in texts if any(heading.id == passage.anchor for heading in section.prose.headings)]
        for section in (*(each for each in (*own, *kept) if self.is_here(each)), *own):
            return self.link(section, passage.anchor, passage.title)
        found = self.scene.plan.texts.get(normalise(passage.path), "").partition("#")[0]
        return Link(passage.title, self.scene.addresses.to(f"{found}#{passage.anchor}"))

    def _on_page(self, anchor: str) -> str:
        return self.scene.addresses.to(f"{self.scene.page.path}#{anchor}")

    def _own(self, sections: tuple[Section, ...]) -> tuple[Section, ...]:
        """Of texts that stand together, those in the page's language; the other language's only where they would be lost."""
        written = tuple(section for section in sections if is_written(section))
        own = tuple(section for section in written if section.lang == self.scene.lang)
        if self.scene.lang == "en":
            return own
        return tuple(section for section in written if section in own or not own or not self._has_page_of(section))

    def _has_page_of(self, section: Section) -> bool:
        return self.scene.has(PageKind.ITEM, _lang(section), year=self.year.fiscal_year.be, code=self.disclosure.item.code)

    def _opening_block(self, section: Section) -> TextBlock:
        block = self.scene.text(section, titled=False, at_once=True)
        return TextBlock(block.html, "", self._anchor(section), block.lang)

    def _anchor(self, section: Section) -> str:
        """Two folders of one item may both have a text that opens the page."""
        if section.anchor:
            return section.anchor
        place = next((n for n, each in enumerate(self._own(self.disclosure.opening), 1) if _same(section, each)), 1)
        return OPENING if place == 1 else f"{OPENING}-{place}"


def _lang(section: Section) -> Lang:
    return "en" if section.lang == "en" else "th"


def _same(one: Section, other: Section) -> bool:
    return (one.path, one.lang) == (other.path, other.lang)
