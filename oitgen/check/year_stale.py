"""A document speaks of another fiscal year than its element asks for.

Most often last year's file was copied under this year's name. The title and
the first page are looked at, at "ปีงบประมาณ" alone: the years of laws and of
orders say nothing. An element that names no period asks for no year.

Wrong:  content/2568/O12/1 แผน/แผน 2568.pdf, whose first page says "ประจำปีงบประมาณ พ.ศ. 2567"
Right:  the plan of fiscal year 2568 under that name
"""

from collections.abc import Iterator

from oitgen.check import spans
from oitgen.check.case import Case
from oitgen.model.finding import Finding, Level, message

ID = "year-stale"


def check(case: Case) -> Iterator[Finding]:
    """One finding for each file none of whose fiscal years is asked for."""
    for paper in case.papers:
        asked = spans.asked_years(paper.disclosure.item, paper.evidence)
        if told := spans.another_year(paper.contents, asked):
            yield Finding(
                ID,
                Level.ERROR,
                paper.at(told),
                message(
                    "{code}: this file speaks of fiscal year {told}, but {asked} is asked for.",
                    code=paper.code,
                    told=told.text,
                    asked=", ".join(map(str, sorted(asked))),
                ),
                message("Put the file of the right year here. If only its title was not changed, correct the title and save it again."),
                paper.code,
                paper.be,
            )
