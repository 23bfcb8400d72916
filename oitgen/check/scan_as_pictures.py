"""A document lies here as pictures of its pages.

The page shows them in order as one document, but nobody can take them home as
one, search them or have them read aloud, and where PDF or Word is asked for they
are none. A scanner can save all pages as one PDF; so can Windows: select the
pictures, choose Print, and print to PDF.

Wrong:  ประกาศ_0001.jpg … ประกาศ_0007.jpg
Right:  ประกาศ.pdf
"""

from collections.abc import Iterator

from oitgen.check.case import Case
from oitgen.model import scans
from oitgen.model.finding import Finding, Level, Place, message

ID = "scan-as-pictures"


def check(case: Case) -> Iterator[Finding]:
    """One finding for each such document, at its first page."""
    told: set[str] = set()
    for year in case.site.years:
        for disclosure in year.disclosures:
            for scan in scans.of_disclosure(disclosure):
                path = scan.pages[0].files[0].path
                if path in told:
                    continue
                told.add(path)
                code = disclosure.item.code
                said = message("{code}: these {count} pictures are the pages of one document.", code=code, count=len(scan.pages))
                hint = message(
                    "Save all pages as one PDF: in the scanner's program, or select the pictures in Windows, Print, Microsoft Print to PDF."
                )
                yield Finding(ID, Level.WARN, Place(path), said, hint, code, year.fiscal_year.be)
