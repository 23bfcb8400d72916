"""A link leads to a website without encryption (http).

Browsers warn of such websites. Most have an address with https as well; one
that has none stays as it is.

Wrong:  [ระบบแจ้งความ](http://www.example.go.th/report)
Right:  [ระบบแจ้งความ](https://www.example.go.th/report)
"""

from collections.abc import Iterator

from oitgen.check import outside
from oitgen.check.case import Case
from oitgen.model.finding import Finding, Level, message
from oitgen.model.outside import Outside, Use

ID = "link-insecure"


def check(case: Case) -> Iterator[Finding]:
    """One finding for each file and website; the survey has a rule of its own."""
    told = set()
    for each in outside.all_outside(case.site, case.writings):
        where = (each.place.path, each.key, outside.host(each.url))
        if each.use is Use.SURVEY or where in told or not _is_typed_so(each) or outside.fault(each.url):
            continue
        told.add(where)
        said = message("The address {address} is not encrypted (http).", address=each.shown)
        hint = message("Try it with https:// in a browser; if it opens, write it so.")
        yield Finding(ID, Level.INFO, each.place, said, hint, each.code, each.be)


def _is_typed_so(each: Outside) -> bool:
    """Whether the officer wrote http; to "www.…" alone it was added when the text was read."""
    if not each.url.casefold().startswith("http:"):
        return False
    return each.use is not Use.TEXT or "http:" in each.place.excerpt.casefold() or not each.place.excerpt
