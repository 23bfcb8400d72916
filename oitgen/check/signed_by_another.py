"""A document the head must have issued is signed by somebody else.

Some items ask for an announcement by the present head. Most often the one of
the former head is still shown. The name below the signature, or `signed_by:`
of the front matter, is held against the first executive of people.yaml whose
time covers the day. Ranks and forms of address do not count. Elsewhere a paper
that says on which day it was issued is held against that day: nobody signs as
the head after leaving.

Wrong:  a policy signed by the former superintendent
Right:  one signed anew by the present one; or `since:` and `until:` corrected in people.yaml
"""

from collections.abc import Iterator

from oitgen.check import shown, signers
from oitgen.check.case import Case
from oitgen.model.finding import Finding, Place, message

ID = "signed-by-another"


def check(case: Case) -> Iterator[Finding]:
    """One finding for each element, or slot, that is signed by another than the head."""
    for each in case.shown():
        if found := signers.another(each):
            hint = message(
                "Have it issued anew by the present head. If the head is another person, correct since: and until: in people.yaml."
            )
            place = Place(found.document.files[0].path) if found.document else None
            yield shown.finding(each, ID, found.why, hint, place=place)
        elif gone := signers.gone(each):
            hint = message("Look whether the day or the signer is wrong, and correct the time of the person in people.yaml if that is.")
            yield shown.finding(each, ID, gone.why, hint, place=Place(gone.path))
