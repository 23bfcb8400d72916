"""Documents, photos, links and statements as pages show them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from oitgen.model.document import SHOWN_IMAGE_FORMATS, Document, File, Statement, WebLink
from oitgen.model.open_table import MOST_SHOWN, Tables
from oitgen.model.plan import Plan
from oitgen.model.words import Words
from oitgen.render.addresses import Addresses
from oitgen.render.context import DocumentBlock, DocumentGroup, FileLink, Link, Picture, StatementBlock, TableBlock
from oitgen.render.table_blocks import TableMaker
from oitgen.render.voice import Voice
from oitgen.thai import normalise

# Of many tables beside each other so many rows are shown at least.
_FEWEST_ROWS = 20
TYPES = {
    "pdf": "application/pdf",
    "doc": "application/msword",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xls": "application/vnd.ms-excel",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odt": "application/vnd.oasis.opendocument.text",
    "csv": "text/csv",
    "json": "application/json",
    "jpg": "image/jpeg",
    "png": "image/png",
}


class Shelf:
    """Shows documents on one page: knows its addresses and its language."""

    def __init__(self, plan: Plan, addresses: Addresses, voice: Voice, tables: Tables | None = None) -> None:
        self.plan = plan
        self.addresses = addresses
        self.voice = voice
        self.known = tables or Tables()
        self.maker = TableMaker(addresses, voice)

    def url(self, file: File) -> str:
        """The address of a published file from this page; empty for one that is not published."""
        # Two names that look the same may be two files.
        found = self.plan.files.get(file.path) or self.plan.files.get(normalise(file.path))
        return self.addresses.to(found) if found is not None else ""

    def file(self, file: File, what: str) -> FileLink:
        """One format; `what` says for listeners what it is of."""
        name = self.voice.format(file.format)
        pages = self.voice.say("{count} pages", count=file.pages) if file.pages > 1 else self.voice.say("1 page") if file.pages else ""
        return FileLink(
            url=self.url(file),
            format=name,
            facts=self.voice.listed((self.voice.size(file.size), pages)),
            download=file.name,
            type=TYPES.get(file.format, ""),
            label=f"{name} {what}".strip(),
        )

    def title(self, document: Document, fallback: str) -> str:
        """The title in this language; a document without one is called by its element and period."""
        if named := self.voice.named(document.title):
            return named
        period = self.voice.period(document.period) if document.period else ""
        called = fallback if period in fallback else f"{fallback} {period}"
        return called.strip() or document.files[0].name

    def fallbacks(self, documents: Iterable[Document], fallback: str) -> tuple[str, ...]:
        """What to call each document that has no title; several that would be called the same are numbered."""
        nameless = [None if self.voice.named(each.title) or is_shown_picture(each) else self.title(each, fallback) for each in documents]
        seen: Counter[str] = Counter()
        made = []
        for title in nameless:
            if title is None or nameless.count(title) == 1:
                made.append(fallback)
                continue
            seen[title] += 1
            made.append(self.voice.say("{what} – file {number}", what=title, number=seen[title]))
        return tuple(made)

    def block(self, document: Document, fallback: str = "", *, language: bool = False, period: bool = True) -> DocumentBlock:
        """One document; `fallback` names what it belongs to, `language` says whether its language matters here."""
        title = self.title(document, fallback)
        voice = self.voice
        facts = [
            voice.period(document.period) if period and document.period and document.title.said(voice.lang) else "",
            self._language(document) if language or document.language == "en" or voice.lang == "en" else "",
            voice.say("dated {date}", date=voice.date(document.date)) if document.date else "",
            voice.say("data as of {date}", date=voice.date(document.as_of)) if document.as_of else "",
            document.line if document.line and document.line not in title else "",
        ]
        when = voice.period(document.period) if document.period else ""
        # Twelve links that all say "PDF รายงาน" tell a listener nothing.
        what = title if when in title else f"{title} {when}"
        return DocumentBlock(
            title=title,
            files=tuple(self.file(file, what) for file in document.files),
            facts=tuple(fact for fact in facts if fact),
            note=document.note,
            lang=self._foreign(document),
            older=tuple(self.block(older, fallback) for older in document.older),
        )

    def tables(self, document: Document, title: str, *, most: int = MOST_SHOWN) -> tuple[TableBlock, ...]:
        """The tables of a document's spreadsheet, that of its first format which has any."""
        for file in document.files:
            if found := self.known.of(file.path):
                planned = self.plan.tables.get(file.path, ())
                anchor = anchor_of_table(self.plan.files.get(file.path) or self.plan.files.get(normalise(file.path), ""))
                name = file.name.rpartition(".")[0]
                titles = [title if len(found) == 1 else f"{title} – {table.name}" for table in found]
                return tuple(
                    self.maker.block(table, where, called, f"{anchor}-{number}", name, most=most)
                    for number, (table, where, called) in enumerate(zip(found, planned, titles, strict=True), 1)
                )
        return ()

    def _language(self, document: Document) -> str:
        return {"th": self.voice.say("Thai"), "en": self.voice.say("English")}.get(document.language, "")

    def _foreign(self, document: Document) -> str:
        """The language of a title that is not the page's."""
        shown = document.title.said(self.voice.lang)
        if not shown:
            return ""
        lang = "en" if shown == document.title.en or document.language == "en" else "th"
        return lang if lang != self.voice.lang else ""

    def groups(
        self, documents: Iterable[Document], fallback: str, *, language: bool = False, hidden: frozenset[str] = frozenset()
    ) -> tuple[DocumentGroup, ...]:
        """Documents and pictures under the officer's own headings; `hidden` are pictures shown in a text already."""
        gathered: dict[tuple[str, ...], list[Document]] = {}
        for document in documents:
            gathered.setdefault(document.group, []).append(document)
        pictures = [each for group in gathered.values() for each in group if is_shown_picture(each)]
        made = []
        for group, members in gathered.items():
            fallbacks = dict(zip(map(id, members), self.fallbacks(members, fallback), strict=True))
            photos = tuple(
                self.picture(each, fallback, pictures.index(each) + 1, len(pictures))
                for each in members
                if is_shown_picture(each) and normalise(each.files[0].path) not in hidden
            )
            blocks = tuple(
                self.with_tables(each, self.block(each, fallbacks[id(each)], language=language), len(members))
                for each in members
                if not is_shown_picture(each)
            )
            if photos or blocks:
                made.append(DocumentGroup(" / ".join(group), blocks, photos))
        return tuple(made)

    def with_tables(self, document: Document, block: DocumentBlock, beside: int) -> DocumentBlock:
        """A document with its tables; the more stand `beside` each other, the fewer rows of each are shown."""
        return replace(block, tables=self.tables(document, block.title, most=max(_FEWEST_ROWS, MOST_SHOWN // max(beside, 1))))

    def picture(self, document: Document, fallback: str, number: int, count: int) -> Picture:
        """One picture; a camera's name says nothing, so such a picture is called by what it belongs to."""
        file = document.files[0]
        title = self.voice.named(document.title)
        alt = title or (
            self.voice.say("{what}, picture {number} of {count}", what=fallback, number=number, count=count) if count > 1 else fallback
        )
        return Picture(self.url(file), alt, file.width, file.height, document.note or title)

    def portrait(self, path: str, alt: str, files: dict[str, File]) -> Picture | None:
        """A picture named in site.yaml or people.yaml; None where it is not there."""
        file = files.get(path)
        if file is None or not (url := self.url(file)):
            return None
        return Picture(url, alt, file.width, file.height)

    def statement(self, statement: Statement) -> StatementBlock:
        """A declared none with unit and date, as far as they are known."""
        by = self.voice.listed((statement.unit, self.voice.date(statement.date)))
        file = self.file(statement.file, statement.text) if statement.file is not None and self.url(statement.file) else None
        return StatementBlock(statement.text, by, file)

    def link(self, link: WebLink) -> Link:
        """An outside address with its words."""
        title = self.voice.named(link.title) or link.url
        return Link(title, link.url)


def anchor_of_table(path: str) -> str:
    """An id for the tables of a file from its output path, unique on its item's page: 2568/o11/a/2567-10.xlsx → t-a-2567-10."""
    parts = path.rpartition(".")[0].split("/")
    return f"t-{'-'.join(parts[2:] if len(parts) > 2 else parts)}"


def is_shown_picture(document: Document) -> bool:
    """Whether browsers can show it as a picture."""
    return document.files[0].format in SHOWN_IMAGE_FORMATS


def other_language(words: Words, lang: str) -> str:
    """The language of a text where it is not the page's."""
    if lang == "en":
        return "" if words.en else "th"
    return "" if words.th else "en"
