"""A QR code called EIT leads elsewhere than to the EIT survey.

Most often it is last year's code, a group's, or a form of somebody's own. The
survey lies at the address of `eit:` in site.yaml, on a host of the NACC, or is
reached through the agency's own website. A short address hides where it leads
and may stop working; take the survey's own.

Wrong:  QR EIT.png, which leads to https://forms.example/abc
Right:  QR EIT.png, which leads to the address of eit: in site.yaml
"""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from oitgen.check import qr_pictures
from oitgen.check.case import Case
from oitgen.check.qr_pictures import Shown
from oitgen.model.finding import Finding, Level, message

ID = "qr-elsewhere"
_NACC = "nacc.go.th"
# Reports on the survey may show codes of their own.
_REPORT = re.compile(r"ผล|รายงาน|สรุป|วิเคราะห์|คู่มือ|แผน|มาตรการ|report|result|manual", re.IGNORECASE)


def check(case: Case) -> Iterator[Finding]:
    """One finding for each picture or PDF all of whose web addresses lead elsewhere."""
    for each in qr_pictures.shown(case):
        if not qr_pictures.EIT.search(each.called) or _REPORT.search(each.called):
            continue
        hosts = [host for code in each.contents.codes if (host := _host(code))]
        if hosts and not any(is_right(host, wanted) for host in hosts for wanted in _wanted(case, each)):
            yield Finding(
                ID,
                Level.WARN,
                each.place,
                message("The QR code in {name} leads to {host}, not to the EIT survey.", name=each.path.rpartition("/")[2], host=hosts[0]),
                message(
                    "Try it with a telephone. Make the code anew from the address of the EIT survey in the ITAP system (eit: in site.yaml)."
                ),
                each.code,
                each.be,
            )


def is_right(host: str, wanted: str) -> bool:
    """Whether a host is the wanted one or lies below it."""
    return host == wanted or host.endswith(f".{wanted}")


def _wanted(case: Case, each: Shown) -> tuple[str, ...]:
    config = case.site.config
    surveys = (each.year.survey if each.year else None, config.survey)
    told = (*(survey.url for survey in surveys if survey is not None), config.settings.url)
    return (_NACC, *(host for url in told if (host := _host(url))))


def _host(address: str) -> str:
    """The host of a web address; empty for anything else a code may say."""
    try:
        parts = urlsplit(address.strip())
        return (parts.hostname or "").removeprefix("www.") if parts.scheme.casefold() in ("http", "https") else ""
    except ValueError:
        return ""
