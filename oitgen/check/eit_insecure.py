"""The link to the EIT survey is not encrypted.

What citizens answer could be read on the way, and browsers warn them of it.

Wrong:  eit: {url: "http://itap.nacc.go.th/go/eit/…"}
Right:  eit: {url: "https://itap.nacc.go.th/go/eit/…"}
"""

from collections.abc import Iterator

from oitgen.check import surveys
from oitgen.check.case import Case
from oitgen.model.finding import Finding, Level, message

ID = "eit-insecure"


def check(case: Case) -> Iterator[Finding]:
    """One finding for each address of the survey that does not begin with https."""
    for each in surveys.invitations(case):
        if not each.url.casefold().startswith("https:"):
            yield Finding(
                ID,
                Level.WARN,
                each.place,
                message("The EIT address {address} begins with http, so answers are not encrypted.", address=each.url),
                message("Write it with https://, as the assessment system gives it."),
                each.code,
                each.be,
            )
