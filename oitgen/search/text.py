"""One thing that can be found: a page, or a document in its formats."""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass

from oitgen.search.folding import VERSION

_NUMBER = re.compile(r"\D*0*(\d+)\Z")


@dataclass(frozen=True, slots=True)
class FoundFile:
    """One format of a document. `address` is seen from the site's root; `name` is the officer's."""

    format: str
    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Text:
    """One thing that can be found.

    `address` is the page it stands on, seen from the site's root. `note` says
    in words what it belongs to (item, year, period). `files` are empty for a
    page. `words` fetches its words when they are needed: one text for a page,
    one for each file of a document. `digest` stands for those words.
    """

    title: str
    address: str
    digest: str
    words: Callable[[], tuple[str, ...]]
    note: str = ""
    code: str = ""
    year: int = 0
    lang: str = "th"
    files: tuple[FoundFile, ...] = ()

    @property
    def head(self) -> tuple[str, ...]:
        """What is said of it beside its own words: title, note, both names of its item, names of files. Each is searched by itself."""
        return (self.title, self.note, *codes(self.code), *(file.name for file in self.files))

    @property
    def key(self) -> str:
        """Stands for everything that is searched in it."""
        return hashlib.sha256("\0".join((str(VERSION), self.digest, *self.head)).encode("utf-8", "ignore")).hexdigest()


def codes(code: str) -> tuple[str, str]:
    """An item's code as people say it: O15, ข้อ 15; empty where it has none or no number."""
    number = _NUMBER.match(code)
    return code, f"ข้อ {number[1]}" if number else ""
