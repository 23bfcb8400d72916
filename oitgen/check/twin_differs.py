"""The PDF and the Word or Excel file of one document are not the same document.

The criteria ask for one and the same data in two formats. Where one of them is
last month's, or was corrected and the other was not, an assessor sees two
different answers. Titles, fiscal years, amounts and words are compared; a scan
cannot be, and neither can a sheet without figures.

Wrong:  2567-10 สขร.1.pdf with 54,000 baht  and  2567-10 สขร.1.xlsx with 45,000 baht
Right:  both made from the same sheet, saved anew after the last correction
"""

from collections.abc import Iterator

from oitgen.check import likeness
from oitgen.check.case import Case, Paper
from oitgen.model.document import IMAGE_FORMATS, Document
from oitgen.model.finding import Finding, Level, message

ID = "twin-differs"


def check(case: Case) -> Iterator[Finding]:
    """One finding for each document, at the file that can be worked on."""
    first: dict[tuple[int, str, Document], Paper] = {}
    told: set[tuple[int, str, Document]] = set()
    for paper in case.papers:
        key = (paper.be, paper.code, paper.document)
        if paper.file.format in IMAGE_FORMATS or key in told:
            continue
        other = first.setdefault(key, paper)
        difference = likeness.difference(other.contents, paper.contents) if other is not paper else None
        if difference is not None:
            told.add(key)
            yield Finding(
                ID,
                Level.WARN,
                paper.place,
                message(
                    "{code}: this file and {other} are not the same: {why}.", code=paper.code, other=other.file.name, why=difference.why
                ),
                message("Open both, keep the right one, and save the other format from it anew."),
                paper.code,
                paper.be,
            )
