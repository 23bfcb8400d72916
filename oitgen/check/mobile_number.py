"""A mobile telephone number stands in what is published.

A mobile number is most often somebody's own. In a spreadsheet it usually
comes from a register that was never meant for the public; in other documents
it may be the contact of the matter, so there it is only worth a look. The
telephones in site.yaml and people.yaml are the agency's own and no fault.

Wrong:  a register of complainants with their mobile numbers, published as Excel
Right:  the same register without the column, or with xxx-xxx-5678
Source: the Personal Data Protection Act B.E. 2562 (2019), section 27
"""

from collections.abc import Iterator

from oitgen.check import published
from oitgen.check.case import Case
from oitgen.model.agency import Agency, Channels
from oitgen.model.contents import Sign, SignKind, whereabouts
from oitgen.model.finding import Finding, Level, Message, Place, message
from oitgen.signs import contacts

ID = "mobile-number"


def check(case: Case) -> Iterator[Finding]:
    """One finding for each file and each text, with how many there are and where the first stands."""
    known = own(case)
    for file in published.files(case):
        signs = _foreign(file.contents.signs, known)
        if signs:
            level = Level.WARN if file.format in published.WORKBOOKS else Level.INFO
            yield _told(level, signs, file.at(signs[0]), file.code, file.be)
    for writing in case.writings:
        signs = _foreign(writing.prose.signs, known)
        if signs:
            yield _told(Level.INFO, signs, writing.at(signs[0]), writing.code, writing.be)


def own(case: Case) -> frozenset[str]:
    """The last four digits of every telephone the agency gives as its own; signs keep no more of a number than these."""
    config = case.site.config
    facts = [(config.agency, config.channels, config.people), *((year.agency, year.channels, year.people) for year in case.site.years)]
    phones = [
        phone
        for agency, channels, people in facts
        for phone in (*_of_agency(agency), *_of_channels(channels), *(person.phone for person in people))
    ]
    return frozenset(contacts.digits(phone)[-4:] for phone in phones if phone)


def _of_agency(agency: Agency) -> tuple[str, ...]:
    return (*agency.phones, agency.fax, agency.emergency)


def _of_channels(channels: Channels) -> tuple[str, ...]:
    every = (channels.qa, channels.feedback, channels.complaint, channels.corruption)
    return tuple(channel.phone for channel in every if channel is not None)


def _foreign(signs: tuple[Sign, ...], known: frozenset[str]) -> tuple[Sign, ...]:
    return tuple(sign for sign in signs if sign.kind is SignKind.MOBILE and contacts.digits(sign.text)[-4:] not in known)


def _told(level: Level, signs: tuple[Sign, ...], place: Place, code: str, be: int) -> Finding:
    hint = message(
        "If it is private, delete it or hide all but its last digits. The agency's own telephones belong into site.yaml or people.yaml."
    )
    return Finding(ID, level, place, _said(signs), hint, code, be)


def _said(signs: tuple[Sign, ...]) -> Message:
    if len(signs) == 1:
        return message("A mobile telephone number stands here ({where}).", where=whereabouts(signs[0]))
    # A reader stops counting after some hundred signs.
    return message(
        "At least {count} mobile telephone numbers stand here (the first: {where}).", count=len(signs), where=whereabouts(signs[0])
    )
