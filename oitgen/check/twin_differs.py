"""The PDF and the Word or Excel file of one document are not the same document.

The criteria ask for one and the same data in two formats. Where one of them is
last month's, or was corrected and the other was not, an assessor sees two
different answers. Titles, fiscal years, amounts and words are compared, the
number, day and signer of an order, and the cells of a Word file's tables; a
scan cannot be, and neither can a sheet without figures.

Wrong:  2567-10 สขร.1.pdf with 54,000 baht  and  2567-10 สขร.1.xlsx with 45,000 baht
Right:  both made from the same sheet, saved anew after the last correction
"""

from collections.abc import Iterator

from oitgen.check import cells, likeness
from oitgen.check.case import Case, Paper
from oitgen.model.document import IMAGE_FORMATS, Document
from oitgen.model.finding import Finding, Level, Message, message

ID = "twin-differs"

_WORD = frozenset({"docx", "doc", "odt"})
_LONGEST = 60


def check(case: Case) -> Iterator[Finding]:
    """One finding for each document, at the file that can be worked on."""
    first: dict[tuple[int, str, Document], Paper] = {}
    told: set[tuple[int, str, Document]] = set()
    for paper in case.papers:
        key = (paper.be, paper.code, paper.document)
        if paper.file.format in IMAGE_FORMATS or key in told:
            continue
        other = first.setdefault(key, paper)
        if other is paper:
            continue
        difference = likeness.difference(other.contents, paper.contents)
        why = difference.why if difference is not None else _of_cells(case, other, paper)
        if why is not None:
            told.add(key)
            yield Finding(
                ID,
                Level.WARN,
                paper.place,
                message("{code}: this file and {other} are not the same: {why}.", code=paper.code, other=other.file.name, why=why),
                message("Open both, keep the right one, and save the other format from it anew."),
                paper.code,
                paper.be,
            )


def _of_cells(case: Case, *twins: Paper) -> Message | None:
    """A cell of one's table in whose place the other, a PDF, says something else; prints of sheets have words of their own."""
    word = next((each for each in twins if each.file.format in _WORD), None)
    print_ = next((each for each in twins if each.file.format == "pdf"), None)
    if word is None or print_ is None or any(not each.contents.is_read or each.contents.problem for each in twins):
        return None
    long = cells.long_ones(word.contents)
    if not long:
        return None
    cell = cells.exchanged(long, case.library.text(word.file.path), case.library.text(print_.file.path))
    return message("“{cell}” stands in one of them only", cell=cell[:_LONGEST]) if cell else None
