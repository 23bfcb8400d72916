"""A month, quarter or half year that must be shown has no file and no statement of none.

Elements "by month, published every month" want one document for each month;
a month without any activity wants a dated statement that there was none. A
workbook of the year with a sheet for each month shows the months it has sheets for.

Wrong:  content/2568/O15/  with files for five of six months
Right:  the sixth month's file, or `2567-11 ไม่มีการจัดซื้อจัดจ้าง.md` with date and unit
"""

from collections.abc import Iterator

from oitgen.check import keys
from oitgen.check.case import Case
from oitgen.model.finding import Finding, Level, Place, message
from oitgen.model.readiness import SlotReadiness, State
from oitgen.thai import Period, in_a_name

ID = "slot-missing"


def check(case: Case) -> Iterator[Finding]:
    """One finding for each element, naming every period that is due and empty."""
    for year, item, element in case.readiness.elements():
        missing = tuple(period for slot in element.slots for period in _open(slot, case))
        if element.wanted and missing:
            code = item.disclosure.item.code
            folder = item.disclosure.folders[0] if item.disclosure.folders else f"content/{year.year.fiscal_year.be}/{code}"
            yield Finding(
                ID,
                Level.WARN,
                Place(folder),
                message("{code} {element}: nothing is filed for {periods}", code=code, element=element.element.short, periods=missing),
                message("Begin the file's name with the period, for instance {period}.", period=in_a_name(missing[0])),
                code,
                year.year.fiscal_year.be,
            )


def _open(slot: SlotReadiness, case: Case) -> tuple[Period, ...]:
    """The slot where nothing is filed; of a longer one that is filed month by month, the months that lack."""
    if slot.state is State.PARTIAL and (slot.due is None or slot.due < case.today):
        return keys.months_open(slot.period, slot.evidence, case.library)
    return (slot.period,) if slot.state is State.MISSING else ()
