"""One of the lines of work, posts or topics an element is wanted for each of is not there.

Manuals are asked for of every line of work, executives of every group of
posts, a risk assessment on every topic. Told where the names of all files,
the posts of people.yaml, or the rows of a table say which of them they are for.

Wrong:  O8 with manuals of four of five lines of work
Right:  a manual of each line; lines the agency does not have are named under agency: lines: in site.yaml
"""

from collections.abc import Iterator

from oitgen.check import lines, shown
from oitgen.check.case import Case
from oitgen.model.finding import Finding, Place, message

ID = "line-missing"


def check(case: Case) -> Iterator[Finding]:
    """One finding for each element, or slot, in which any is absent."""
    for each in case.shown():
        if why := lines.lacking(each):
            place: Place | None
            if each.is_served:
                hint, place = message("Write the people who hold these posts into people.yaml."), Place("people.yaml")
            else:
                hint = message("Add what is missing. Name each file after what it is for.")
                folder = next(iter(each.disclosure.folders), "")
                place = Place(folder) if folder and len(each.documents) > 1 else None
            yield shown.finding(each, ID, why, hint, place=place)
