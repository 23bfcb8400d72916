"""A year inside a document or text has a digit too few or too many, mixes two kinds of digits, or is of another era; or a day is none.

Assessors look for the year first. Only what stands right after "พ.ศ.",
"ปีงบประมาณ", "ประจำปี" or the name of a month is looked at; counts, amounts
and forms whose year is left open are no years.

Wrong:  "ประจำปีงบประมาณ พ.ศ. 25567", "พ.ศ. 256๗", "ปีงบประมาณ พ.ศ. 2025", "31 พฤศจิกายน 2567"
Right:  "ประจำปีงบประมาณ พ.ศ. 2567", "30 พฤศจิกายน 2567"
"""

from collections.abc import Iterable, Iterator

from oitgen.check.case import Case
from oitgen.model.contents import Sign, SignKind, whereabouts
from oitgen.model.finding import Finding, Level, Message, message

ID = "year-mistyped"


def check(case: Case) -> Iterator[Finding]:
    """One finding for each such year, or day, of each file, where it stands first."""
    for paper in case.papers:
        for sign in _first(paper.contents.signs):
            yield Finding(ID, Level.WARN, paper.at(sign), _told(sign), _hint(sign), paper.code, paper.be)
    for writing in case.writings:
        for sign in _first(writing.prose.signs):
            yield Finding(ID, Level.WARN, writing.at(sign), _told(sign), _hint(sign), writing.code, writing.be)


def _first(signs: Iterable[Sign]) -> tuple[Sign, ...]:
    found: dict[str, Sign] = {}
    for sign in signs:
        if sign.kind in (SignKind.DOUBTFUL_YEAR, SignKind.IMPOSSIBLE_DAY):
            found.setdefault(sign.text, sign)
    return tuple(found.values())


def _told(sign: Sign) -> Message:
    if sign.kind is SignKind.IMPOSSIBLE_DAY:
        return message("There is no such day: {day} ({where}).", day=sign.text, where=whereabouts(sign))
    return message("The year {year} cannot be right ({where}).", year=sign.text, where=whereabouts(sign))


def _hint(sign: Sign) -> Message:
    if sign.kind is SignKind.IMPOSSIBLE_DAY:
        return message("Correct the day, the month or the year in the document, and save it again.")
    return message("Correct it in the document: the Buddhist year with four digits, all Thai or all Arabic.")
