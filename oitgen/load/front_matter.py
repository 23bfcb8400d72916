"""A Markdown text → the front matter at its top, and its body.

Front matter that cannot be read costs only itself: the body is always there.
"""

import re
from dataclasses import replace

from oitgen.load.addresses import swallowed, web
from oitgen.load.fields import Mapping, Node, Reader, Scalar, read
from oitgen.load.private import withheld
from oitgen.model.agency import Ignore
from oitgen.model.finding import Finding, Level, Place, message
from oitgen.model.front_matter import EvidenceEntry, FileEntry, FrontMatter, LinkEntry, NoneEntry
from oitgen.model.words import Words
from oitgen.thai import FiscalYear, Period, arabic, period

KEYS = (
    "title title_en summary summary_en date period as_of updated owner status none "
    "evidence files links signed_by tags also_for noindex slug"
).split()  # fmt: skip
_COMMON = {
    "ชื่อ": "title",
    "ชื่อเรื่อง": "title",
    "หัวข้อ": "title",
    "หัวเรื่อง": "title",
    "ชื่ออังกฤษ": "title_en",
    "ชื่อภาษาอังกฤษ": "title_en",
    "ชื่อเรื่องอังกฤษ": "title_en",
    "งวด": "period",
    "ช่วงเวลา": "period",
    "ใช้กับข้อ": "also_for",
    "ใช้กับข้ออื่น": "also_for",
    "ที่อยู่ย่อ": "slug",
}
SYNONYMS = {
    **_COMMON,
    "สรุป": "summary",
    "วันที่": "date",
    "ข้อมูล ณ": "as_of",
    "ข้อมูล ณ วันที่": "as_of",
    "ณ วันที่": "as_of",
    "ปรับปรุง": "updated",
    "ปรับปรุงล่าสุด": "updated",
    "ปรับปรุงเมื่อ": "updated",
    "ผู้รับผิดชอบ": "owner",
    "หน่วยรับผิดชอบ": "owner",
    "สถานะ": "status",
    "ไม่มี": "none",
    "หลักฐาน": "evidence",
    "ไฟล์": "files",
    "เอกสาร": "files",
    "ลิงก์": "links",
    "ลิงค์": "links",
    "ลงนามโดย": "signed_by",
    "ผู้ลงนาม": "signed_by",
    "ป้าย": "tags",
    "ป้ายกำกับ": "tags",
    "แท็ก": "tags",
    "ไม่ให้ค้นหา": "noindex",
}
NONE_KEYS = ("period", "unit", "date", "text")
_NONE_SYNONYMS = {
    "งวด": "period",
    "ช่วงเวลา": "period",
    "เดือน": "period",
    "หน่วย": "unit",
    "หน่วยงาน": "unit",
    "วันที่": "date",
    "ข้อความ": "text",
}
FILE_KEYS = ("file", "title", "title_en", "period", "language", "slug", "note", "also_for")
_FILE_SYNONYMS = {**_COMMON, "ไฟล์": "file", "ชื่อไฟล์": "file", "ภาษา": "language", "หมายเหตุ": "note"}
LINK_KEYS = ("title", "title_en", "url")
_LINK_SYNONYMS = {**_COMMON, "ลิงก์": "url", "ลิงค์": "url", "ที่อยู่": "url"}
_STATUSES = {"ready": "ready", "draft": "draft", "none": "none", "พร้อม": "ready", "ร่าง": "draft", "ไม่มี": "none"}
_LANGUAGES = {"th": "th", "en": "en", "ไทย": "th", "ภาษาไทย": "th", "อังกฤษ": "en", "ภาษาอังกฤษ": "en"}
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://|(javascript|data|vbscript|mailto|tel|file):", re.IGNORECASE)
_KEY_LINE = re.compile(r"[^\s:#\"'\[{-][^:]*:(\s|$)")


def split(
    text: str, path: str, year: FiscalYear | None = None, ignored: tuple[Ignore, ...] = ()
) -> tuple[FrontMatter, str, int, tuple[Finding, ...]]:
    """The front matter, the body, the body's first line in the file (from 1), and what is wrong.

    `year` is the fiscal year the text lies in: it gives "ต.ค." its year.
    `ignored` are the entries of `checks.ignore`, which may release a held value.
    """
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    opening = _opening(lines)
    if opening is None:
        return FrontMatter(place=Place(path)), "\n".join(lines), 1, ()
    top = Place(path, opening + 1, 1, lines[opening])
    closing = next((n for n in range(opening + 1, len(lines)) if lines[n].rstrip() in ("---", "...")), None)
    if closing is None:
        said = message("The front matter that begins here is never closed, so all of it is shown as text.")
        unclosed = Finding("front-matter-unclosed", Level.ERROR, top, said, message("Add a line with only --- below the last key."))
        return FrontMatter(place=Place(path)), "\n".join(lines), 1, (unclosed,)
    # Blank lines stand for what is above, so that findings name lines of the file.
    root, unreadable = read("\n" * (opening + 1) + "\n".join(lines[opening + 1 : closing]), path)
    reader = Reader()
    # Of the IIT survey the whole text is told elsewhere, and held.
    matter = _matter(reader, withheld(reader, root, ignored, iit=False), year)
    findings = (*map(_of_a_page, unreadable), *reader.findings)
    return replace(matter, place=top), "\n".join(lines[closing + 1 :]), closing + 2, findings


def _opening(lines: list[str]) -> int | None:
    """The index of the opening fence; None where the text has no front matter."""
    first = next((n for n, line in enumerate(lines) if line.strip()), None)
    if first is None or lines[first].rstrip() != "---":
        return None
    # Below blank lines a --- may be a rule across the page; a key right after it tells.
    below = lines[first + 1] if first + 1 < len(lines) else ""
    return first if first == 0 or _KEY_LINE.match(below) else None


def _of_a_page(finding: Finding) -> Finding:
    """A finding of the YAML reader, which speaks of whole files, said of a page."""
    if finding.rule != "yaml-unreadable":
        return finding
    said = message("This line cannot be read, so nothing between the --- lines counts; the text of the page is shown.")
    return replace(finding, message=said)


def _matter(reader: Reader, root: Node | None, year: FiscalYear | None) -> FrontMatter:
    found = reader.known(root, KEYS, SYNONYMS)
    text, span = _period(reader, found.get("period"), year)
    return FrontMatter(
        title=_in_both(reader, found, "title"),
        summary=_in_both(reader, found, "summary"),
        date=reader.day(found.get("date")),
        period_text=text,
        period=span,
        as_of=reader.day(found.get("as_of")),
        updated=reader.day(found.get("updated")),
        owner=reader.text(found.get("owner")),
        status=_STATUSES.get(reader.choice(found.get("status"), tuple(_STATUSES)), ""),
        none=tuple(_none(reader, each, year) for each in reader.sequence(found.get("none"))),
        evidence=_evidence(reader, found.get("evidence")),
        files=tuple(file for each in reader.sequence(found.get("files")) if (file := _file(reader, each, year))),
        links=tuple(link for each in reader.sequence(found.get("links")) if (link := _link(reader, each))),
        signed_by=reader.text(found.get("signed_by")),
        tags=_parted(reader, found.get("tags")),
        also_for=_parted(reader, found.get("also_for")),
        noindex=reader.flag(found.get("noindex")),
        slug=_slug(reader, found.get("slug")),
    )


def _in_both(reader: Reader, found: dict[str, Node], key: str) -> Words:
    words = reader.words(found.get(key))
    english = reader.text(found.get(f"{key}_en"))
    return replace(words, en=english) if english else words


def _parted(reader: Reader, node: Node | None) -> tuple[str, ...]:
    """A list of short words; `tags: ita, head` on one line is a list as well."""
    texts = (part.strip() for text in reader.texts(node) for part in re.split(r"[,;]", text))
    return tuple(dict.fromkeys(text for text in texts if text))


def _period(reader: Reader, node: Node | None, year: FiscalYear | None) -> tuple[str, Period | None]:
    text = reader.text(node)
    if not text or node is None:
        return "", None
    span = period(text, year)
    if span is None:
        said = message("{value} is not a period.", value=text)
        reader.report("value-wrong", node.place, said, message("Write it as ต.ค. 67, ไตรมาส 1, ปีงบประมาณ 2568 or 2567-10."))
    return text, span


def _none(reader: Reader, node: Node, year: FiscalYear | None) -> NoneEntry:
    found: dict[str, Node] = reader.known(node, NONE_KEYS, _NONE_SYNONYMS) if isinstance(node, Mapping) else {"period": node}
    text, span = _period(reader, found.get("period"), year)
    return NoneEntry(
        period_text=text,
        period=span,
        unit=reader.text(found.get("unit")),
        date=reader.day(found.get("date")),
        text=reader.text(found.get("text")),
        place=node.place,
    )


def _evidence(reader: Reader, node: Node | None) -> tuple[EvidenceEntry, ...]:
    entries = []
    for key, value in reader.entries(node):
        members = (value,) if swallowed(value) else reader.sequence(value)
        targets = tuple((text, each.place) for each in members if (text := _target(reader, each)))
        if targets:
            entries.append(EvidenceEntry(arabic(key.text).strip(), targets, key.place))
    return tuple(entries)


def _target(reader: Reader, node: Node) -> str:
    if swallowed(node):
        said = message("What begins with # must stand in quotes; without them it counts as a remark.")
        reader.report("value-wrong", node.place, said, message('Write it as "#anchor".'))
        return ""
    text = reader.text(node)
    if _ADDRESS.match(text):
        return web(reader, node)
    return text.replace("\\", "/")


def _file(reader: Reader, node: Node, year: FiscalYear | None) -> FileEntry | None:
    found: dict[str, Node] = reader.known(node, FILE_KEYS, _FILE_SYNONYMS) if isinstance(node, Mapping) else {"file": node}
    file = reader.text(found.get("file")).replace("\\", "/").removeprefix("./")
    if not file:
        if found:
            said = message("This entry names no file.")
            reader.report("value-missing", node.place, said, message("Add file: with the file's whole name, .pdf and the like included."))
        return None
    text, span = _period(reader, found.get("period"), year)
    return FileEntry(
        file=file,
        title=_in_both(reader, found, "title"),
        period_text=text,
        period=span,
        language=_LANGUAGES.get(reader.choice(found.get("language"), tuple(_LANGUAGES)), ""),
        slug=_slug(reader, found.get("slug")),
        note=reader.text(found.get("note")),
        also_for=_parted(reader, found.get("also_for")),
        place=node.place,
    )


def _link(reader: Reader, node: Node) -> LinkEntry | None:
    found: dict[str, Node] = reader.known(node, LINK_KEYS, _LINK_SYNONYMS) if isinstance(node, Mapping) else {"url": node}
    if isinstance(node, Scalar) or "url" in found:
        url = web(reader, found.get("url"))
        return LinkEntry(_in_both(reader, found, "title"), url, node.place) if url else None
    if found:
        reader.report("value-missing", node.place, message("This link has no url."), message("Add url: with the whole address."))
    return None


def _slug(reader: Reader, node: Node | None) -> str:
    text = reader.text(node)
    if not text or node is None or _SLUG.fullmatch(text):
        return text
    said = message("{value} cannot be part of an address.", value=text)
    reader.report("value-wrong", node.place, said, message("Use small English letters, digits and -, as in annual-report."))
    return ""
