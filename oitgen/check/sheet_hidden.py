"""A published workbook hides sheets, columns or rows that hold something.

Hiding is no deleting: whoever downloads the file shows them again with two
clicks. Often these are drafts, names or telephone numbers nobody meant to
publish. Only what holds a value counts.

Wrong:  a workbook with the hidden sheet "รายชื่อผู้ร้อง"
Right:  the same workbook without that sheet
"""

from collections.abc import Iterator

from oitgen.check.case import Case
from oitgen.model.contents import Hidden
from oitgen.model.finding import Finding, Level, Message, message

ID = "sheet-hidden"


def check(case: Case) -> Iterator[Finding]:
    """One finding for each sheet that is hidden, or hides something."""
    for paper in case.files:
        for hidden in paper.contents.hidden:
            yield Finding(
                ID,
                Level.WARN,
                paper.place,
                message("{code}: this workbook hides {what}. Whoever downloads it can show it again.", code=paper.code, what=_what(hidden)),
                message("If it is not meant for the public, delete it and save the file again. If it is, show it (right click, Unhide)."),
                paper.code,
                paper.be,
            )


def _what(hidden: Hidden) -> Message:
    columns = ", ".join(hidden.columns)
    if hidden.whole:
        return message("the sheet “{sheet}”", sheet=hidden.sheet)
    if not hidden.rows:
        return message("columns {columns} of the sheet “{sheet}”", columns=columns, sheet=hidden.sheet)
    if not hidden.columns:
        return message("{rows} rows of the sheet “{sheet}”", rows=hidden.rows, sheet=hidden.sheet)
    return message("columns {columns} and {rows} rows of the sheet “{sheet}”", columns=columns, rows=hidden.rows, sheet=hidden.sheet)
