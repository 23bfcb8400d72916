"""A link leads to a website for trying things out, or to a computer inside the office.

Such an address opens on the desk of whoever wrote the page, and for nobody
else: localhost, 192.168.…, names that end in .local. example.com stands for an
address that was never filled in. A name that begins with test, dev, staging or
uat may be open to all, but is seldom meant to last.

Wrong:  eservices: [{name: แจ้งความออนไลน์, url: "http://192.168.1.20/report"}]
Right:  the address citizens open from home
"""

from collections.abc import Iterator

from oitgen.check import outside
from oitgen.check.case import Case
from oitgen.model.finding import Finding, Level, message

ID = "link-test"


def check(case: Case) -> Iterator[Finding]:
    """One finding for each such address in each file."""
    for each in outside.all_outside(case.site, case.writings):
        match outside.fault(each.url):
            case "inside":
                said = message("Only this computer or this office can open {address}.", address=each.shown)
            case "unfilled":
                said = message("{address} is an address of an example, which leads nowhere.", address=each.shown)
            case "trial":
                said = message("{address} looks like a website for trying things out.", address=each.shown)
            case _:
                continue
        level = Level.WARN if outside.fault(each.url) == "trial" else Level.ERROR
        yield Finding(ID, level, each.place, said, message("Write the address that citizens use."), each.code, each.be)
