"""The title of a document names another month, quarter or half year than the one it fills.

The file's name puts it into its slot; an assessor reads the title inside.
Most often two months were exchanged, or last month's report was saved under
the next name. Only the lines of the title count, and no day in them: reports
are signed in the month after. A title that names the right period too, or a
longer one around it, is no fault.

Wrong:  content/2568/O7/2567-11 รายงาน.pdf, titled "รายงานประจำเดือนตุลาคม 2567"
Right:  that report as 2567-10 รายงาน.pdf, and the one of November under 2567-11
"""

from collections.abc import Iterator

from oitgen.check.case import Case, Paper
from oitgen.check.year_stale import asked_years, years_of
from oitgen.model.contents import SignKind
from oitgen.model.finding import Finding, Level, message
from oitgen.thai import Period, read_name

ID = "period-other"

_PARTS = frozenset({"month", "quarter", "half", "range"})


def check(case: Case) -> Iterator[Finding]:
    """One finding for each file whose title names periods, none of them its own."""
    for paper in case.papers:
        asked = tuple(dict.fromkeys(evidence.period for evidence in paper.evidence if evidence.period is not None))
        told = paper.contents.of(SignKind.PERIOD)
        named = tuple(dict.fromkeys(Period.from_key(sign.text) for sign in told))
        if not asked or not named or _agrees((*named, *_in_head(paper)), asked) or _is_of_another_year(paper):
            continue
        yield Finding(
            ID,
            Level.WARN,
            paper.at(told[0]),
            message("{code}: the title speaks of {told}, but the file stands for {asked}.", code=paper.code, told=named, asked=asked),
            message("Look whether two files were exchanged. If only the title was not changed, correct it and save the file again."),
            paper.code,
            paper.be,
        )


def _agrees(named: tuple[Period, ...], asked: tuple[Period, ...]) -> bool:
    """Whether a title speaks of what is asked, of a part of it, or of more around it."""
    return any(one.overlaps(other) for one in named for other in asked)


def _in_head(paper: Paper) -> Iterator[Period]:
    """The periods the first lines name without a year, which is then that of the site; the month of a day is none."""
    for line in paper.contents.head.split("\n"):
        reading = read_name(line, paper.year.fiscal_year)
        for period in reading.periods:
            is_day = reading.date is not None and period.first_day <= reading.date <= period.last_day
            if period.kind in _PARTS and not is_day:
                yield period


def _is_of_another_year(paper: Paper) -> bool:
    """Whether the file speaks of another fiscal year altogether, which is a rule of its own."""
    asked = asked_years(paper)
    told = paper.contents.of(SignKind.FISCAL_YEAR)
    return bool(asked and told) and not any(years_of(sign) & asked for sign in told)
