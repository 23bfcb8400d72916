"""The channel for reports of corruption is the one for general complaints.

The criteria ask for a channel of its own for corruption and misconduct, apart
from general complaints. Two names for one address are one channel.

Wrong:  complaint: {url: "https://…/form"}  and  corruption: {url: "https://…/form"}
Right:  complaint: {url: "https://…/form"}  and  corruption: {url: "https://…/corruption-form"}
"""

from collections.abc import Iterator

from oitgen.check.case import Case
from oitgen.model.finding import Finding, Level, Place, message

ID = "corruption-same"
ROLE = "complaint-channel"


def check(case: Case) -> Iterator[Finding]:
    """At most one finding, for the newest year; older years show what held then."""
    year = case.readiness.years[0] if case.readiness.years else None
    if year is not None and case.site.config.channels.corruption_is_same:
        asked = [item.disclosure.item.code for item in year.items for each in item.elements if each.element.role == ROLE]
        said = message("channels: corruption leads to the same place as complaint.")
        hint = message("Give corruption a web address or telephone of its own, apart from general complaints.")
        yield Finding(ID, Level.ERROR, Place("site.yaml"), said, hint, asked[0] if asked else "", year.year.fiscal_year.be)
