"""There are fewer rows, or pictures, than the criteria ask for.

Wrong:  a list of 57 purchases where 100 are asked for
Right:  100 and more; where there were no more in the year, confirm it: oitgen confirm
"""

from collections.abc import Iterator

from oitgen.check import insides, shown
from oitgen.check.case import Case
from oitgen.model.finding import Finding, message

ID = "count-few"


def check(case: Case) -> Iterator[Finding]:
    """One finding for each element, or slot, with fewer than asked for."""
    for each in case.shown():
        if why := insides.pictures_lacking(each) or insides.rows_lacking(each):
            hint = message("Add what is missing. If there are no more: oitgen confirm {code}", code=each.disclosure.item.code)
            yield shown.finding(each, ID, why, hint)
