"""One Markdown file of the site: front matter, what must be held, and its prose."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from oitgen.load import front_matter, holding
from oitgen.load.fields import text_of
from oitgen.load.folders import Entry, unreadable
from oitgen.load.means import Means
from oitgen.model.finding import Finding, Level, Message, Place, message
from oitgen.model.front_matter import FrontMatter
from oitgen.model.prose import Prose
from oitgen.model.site import Fate, LedgerEntry
from oitgen.model.words import Lang
from oitgen.thai import FiscalYear, eye_column, heading_slug, normalise

_MOST = 2 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Text:
    """One Markdown file, read. `held` says why nothing of it is published, if so."""

    entry: Entry
    matter: FrontMatter
    prose: Prose
    lang: Lang = "th"
    held: Message | None = None

    @property
    def name(self) -> str:
        """Its name without suffix and without the mark of its language."""
        return base_name(self.entry)

    @property
    def is_shown(self) -> bool:
        """Whether it is published: neither held nor a draft."""
        return self.held is None and self.matter.status != "draft"

    def fate(self, item: str = "") -> LedgerEntry:
        """Its line in the ledger (`item`: "2568/O7")."""
        if self.held is not None:
            return LedgerEntry(self.entry.path, Fate.HELD, self.held, item)
        if not self.is_shown:
            return LedgerEntry(self.entry.path, Fate.LEFT_OUT, message("marked as a draft"), item)
        return LedgerEntry(self.entry.path, Fate.PUBLISHED, None, item)


def language_of_name(entry: Entry) -> Lang:
    """`name.en.md` is English; every other Markdown file is Thai."""
    return "en" if entry.stem.lower().endswith(".en") else "th"


def base_name(entry: Entry) -> str:
    """The name without suffix and without `.en`."""
    return entry.stem[:-3] if language_of_name(entry) == "en" else entry.stem


def anchor_of(entry: Entry, inner: tuple[str, ...] = ()) -> str:
    """What tells a text from the others of its page: its folders and its name, as one part of an anchor.

    Empty for the index.md that opens the page.
    """
    return heading_slug("-".join((*inner, *(() if is_index(entry) else (base_name(entry),)))))


def read(entry: Entry, means: Means, year: FiscalYear | None = None, *, anchor: str = "") -> tuple[Text, tuple[Finding, ...]]:
    """The text of one Markdown file; what must not be public is held and reported.

    Sections share a page, so each puts its own `anchor` into the ids of its
    headings; texts with a page of their own need none.
    """
    lang = language_of_name(entry)
    if entry.size > _MOST:
        said = message("This text is too long for one page ({size} MB).", size=entry.size // (1024 * 1024))
        return Text(entry, FrontMatter(), Prose(), lang, said), (Finding("text-too-long", Level.ERROR, Place(entry.path), said),)
    try:
        raw, findings = text_of(entry.real.read_bytes(), entry.path)
    except OSError:
        said = message("cannot be read")
        return Text(entry, FrontMatter(), Prose(), lang, said), (unreadable(entry.path),)
    matter, body, first_line, more = front_matter.split(raw, entry.path, year)
    held, about_iit = _iit(raw, entry.path, means)
    if held is not None:
        return Text(entry, matter, Prose(), lang, held), (*findings, *more, *about_iit)
    body, about_ids = _without_ids(body, entry.path, first_line, means)
    prose = means.prose(body, entry.path, prefix=f"{anchor}-" if anchor else "", first_line=first_line, lang=lang)
    return Text(entry, matter, prose, lang), (*findings, *more, *about_ids, *prose.findings)


def _iit(raw: str, path: str, means: Means) -> tuple[Message | None, tuple[Finding, ...]]:
    found = holding.iit(raw)
    if not found or means.released("iit-public", path):
        return None, ()
    place = _place(raw, path, found[0].start, 1)
    said = message("This text gives the IIT survey or its code to the public; the whole file is held back.")
    hint = message("Delete the IIT address and code. They may be given to the agency's own staff only.")
    return message("holds an IIT link or code"), (Finding("iit-public", Level.ERROR, place, said, hint),)


def _without_ids(body: str, path: str, first_line: int, means: Means) -> tuple[str, tuple[Finding, ...]]:
    """The text without the paragraphs that hold a citizen's number; their lines stay, empty, so that places hold."""
    found = holding.citizen_ids(body)
    if not found or means.released("citizen-id", path):
        return body, ()
    findings = []
    for each in found:
        place = _place(body, path, each.start, first_line)
        place = Place(place.path, place.line, place.column, holding.masked(place.excerpt))
        said = message("A citizen's identity number stands here; the paragraph is held back.")
        hint = message("Delete the number, or hide all but its last digits.")
        findings.append(Finding("citizen-id", Level.ERROR, place, said, hint))
    start = 0
    kept: list[str] = []
    for gap in [*re.finditer(r"\n[ \t]*\n", body), None]:
        end = gap.start() if gap else len(body)
        block = body[start:end]
        kept.append("\n" * block.count("\n") if any(start <= each.start < end for each in found) else block)
        kept.append(gap.group() if gap else "")
        start = gap.end() if gap else end
    return "".join(kept), tuple(findings)


def _place(text: str, path: str, offset: int, first_line: int) -> Place:
    before = text[:offset]
    start = before.rfind("\n") + 1
    end = text.find("\n", offset)
    line = text[start : end if end >= 0 else len(text)].rstrip("\r")
    return Place(path, first_line + before.count("\n"), eye_column(line, offset - start), line)


def is_index(entry: Entry) -> bool:
    """Whether a Markdown file opens its folder's page."""
    return entry.format == "md" and normalise(base_name(entry)).casefold() == "index"


def of_language(found: Iterable[Text], lang: Lang) -> Text | None:
    """The first text in that language."""
    return next((text for text in found if text.lang == lang), None)


def english_title(main: Text, english: Text | None) -> str:
    """The English title of a text: its own `title_en`, else what its English sister is called."""
    sister = (english.matter.title.en or english.matter.title.th or english.prose.title) if english else ""
    return main.matter.title.en or sister
