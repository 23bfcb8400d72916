"""Every address of the output, before any file is made."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from oitgen.model.joined import Joined
from oitgen.model.prose import Heading, heading_meant
from oitgen.model.words import Lang


class PageKind(StrEnum):
    """What a page shows; its template has the same name."""

    HOME = "home"
    YEAR = "year"
    ITEM = "item"
    SUBPAGE = "subpage"
    NEWS = "news"
    POST = "post"
    PAGE = "page"
    CONTACT = "contact"
    PEOPLE = "people"
    EIT = "eit"
    SEARCH = "search"
    SITEMAP = "sitemap"
    PRIVACY = "privacy"
    ACCESSIBILITY = "accessibility"
    OPEN_DATA = "open-data"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class PlannedPage:
    """One page. `path` is its folder's address ("2568/o7/", "" for home), or a file name for 404.

    `year` and `code` name the item, `source` the text it is made from, where
    there is one.
    """

    kind: PageKind
    lang: Lang
    path: str
    year: int = 0
    code: str = ""
    source: str = ""

    @property
    def file(self) -> str:
        """The file that holds it, from the output's root."""
        return self.path if self.path.endswith(".html") else f"{self.path}index.html"


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """One published input file: its address and where it comes from."""

    path: str
    source: str


@dataclass(frozen=True, slots=True)
class PlannedTable:
    """Where one table is published for programs; an address a file of the officer's has is empty.

    `beside`: the CSV is a second one, in UTF-8 and with commas, next to an officer's own that is neither.
    """

    csv: str = ""
    json: str = ""
    beside: bool = False


@dataclass(frozen=True, slots=True)
class PlannedView:
    """A picture to be made of a published file: its first page, or itself `width` pixels wide."""

    path: str
    source: str
    width: int


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """All addresses of a site.

    `files` and `texts` pair a source path (normalised; a file's own spelling too,
    since two that look the same are two files) with its address;
    for a text that is the page's address with its anchor. `folders` does the
    same for the officer's folders. `headings` are those of each text. `published` pairs an output path without
    its slashes with the path. `tables` pairs a spreadsheet with the addresses of its tables;
    `joined` the year, code and id of an element with the table its periods make together.
    `inner` pairs the source path of a document with the addresses of the pictures inside it.
    `views` are pictures to be made of published files; of some none can be made.
    """

    pages: tuple[PlannedPage, ...]
    documents: tuple[PlannedFile, ...]
    files: Mapping[str, str]
    texts: Mapping[str, str]
    folders: Mapping[str, str]
    headings: Mapping[str, tuple[Heading, ...]]
    published: Mapping[str, str]
    by_key: Mapping[tuple[PageKind, Lang, int, str, str], PlannedPage]
    tables: Mapping[str, tuple[PlannedTable, ...]] = field(default_factory=dict)
    joined: Mapping[tuple[int, str, str], tuple[Joined, PlannedTable]] = field(default_factory=dict)
    inner: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    views: tuple[PlannedView, ...] = ()

    def page(self, kind: PageKind, lang: Lang, *, year: int = 0, code: str = "", source: str = "") -> PlannedPage | None:
        """The page of that kind and language; None where there is none."""
        return self.by_key.get((kind, lang, year, code, source))

    def address(self, source: str) -> str | None:
        """Where a file, text or folder of the officer's is shown; None where it is not.

        `source` is a path from the site folder, in normal form or as the disk spells it. An officer may
        also write a published address itself: 2568/o7.
        """
        for mapping in (self.files, self.texts, self.folders):
            if source in mapping:
                return mapping[source]
        return self.published.get(source.strip("/"))

    def anchor(self, source: str, said: str) -> str:
        """The anchor in a text (by its normal path) that an officer means; what was said, where no heading is meant."""
        heading = heading_meant(self.headings.get(source, ()), said)
        return heading.id if heading else said
