"""What stands in an element's documents, held against the keys its catalogue gives.

A key fails where the documents say otherwise, and is unread where no machine
can tell. A person who looks may know better: whatever is said here of words
and tables gives way to a confirmation.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from html import unescape

from oitgen.check import columns, likeness, spans
from oitgen.model import posts
from oitgen.model.agency import Group, Person
from oitgen.model.catalogue import Element, Field, Kind, Line
from oitgen.model.contents import Contents, Library, SignKind, Table
from oitgen.model.document import Document, Evidence, Post, Section, Served
from oitgen.model.finding import Message, message
from oitgen.model.site import Disclosure, Year
from oitgen.thai import letters

_TAG = re.compile(r"<[^>]*>")
_HEADER = re.compile(r"<th[^>]*>(.*?)</th>", re.DOTALL)
_LONGEST_HEADING = 40
_SHUT = frozenset({"damaged", "encrypted", "empty", "unreadable"})
# What stands before a name: ranks and courtesy titles, in Thai and English.
_RANK = re.compile(
    r"^(?:ว่าที่\s*)?(?:(?:[ก-ฮ]{1,2}\.){1,4}|พล\s?\.?|นางสาว|นาง|นาย|ดร\.|(?:Pol\.|Col\.|Lt\.|Maj\.|Gen\.|Gp\.|Capt\.|Sgt\.|Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.?)\s*)+"
    r"(?:หญิง\s*)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Shown:
    """One element, or one of its slots, with what is shown for it.

    `office` is the day whose people the year shows, `news` are all posts.
    """

    year: Year
    disclosure: Disclosure
    element: Element
    evidence: tuple[Evidence, ...]
    library: Library
    office: date
    news: tuple[Post, ...] = ()

    @property
    def posts(self) -> tuple[Post, ...]:
        """The news that serve it."""
        return posts.of_element(self.year, self.disclosure, self.element, self.news)

    @property
    def documents(self) -> tuple[Document, ...]:
        """The documents among the evidence."""
        return tuple(each.thing for each in self.evidence if isinstance(each.thing, Document))

    @property
    def formats(self) -> frozenset[str]:
        """The file formats of these documents."""
        return frozenset(format for document in self.documents for format in document.formats)

    @property
    def is_served(self) -> bool:
        """Whether site.yaml, people.yaml or the news serve it."""
        return any(isinstance(each.thing, Served) for each in self.evidence)

    def contents(self) -> Iterator[Contents]:
        """What stands in each file that was read."""
        for document in self.documents:
            for file in document.files:
                found = self.library.of(file.path)
                if found.is_read and not found.problem:
                    yield found


def shut(shown: Shown) -> Message | None:
    """A file that nobody can open, or that holds nothing, shows nothing."""
    for document in shown.documents:
        for file in document.files:
            if shown.library.of(file.path).problem in _SHUT:
                return message("the file {file} cannot be opened, or is empty", file=file.name)
    return None


def failing(shown: Shown) -> Message | None:
    """A key that the documents contradict."""
    return (
        _of_another_time(shown)
        or _twins_unlike(shown)
        or _parts_lacking(shown)
        or _signed_by_another(shown)
        or _lines_lacking(shown)
        or _rows_lacking(shown)
    )


def unread(shown: Shown) -> Message | None:
    """A key about documents that no machine can tell."""
    element, documents = shown.element, shown.documents
    if element.fields and not shown.is_served and not shows_parts(shown):
        return _parts_to_look_for(shown)
    if not documents:
        return None
    per = element.per and not all(_lines_of_document(shown, document) for document in documents)
    unsigned = element.issued_by and _is_signed(shown) is None
    if per or unsigned or element.official_form or element.must_be_current:
        return message("a person has to look whether everything asked for is inside")
    if element.min_count > 1 and element.count_unit == "rows" and not any(contents.tables for contents in shown.contents()):
        return message("a person has to look whether everything asked for is inside")
    return None


def days(shown: Shown) -> tuple[date, ...]:
    """The days the data are of, as front matter, file names and the documents themselves say."""
    named = (*(document.as_of for document in shown.documents), shown.disclosure.as_of)
    signs = (sign for contents in shown.contents() for sign in contents.of(SignKind.AS_OF))
    return (*(day for day in named if day is not None), *(date.fromisoformat(sign.text) for sign in signs))


def _of_another_time(shown: Shown) -> Message | None:
    """A title that speaks of another year or month than the one shown for."""
    for each in shown.evidence:
        if not isinstance(each.thing, Document):
            continue
        asked = spans.asked_years(shown.disclosure.item, (each,))
        for file in each.thing.files:
            contents = shown.library.of(file.path)
            if told := spans.another_year(contents, asked):
                return message("its first page speaks of fiscal year {year}", year=told.text)
            asked_for = (each.period,) if each.period is not None else ()
            if asked_for and (named := spans.other_periods(contents, asked_for, shown.year.fiscal_year)):
                return message("its title speaks of {period}", period=named)
    return None


def _twins_unlike(shown: Shown) -> Message | None:
    """A PDF and its other format that contradict each other."""
    for document in shown.documents:
        for file in document.files[1:]:
            found = likeness.difference(shown.library.of(document.files[0].path), shown.library.of(file.path))
            if found is not None:
                return message("its PDF and its other format are not the same: {why}", why=found.why)
    return None


def _tables(shown: Shown) -> tuple[Table, ...]:
    """The tables of the documents, and the headers of those in texts."""
    of_texts = (
        Table(tuple(unescape(_TAG.sub(" ", cell)).strip() for cell in _HEADER.findall(each.thing.prose.html)), ())
        for each in shown.evidence
        if isinstance(each.thing, Section) and each.thing.prose.tables
    )
    return (*(table for contents in shown.contents() for table in contents.tables), *of_texts)


def _parts_found(shown: Shown) -> tuple[tuple[Field, ...], tuple[Field, ...]]:
    """The parts (`fields`) the tables show, and those they do not; a picture is no column."""
    told = columns.shown(shown.element.fields, _tables(shown))
    return (
        tuple(field for field in shown.element.fields if field.id in told),
        tuple(field for field in shown.element.fields if field.id not in told),
    )


def _parts_to_look_for(shown: Shown) -> Message:
    """What a person has to look for: the parts no table shows."""
    _, lacking = _parts_found(shown)
    return message("a person has to look for: {parts}", parts=", ".join(field.title.th for field in lacking or shown.element.fields))


def shows_parts(shown: Shown) -> bool:
    """Whether the tables show every part an element asks for."""
    found, lacking = _parts_found(shown)
    return bool(found) and not lacking


def _parts_lacking(shown: Shown) -> Message | None:
    """A table in which most parts were found, and some were not. Where few were found, it was not understood."""
    if shown.element.kind is not Kind.TABLE or not shown.element.fields or shown.element.fields_are_examples:
        return None
    found, lacking = _parts_found(shown)
    # What is described in a whole sentence is no heading of a column.
    named = [field for field in lacking if len(letters(field.title.th)) <= _LONGEST_HEADING]
    if not named or len(found) <= len(lacking) or shown.is_served:
        return None
    return message("these parts were not found in the table: {parts}", parts=", ".join(field.title.th for field in named))


def head(year: Year, day: date) -> Person | None:
    """The head of the agency: the first executive whose time covers the day (design, section 4)."""
    return next((person for person in year.people_on(day) if person.kind is Group.EXECUTIVE), None)


def _signers(shown: Shown) -> tuple[str, ...]:
    """Who signed what is shown: as front matter says, else by the names in the documents' signatures."""
    if shown.disclosure.signed_by:
        return (shown.disclosure.signed_by,)
    return tuple(sign.text for contents in shown.contents() for sign in contents.of(SignKind.SIGNER))


def _is_signed(shown: Shown) -> bool | None:
    """Whether the head signed what is shown; None where no signature, or no head, is known."""
    chief, signers = head(shown.year, shown.office), _signers(shown)
    names = [name for written in (chief.name.th, chief.name.en) if (name := bare(written))] if chief else []
    if any(name in bare(signer) or bare(signer) in name for signer in signers for name in names):
        return True
    # A name in Latin letters can be held against another such only.
    comparable = [signer for signer in signers if chief and (chief.name.en or not signer.isascii())]
    return False if comparable else None


def _signed_by_another(shown: Shown) -> Message | None:
    chief = head(shown.year, shown.office)
    if shown.element.issued_by != "current-head" or chief is None or _is_signed(shown) is not False:
        return None
    name = chief.name.th or chief.name.en
    return message("it is signed by {signer}, but the head is {head}", signer=_signers(shown)[0], head=name)


def bare(name: str) -> str:
    """A person's name for comparing: without rank and courtesy title, letters alone."""
    return letters(_RANK.sub("", name.strip()))


def lines_of(shown: Shown) -> tuple[Line, ...]:
    """The things an element is wanted for each of: the agency's own lines of work where it speaks of those."""
    own = shown.year.agency.lines
    known = {letters(name) for line in own for name in (line.name, *line.aliases)}
    asked = shown.element.per
    return own if own and any(letters(name) in known for line in asked for name in (line.name, *line.aliases)) else asked


def _lines_of_document(shown: Shown, document: Document) -> frozenset[str]:
    """The lines of work that a document's name, folders or title speak of."""
    words = letters(" ".join((document.title.th, *document.group, *(file.name for file in document.files))))
    return frozenset(
        line.name
        for line in lines_of(shown)
        if line.name == document.line or any(_says(words, name) for name in (line.name, *line.aliases))
    )


def _says(words: str, name: str) -> bool:
    # A short form such as อก. stands inside many words; the reader of names has looked for it already.
    return len(letters(name)) > 3 and letters(name) in words


def _lines_lacking(shown: Shown) -> Message | None:
    """Lines of work without a document, where every document says which lines it is for."""
    told = [_lines_of_document(shown, document) for document in shown.documents]
    if not shown.element.per or not told or not all(told):
        return None
    lacking = [line.name for line in lines_of(shown) if line.name not in frozenset().union(*told)]
    return message("nothing is there for: {lines}", lines=", ".join(lacking)) if lacking else None


def _rows_lacking(shown: Shown) -> Message | None:
    """Fewer rows than an element asks for (`min_count`, `count_unit: rows`)."""
    if shown.element.count_unit != "rows" or shown.element.min_count < 2:
        return None
    rows = max((sum(table.count for table in contents.tables) for contents in shown.contents() if contents.tables), default=0)
    if not rows or rows >= shown.element.min_count:
        return None
    return message("there are fewer than asked: {count} of {wanted}", count=rows, wanted=shown.element.min_count)
