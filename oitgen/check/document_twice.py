"""The same file is published twice under two names.

In one item a reader sees it twice and wonders which one holds. In two items it
may be meant so; then one file that names both items is enough, and stays the
same for both when it is corrected. Of files of different years nothing is said.

Wrong:  content/2568/O2/แผนที่.pdf and content/2568/O2/แผนที่ (สำรอง).pdf, the same file
Right:  content/2568/O2/แผนที่.pdf
"""

from collections.abc import Iterator

from oitgen.check import copies
from oitgen.check.case import Case, Paper
from oitgen.check.copies import Copies
from oitgen.model.finding import Finding, Level, Message, message

ID = "document-twice"


def check(case: Case) -> Iterator[Finding]:
    """One finding for each file that repeats an earlier one; copies in two slots have a rule of their own."""
    for same in copies.groups(case):
        told: set[str] = set()
        for at, paper in enumerate(same):
            first = _first(same[:at], paper)
            if first is not None and paper.file.path not in told:
                told.add(paper.file.path)
                yield Finding(ID, Level.INFO, paper.place, _message(paper, first), _hint(paper, first), paper.code, paper.be)


def _first(before: Copies, paper: Paper) -> Paper | None:
    """The file this one repeats, the same item's first; None where there is none, or its slots tell of it."""
    if any(copies.other_slots(each, paper) for each in before):
        return None
    others = [each for each in before if each.file.path != paper.file.path]
    return next((each for each in others if each.disclosure is paper.disclosure), others[0] if others else None)


def _message(paper: Paper, first: Paper) -> Message:
    if first.disclosure is paper.disclosure:
        return message("{code}: this file is the same as {file}, which is published here too.", code=paper.code, file=first.file.name)
    return message("{code}: this file is the same as {file} of {other}.", code=paper.code, file=first.file.name, other=first.code)


def _hint(paper: Paper, first: Paper) -> Message:
    if first.disclosure is paper.disclosure:
        return message("Keep one of them. If one was meant to be another document, put that one here.")
    return message(
        "If that is meant, one file is enough: give it also_for: [{code}] in {other} and remove this one.",
        code=paper.code,
        other=first.code,
    )
