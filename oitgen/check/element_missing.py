"""A required element has nothing to show yet.

The criteria of an item list the elements that must stand on its page; an
assessor who does not find one withholds the points of the item.

Wrong:  content/2568/O18 ประกาศนโยบาย/        (empty)
Right:  content/2568/O18 ประกาศนโยบาย/ประกาศนโยบาย.pdf
"""

from collections.abc import Iterator

from oitgen.check.case import Case
from oitgen.model.catalogue import Element, Item, Kind
from oitgen.model.finding import Finding, Level, Message, Place, message
from oitgen.model.readiness import State

ID = "element-missing"


def check(case: Case) -> Iterator[Finding]:
    """One finding for each wanted element without any evidence; slots have their own rule."""
    for year, item, element in case.readiness.elements():
        if element.wanted and element.state is State.MISSING and not element.slots and not element.element.part_of:
            code = item.disclosure.item.code
            yield Finding(
                ID,
                Level.WARN,
                Place(_where(item.disclosure.folders, year.year.fiscal_year.be, code)),
                message("{code} lacks: {element}", code=code, element=element.element.short),
                _way(item.disclosure.item, element.element),
                code,
                year.year.fiscal_year.be,
            )


def _where(folders: tuple[str, ...], year: int, code: str) -> str:
    return folders[0] if folders else f"content/{year}/{code}"


# Where the facts stand that serve a role; the key of site.yaml, or the file.
_ROLES = {
    "contact": "agency:",
    "feedback": "channels: feedback:",
    "two-way-channel": "channels: qa: (two_way: true)",
    "complaint-channel": "channels: corruption:",
    "social": "agency: social:",
    "eit-survey": "eit:",
    "eservice": "channels: eservices:",
}


def _way(item: Item, element: Element) -> Message:
    """What to do about it: a role is filled in site.yaml, a text is written, a file is put into its folder."""
    role, _, tag = element.role.partition(":")
    if role in _ROLES:
        return message("Fill in {key} in site.yaml.", key=_ROLES[role])
    if role in ("people-executive", "people-board"):
        return message("Write the people into people.yaml.")
    if role == "news":
        return message("Write news into content/news with the tag {tag}.", tag=tag) if tag else message("Write news into content/news.")
    if element.kind is Kind.TEXT:
        return message('Write it into index.md of {code}, and point at its heading: evidence: {id}: ["#…"]', code=item.code, id=element.id)
    if len(item.top_elements) > 1:
        number = item.top_elements.index(element) + 1
        return message("Put it into the folder “{folder}” inside that of {code}.", folder=f"{number} {element.short}", code=item.code)
    return message("Put it into the folder of {code}.", code=item.code)
