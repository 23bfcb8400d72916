"""เอกสาร: what an agency shows, and which element it is evidence for."""

import datetime
from dataclasses import dataclass
from enum import StrEnum

from oitgen.model.finding import Place
from oitgen.model.prose import Prose
from oitgen.model.words import Words
from oitgen.thai import Period

TWIN_FORMATS = frozenset({"pdf", "doc", "docx", "docm", "xls", "xlsx", "xlsm", "ods", "odt", "csv"})
# What is a workbook or a Word file of today inside: as such, with macros, as a template.
WORKBOOKS = frozenset({"xlsx", "xlsm", "xltx", "xltm"})
WORD_FILES = frozenset({"docx", "docm", "dotx", "dotm"})
IMAGE_FORMATS = frozenset({"jpg", "jpeg", "jfif", "jpe", "png", "gif", "webp", "bmp", "tif", "tiff", "heic", "avif"})
SHOWN_IMAGE_FORMATS = frozenset({"jpg", "jpeg", "jfif", "jpe", "png", "gif", "webp", "bmp"})
# What no browser shows, and what is published of it: of a scan in TIFF a PDF with all its pages.
CONVERTED = {"tif": "pdf", "tiff": "pdf", "bmp": "png"}
_JPEG = frozenset({"jpeg", "jfif", "jpe"})


def published_format(format: str) -> str:
    """The format in which a file of this one is published."""
    return "jpg" if format in _JPEG else CONVERTED.get(format, format)


@dataclass(frozen=True, slots=True)
class File:
    """One input file. `path` is relative to the site folder, with `/`.

    `format` is the lower-case suffix without its dot. `size` is in bytes.
    `pages` is 0 where unknown; `width` and `height` (pixels, upright) are 0
    for anything but a readable picture. `digest` is the sha256 of its bytes.
    `caption` is what the officer wrote about a photo.
    """

    path: str
    format: str
    size: int
    mtime_ns: int = 0
    digest: str = ""
    pages: int = 0
    width: int = 0
    height: int = 0
    caption: str = ""

    @property
    def name(self) -> str:
        """The officer's own file name."""
        return self.path.rsplit("/", 1)[-1]

    @property
    def published_name(self) -> str:
        """The name it is saved under: the officer's own, with the type it was made into where it was."""
        return f"{self.name}.{CONVERTED[self.format]}" if self.format in CONVERTED else self.name


class Placing(StrEnum):
    """How a piece of evidence came to its element.

    `stated`, `folder`, `role`, `confirmed`, `only` and `slot` speak for
    themselves; `words`, `range`, `part`, `topic` are readings, to be
    confirmed by a person.
    """

    STATED = "stated"
    FOLDER = "folder"
    ROLE = "role"
    CONFIRMED = "confirmed"
    ONLY = "only"
    SLOT = "slot"
    WORDS = "words"
    RANGE = "range"
    PART = "part"

    @property
    def sure(self) -> bool:
        """Whether this placing lets an element be met without a person's word."""
        return self not in (Placing.WORDS, Placing.RANGE, Placing.PART)


@dataclass(frozen=True, slots=True)
class Document:
    """เอกสาร: one thing in one or more file formats.

    `files` are twins, PDF first. `group` are the headings above it (folder
    names that say nothing else). `date` is its own date, `as_of` the date of
    its data. `older` are its earlier versions, newest first. `line` is the
    line of work a folder or its name speaks of. `slug` comes from front
    matter only.
    """

    title: Words
    files: tuple[File, ...]
    language: str = ""
    period: Period | None = None
    date: datetime.date | None = None
    as_of: datetime.date | None = None
    group: tuple[str, ...] = ()
    line: str = ""
    note: str = ""
    slug: str = ""
    stem: str = ""
    older: tuple["Document", ...] = ()
    also_for: tuple[str, ...] = ()

    @property
    def is_image(self) -> bool:
        """Whether it is a picture (photo, chart, scan of a page)."""
        return self.files[0].format in IMAGE_FORMATS

    @property
    def formats(self) -> frozenset[str]:
        """The file formats it is shown in."""
        return frozenset(file.format for file in self.files)


@dataclass(frozen=True, slots=True)
class Section:
    """One Markdown text of an item, with an anchor of its own.

    `anchor` is unique on its page. The text of index.md has no anchor and no
    title: it opens the page.
    """

    path: str
    prose: Prose
    title: Words
    anchor: str = ""
    lang: str = "th"
    digest: str = ""


@dataclass(frozen=True, slots=True)
class WebLink:
    """An address an officer put into a folder (.url, .webloc) or front matter."""

    title: Words
    url: str
    path: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """A declared "none": for which period, by which unit, on which day.

    `unit` and `date` are empty where nobody says; then a person must confirm.
    """

    period: Period | None
    text: str
    unit: str = ""
    date: datetime.date | None = None
    path: str = ""
    file: File | None = None


@dataclass(frozen=True, slots=True)
class Served:
    """What site.yaml or people.yaml serves: the role's name."""

    role: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of a section named by `evidence: "#anchor"`."""

    anchor: str
    title: str
    path: str = ""


@dataclass(frozen=True, slots=True)
class Post:
    """ข่าว: one dated news post.

    `items` are the codes it joins (by lying in an item folder or by
    `also_for`), `tags` the officer's own. Either prose may be missing.
    """

    path: str
    slug: str
    date: datetime.date | None
    title: Words
    summary: Words
    prose: Prose | None
    prose_en: Prose | None = None
    path_en: str = ""
    photos: tuple[Document, ...] = ()
    documents: tuple[Document, ...] = ()
    tags: tuple[str, ...] = ()
    items: tuple[tuple[int, str], ...] = ()
    noindex: bool = False


Thing = Document | Section | WebLink | Statement | Served | Passage


@dataclass(frozen=True, slots=True)
class Evidence:
    """What satisfies one element (by id), in one slot where it has slots."""

    element: str
    thing: Thing
    placing: Placing
    period: Period | None = None
    place: Place = Place()
