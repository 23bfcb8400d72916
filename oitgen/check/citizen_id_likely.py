"""Numbers that look like citizens' identity numbers, though no word says so.

Of numbers with 13 digits chosen at random one in ten passes the checksum, so a
single one says nothing. A column in which four of five cells pass it is a
list of people; and hardly anything but an identity number is written as
1-2345-67890-12-1. A document in which words name such numbers is held back
(citizen-id).

Wrong:  a column "รหัส" with 1-2345-67890-12-1 and more of its kind
Right:  the column deleted, or x-xxxx-xxxxx-12-1
"""

from collections.abc import Iterator
from itertools import islice

from oitgen.check import published
from oitgen.check.case import Case
from oitgen.model.contents import Contents, SignKind, Table, whereabouts
from oitgen.model.finding import Finding, Level, Message, message
from oitgen.signs import personal
from oitgen.signs.contacts import digits

ID = "citizen-id-likely"
_FEWEST = 5
# One cell in so many may be something else.
_ONE_IN = 5


def check(case: Case) -> Iterator[Finding]:
    """One finding for each file: a column of such numbers, else the first one written in their shape."""
    hint = message("Look at it. If these are citizens' numbers, delete them or hide all but the last digits, and save the file anew.")
    for file in published.files(case):
        said = _column(file.contents)
        if said is not None:
            yield Finding(ID, Level.INFO, file.place, said, hint, file.code, file.be)
        elif signs := file.contents.of(SignKind.ID_LIKE):
            yield Finding(ID, Level.INFO, file.at(signs[0]), _like(whereabouts(signs[0])), hint, file.code, file.be)
    for writing in case.writings:
        signs = tuple(sign for sign in writing.prose.signs if sign.kind is SignKind.ID_LIKE)
        if signs:
            yield Finding(ID, Level.INFO, writing.at(signs[0]), _like(whereabouts(signs[0])), hint, writing.code, writing.be)


def _like(where: Message) -> Message:
    return message("A number here looks like a citizen's identity number ({where}).", where=where)


def _column(contents: Contents) -> Message | None:
    for table in contents.tables:
        for index, header in enumerate(table.header):
            if is_of_people(table, index):
                return message("The column {column} looks like citizens' identity numbers.", column=header or str(index + 1))
    return None


def is_of_people(table: Table, index: int) -> bool:
    """Whether four of five cells of a column, and at least five, are valid citizen numbers."""
    cells = [row[index] for row in table.rows if index < len(row) and row[index]]
    # Hardly a column is one; in most the first cells say so.
    strangers = (cell for cell in cells if not personal.is_citizen_id(digits(cell)))
    others = sum(1 for _ in islice(strangers, len(cells) // _ONE_IN + 1))
    return len(cells) - others >= _FEWEST and others * _ONE_IN <= len(cells)
