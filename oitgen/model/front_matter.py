"""What the lines between the two `---` of a Markdown text say."""

import datetime
from dataclasses import dataclass

from oitgen.model.finding import Place
from oitgen.model.words import Words
from oitgen.thai import Period


@dataclass(frozen=True, slots=True)
class NoneEntry:
    """One declared "none": nothing happened in that period.

    `period_text` is what was typed; `period` is None where it names none, or
    where nothing was typed because the item has no periods.
    """

    period_text: str = ""
    period: Period | None = None
    unit: str = ""
    date: datetime.date | None = None
    text: str = ""
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class EvidenceEntry:
    """What shows one element, as the officer states it.

    `element` is an element's id, or its number in Arabic digits. Each target
    is a file, a "#anchor" or a web address, with the place it is written at.
    """

    element: str
    targets: tuple[tuple[str, Place], ...]
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class FileEntry:
    """What is said about one file; `file` is a path from the text's own folder, with `/`."""

    file: str
    title: Words = Words()
    period_text: str = ""
    period: Period | None = None
    language: str = ""
    slug: str = ""
    note: str = ""
    also_for: tuple[str, ...] = ()
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class LinkEntry:
    """One web address to show; without a title it is shown by its address."""

    title: Words
    url: str
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """ส่วนหัว: the facts about a text and its files.

    Everything is optional; an empty value means that nothing usable was said.
    `period` is what `period_text` names in the year the text lies in, or None.
    `status` is "", "ready", "draft" or "none". `also_for` are codes of items,
    as typed. `date` makes a text a news post; `as_of` is the date of its data.
    """

    title: Words = Words()
    summary: Words = Words()
    date: datetime.date | None = None
    period_text: str = ""
    period: Period | None = None
    as_of: datetime.date | None = None
    updated: datetime.date | None = None
    owner: str = ""
    status: str = ""
    none: tuple[NoneEntry, ...] = ()
    evidence: tuple[EvidenceEntry, ...] = ()
    files: tuple[FileEntry, ...] = ()
    links: tuple[LinkEntry, ...] = ()
    signed_by: str = ""
    tags: tuple[str, ...] = ()
    also_for: tuple[str, ...] = ()
    noindex: bool = False
    slug: str = ""
    place: Place = Place()
