"""The title of a document names another month, quarter or half year than the one it fills.

The file's name puts it into its slot; an assessor reads the title inside.
Most often two months were exchanged, or last month's report was saved under
the next name. Only the lines of the title count, and no day in them: reports
are signed in the month after. A title that names the right period too, or a
longer one around it, is no fault; one that names a quarter where half a year is
asked for is told. So is a sheet named for one month and titled for another.

Wrong:  content/2568/O7/2567-11 รายงาน.pdf, titled "รายงานประจำเดือนตุลาคม 2567"
Right:  that report as 2567-10 รายงาน.pdf, and the one of November under 2567-11
"""

from collections.abc import Iterator

from oitgen.check import sheets, spans
from oitgen.check.case import Case, Paper
from oitgen.model.contents import SignKind
from oitgen.model.finding import Finding, Level, message

ID = "period-other"


def check(case: Case) -> Iterator[Finding]:
    """One finding for each file, or sheet, whose title names periods, none of them its own; another year is a rule of its own."""
    for paper in case.papers:
        yield from _of_sheets(paper)
        asked = tuple(dict.fromkeys(period for evidence in paper.evidence for period in spans.asked_periods(evidence)))
        year = paper.year.fiscal_year
        part = spans.part_alone(paper.contents, asked, year)
        named = (spans.other_periods(paper.contents, asked, year) or ((part,) if part else ())) if asked else ()
        if not named or spans.another_year(paper.contents, spans.asked_years(paper.disclosure.item, paper.evidence)):
            continue
        signs = paper.contents.of(SignKind.PERIOD)
        yield Finding(
            ID,
            Level.WARN,
            paper.at(signs[0]) if signs else paper.place,
            message("{code}: the title speaks of {told}, but the file stands for {asked}.", code=paper.code, told=named, asked=asked),
            message("Look whether two files were exchanged. If only the title was not changed, correct it and save the file again."),
            paper.code,
            paper.be,
        )


def _of_sheets(paper: Paper) -> Iterator[Finding]:
    for name, named, told in sheets.misnamed(paper.contents, paper.year.fiscal_year):
        yield Finding(
            ID,
            Level.WARN,
            paper.place,
            message(
                "{code}: the sheet {sheet} is named for {named}, but its title speaks of {told}.",
                code=paper.code,
                sheet=name,
                named=named,
                told=told,
            ),
            message("Look whether it was copied from the sheet of another month. If only its title is wrong, correct it and save again."),
            paper.code,
            paper.be,
        )
