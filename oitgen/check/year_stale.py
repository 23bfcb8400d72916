"""A document speaks of another fiscal year than its element asks for.

Most often last year's file was copied under this year's name. The title and
the first page are looked at, at "ปีงบประมาณ" alone: the years of laws and of
orders say nothing; the cover of a plan for several years says them all. An
element that names no period asks for no year; where it must be the present one,
or reports results, an older title is worth a look. So are activities and
announcements all of whose days lie long before the year, a day that the
file's name gives with another year, and a report or plan whose title says
"ประจำปี" and an older year.

Wrong:  content/2568/O12/1 แผน/แผน 2568.pdf, whose first page says "ประจำปีงบประมาณ พ.ศ. 2567"
Right:  the plan of fiscal year 2568 under that name
"""

from collections.abc import Iterator

from oitgen.check import dated, spans
from oitgen.check.case import Case, Paper
from oitgen.model.contents import Sign
from oitgen.model.document import Placing
from oitgen.model.finding import Finding, Level, Place, message

ID = "year-stale"

_LONGEST = 120


def check(case: Case) -> Iterator[Finding]:
    """One finding for each file none of whose fiscal years is asked for."""
    for paper in case.papers:
        asked = spans.asked_years(paper.disclosure.item, paper.evidence)
        if told := spans.another_year(paper.contents, asked):
            years = ", ".join(map(str, sorted(asked)))
            said = message(
                "{code}: this file speaks of fiscal year {told}, but {asked} is asked for.", code=paper.code, told=told.text, asked=years
            )
            hint = message("Put the file of the right year here. If only its title was not changed, correct the title and save it again.")
            yield Finding(ID, Level.ERROR, paper.at(told), said, hint, paper.code, paper.be)
        elif told := _outdated(paper):
            said = message(
                "{code}: the title of this file is of fiscal year {told}, and the page shows {shown}.",
                code=paper.code,
                told=told.text,
                shown=paper.be,
            )
            hint = message("Put the present one here. If this one still holds, confirm it: oitgen confirm {code}", code=paper.code)
            yield Finding(ID, Level.WARN, paper.at(told), said, hint, paper.code, paper.be)
        elif told := _plainly(paper, asked):
            said = message("{code}: the title of this file is of {told}.", code=paper.code, told=told.text)
            hint = message("Look whether it is last year's. If only its title was not changed, correct the title and save it again.")
            yield Finding(ID, Level.WARN, paper.at(told), said, hint, paper.code, paper.be)
        elif paper.contents.is_read:
            yield from _by_days(paper, case, asked)


def _by_days(paper: Paper, case: Case, asked: frozenset[int]) -> Iterator[Finding]:
    """Days of another year than that of the file's name, or than asked for."""
    name, contents = paper.file.name, paper.contents
    of_a_year = bool(asked) and not spans.told_years(contents) and dated.is_of_a_year(contents, name)
    # Words are fetched one document at a time, so only where they can tell.
    text = case.library.text(paper.file.path) if of_a_year or dated.day_of(name) else ""
    if told := dated.against_name(name, text):
        said = message(
            "{code}: the name of this file gives the same day of another year than its text: {told}.", code=paper.code, told=told.text
        )
        hint = message("Look which of the two is right, and correct the other.")
        yield Finding(ID, Level.WARN, Place(paper.file.path, excerpt=told.line[:_LONGEST]), said, hint, paper.code, paper.be)
    elif told := dated.outdated(text, asked) if of_a_year else None:
        years = ", ".join(map(str, sorted(asked)))
        said = message(
            "{code}: the days in this file end with {told}, but {asked} is asked for.", code=paper.code, told=told.text, asked=years
        )
        hint = message("Look whether it is last year's, or the year of a day is mistyped.")
        yield Finding(ID, Level.INFO, Place(paper.file.path, excerpt=told.line[:_LONGEST]), said, hint, paper.code, paper.be)


def _plainly(paper: Paper, asked: frozenset[int]) -> Sign | None:
    """A title's year that is not called one of the budget."""
    if any(evidence.placing is Placing.CONFIRMED for evidence in paper.evidence):
        return None
    elements = (paper.disclosure.item.element(evidence.element) for evidence in paper.evidence)
    return spans.plain_year(paper.contents, asked or frozenset().union(*(spans.expected_years(each, paper.year) for each in elements)))


def _outdated(paper: Paper) -> Sign | None:
    for evidence in paper.evidence:
        expected = spans.expected_years(paper.disclosure.item.element(evidence.element), paper.year)
        if evidence.placing is not Placing.CONFIRMED and (told := spans.outdated(paper.contents, expected)):
            return told
    return None
