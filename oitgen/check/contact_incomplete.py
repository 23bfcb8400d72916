"""The contact page lacks something the criteria ask for.

The page is made from agency: in site.yaml. The item of contacts counts only
where every part is there; the parts are those its criteria list. A year whose
folder has an agency.yaml of its own is judged by that.

Wrong:  agency: {name: สถานีตำรวจภูธรตัวอย่าง, phone: "0 7500 0191"}
Right:  the same with address:, email: and map:
"""

from collections.abc import Iterator

from oitgen.check import facts
from oitgen.check.case import Case
from oitgen.model.document import Served
from oitgen.model.finding import Finding, Level, message

ID = "contact-incomplete"


def check(case: Case) -> Iterator[Finding]:
    """One finding for each file of facts and the keys it lacks; where nothing at all is given, the element is missing."""
    told = set()
    for year, item, element in case.readiness.elements():
        served = any(isinstance(each.thing, Served) for each in element.evidence)
        if element.element.role != "contact" or not element.wanted or not served:
            continue
        lacking = facts.contact_lacks(year.year.agency, element.element)
        place = facts.written_in(case.site, year.year, "agency")
        keys = ", ".join(f"{facts.CONTACT_KEYS[field.id]}:" for field in lacking)
        if not lacking or (place, keys) in told:
            continue
        told.add((place, keys))
        code = item.disclosure.item.code
        yield Finding(
            ID,
            Level.WARN,
            place,
            message("{code}: the contact page does not show: {parts}", code=code, parts=", ".join(field.title.th for field in lacking)),
            message("Fill in below agency: {keys}", keys=keys),
            code,
            year.year.fiscal_year.be,
        )
