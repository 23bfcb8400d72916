"""The link to the EIT survey does not lead to the NACC.

The survey is kept by the NACC, and only answers given there count. A form of
the agency's own looks like it and counts for nothing; a shortened address
hides where it leads, and citizens are warned of such links. Source: each
agency's link is made by the assessment system, below nacc.go.th.

Wrong:  eit: {url: "https://bit.ly/eit-tuayang"}
Right:  eit: {url: "https://itap.nacc.go.th/go/eit/…"}
"""

from collections.abc import Iterator

from oitgen.check import surveys
from oitgen.check.case import Case
from oitgen.model.finding import Finding, Level, message

ID = "eit-host"


def check(case: Case) -> Iterator[Finding]:
    """One finding for each address of the survey that is not the NACC's."""
    for each in surveys.invitations(case):
        if surveys.is_of_the_keeper(each.url):
            continue
        if surveys.is_short(each.url):
            said = message("The EIT address {address} is shortened, so nobody sees where it leads.", address=each.url)
        else:
            said = message("The EIT address {address} does not lead to the NACC (nacc.go.th).", address=each.url)
        hint = message("Copy the whole EIT address from the assessment system; it lies below nacc.go.th.")
        yield Finding(ID, Level.WARN, each.place, said, hint, each.code, each.be)
