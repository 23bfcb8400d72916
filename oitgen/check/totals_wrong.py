"""The numbers of a table do not agree with each other.

A total row must be the sum of the rows above it, complaints must be settled or
in progress, and money left is what was given less what was spent. Whoever
reads the table adds it up. Sub-totals, percentages, running balances and a
unit's other categories are allowed for; where a table leaves room for another
reading, nothing is said. A PDF without its spreadsheet is read line by line.

Wrong:  กุมภาพันธ์ | จำนวนเรื่อง 3 | แล้วเสร็จ 1 | ระหว่างดำเนินการ 1
Right:  กุมภาพันธ์ | จำนวนเรื่อง 3 | แล้วเสร็จ 2 | ระหว่างดำเนินการ 1
"""

from collections.abc import Iterator

from oitgen.check.case import Case, Paper
from oitgen.model.contents import Fault
from oitgen.model.finding import Finding, Level, message

ID = "totals-wrong"


def check(case: Case) -> Iterator[Finding]:
    """One finding for each number that cannot be; those of a PDF's lines only where the same document has no spreadsheet."""
    for paper in case.files:
        of_lines = not paper.contents.tables
        if of_lines and any(case.library.of(file.path).tables for file in paper.document.files):
            continue
        for fault in paper.contents.faults:
            yield _finding(paper, fault)


def _finding(paper: Paper, fault: Fault) -> Finding:
    where = (
        message("sheet {sheet}, row “{row}”", sheet=fault.sheet, row=fault.row) if fault.sheet else message("row “{row}”", row=fault.row)
    )
    return Finding(
        ID,
        Level.WARN,
        paper.place,
        message("{code}: numbers do not agree, {where}: {told}.", code=paper.code, where=where, told=fault.told),
        message("Open the file, correct the number, and make its PDF again. A sum that Excel works out must take in every row."),
        paper.code,
        paper.be,
    )
