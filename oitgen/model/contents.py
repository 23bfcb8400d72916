"""เนื้อใน: what stands inside one document or text, as far as anybody asks."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from oitgen.model.finding import Message, message
from oitgen.thai import normalise


def whereabouts(sign: "Sign") -> Message:
    """Where in its document a sign stands, in words: its page, or its sheet and row."""
    if sign.page:
        return message("page {page}", page=sign.page)
    if sign.sheet:
        return message("sheet {sheet}, row {row}", sheet=sign.sheet, row=sign.line)
    return message("line {line}", line=sign.line) if sign.line else message("in the text")


class Part(StrEnum):
    """Where in a document something stands: its letterhead and title, its middle, its signature."""

    HEAD = "head"
    BODY = "body"
    END = "end"


class SignKind(StrEnum):
    """What a sign is; `Sign.text` holds what is named here in brackets.

    `fiscal-year` (the year, or two with a dash, Buddhist era) stands right
    after "ปีงบประมาณ"; `period` (a period's key) is the month, quarter or half
    a title speaks of; `as-of` (the day, ISO) follows "ข้อมูล ณ วันที่";
    `doubtful-year` (as written) has too few or too many digits or mixes Thai
    and Arabic ones; `impossible-day` (as written) is in no calendar; `body` (the name) is a public body; `item` (the code)
    follows "ข้อ"; `signer` (the name) stands in a signature; `phone` and
    `email` as written; `citizen-id`, `bank-account`, `mobile` (masked) are
    personal; `id-like` (masked) has a citizen number's shape and checksum, and
    no word says that it is one; `iit` (masked) is a link to or code of the IIT survey.
    """

    FISCAL_YEAR = "fiscal-year"
    PERIOD = "period"
    AS_OF = "as-of"
    DOUBTFUL_YEAR = "doubtful-year"
    IMPOSSIBLE_DAY = "impossible-day"
    BODY = "body"
    ITEM = "item"
    SIGNER = "signer"
    PHONE = "phone"
    EMAIL = "email"
    CITIZEN_ID = "citizen-id"
    ID_LIKE = "id-like"
    BANK_ACCOUNT = "bank-account"
    MOBILE = "mobile"
    IIT = "iit"


@dataclass(frozen=True, slots=True)
class Sign:
    """Something a rule may ask about, found in a text.

    `page` counts the pages of a PDF from 1, `sheet` names a sheet of a
    workbook, `line` counts the lines of a Markdown file or the rows of a
    sheet from 1; each is 0 or empty where it says nothing. `excerpt` is what
    stands around it, with personal numbers masked.
    """

    kind: SignKind
    text: str
    part: Part = Part.BODY
    page: int = 0
    line: int = 0
    sheet: str = ""
    excerpt: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a document. `header` has one text for each column, `rows` what stands below.

    `name` is the sheet's, `titles` are the lines above the header, `first` is
    the number of the first row below the header (from 1, as a spreadsheet
    counts). `rows` are cut after MOST_ROWS; `count` counts all of them.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    name: str = ""
    titles: tuple[str, ...] = ()
    first: int = 1
    count: int = 0


@dataclass(frozen=True, slots=True)
class Fault:
    """Numbers that cannot all be right: the sheet (empty where there is none), what their row is called, and how they disagree."""

    sheet: str
    row: str
    told: Message


MOST_ROWS = 200
# A page with fewer has hardly a word.
FEW_LETTERS = 20


@dataclass(frozen=True, slots=True)
class Hidden:
    """What a workbook hides in one sheet: the sheet itself (`whole`), columns by their letters, so many rows. Only what holds anything."""

    sheet: str
    whole: bool = False
    columns: tuple[str, ...] = ()
    rows: int = 0


@dataclass(frozen=True, slots=True)
class Contents:
    """What a reader found inside one document.

    `problem` is "", "encrypted", "damaged", "unreadable" (no reader could open
    it), "empty" (no word and no picture) or "too-large" (a reader was not let
    loose on it). `really` is the format its bytes show, where that is another
    than its name says. `pages` is 0 for anything but a PDF; `width` and
    `height` are pixels, upright, 0 for anything but a picture. `is_read` tells
    whether words were looked for: a format without a reader has none, and so
    has a scan (`letters` counts letters and digits, up to 6,000). `head` are its first
    lines, `end` its last. `amounts` are its numbers of three digits and more,
    `repeated` those of them that stand there more than once, with how often,
    `figures` the numbers of lines that hold words too, each with its words'
    letters; lines of the same words are left out.
    `sketch` is a sample of its letters, of `grams` pieces in all, by which
    two documents are compared. `sheets` names the sheets of a workbook that
    are shown and hold anything. `faults` are the numbers of its tables that
    disagree; a PDF's tables are lines of its text. `author` is who its program says wrote it.
    `located`: a photo that says where it was taken. `codes` are what QR codes
    say. `unpictured`: a PDF most of whose pages with hardly a word hold no
    picture either, but are drawn in lines. `macros`: it brings programs with
    it. `foreign`: separated values in other letters
    than UTF-8, or parted by anything but commas. `text` is all its words in the order of reading, its pages parted by
    a form feed: a reader gives it, and a library keeps it apart from the rest.
    """

    problem: str = ""
    really: str = ""
    pages: int = 0
    width: int = 0
    height: int = 0
    is_read: bool = False
    letters: int = 0
    head: str = ""
    end: str = ""
    tables: tuple[Table, ...] = ()
    sheets: tuple[str, ...] = ()
    hidden: tuple[Hidden, ...] = ()
    author: str = ""
    located: bool = False
    signs: tuple[Sign, ...] = ()
    amounts: frozenset[str] = frozenset()
    repeated: tuple[tuple[str, int], ...] = ()
    figures: tuple[tuple[str, tuple[str, ...]], ...] = ()
    faults: tuple[Fault, ...] = ()
    sketch: frozenset[int] = frozenset()
    grams: int = 0
    codes: tuple[str, ...] = ()
    unpictured: bool = False
    macros: bool = False
    foreign: bool = False
    text: str = field(default="", compare=False)

    @property
    def is_scan(self) -> bool:
        """Whether it is a PDF whose pages are pictures: nothing in it can be searched or read aloud."""
        few = self.is_read and self.pages > 0 and self.letters < FEW_LETTERS * self.pages
        return few and not self.unpictured and not self.problem

    def of(self, *kinds: SignKind) -> tuple[Sign, ...]:
        """Its signs of these kinds, in order."""
        return tuple(sign for sign in self.signs if sign.kind in kinds)


UNREAD = Contents()


@dataclass(frozen=True, slots=True)
class Library:
    """The contents of every document that was opened, by its path (as the disk spells it, and in normal form).

    Under --no-previews nothing is opened, and all are UNREAD. `fetch` brings
    the words of one, which are too many to be held for all of them at once.
    """

    by_path: Mapping[str, Contents] = field(default_factory=dict)
    fetch: Callable[[str], str] | None = field(default=None, compare=False)

    def of(self, path: str) -> Contents:
        """The contents of one document; UNREAD where it was not opened."""
        return self.by_path.get(path) or self.by_path.get(normalise(path), UNREAD)

    def text(self, path: str) -> str:
        """All words of one document, its pages parted by a form feed; empty where it was not opened or has none."""
        return self.of(path).text or (self.fetch(path) if self.fetch else "")
