"""A period whose own document says that there was nothing: a sheet with "ไม่มีการจัดซื้อจัดจ้าง" where its rows would stand.

Such a period counts as none in the sums of its year, as if it had been
declared; what it needs to be met is another matter, and stays as it was.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from oitgen.model.catalogue import Element
from oitgen.model.contents import Contents, Library, SignKind, Table
from oitgen.model.document import Document, Statement
from oitgen.model.open_table import is_plain_number
from oitgen.model.totals import is_sum
from oitgen.thai import Period, arabic, day, letters, read_name

# How a declaration begins; what follows must share a word with what the element is about.
_SAYS = re.compile(r"(?:ไม่|มิ)(?:ได้)?(?:มี|ปรากฏ|ได้)(?:การ|รายการ|เรื่อง|ข้อ|ผู้|คดี|เหตุ|กรณี)*(?P<what>.*)")
# Said of the rows as a whole, these need no other word. That there are no data is not that there was nothing.
_ALONE = re.compile(r"ไม่มี(?:การ|รายการ|เรื่อง|คดี|เหตุ)?")
_NO_DATA = re.compile(r"ไม่มีข้อมูล")
_WORD = 4  # letters in a row by which two phrases share a word
_BLANK = frozenset({"", "-", "–", "—", "0", "0.00"})
_LONGEST = 200
# A longer text that says so somewhere is about something else.
_MOST_LETTERS = 700
_LABELLED = re.compile(r"หน่วยงาน(?:เจ้าของข้อมูล|ผู้รับผิดชอบ|ที่รับผิดชอบ|ผู้จัดทำ)?\s*[:：]\s*(?P<unit>.+)")
_UNIT = re.compile(r"(?:งาน|ฝ่าย|กลุ่มงาน|กอง|แผนก|สำนัก|สถานี|ด่าน|ที่ว่าการ|ที่ทำการ|เทศบาล|องค์การ|โรงพยาบาล|โรงเรียน)(?!ที่)[^\d๐-๙]+")
_DATA = "ข้อมูล"


def nones(
    element: Element, shown: Iterable[tuple[Period, Document]], held: frozenset[Period], library: Library, owner: str
) -> Mapping[Period, Statement]:
    """What the documents of an element (`shown`) say of periods in which there was nothing; `held` are those whose rows are known.

    A period has none where one of its documents says so and no other tells of
    anything. `owner` is the unit where the document names none.
    """
    every = tuple(shown)
    counts = Counter(id(document) for _, document in every)
    found: dict[Period, Statement] = {}
    for period in sorted({period for period, _ in every} - held):
        here = [document for of, document in every if of == period]
        said = [_of_document(element, each, period, library, owner, is_shared=counts[id(each)] > 1) for each in here]
        told = [each for each in said if isinstance(each, Statement)]
        if told and all(said):
            found[period] = told[0]
    return found


def hold(rows: Iterable[tuple[str, ...]], element: Element) -> bool:
    """Whether rows below a header tell of anything; below one that says there was nothing stand notes and signatures."""
    for row in rows:
        words = [cell for at, cell in enumerate(row) if not _is_empty(cell) and not (at == 0 and is_plain_number(arabic(cell)))]
        words = [cell for cell in dict.fromkeys(words) if not is_sum((cell,))]
        is_none = bool(says_none(words, element))
        if is_none and len(words) == 1:
            return False
        # One cell alone is a note or a day; 1, 2, 3 are the numbers of the columns.
        if len(words) > 1 and not is_none and not _counts_columns(row):
            return True
    return False


def _is_empty(cell: str) -> bool:
    return arabic(cell).strip() in _BLANK


def _counts_columns(row: tuple[str, ...]) -> bool:
    numbers = [arabic(cell).strip("() ") for cell in row if cell]
    return numbers == [str(number) for number in range(1, len(numbers) + 1)]


def says_none(cells: Iterable[str], element: Element) -> str:
    """The cell or line that says there was nothing of what an element is about; empty for none."""
    about = letters(" ".join((element.title.th, element.short, element.none_statement, *element.words)))
    return next((cell.strip() for cell in cells if len(cell) < _LONGEST and _declares(cell, about)), "")


def _declares(cell: str, about: str) -> bool:
    plain = letters(cell)
    if _NO_DATA.search(plain):
        return False
    if _ALONE.fullmatch(plain):
        return True
    match = _SAYS.search(plain)
    rest = match["what"] if match else ""
    return any(rest[at : at + _WORD] in about for at in range(len(rest) - _WORD + 1))


def _of_document(
    element: Element, document: Document, period: Period, library: Library, owner: str, *, is_shared: bool
) -> Statement | bool:
    """What a document says of a period: that there was none, something else (False), or nothing anybody can read (True)."""
    for file in document.files:
        contents = library.of(file.path)
        if not contents.is_read or contents.is_scan or contents.problem:
            continue
        # Of a book for several periods, the sheet that is named for this one.
        own = [table for table in contents.tables if not is_shared or _is_for(table, period)]
        if any(hold(table.rows, element) for table in own) or (not contents.tables and contents.letters > _MOST_LETTERS):
            return False
        cells = list(_cells(own)) if is_shared else _lines(library.text(file.path))
        if said := says_none(cells, element):
            return Statement(period, said, _unit(cells, said, contents) or owner, _date(cells), file.path)
        return False
    return True


def _is_for(table: Table, period: Period) -> bool:
    periods = read_name(table.name, period.fiscal_year).periods if table.name else ()
    return periods == (period,)


def _cells(tables: Iterable[Table]) -> Iterator[str]:
    for table in tables:
        yield from table.titles
        for row in table.rows:
            yield from dict.fromkeys(cell for cell in row if cell)


def _lines(text: str) -> list[str]:
    return [cell.strip() for line in text.replace("\f", "\n").split("\n") for cell in line.split(" | ") if cell.strip()]


def _date(cells: list[str]) -> date | None:
    """The day it was said: the last one that stands there, else that of the data."""
    days = [found for cell in cells if (found := _day(cell)) is not None and _DATA not in cell]
    data = [found for cell in cells if _DATA in cell and (found := _day(cell)) is not None]
    return next(reversed(days or data), None)


def _day(cell: str) -> date | None:
    if len(cell) > _LONGEST:
        return None
    found = read_name(cell)
    return found.date or found.as_of or day(cell)


def _unit(cells: list[str], said: str, contents: Contents) -> str:
    """The unit that says it: named as such, or on a line of its own below, else the body the document names."""
    for cell in cells:
        if match := _LABELLED.search(cell):
            return match["unit"].strip()
    below = cells[cells.index(said) + 1 :] if said in cells else []
    named = next((cell for cell in below if len(cell) < 60 and _UNIT.fullmatch(cell)), "")
    return named or next((sign.text for sign in contents.of(SignKind.BODY)), "")
