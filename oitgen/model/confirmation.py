"""ยืนยัน: what a person is asked to look at, and what a person has said of it."""

from dataclasses import dataclass
from datetime import date

from oitgen.model.catalogue import Element, Item
from oitgen.model.finding import Message
from oitgen.thai import Period


@dataclass(frozen=True, order=True, slots=True)
class Exhibit:
    """One thing a person looks at.

    `file` is its path from the site folder; a part of a text adds its
    "#anchor", a saved link is its address, and what site.yaml or people.yaml
    serve is "site.yaml#<role>". `sha256` (hex) is that of the file's bytes, of
    a text's normalised words, or of the facts served.
    """

    file: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Question:
    """Does this show what the element asks for? `periods` are the slots it fills, `why` says what no machine can know."""

    year: int
    item: Item
    element: Element
    exhibits: tuple[Exhibit, ...]
    why: Message
    periods: tuple[Period, ...] = ()


@dataclass(frozen=True, slots=True)
class Confirmation:
    """One line of confirmed-<year>.csv: a person has looked at these bytes, and they are this element.

    `item` is a code, `element` an id; `by` is who looked, `on` when.
    """

    year: int
    item: str
    element: str
    file: str
    sha256: str
    by: str = ""
    on: date | None = None

    @property
    def key(self) -> tuple[int, str, str, str]:
        """What it is about: a later answer on the same replaces it."""
        return self.year, self.item, self.element, self.file
