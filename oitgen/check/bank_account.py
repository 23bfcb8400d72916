"""The number of a bank account stands in what is published.

Whoever knows a person's account, name and telephone can pretend to be the
bank. Accounts of people (contractors, witnesses, those who receive help) are
personal data: the agency may pay into them, and need not show them. Only
numbers with words of banks beside them are told. An account of the agency
itself, into which the public pays, may stay; beside the name of a public body
this is only worth a look.

Wrong:  นายสมมติ ทดลอง ธนาคารกรุงไทย เลขที่บัญชี 123-4-56789-0
Right:  นายสมมติ ทดลอง ธนาคารกรุงไทย เลขที่บัญชี xxx-x-xx789-0
Source: the Personal Data Protection Act B.E. 2562 (2019), section 27
"""

from collections.abc import Iterator

from oitgen.check import published
from oitgen.check.case import Case
from oitgen.model.contents import Part, Sign, SignKind, whereabouts
from oitgen.model.finding import Finding, Level, Message, Place, message
from oitgen.model.site import Site
from oitgen.signs import bodies

ID = "bank-account"


def check(case: Case) -> Iterator[Finding]:
    """One finding for each file and each text that shows an account, at the first of them."""
    for file in published.files(case):
        signs = file.contents.of(SignKind.BANK_ACCOUNT)
        if signs:
            yield _told(case.site, signs, file.at(signs[0]), file.code, file.be)
    for writing in case.writings:
        signs = tuple(sign for sign in writing.prose.signs if sign.kind is SignKind.BANK_ACCOUNT)
        if signs:
            yield _told(case.site, signs, writing.at(signs[0]), writing.code, writing.be)


def _told(site: Site, signs: tuple[Sign, ...], place: Place, code: str, be: int) -> Finding:
    public = all(_is_public(sign, site) for sign in signs)
    return Finding(ID, Level.INFO if public else Level.WARN, place, _said(signs), _hint(public), code, be)


def _said(signs: tuple[Sign, ...]) -> Message:
    if len(signs) == 1:
        return message("The number of a bank account stands here ({where}).", where=whereabouts(signs[0]))
    return message("The numbers of {count} bank accounts stand here (the first: {where}).", count=len(signs), where=whereabouts(signs[0]))


def _hint(public: bool) -> Message:
    if public:
        return message(
            "If it is the agency's own account, into which the public pays, leave it. If it is a person's, hide all but its last digits."
        )
    return message("If it is a person's account, hide all but its last four digits in the original and save it anew.")


def _is_public(sign: Sign, site: Site) -> bool:
    """Whether the line names a public body, so that the account is most likely its own."""
    agency = site.config.agency
    names = (agency.name.th, agency.short_name, *agency.aliases)
    return any(name and name in sign.excerpt for name in names) or any(True for _ in bodies.signs(sign.excerpt, Part.BODY))
