"""A document is published with its item but serves no element of it.

Where an item has several elements, a file must say which one it is: by the
folder it lies in, by a name beginning "ส่วนที่ 2", or by `evidence:` in
index.md. Otherwise it stands under "other documents" and earns no points.

Wrong:  content/2568/O12/เอกสาร.pdf
Right:  content/2568/O12/1 แผนการใช้จ่ายงบประมาณ/เอกสาร.pdf
"""

from collections.abc import Iterator

from oitgen.check.case import Case
from oitgen.model.finding import Finding, Level, Place, message
from oitgen.model.site import Disclosure
from oitgen.thai import normalise

ID = "unassigned"


def check(case: Case) -> Iterator[Finding]:
    """One finding for each document that serves no element, naming the folder to move it to."""
    for year in case.site.years:
        for disclosure in year.disclosures:
            if not disclosure.others:
                continue
            # A picture in a text is where the officer wants it.
            told = case.site.pictures_in_texts(year, disclosure)
            code = disclosure.item.code
            for document in disclosure.others:
                if document.is_image and normalise(document.files[0].path) in told:
                    continue
                yield Finding(
                    ID,
                    Level.INFO,
                    Place(document.files[0].path),
                    message("It is not clear which element of {code} this file is.", code=code),
                    message("Move it into the folder of its element, for instance “{folder}”.", folder=_folder(disclosure)),
                    code,
                    year.fiscal_year.be,
                )


def _folder(disclosure: Disclosure) -> str:
    """The folder of the first element that shows nothing yet."""
    top = disclosure.item.top_elements
    waiting = next((element for element in top if not disclosure.of(element)), top[0])
    return f"{top.index(waiting) + 1} {waiting.short}"
