"""Tables that are only lines of a text, as a PDF without rules keeps them: rows of words and, at their ends, as many numbers each.

Where a line could be anything else, the table is left alone.
"""

import re
from collections.abc import Iterator, Sequence

from oitgen.model.contents import Table
from oitgen.model.totals import is_bare_total
from oitgen.signs import sums
from oitgen.thai import arabic, letters

_NUMBER = re.compile(r"-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")
_NOTHING = frozenset({"-", "–", "—"})
_FEWEST = 2
_FEWEST_NAMED = 3
_COUNTED = re.compile(r"จำนวน|บาท|งบ|เงิน|\((?:ราย|เรื่อง|คดี|คน|ครั้ง|โครงการ|แห่ง)\)|รวม")
# Lines of words between two rows: a cell that runs over, a row without numbers.
_MOST_BETWEEN = 2
# A table that may have begun on the page before is left alone.
_END_OF_PAGE = 12


def tables(text: str) -> Iterator[Table]:
    """The tables of a text, page by page: those that end in a row which adds up all others, and those whose every column is named above.

    `header` is empty but for its number of columns where the line above the
    rows does not name each of them.
    """
    before: list[str] = []
    for page in text.split("\f"):
        lines = [" ".join(arabic(line).split()) for line in page.split("\n") if line.strip()]
        for at, line in enumerate(lines):
            words, numbers = _parted(line)
            if numbers and _is_total(words):
                found = _above(lines[:at], len(numbers), before)
                if found is not None:
                    header, rows = found
                    yield Table(header, (*rows, (words, *numbers)), count=len(rows) + 1)
            elif not numbers and (below := _below(line, lines[at + 1 :])) is not None:
                yield below
        before = lines[-_END_OF_PAGE:]


def named(text: str, columns: int) -> tuple[str, ...] | None:
    """The headers a line gives for so many columns and the words before them; None where it does not name each."""
    parts: list[str] = []
    for word in text.split():
        if parts and (word.startswith("(") or parts[-1].count("(") > parts[-1].count(")")):
            parts[-1] += f" {word}"
        else:
            parts.append(word)
    if parts and letters(parts[0]) in ("ที่", "ลำดับ", "ลำดับที่"):
        parts = parts[1:]
    return tuple(parts) if len(parts) == columns + 1 and not any(map(_NUMBER.fullmatch, parts)) else None


def _above(lines: Sequence[str], columns: int, before: Sequence[str]) -> tuple[tuple[str, ...], list[tuple[str, ...]]] | None:
    """The header and the rows that end with the last of these lines; None where any line speaks against a table."""
    rows: list[tuple[str, ...]] = []
    at, between = len(lines) - 1, 0
    while at >= 0:
        words, numbers = _parted(lines[at])
        if not any(map(_NUMBER.fullmatch, numbers)):
            between += 1
        elif len(numbers) == columns and letters(words):
            rows.append((words, *numbers))
            between = 0
        else:
            return None
        # The line above the first row is its header; what stands above that may hold numbers of any kind.
        if (
            rows
            and between
            and not _is_row(lines[at - 1] if at else "", columns)
            and (between >= _MOST_BETWEEN or named(lines[at], columns))
        ):
            break
        if between > _MOST_BETWEEN:
            break
        at -= 1
    if at < 0 or len(rows) < _FEWEST or any(_is_row(line, columns) for line in before):
        return None
    first = at + between
    header = next((found for line in lines[at:first] if (found := named(line, columns)) is not None), None)
    if header is None and (columns == 1 or not _are_large(rows)):
        return None
    # One number at the end of a line may be anything: a year, a count of pages.
    if columns == 1 and header is not None and not _COUNTED.search(header[1]):
        return None
    return header or ("", *[""] * columns), rows[::-1]


def _below(line: str, lines: Sequence[str]) -> Table | None:
    """The rows right below a line that names each of their columns, where no total ends them; None where it names none."""
    columns = len(_parted(lines[0])[1]) if lines else 0
    header = named(line, columns) if columns >= _FEWEST_NAMED else None
    if header is None:
        return None
    rows: list[tuple[str, ...]] = []
    for each in lines:
        words, numbers = _parted(each)
        if not _is_row(each, columns) or _is_total(words):
            break
        rows.append((words, *numbers))
    return Table(header, tuple(rows), count=len(rows)) if rows else None


def _is_row(line: str, columns: int) -> bool:
    words, numbers = _parted(line)
    return len(numbers) == columns and any(map(_NUMBER.fullmatch, numbers)) and bool(letters(words))


def _are_large(rows: Sequence[Sequence[str]]) -> bool:
    """Whether no column can be one of shares, scores or ordinals, whose header would say so."""
    return all(any((sums.number(row[at]) or 0) > 100 for row in rows) for at in range(1, len(rows[0])))


def _is_total(words: str) -> bool:
    return bool(words) and is_bare_total((words,))


def _parted(line: str) -> tuple[str, tuple[str, ...]]:
    """The words a line begins with, and the numbers and dashes it ends with."""
    tokens = line.split()
    at = len(tokens)
    while at and (_NUMBER.fullmatch(tokens[at - 1]) or tokens[at - 1] in _NOTHING):
        at -= 1
    return " ".join(tokens[:at]), tuple(tokens[at:])
