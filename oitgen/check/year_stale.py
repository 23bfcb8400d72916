"""A document speaks of another fiscal year than its element asks for.

Most often last year's file was copied under this year's name. The title and
the first page are looked at, at "ปีงบประมาณ" alone: the years of laws and of
orders say nothing. An element that names no period asks for no year.

Wrong:  content/2568/O12/1 แผน/แผน 2568.pdf, whose first page says "ประจำปีงบประมาณ พ.ศ. 2567"
Right:  the plan of fiscal year 2568 under that name
"""

from collections.abc import Iterator

from oitgen.check.case import Case, Paper
from oitgen.model.contents import Part, Sign, SignKind
from oitgen.model.finding import Finding, Level, message
from oitgen.thai import Period

ID = "year-stale"


def check(case: Case) -> Iterator[Finding]:
    """One finding for each file none of whose fiscal years is asked for."""
    for paper in case.papers:
        asked = asked_years(paper)
        told = [sign for sign in paper.contents.of(SignKind.FISCAL_YEAR) if sign.part is Part.HEAD or sign.page == 1]
        if asked and told and not any(years_of(sign) & asked for sign in told):
            yield Finding(
                ID,
                Level.ERROR,
                paper.at(told[0]),
                message(
                    "{code}: this file speaks of fiscal year {told}, but {asked} is asked for.",
                    code=paper.code,
                    told=told[0].text,
                    asked=_shown(asked),
                ),
                message("Put the file of the right year here. If only its title was not changed, correct the title and save it again."),
                paper.code,
                paper.be,
            )


def asked_years(paper: Paper) -> frozenset[int]:
    """The fiscal years (Buddhist era) the elements of a file ask for; empty where they name no period."""
    years: set[int] = set()
    for evidence in paper.evidence:
        slots = paper.disclosure.item.element(evidence.element).slots
        asked: tuple[Period, ...] = (evidence.period,) if evidence.period in slots and evidence.period is not None else slots
        years |= {month.fiscal_year.be for slot in asked for month in (slot.first, slot.last)}
    return frozenset(years)


def years_of(sign: Sign) -> frozenset[int]:
    """The fiscal years a sign names: "2567", or all of "2566-2570"."""
    first, _, last = sign.text.partition("-")
    return frozenset(range(int(first), int(last or first) + 1))


def _shown(years: frozenset[int]) -> str:
    return ", ".join(map(str, sorted(years)))
