"""A link leads to a website for trying things out, or to a computer inside the office.

Such an address opens on the desk of whoever wrote the page, and for nobody
else: localhost, 192.168.…, names that end in .local. example.com stands for an
address that was never filled in. A name that begins with test, dev, staging or
uat may be open to all, but is seldom meant to last.

Wrong:  eservices: [{name: แจ้งความออนไลน์, url: "http://192.168.1.20/report"}]
Right:  the address citizens open from home
"""

import ipaddress
from collections.abc import Iterator

from oitgen.check import outside
from oitgen.check.case import Case
from oitgen.model.finding import Finding, Level, message

ID = "link-test"

_INSIDE = ("localhost", "local", "localdomain", "internal", "lan", "intranet", "test", "invalid")
_UNFILLED = ("example.com", "example.org", "example.net")
_TRIALS = ("test", "dev", "staging", "uat", "sandbox")
# "test.go.th" would be the name of an agency, "test.example.go.th" is a trial.
_SECOND_LEVELS = frozenset({"go", "co", "ac", "or", "in", "mi", "net", "com", "org", "gov", "edu"})


def check(case: Case) -> Iterator[Finding]:
    """One finding for each such address in each file."""
    for each in outside.all_outside(case.site, case.writings):
        match fault(each.url):
            case "inside":
                said = message("Only this computer or this office can open {address}.", address=each.shown)
            case "unfilled":
                said = message("{address} is an address of an example, which leads nowhere.", address=each.shown)
            case "trial":
                said = message("{address} looks like a website for trying things out.", address=each.shown)
            case _:
                continue
        level = Level.WARN if fault(each.url) == "trial" else Level.ERROR
        yield Finding(ID, level, each.place, said, message("Write the address that citizens use."), each.code, each.be)


def fault(url: str) -> str:
    """ "inside", "unfilled", "trial", or "" for an address anybody may use."""
    name = outside.host(url).removeprefix("www.")
    if not name:
        return ""
    if (number := _number(name)) is not None:
        return "" if number.is_global else "inside"
    if any(name == ending or name.endswith(f".{ending}") for ending in _INSIDE):
        return "inside"
    if any(name == ending or name.endswith(f".{ending}") for ending in _UNFILLED):
        return "unfilled"
    labels = name.split(".")
    if len(labels) < 3 or (len(labels) == 3 and labels[1] in _SECOND_LEVELS):
        return ""
    return "trial" if labels[0] in _TRIALS else ""


def _number(name: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(name)
    except ValueError:
        return None
