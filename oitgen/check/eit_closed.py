"""The EIT survey of the newest year is over.

The page says so by itself; nothing has to be changed. When the next survey
begins, its address and days are written into site.yaml.

Wrong:  eit: {url: …, closes: 2568-06-30}     after 30 June 2568, while the survey was prolonged
Right:  closes: with the last day the assessment system gives
"""

from collections.abc import Iterator

from oitgen.check import facts, surveys
from oitgen.check.case import Case
from oitgen.model.finding import Finding, Level, message

ID = "eit-closed"


def check(case: Case) -> Iterator[Finding]:
    """At most one finding."""
    year = case.site.years[0]
    if year.survey is None or year.survey.closes is None or case.today <= year.survey.closes:
        return
    asked = (item.code for item in year.catalogue.items if any(element.role == surveys.ROLE for element in item.elements))
    yield Finding(
        ID,
        Level.INFO,
        facts.written_in(case.site, year, "eit"),
        message("The last day of the EIT survey (closes:) is over, and the site says so."),
        message("If it was prolonged, correct closes:; when the next one begins, write its address and days."),
        next(asked, ""),
        year.fiscal_year.be,
    )
