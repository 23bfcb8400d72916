"""site.yaml does not give the address of the EIT survey.

Then the home page invites nobody to answer, and there is no page and no QR
code of the survey. The link is given by the assessment system when the survey
begins, so nothing is told before January, nor after the fiscal year. An item
that asks for the survey and has nothing is told as element-missing.

Wrong:  a picture of the QR code in the item's folder, and no eit: in site.yaml
Right:  eit: {url: "https://itap.nacc.go.th/go/eit/…", opens: 2568-01-01, closes: 2568-06-30}
"""

from collections.abc import Iterator
from datetime import date

from oitgen.check import surveys
from oitgen.check.case import Case
from oitgen.check.facts import SITE
from oitgen.model.finding import Finding, Level, message
from oitgen.model.readiness import State

ID = "eit-missing"


def check(case: Case) -> Iterator[Finding]:
    """At most one finding, for the newest year."""
    newest = case.readiness.years[0]
    year = newest.year
    ends = {each.end for each in (year.fiscal_year, year.catalogue.carried_out)}
    # Source: both calendars of the assessment collect EIT answers from 1 January on.
    if year.survey is not None or not any(date(end.year, 1, 1) <= case.today <= end for end in ends):
        return
    asked = [(item.disclosure.item.code, each) for item in newest.items for each in item.elements if each.element.role == surveys.ROLE]
    if any(element.wanted and element.state is State.MISSING for _, element in asked):
        return
    yield Finding(
        ID,
        Level.WARN,
        SITE,
        message("There is no eit:, so no page invites citizens to answer the EIT survey."),
        message("Add eit: with the address given by the assessment system, and its days opens: and closes:."),
        asked[0][0] if asked else "",
        year.fiscal_year.be,
    )
