"""An item that must be disclosed in several file formats lacks one.

FY2568 police stations must show O15 as PDF and as Excel or Word (machine
readable). Source: the FY2568 police catalogue, item O15.

Wrong:  content/2568/O15/2567-10.pdf
Right:  content/2568/O15/2567-10.pdf  and  content/2568/O15/2567-10.xlsx
"""

from collections.abc import Iterator

from oitgen.check.case import Case
from oitgen.model.document import Document, Placing
from oitgen.model.finding import Finding, Level, Message, Place, message
from oitgen.model.readiness import ElementReadiness, ItemReadiness, SlotReadiness, YearReadiness
from oitgen.thai import Period

ID = "format-missing"
_NAMES = {"pdf": "PDF", "docx": "Word", "xlsx": "Excel", "structured": "Excel/CSV/JSON/XML"}


def check(case: Case) -> Iterator[Finding]:
    """One finding for each file that is shown, but not in every format asked for."""
    for year, item, element in case.readiness.elements():
        for accepted in element.formats_missing:
            yield _missing(year, item, element.evidence[0].place, message("{element}", element=element.element.short), accepted)
        for (place, accepted), periods in _slots(element).items():
            what = message("{element} {period}", element=element.element.short, period=tuple(periods))
            yield _missing(year, item, place, what, accepted)


def _slots(element: ElementReadiness) -> dict[tuple[Place, tuple[str, ...]], list[Period]]:
    """The periods one file leaves without a format: a file of several months is told once."""
    found: dict[tuple[Place, tuple[str, ...]], list[Period]] = {}
    for slot in element.slots:
        for accepted in slot.formats_missing:
            found.setdefault((_place(slot), accepted), []).append(slot.period)
    return found


def _place(slot: SlotReadiness) -> Place:
    """The slot's own document; a file of a longer time only where it has none."""
    documents = [each for each in slot.evidence if isinstance(each.thing, Document)] or list(slot.evidence)
    return next((each for each in documents if each.placing is not Placing.RANGE), documents[0]).place


def _missing(year: YearReadiness, item: ItemReadiness, place: Place, what: Message, accepted: tuple[str, ...]) -> Finding:
    code = item.disclosure.item.code
    names = " / ".join(_NAMES.get(name, name) for name in accepted)
    return Finding(
        ID,
        Level.WARN,
        place,
        message("{code} {what}: the {format} file is missing", code=code, what=what, format=names),
        message("Put the {format} file beside it under the same name.", format=names),
        code,
        year.year.fiscal_year.be,
    )
