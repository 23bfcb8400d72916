"""Documents, photos, links and statements as pages show them."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from oitgen.model import scans
from oitgen.model.arranged import arranged
from oitgen.model.catalogue import Field
from oitgen.model.document import CONVERTED, SHOWN_IMAGE_FORMATS, Document, File, Statement, WebLink, published_format
from oitgen.model.insides import Insides
from oitgen.model.joined import chosen
from oitgen.model.open_table import MOST_SHOWN
from oitgen.model.plan import Plan
from oitgen.model.scans import Scan
from oitgen.model.views import View
from oitgen.model.words import Words
from oitgen.render import word_preview
from oitgen.render.addresses import Addresses
from oitgen.render.context import DocumentBlock, DocumentGroup, FileLink, Link, Picture, PreviewBlock, StatementBlock, TableBlock
from oitgen.render.table_blocks import TableMaker
from oitgen.render.voice import Voice
from oitgen.thai import FiscalYear, Period, normalise

# Of many tables beside each other so many rows are shown at least.
_FEWEST_ROWS = 20
TYPES = {
    "pdf": "application/pdf",
    "doc": "application/msword",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "docm": "application/vnd.ms-word.document.macroEnabled.12",
    "xls": "application/vnd.ms-excel",
    "xlsm": "application/vnd.ms-excel.sheet.macroEnabled.12",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odt": "application/vnd.oasis.opendocument.text",
    "csv": "text/csv",
    "tsv": "text/tab-separated-values",
    "json": "application/json",
    "jpg": "image/jpeg",
    "png": "image/png",
}


class Shelf:
    """Shows documents on one page: knows its addresses and its language, and what is known of the documents' insides."""

    def __init__(
        self,
        plan: Plan,
        addresses: Addresses,
        voice: Voice,
        insides: Insides,
        published: Mapping[str, File],
        year: FiscalYear | None = None,
    ) -> None:
        self.plan = plan
        self.addresses = addresses
        self.voice = voice
        self.insides = insides
        self.published = published
        self.maker = TableMaker(addresses, voice, year)

    def url(self, file: File) -> str:
        """The address of a published file from this page; empty for one that is not published."""
        found = self._path(file)
        return self.addresses.to(found) if found is not None else ""

    def _path(self, file: File) -> str | None:
        # Two names that look the same may be two files.
        return self.plan.files.get(file.path) or self.plan.files.get(normalise(file.path))

    def file(self, file: File, what: str) -> FileLink:
        """One format; `what` says for listeners what it is of."""
        format = published_format(file.format)
        name = self.voice.format(format)
        placed = self.published.get(self._path(file) or "", file)
        pages = self.voice.say("{count} pages", count=file.pages) if file.pages > 1 else self.voice.say("1 page") if file.pages else ""
        return FileLink(
            url=self.url(file),
            format=name,
            facts=self.voice.listed((self.voice.size(placed.size), pages, self._warned(file))),
            download=file.published_name,
            type=TYPES.get(format, ""),
            label=f"{name} {what}".strip(),
        )

    def _warned(self, file: File) -> str:
        """What a reader should know before a file is opened: that it is a scan, or that it does not open."""
        contents = self.insides.library.of(file.path)
        match contents.problem:
            case "encrypted":
                return self.voice.say("opens with a password only")
            case "damaged":
                return self.voice.say("damaged, does not open")
        return self.voice.say("a scan, its text cannot be searched") if contents.is_scan or _is_scan(file.format) else ""

    def _seen(self, file: File) -> tuple[View, ...]:
        return self.insides.views.get(file.path) or self.insides.views.get(normalise(file.path), ())

    def first_page(self, file: File) -> View | None:
        """The largest picture there is of a document's first page; None for a picture, and where there is none."""
        return None if published_format(file.format) in SHOWN_IMAGE_FORMATS else next(reversed(self._seen(file)), None)

    def srcset(self, file: File) -> str:
        """The picture's copies in WebP with their widths, as a source element names them; empty where there are none."""
        views = [(self.addresses.to(view.path), view.width) for view in self._seen(file)]
        if views and file.format == "webp":
            views.append((self.url(file), file.width))
        return ", ".join(f"{url} {width}w" for url, width in views)

    def _leaf(self, document: Document) -> Picture | None:
        """The first page of a document as a small picture; its title stands beside it, so it needs no words."""
        for file in document.files:
            for view in self._seen(file) if not is_shown_picture(document) else ():
                return Picture(self.addresses.to(view.path), "", view.width, view.height)
        return None

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

    def block(self, document: Document, fallback: str = "", *, language: bool = False, period: bool = True, top: int = 3) -> DocumentBlock:
        """One document; `fallback` names what it belongs to, `language` says whether its language matters here.

        The headings inside a preview of it begin at h`top`.
        """
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
            older=tuple(replace(self.block(older, fallback), thumbnail=None, preview=None) for older in document.older),
            thumbnail=self._leaf(document),
            preview=self._preview(document, what, top),
        )

    def scan(self, found: Scan, fallback: str) -> DocumentBlock:
        """Pictures of pages as the one document they are."""
        title, count = found.title or fallback, len(found.pages)
        period = self.voice.period(found.pages[0].period) if found.pages[0].period else ""
        title = title if period in title else f"{title} {period}"
        said = [self.voice.say("{what}, page {number} of {count}", what=title, number=at + 1, count=count) for at in range(count)]
        files = (replace(self.file(page.files[0], words), label=words, facts="") for page, words in zip(found.pages, said, strict=True))
        return DocumentBlock(
            title=title,
            files=tuple(files),
            facts=(self.voice.say("{count} pages", count=count), self.voice.say("a scan, its text cannot be searched")),
            pages=tuple(
                Picture(self.url(page.files[0]), words, page.files[0].width, page.files[0].height, srcset=self.srcset(page.files[0]))
                for page, words in zip(found.pages, said, strict=True)
            ),
        )

    def scan_in_cell(self, found: Scan, when: str) -> DocumentBlock:
        """Pictures of pages as one document where there is little room: its first page, and a link for each; `when` names the cell."""
        whole = self.scan(found, when)
        names = [self.voice.say("page {page}", page=number) for number in range(1, len(found.pages) + 1)]
        return replace(
            whole,
            files=tuple(replace(file, format=name, label=f"{name} {whole.title}") for file, name in zip(whole.files, names, strict=True)),
            note=" · ".join(whole.facts),
            thumbnail=self._first_of(found.pages[0].files[0], whole.pages[0]),
            facts=(),
            pages=(),
        )

    def _first_of(self, file: File, page: Picture) -> Picture:
        """A page as a small picture; its title stands beside it, so it needs no words."""
        view = next(iter(self._seen(file)), None)
        if view is None:
            return replace(page, alt="", srcset="")
        return Picture(self.addresses.to(view.path), "", view.width, view.height)

    def tables(
        self,
        document: Document,
        title: str,
        *,
        fields: tuple[Field, ...] = (),
        most: int = MOST_SHOWN,
        without: Callable[[str], frozenset[int]] | None = None,
    ) -> tuple[TableBlock, ...]:
        """The tables of a document's spreadsheet, that of its first format which has any; `without` those told of its path.

        Their columns follow each other as `fields`, what the criterion asks for.
        """
        for file in document.files:
            if found := self.insides.tables.of(file.path):
                planned = self.plan.tables.get(file.path, ())
                anchor = anchor_of_table(self.plan.files.get(file.path) or self.plan.files.get(normalise(file.path), ""))
                name = file.name.rpartition(".")[0]
                titles = [title if len(found) == 1 else f"{title} – {table.name}" for table in found]
                return tuple(
                    self.maker.block(arranged(table, fields), where, called, f"{anchor}-{number}", name, most=most)
                    for number, (table, where, called) in enumerate(zip(found, planned, titles, strict=True), 1)
                    if without is None or number - 1 not in without(file.path)
                )
        return ()

    def _preview(self, document: Document, what: str, top: int) -> PreviewBlock | None:
        """The content of its Word file; `what` says for listeners what it is of, its headings begin at h`top`."""
        for file in document.files:
            found = self.insides.word.of(file.path)
            if found is not None:
                inner = tuple(self.addresses.to(path) for path in self.plan.inner.get(file.path, ()))
                lang = found.lang if found.lang != self.voice.lang else ""
                return word_preview.block(found, self.plan.files[file.path], what, inner, self.file(file, what), lang=lang, top=top)
        return None

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
        self,
        documents: Iterable[Document],
        fallback: str,
        *,
        language: bool = False,
        hidden: frozenset[str] = frozenset(),
        paper: bool = False,
        fields: tuple[Field, ...] = (),
    ) -> tuple[DocumentGroup, ...]:
        """Documents and pictures under the officer's own headings; `hidden` are pictures shown in a text already.

        `paper`: pictures of pages make one document. `fields` order the columns of tables.
        """
        gathered: dict[tuple[str, ...], list[Document]] = {}
        for document in documents:
            gathered.setdefault(document.group, []).append(document)
        found = scans.scans(each for group in gathered.values() for each in group) if paper else ()
        paged = {id(page) for scan in found for page in scan.pages}
        pictures = [each for group in gathered.values() for each in group if is_shown_picture(each) and id(each) not in paged]
        made = []
        for group, members in gathered.items():
            fallbacks = dict(zip(map(id, members), self.fallbacks(members, fallback), strict=True))
            photos = tuple(
                self.picture(each, fallback, pictures.index(each) + 1, len(pictures))
                for each in members
                if is_shown_picture(each) and id(each) not in paged and normalise(each.files[0].path) not in hidden
            )
            top = 4 if group else 3
            blocks = (
                *(
                    self.with_tables(each, self.block(each, fallbacks[id(each)], language=language, top=top), len(members), fields)
                    for each in members
                    if not is_shown_picture(each)
                ),
                *(self.scan(each, fallback) for each in found if each.pages[0].group == group),
            )
            if photos or blocks:
                made.append(DocumentGroup(" / ".join(group), blocks, photos))
        return tuple(made)

    def opened(self, document: Document, block: DocumentBlock, period: Period, among: Iterable[Period]) -> DocumentBlock:
        """A document with its tables of one period for programs, where the tables themselves stand elsewhere.

        `among` are all periods it stands for.
        """
        for file in document.files:
            if planned := self.plan.tables.get(file.path):
                own = chosen(file.path, period, among, self.insides.tables)
                files = (each for at in own for each in self.maker.files(planned[at], block.title, file.name.rpartition(".")[0]))
                return replace(block, open_files=tuple(files))
        return block

    def with_tables(self, document: Document, block: DocumentBlock, beside: int, fields: tuple[Field, ...] = ()) -> DocumentBlock:
        """A document with its tables; the more stand `beside` each other, the fewer rows of each are shown."""
        most = max(_FEWEST_ROWS, MOST_SHOWN // max(beside, 1))
        return replace(block, tables=self.tables(document, block.title, fields=fields, most=most))

    def picture(self, document: Document, fallback: str, number: int, count: int) -> Picture:
        """One picture; a camera's name says nothing, so such a picture is called by what it belongs to."""
        file = document.files[0]
        title = file.caption or self.voice.named(document.title)
        alt = title or self._counted(fallback, number, count)
        return Picture(self.url(file), alt, file.width, file.height, document.note or title, self.srcset(file))

    def _counted(self, what: str, number: int, count: int) -> str:
        """What a picture is called that nobody has named: by what it belongs to, and its place among the others."""
        # ภาพกิจกรรม is a picture by its name.
        if self.voice.lang == "th" and what and not what.startswith(("ภาพ", "รูป")):
            what = f"ภาพ{what}"
        return self.voice.say("{what}, picture {number} of {count}", what=what, number=number, count=count) if count > 1 else what

    def portrait(self, path: str, alt: str, files: dict[str, File]) -> Picture | None:
        """A picture named in site.yaml or people.yaml; None where it is not there."""
        file = files.get(path)
        if file is None or not (url := self.url(file)):
            return None
        return Picture(url, alt, file.width, file.height, srcset=self.srcset(file))

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


def _is_scan(format: str) -> bool:
    return CONVERTED.get(format) == "pdf"


def is_shown_picture(document: Document) -> bool:
    """Whether browsers can show it as a picture."""
    return document.files[0].format in SHOWN_IMAGE_FORMATS


def other_language(words: Words, lang: str) -> str:
    """The language of a text where it is not the page's."""
    if lang == "en":
        return "" if words.en else "th"
    return "" if words.th else "en"
