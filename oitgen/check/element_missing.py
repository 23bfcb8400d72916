"""A required element has nothing to show yet.

The criteria of an item list the elements that must stand on its page; an
assessor who does not find one withholds the points of the item.

Wrong:  content/2568/O18 ประกาศนโยบาย/        (empty)
Right:  content/2568/O18 ประกาศนโยบาย/ประกาศนโยบาย.pdf
"""

from collections.abc import Iterator

from oitgen.model.finding import Finding, Level, Place, message
from oitgen.model.readiness import Readiness, State

ID = "element-missing"


def check(readiness: Readiness) -> Iterator[Finding]:
    """One finding for each wanted element without any evidence; slots have their own rule."""
    for year, item, element in readiness.elements():
        if element.wanted and element.state is State.MISSING and not element.slots and not element.element.part_of:
            code = item.disclosure.item.code
            yield Finding(
                ID,
                Level.WARN,
                Place(_where(item.disclosure.folders, year.year.fiscal_year.be, code)),
                message("{code} lacks: {element}", code=code, element=element.element.short),
                message("Put it into the folder of {code}.", code=code),
                code,
                year.year.fiscal_year.be,
            )


def _where(folders: tuple[str, ...], year: int, code: str) -> str:
    return folders[0] if folders else f"content/{year}/{code}"
