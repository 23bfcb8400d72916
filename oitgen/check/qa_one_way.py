"""The channel for questions and answers is not known to be one where the agency answers.

The criteria want a channel where citizens write and the agency writes back: a
message box, a web board, a chat. A telephone number, an e-mail address or a
page of this website are not that: nobody sees an answer there. The site cannot
tell by itself, so the agency says so with two_way: true.

Wrong:  qa: {url: "https://m.me/tuayang.example"}
Right:  qa: {url: "https://m.me/tuayang.example", two_way: true}
"""

from collections.abc import Iterator

from oitgen.check import facts
from oitgen.check.case import Case
from oitgen.model.agency import Channel, Channels
from oitgen.model.document import Served
from oitgen.model.finding import Finding, Level, Message, message

ID = "qa-one-way"


def check(case: Case) -> Iterator[Finding]:
    """One finding for each file of facts; nothing where the element is shown by something else."""
    told = set()
    for year, item, element in case.readiness.elements():
        if element.element.role != "two-way-channel" or not element.wanted:
            continue
        place = facts.written_in(case.site, year.year, "channels")
        fault = _fault(case, year.year.channels)
        if fault is None or place in told or any(not isinstance(each.thing, Served) for each in element.evidence):
            continue
        told.add(place)
        said, hint = fault
        yield Finding(ID, Level.WARN, place, said, hint, item.disclosure.item.code, year.year.fiscal_year.be)


def _fault(case: Case, channels: Channels) -> tuple[Message, Message] | None:
    named = (("qa", channels.qa), ("feedback", channels.feedback))
    two_way = [(key, channel) for key, channel in named if channel is not None and channel.two_way]
    if not two_way:
        return (_UNSAID, _UNSAID_HINT) if channels.qa is not None else None
    if any(channel.url and not _is_own_page(case, channel) for _, channel in two_way):
        return None
    key, channel = two_way[0]
    if channel.url:
        return message("channels: {key} leads to a page of this website, where nobody can write.", key=key), _HINT
    return message("channels: {key} gives no web address, so nobody can write there and see the answer.", key=key), _HINT


def _is_own_page(case: Case, channel: Channel) -> bool:
    """Whether an address is a page this program makes; another program of the agency may stand on the same host."""
    root = case.site.config.settings.url
    if not root or not f"{channel.url}/".startswith(root):
        return False
    path = channel.url[len(root) :].partition("#")[0].partition("?")[0].strip("/")
    return not path or path in case.plan.published or f"{path}/index.html" in case.plan.published


_UNSAID = message("channels: qa does not say that the agency answers there, so it does not count as a channel for both sides.")
_UNSAID_HINT = message("Where citizens and the agency both write there, add two_way: true to it.")
_HINT = message("Give the address of a message box, a web board or a chat where both sides write.")
