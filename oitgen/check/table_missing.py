"""A workbook is shown where a table is asked for, and no table was found in it.

A table begins with a row that names its columns. Without it nobody knows what
the numbers mean, no open data can be made of it, and its columns cannot be
checked. A workbook of hidden sheets alone shows no table either. One with
hardly a sentence in it is told wherever it serves anything.

Wrong:  a workbook with one sentence in it
Right:  a first row such as รายการ | ไตรมาส 1 | ไตรมาส 2, and the data below
"""

import re
from collections.abc import Iterator

from oitgen.check import published
from oitgen.check.case import Case, Paper
from oitgen.model.catalogue import Kind
from oitgen.model.contents import Contents
from oitgen.model.finding import Finding, Level, message
from oitgen.thai import arabic

ID = "table-missing"

_A_FEW_WORDS = 150
_NUMBER = re.compile(r"(?<!\S)-?\d[\d,.]*(?!\S)")


def check(case: Case) -> Iterator[Finding]:
    """One finding for each workbook without a table."""
    for paper in case.files:
        contents = paper.contents
        sound = contents.is_read and not contents.problem and paper.file.format in published.WORKBOOKS
        if sound and not contents.tables and (_is_table_asked(paper) or _is_bare(paper)) and not _has_rows_of_numbers(contents):
            yield Finding(
                ID,
                Level.WARN,
                paper.place,
                message("{code}: no table was found in this file.", code=paper.code),
                message(
                    "Put the names of the columns in the first row and the data below. If it is the wrong file, put the right one here."
                ),
                paper.code,
                paper.be,
            )


def _is_table_asked(paper: Paper) -> bool:
    elements = (paper.disclosure.item.element(each.element) for each in paper.evidence)
    return any(element.kind is Kind.TABLE or element.fields for element in elements)


def _is_bare(paper: Paper) -> bool:
    """Whether a workbook that serves anything holds hardly a sentence."""
    return bool(paper.evidence) and paper.contents.letters < _A_FEW_WORDS


def _has_rows_of_numbers(contents: Contents) -> bool:
    """Whether it looks like a table whose header is of an unusual kind, such as years."""
    lines = f"{contents.head}\n{contents.end}".split("\n")
    return sum(len(_NUMBER.findall(arabic(line))) > 1 for line in lines) > 1
