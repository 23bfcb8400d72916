"""A document is published with its item but serves no element of it.

Where an item has several elements, a file must say which one it is: by the
folder it lies in, by a name beginning "ส่วนที่ 2", or by `evidence:` in
index.md. Otherwise it stands under "other documents" and earns no points.

Wrong:  content/2568/O12/เอกสาร.pdf
Right:  content/2568/O12/1 แผนการใช้จ่ายงบประมาณ/เอกสาร.pdf
"""

from collections.abc import Iterator

from oitgen.model.finding import Finding, Level, Place, message
from oitgen.model.readiness import Readiness

ID = "unassigned"


def check(readiness: Readiness) -> Iterator[Finding]:
    """One finding for each document that serves no element, naming the folder to move it to."""
    for year in readiness.years:
        for item in year.items:
            code = item.disclosure.item.code
            waiting = [element for element in item.elements if not element.element.part_of and not element.evidence] or list(item.elements)
            place = next((n for n, each in enumerate(item.disclosure.item.top_elements, 1) if each.id == waiting[0].element.id), 1)
            folder = f"{place} {waiting[0].element.short}"
            for document in item.disclosure.others:
                yield Finding(
                    ID,
                    Level.INFO,
                    Place(document.files[0].path),
                    message("It is not clear which element of {code} this file is.", code=code),
                    message("Move it into the folder of its element, for instance “{folder}”.", folder=folder),
                    code,
                    year.year.fiscal_year.be,
                )
