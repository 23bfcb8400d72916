"""A QR code called EIT leads elsewhere than to the EIT survey.

Most often it is last year's code, a group's, or a form of somebody's own. The
survey lies at the address of `eit:` in site.yaml, on a host of the NACC, or is
reached through the agency's own website. A short address hides where it leads
and may stop working; take the survey's own. On the NACC's host each agency has an
address of its own; that of another agency is told where site.yaml gives one.

Wrong:  QR EIT.png, which leads to https://forms.example/abc
Right:  QR EIT.png, which leads to the address of eit: in site.yaml
"""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from oitgen.check import qr_pictures
from oitgen.check.case import Case
from oitgen.check.qr_pictures import Shown
from oitgen.model.agency import Survey
from oitgen.model.finding import Finding, Level, message

ID = "qr-elsewhere"
_NACC = "nacc.go.th"
_SURVEY = re.compile(r"/eit/", re.IGNORECASE)
# Reports on the survey may show codes of their own.
_REPORT = re.compile(r"ผล|รายงาน|สรุป|วิเคราะห์|คู่มือ|แผน|มาตรการ|report|result|manual", re.IGNORECASE)


def check(case: Case) -> Iterator[Finding]:
    """One finding for each picture or PDF all of whose web addresses lead elsewhere."""
    for each in qr_pictures.shown(case):
        is_called = qr_pictures.EIT.search(each.called) and not _REPORT.search(each.called)
        hosts = [host for code in each.contents.codes if (host := _host(code))]
        if is_called and hosts and not any(is_right(host, wanted) for host in hosts for wanted in _wanted(case, each)):
            said = message("The QR code in {name} leads to {host}, not to the EIT survey.", name=_name(each), host=hosts[0])
        elif strange := _strangers(case, each):
            said = message(
                "The QR code in {name} leads to {address}, which is not this agency's EIT survey.", name=_name(each), address=strange
            )
        else:
            continue
        hint = message(
            "Try it with a telephone. Make the code anew from the address of the EIT survey in the ITAP system (eit: in site.yaml)."
        )
        yield Finding(ID, Level.WARN, each.place, said, hint, each.code, each.be)


def _name(each: Shown) -> str:
    return each.path.rpartition("/")[2]


def _strangers(case: Case, each: Shown) -> str:
    """The first address of a survey with the NACC that is none of the agency's; empty where there is none, or its own is not known.

    Older years had codes of their own, and nobody writes those down.
    """
    own = {_bare(survey.url) for survey in _surveys(case, each) if is_right(_host(survey.url), _NACC)}
    is_past = each.year is not None and each.year.fiscal_year != case.site.years[0].fiscal_year
    found = [code for code in each.contents.codes if is_right(_host(code), _NACC) and _SURVEY.search(code)]
    return found[0].strip() if own and found and not is_past and not any(_bare(code) in own for code in found) else ""


def _bare(address: str) -> str:
    """An address without what may differ in writing it."""
    return address.strip().partition("://")[2].partition("?")[0].partition("#")[0].removeprefix("www.").rstrip("/").casefold()


def is_right(host: str, wanted: str) -> bool:
    """Whether a host is the wanted one or lies below it."""
    return host == wanted or host.endswith(f".{wanted}")


def _wanted(case: Case, each: Shown) -> tuple[str, ...]:
    told = (*(survey.url for survey in _surveys(case, each)), case.site.config.settings.url)
    return (_NACC, *(host for url in told if (host := _host(url))))


def _surveys(case: Case, each: Shown) -> tuple[Survey, ...]:
    """The surveys site.yaml gives: of the year a picture is shown in, of every year, and its own."""
    found = (each.year.survey if each.year else None, case.site.config.survey, *(year.survey for year in case.site.years))
    return tuple(survey for survey in found if survey is not None)


def _host(address: str) -> str:
    """The host of a web address; empty for anything else a code may say."""
    try:
        parts = urlsplit(address.strip())
        return (parts.hostname or "").removeprefix("www.") if parts.scheme.casefold() in ("http", "https") else ""
    except ValueError:
        return ""
