"""Lines of work, and whatever else an element is wanted for each of (`per`): which of them what is shown speaks of."""

from collections import Counter
from dataclasses import replace

from oitgen.check.shown import Shown
from oitgen.model.agency import Group, Person
from oitgen.model.catalogue import Line
from oitgen.model.document import Document
from oitgen.model.finding import Message, message
from oitgen.model.readiness import SlotReadiness, State
from oitgen.model.site import Disclosure
from oitgen.thai import letters

EVERY_LINE = "ทุกสายงาน"
_PEOPLE = "people-executive"
# "หัวหน้าสำนักปลัด" and "รองปลัดเทศบาล" are not the ปลัด.
_OTHER_POST = ("สำนัก", "รอง", "ผู้ช่วย", "อดีต", "เลขานุการ", "ที่ปรึกษา")
# Of rows it is believed that they are the lines where they name so many.
_FEWEST = 2
# A line is named in the first columns of its row; others may speak of several.
_FIRST = 3


def fewer(disclosure: Disclosure, slots: tuple[SlotReadiness, ...]) -> tuple[SlotReadiness, ...]:
    """The slots; one that shows fewer lines of work than the others do is to be confirmed, with the absent line named.

    Only where every line owes the item, and names or folders tell the lines apart.
    """
    if EVERY_LINE not in disclosure.owner:
        return slots
    told = [_lines(slot) for slot in slots]
    # A line of work that shows up in one month alone is no habit.
    usual = {line for line, times in Counter(line for each in told for line in each).items() if times > 1}
    return tuple(_judged(slot, sorted(usual - here) if here else []) for slot, here in zip(slots, told, strict=True))


def _judged(slot: SlotReadiness, absent: list[str]) -> SlotReadiness:
    if not absent or slot.state not in (State.MET, State.TO_CONFIRM):
        return slot
    return replace(slot, state=State.TO_CONFIRM, why=message("other periods have it, this one lacks: {lines}", lines=", ".join(absent)))


def _lines(slot: SlotReadiness) -> frozenset[str]:
    documents = (each.thing for each in slot.evidence if isinstance(each.thing, Document))
    return frozenset(document.line for document in documents if document.line)


def lines_of(shown: Shown) -> tuple[Line, ...]:
    """The things an element is wanted for each of: the agency's own lines of work where it speaks of those."""
    own = shown.year.agency.lines
    known = {letters(name) for line in own for name in _names(line)}
    asked = shown.element.per
    return own if own and any(letters(name) in known for line in asked for name in _names(line)) else asked


def told(shown: Shown) -> frozenset[str] | None:
    """The lines that what is shown speaks of: by the posts of people, the names of all documents, or the rows of tables.

    None where that cannot be told: a document that names no line may be for all of them.
    """
    wanted = lines_of(shown)
    if shown.element.role == _PEOPLE and shown.is_served:
        executives = [person for person in shown.year.people_on(shown.office) if person.kind in (Group.EXECUTIVE, Group.HEAD)]
        return frozenset(line.name for line in wanted if any(_holds(person, line) for person in executives))
    by_name = [_of_document(wanted, document) for document in shown.documents]
    if by_name and all(by_name):
        return frozenset().union(*by_name)
    by_rows = _of_rows(shown, wanted)
    return by_rows if len(by_rows) >= max(_FEWEST, (len(wanted) + 1) // 2) else None


def lacking(shown: Shown) -> Message | None:
    """Lines for which nothing is there, where it can be told."""
    here = told(shown) if shown.element.per else None
    absent = [line.name for line in lines_of(shown) if line.name not in here] if here is not None else []
    return message("nothing is there for: {lines}", lines=", ".join(absent)) if absent else None


def _names(line: Line) -> tuple[str, ...]:
    return (line.name, *line.aliases)


def _of_document(wanted: tuple[Line, ...], document: Document) -> frozenset[str]:
    """The lines that a document's name, folders or title speak of."""
    words = letters(" ".join((document.title.th, *document.group, *(file.name for file in document.files))))
    return frozenset(line.name for line in wanted if line.name == document.line or any(_says(words, name) for name in _names(line)))


def _of_rows(shown: Shown, wanted: tuple[Line, ...]) -> frozenset[str]:
    """The lines that cells of the documents' tables name."""
    cells = {letters(cell) for contents in shown.contents() for table in contents.tables for row in table.rows for cell in row[:_FIRST]}
    return frozenset(line.name for line in wanted if any(_says(cell, name) for name in _names(line) for cell in cells))


def _says(words: str, name: str) -> bool:
    # A short form such as อก. stands inside many words; the reader of names has looked for it already.
    return len(letters(name)) > 3 and letters(name) in words


def _holds(person: Person, line: Line) -> bool:
    """Whether a person's post is of that line, and not one beside it."""
    post = letters(person.position.th)
    for name in map(letters, _names(line)):
        before, found, _ = post.partition(name)
        if name == letters(person.unit) or (found and not before.endswith(_OTHER_POST)):
            return True
    return False
