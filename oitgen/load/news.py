"""Dated posts: from content/news/ and from among an item's files."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from oitgen.load import attachments, codes, doubts, names, texts
from oitgen.load.codes import Numbering
from oitgen.load.layout import Shelf
from oitgen.load.means import Means
from oitgen.load.names import NamePart
from oitgen.load.texts import Text
from oitgen.model.document import Post
from oitgen.model.finding import Finding, Level, Place, message
from oitgen.model.site import Fate, LedgerEntry
from oitgen.model.words import Words
from oitgen.thai import FiscalYear, address_part, normalise, read_name

# The assessment's own topics, under the words officers use as tags.
_TAGS = {
    "head": ("head", "หัวหน้า", "หัวหน้าสถานี", "ผู้บริหาร", "ผู้กำกับ", "หัวหน้าหน่วยงาน"),
    "ita": ("ita", "การประเมิน ita"),
    "eit": ("eit", "แบบวัด eit"),
    "performance": ("performance", "ผลการดำเนินงาน", "ผลงาน"),
}


@dataclass(frozen=True, slots=True)
class News:
    """All posts, newest first, undated ones last. `loose` are files of the news folder that no post claims."""

    posts: tuple[Post, ...]
    loose: tuple[Shelf, ...]
    ledger: tuple[LedgerEntry, ...]
    findings: tuple[Finding, ...]


@dataclass(slots=True)
class _Draft:
    """One post's parts while they are gathered. `name` is what its date and title are read from."""

    name: str
    texts: list[Text] = field(default_factory=list)
    files: dict[str, Shelf] = field(default_factory=dict)
    items: tuple[tuple[int, str], ...] = ()


def news(
    shelves: tuple[Shelf, ...],
    of_items: tuple[tuple[Shelf, Text], ...],
    attached: tuple[Shelf, ...],
    numberings: Mapping[int, Numbering],
    means: Means,
) -> News:
    """Every post of the site.

    `of_items` are the posts found among items' files, which join their item,
    and `attached` the files in such a post's folder.
    """
    findings: list[Finding] = []
    ledger: list[LedgerEntry] = []
    drafts: dict[str, _Draft] = {}
    folders = _post_folders(shelves)
    for shelf in shelves:
        if shelf.entry.format != "md":
            continue
        text, more = texts.read(shelf.entry, means)
        findings.extend(more)
        if texts.is_index(shelf.entry) and not shelf.inner:
            findings.append(_index_of_all(shelf))
            ledger.append(LedgerEntry(shelf.entry.path, Fate.LEFT_OUT, message("the news page makes its own list")))
            continue
        ledger.append(text.fate())
        if text.is_shown:
            _draft(drafts, shelf, folders).texts.append(text)
    for shelf, text in of_items:
        draft = _draft(drafts, shelf, _post_folders((shelf,)))
        draft.items = tuple((shelf.year, code) for code in shelf.codes)
        # A file of two items comes twice.
        if text not in draft.texts:
            draft.texts.append(text)
    loose = _given((*(shelf for shelf in shelves if shelf.entry.format != "md"), *attached), drafts)
    made = []
    for draft in drafts.values():
        post, more_entries, more = _post(draft, numberings, means)
        made.append(post)
        ledger.extend(more_entries)
        findings.extend(more)
    made.sort(key=lambda post: (post.date or date.min, post.path), reverse=True)
    return News(tuple(made), loose, tuple(ledger), tuple(findings))


def _post_folders(shelves: Iterable[Shelf]) -> frozenset[str]:
    """Folders that are one post: they hold an index.md, or a single text and a name that begins like news."""
    by_folder: dict[str, set[str]] = defaultdict(set)
    for shelf in shelves:
        if shelf.entry.format == "md" and shelf.inner:
            by_folder[shelf.entry.path.rpartition("/")[0]].add("" if texts.is_index(shelf.entry) else texts.base_name(shelf.entry))
    return frozenset(
        folder
        for folder, found in by_folder.items()
        if "" in found or (len(found) == 1 and names.begins_like_news(folder.rpartition("/")[2]))
    )


def _draft(drafts: dict[str, _Draft], shelf: Shelf, folders: frozenset[str]) -> _Draft:
    """The post a text belongs to: its folder's, where the folder is one post, else its own."""
    folder = shelf.entry.path.rpartition("/")[0]
    single = {texts.is_index(shelf.entry), folder in folders and names.begins_like_news(folder.rpartition("/")[2])}
    if folder in folders and True in single:
        return drafts.setdefault(folder, _Draft(folder.rpartition("/")[2]))
    name = texts.base_name(shelf.entry)
    return drafts.setdefault(f"{folder}/{name}", _Draft(name))


def _given(files: Iterable[Shelf], drafts: Mapping[str, _Draft]) -> tuple[Shelf, ...]:
    """Gives each file to its post: the folder it lies in, else the text whose name its own begins with; returns the rest."""
    loose = []
    for shelf in files:
        path = shelf.entry.path
        above = [key for key in drafts if path.startswith(f"{key}/")]
        folder, stem = path.rpartition("/")[0], normalise(shelf.entry.stem)
        beside = [key for key in drafts if key.rpartition("/")[0] == folder and stem.startswith(normalise(drafts[key].name))]
        owner = max(above or beside, key=len, default="")
        if owner:
            drafts[owner].files[path] = shelf
        else:
            loose.append(shelf)
    return tuple(loose)


def _post(draft: _Draft, numberings: Mapping[int, Numbering], means: Means) -> tuple[Post, tuple[LedgerEntry, ...], tuple[Finding, ...]]:
    thai, english = texts.of_language(draft.texts, "th"), texts.of_language(draft.texts, "en")
    main = thai or english or draft.texts[0]
    day = main.matter.date or read_name(draft.name).date
    said = names.read(draft.name, FiscalYear.of(day) if day else None, file=False)
    left = said.left.removeprefix("ข่าว").strip()
    documents, ledger, findings = attachments.documents(tuple(draft.files.values()), means)
    joined, about_items = _also(main, day, numberings)
    post = Post(
        path=main.entry.path,
        slug=main.matter.slug or _slug(day, left),
        date=day,
        title=Words(main.matter.title.th or main.prose.title or left or draft.name, texts.english_title(main, english)),
        summary=main.matter.summary,
        prose=thai.prose if thai else None,
        prose_en=english.prose if english else None,
        path_en=english.entry.path if english else "",
        photos=tuple(document for document in documents if document.is_image),
        documents=tuple(document for document in documents if not document.is_image),
        tags=tuple(dict.fromkeys(tag for typed in main.matter.tags for tag in _tags(typed))),
        items=tuple(dict.fromkeys((*draft.items, *joined))),
        noindex=main.matter.noindex,
    )
    return post, ledger, (*findings, *about_items, *(() if day else _undated(main, said)))


def _slug(day: date | None, name: str) -> str:
    part = address_part(name) if name else ""
    dated = f"{day.year + 543}-{day.month:02d}-{day.day:02d}" if day else ""
    return "-".join(each for each in (dated, part) if each) or "post"


def _tags(typed: str) -> tuple[str, ...]:
    folded = normalise(typed).casefold().strip()
    known = tuple(tag for tag, words in _TAGS.items() if folded in words)
    return known or (folded,)


def _also(main: Text, day: date | None, numberings: Mapping[int, Numbering]) -> tuple[tuple[tuple[int, str], ...], tuple[Finding, ...]]:
    """The items `also_for` names, in the post's own fiscal year (in every year for an undated post)."""
    years = tuple(year for year in ((FiscalYear.of(day).be,) if day else numberings) if year in numberings)
    found: list[tuple[int, str]] = []
    findings: list[Finding] = []
    for typed in main.matter.also_for:
        named = [(year, code) for year in years for code in codes.read(typed, numberings[year], zero_is_letter=True).codes]
        known = [(year, code) for year, code in named if code in numberings[year].codes]
        found.extend(known)
        if years and not known:
            said = message("There is no item {code}, so the news does not join it.", code=typed)
            hint = message("Correct also_for. All items: oitgen list items.")
            findings.append(Finding("also-for-unknown", Level.WARN, Place(main.entry.path), said, hint))
    return tuple(found), tuple(findings)


def _undated(main: Text, name: NamePart) -> tuple[Finding, ...]:
    if name.impossible:
        return doubts.of_name(main.entry.path, name, asked=False)
    said = message("This news post has no date.")
    hint = message("Begin its name with the day, for instance 2568-01-15, or write date: into it.")
    return (Finding("news-undated", Level.WARN, Place(main.entry.path), said, hint),)


def _index_of_all(shelf: Shelf) -> Finding:
    said = message("The list of news is made by itself, so this text is not shown.")
    hint = message("Give the text a name with a date, or move it out of the news folder.")
    return Finding("news-index", Level.WARN, Place(shelf.entry.path), said, hint)
