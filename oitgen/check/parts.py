"""The parts (`fields`) an element asks for, as the tables shown for it have them."""

import re
from html import unescape

from oitgen.check.shown import Shown
from oitgen.model import columns
from oitgen.model.catalogue import Field, Kind
from oitgen.model.contents import Table
from oitgen.model.document import Section
from oitgen.model.finding import Message, message
from oitgen.thai import letters

_TAG = re.compile(r"<[^>]*>")
_HEADER = re.compile(r"<th[^>]*>(.*?)</th>", re.DOTALL)
_LONGEST_HEADING = 40
# What parts the words of a title; one of them in the text is a sign of the part, a word of few letters is not.
_BETWEEN = re.compile(r"[/,()\s]+|หรือ|และ|เช่น")
_SHORTEST_WORD, _WHOLE_WORD, _SHORTEST_PIECE = 5, 12, 8
# In more documents, or longer ones, than anybody reads at once, nearly every word stands somewhere.
_MOST_FILES, _MOST_SIGNS = 40, 400_000


def _tables(shown: Shown) -> tuple[Table, ...]:
    """The tables of the documents, and the headers of those in texts."""
    of_texts = (
        Table(tuple(unescape(_TAG.sub(" ", cell)).strip() for cell in _HEADER.findall(each.thing.prose.html)), ())
        for each in shown.evidence
        if isinstance(each.thing, Section) and each.thing.prose.tables
    )
    return (*(table for contents in shown.contents() for table in contents.tables), *of_texts)


def _found(shown: Shown) -> tuple[tuple[Field, ...], tuple[Field, ...]]:
    """The parts (`fields`) the tables show, and those they do not; a picture is no column."""
    told = columns.shown(shown.element.fields, _tables(shown))
    return (
        tuple(field for field in shown.element.fields if field.id in told),
        tuple(field for field in shown.element.fields if field.id not in told),
    )


def to_look_for(shown: Shown) -> Message:
    """What a person has to look for: the parts no table shows; of these, those whose words stand nowhere in the documents."""
    _, lacking = _found(shown)
    unseen = _unseen(lacking, shown)
    if unseen and len(unseen) < len(shown.element.fields):
        parts = ", ".join(field.title.th for field in unseen)
        return message("these words were found nowhere in it, so a person has to look for: {parts}", parts=parts)
    return message("a person has to look for: {parts}", parts=", ".join(field.title.th for field in lacking or shown.element.fields))


def _unseen(fields: tuple[Field, ...], shown: Shown) -> tuple[Field, ...]:
    """The parts of whose names no word stands in the documents; none where there is nothing to read."""
    files = [file.path for document in shown.documents for file in document.files]
    filed = map(shown.library.text, files if len(files) <= _MOST_FILES else ())
    written = (each.thing.prose.text for each in shown.evidence if isinstance(each.thing, Section))
    texts = [text for text in (*filed, *written) if text]
    if sum(map(len, texts)) > _MOST_SIGNS:
        return ()
    said = "\n".join(map(letters, texts))
    return tuple(field for field in fields if not _is_told(field, said)) if said else ()


def _is_told(field: Field, said: str) -> bool:
    words = (letters(word) for name in (field.title.th, *field.aliases) for word in _BETWEEN.split(name))
    return any(_is_in(word, said) for word in words if len(word) >= _SHORTEST_WORD)


def _is_in(word: str, said: str) -> bool:
    """Whether a word stands in a text, half of a long one."""
    length = len(word) if len(word) <= _WHOLE_WORD else max(_SHORTEST_PIECE, len(word) // 2)
    return any(word[at : at + length] in said for at in range(len(word) - length + 1))


def are_shown(shown: Shown) -> bool:
    """Whether the tables show every part an element asks for."""
    found, lacking = _found(shown)
    return bool(found) and not lacking


def lacking(shown: Shown) -> Message | None:
    """A table in which most parts were found, and some were not. Where few were found, it was not understood."""
    if shown.element.kind is not Kind.TABLE or not shown.element.fields or shown.element.fields_are_examples:
        return None
    found, lacking = _found(shown)
    # What is described in a whole sentence is no heading of a column.
    named = [field for field in lacking if len(letters(field.title.th)) <= _LONGEST_HEADING]
    if not named or len(found) <= len(lacking) or shown.is_served:
        return None
    return message("these parts were not found in the table: {parts}", parts=", ".join(field.title.th for field in named))
