"""What stands in an element's documents, held against the keys its catalogue gives.

A key fails where the documents say otherwise, and is unread where no machine
can tell. A person who looks may know better: whatever is said here of words
and tables gives way to a confirmation.
"""

from datetime import date

from oitgen.check import likeness, lines, parts, signers, spans
from oitgen.check.shown import Shown
from oitgen.model.catalogue import Kind
from oitgen.model.contents import SignKind
from oitgen.model.document import Document, File
from oitgen.model.finding import Message, message


def shut(shown: Shown) -> Message | None:
    """A file that nobody can open, or that holds nothing, shows nothing."""
    return next((why for file in _files(shown) if (why := _shut(file, shown)) is not None), None)


def shows(shown: Shown) -> bool:
    """Whether anybody can see anything of what is there: not where all of it are files that nobody can open, or that are empty."""
    files = _files(shown)
    others = len(shown.documents) < len(shown.evidence)
    return others or not files or any(_shut(file, shown) is None for file in files)


def _files(shown: Shown) -> list[File]:
    return [file for document in shown.documents for file in document.files]


def _shut(file: File, shown: Shown) -> Message | None:
    match shown.library.of(file.path).problem:
        case "encrypted":
            return message("the file {file} is locked with a password", file=file.name)
        case "empty":
            return message("nothing stands in the file {file}", file=file.name)
        case "damaged" | "unreadable":
            return message("the file {file} cannot be opened", file=file.name)
        case _:
            return None


def failing(shown: Shown) -> Message | None:
    """A key that the documents contradict."""
    signed = signers.another(shown)
    return (
        _of_another_time(shown)
        or _twins_unlike(shown)
        or parts.lacking(shown)
        or (signed.why if signed else None)
        or lines.lacking(shown)
        or rows_lacking(shown)
    )


def unread(shown: Shown) -> Message | None:
    """A key about documents that no machine can tell."""
    element, documents = shown.element, shown.documents
    if element.fields and not shown.is_served and not parts.are_shown(shown):
        return parts.to_look_for(shown)
    if not documents:
        return None
    if stale := _outdated(shown):
        return stale
    if element.issued_by and not signers.is_certain(shown):
        return message("a person has to look whether the present head has signed it")
    if element.per and lines.told(shown) is None:
        return message(
            "a person has to look whether it is there for each of: {lines}", lines=", ".join(line.name for line in lines.lines_of(shown))
        )
    if element.official_form:
        return message("a person has to look whether it is the form of {office}", office=element.official_form)
    if element.must_be_current:
        return message("a person has to look whether it is the present one")
    if element.min_count > 1 and element.count_unit == "rows" and not any(contents.tables for contents in shown.contents()):
        return message("a person has to count whether there are {wanted}", wanted=element.min_count)
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
            asked_for = spans.asked_periods(each)
            if asked_for and (named := spans.other_periods(contents, asked_for, shown.year.fiscal_year)):
                return message("its title speaks of {period}", period=named)
            if asked_for and (part := spans.part_alone(contents, asked_for, shown.year.fiscal_year)):
                return message("its title speaks of {period} alone", period=part)
    return None


def _outdated(shown: Shown) -> Message | None:
    """A title of an older year, where none is named and the present one is wanted."""
    expected = spans.expected_years(shown.element, shown.year)
    told = next((told for contents in shown.contents() if (told := spans.outdated(contents, expected))), None)
    return message("its title is of fiscal year {year}; a person has to look whether it still holds", year=told.text) if told else None


def _twins_unlike(shown: Shown) -> Message | None:
    """A PDF and its other format that contradict each other."""
    for document in shown.documents:
        for file in document.files[1:]:
            found = likeness.difference(shown.library.of(document.files[0].path), shown.library.of(file.path))
            if found is not None:
                return message("its PDF and its other format are not the same: {why}", why=found.why)
    return None


def rows_lacking(shown: Shown) -> Message | None:
    """Fewer rows than an element asks for (`min_count`, `count_unit: rows`)."""
    if shown.element.count_unit != "rows" or shown.element.min_count < 2:
        return None
    rows = max((sum(table.count for table in contents.tables) for contents in shown.contents() if contents.tables), default=0)
    if not rows or rows >= shown.element.min_count:
        return None
    return message("there are fewer than asked: {count} of {wanted}", count=rows, wanted=shown.element.min_count)


def pictures_lacking(shown: Shown) -> Message | None:
    """Fewer pictures than an element asks for (`min_count`)."""
    element, count = shown.element, len(shown.documents)
    if element.min_count < 2 or element.kind is not Kind.IMAGE or count >= element.min_count:
        return None
    return message("there are fewer than asked: {count} of {wanted}", count=count, wanted=element.min_count)
