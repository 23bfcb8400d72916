"""What is shown for one element, or one of its slots, with all that judging it takes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from oitgen.model import posts
from oitgen.model.catalogue import Element
from oitgen.model.contents import Contents, Library
from oitgen.model.document import Document, Evidence, Placing, Post, Served
from oitgen.model.finding import Finding, Level, Message, Place, message
from oitgen.model.site import Disclosure, Year
from oitgen.thai import Period


@dataclass(frozen=True, slots=True)
class Shown:
    """One element, or one of its slots, with what is shown for it.

    `office` is the day whose people the year shows, `news` are all posts.
    `period` is that of the slot; None for an element as a whole.
    """

    year: Year
    disclosure: Disclosure
    element: Element
    evidence: tuple[Evidence, ...]
    library: Library
    office: date
    news: tuple[Post, ...] = ()
    period: Period | None = None

    @property
    def posts(self) -> tuple[Post, ...]:
        """The news that serve it."""
        return posts.of_element(self.year, self.disclosure, self.element, self.news)

    @property
    def documents(self) -> tuple[Document, ...]:
        """The documents among the evidence."""
        return tuple(each.thing for each in self.evidence if isinstance(each.thing, Document))

    @property
    def formats(self) -> frozenset[str]:
        """The file formats of these documents."""
        return frozenset(format for document in self.documents for format in document.formats)

    @property
    def is_served(self) -> bool:
        """Whether site.yaml, people.yaml or the news serve it."""
        return any(isinstance(each.thing, Served) for each in self.evidence)

    @property
    def is_confirmed(self) -> bool:
        """Whether a person has looked at all of it and found it right."""
        return bool(self.evidence) and all(each.placing is Placing.CONFIRMED for each in self.evidence)

    def contents(self) -> Iterator[Contents]:
        """What stands in each file that was read."""
        for document in self.documents:
            for file in document.files:
                found = self.library.of(file.path)
                if found.is_read and not found.problem:
                    yield found


def finding(shown: Shown, rule: str, why: Message, hint: Message, *, place: Place | None = None, level: Level = Level.WARN) -> Finding:
    """A finding on what is shown: at a file, or at the first of its documents."""
    code, be = shown.disclosure.item.code, shown.year.fiscal_year.be
    said = (
        message("{code} {element}, {period}: {why}", code=code, element=shown.element.short, period=shown.period, why=why)
        if shown.period is not None
        else message("{code} {element}: {why}", code=code, element=shown.element.short, why=why)
    )
    first = next((file.path for document in shown.documents for file in document.files), "")
    folder = next(iter(shown.disclosure.folders), "")
    return Finding(rule, level, place or Place(first or folder), said, hint, code, be)
