"""A table lacks a column, or a row, that the criteria ask for.

The criteria of some items name the parts a table must show; an assessor looks
for each. Told where most of them were found, under their names or others that
offices use, so that what is missing is missing and not only called otherwise.
A column that is there under a name of its own is settled with `oitgen confirm`.

Wrong:  a list of purchases with งาน | วงเงิน | ผู้ชนะ, where ราคากลาง is asked for too
Right:  the same list with a column ราคากลาง
"""

from collections.abc import Iterator

from oitgen.check import parts, published, shown
from oitgen.check.case import Case
from oitgen.model.document import WORD_FILES
from oitgen.model.finding import Finding, Place, message

ID = "part-missing"
_TABLES = published.WORKBOOKS | WORD_FILES


def check(case: Case) -> Iterator[Finding]:
    """One finding for each element, or slot, whose table lacks parts."""
    for each in case.shown():
        if why := parts.lacking(each):
            files = [file.path for document in each.documents for file in document.files if file.format in _TABLES]
            hint = message(
                "Add the columns to the file. If they are there under another name: oitgen confirm {code}", code=each.disclosure.item.code
            )
            yield shown.finding(each, ID, why, hint, place=Place(files[0]) if files else None)
