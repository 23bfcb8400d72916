"""A published PDF is a scan: its pages are pictures.

Nobody can search it or copy from it, and no program reads it aloud to people
who do not see. What stands in it is checked by nobody. A signed letter may
have to be a scan; numbers should not be. Where Word, Excel or another PDF of
the same document holds its words, nothing is said.

Wrong:  a plan printed, signed and scanned, as the only file
Right:  the PDF saved from Word, or the scan with its Word file beside it
"""

from collections.abc import Iterator

from oitgen.check.case import Case, Paper
from oitgen.model.catalogue import Kind
from oitgen.model.contents import Library
from oitgen.model.finding import Finding, Level, message

ID = "document-scanned"


def check(case: Case) -> Iterator[Finding]:
    """One finding for each scan that is all there is of its document."""
    for paper in case.files:
        kinds = _kinds(paper)
        if not paper.contents.is_scan or kinds == {Kind.IMAGE} or _has_words_beside(paper, case.library):
            continue
        yield Finding(
            ID,
            Level.WARN if Kind.TABLE in kinds else Level.INFO,
            paper.place,
            message("{code}: this PDF is a scan. It cannot be searched, read aloud or checked.", code=paper.code),
            message(
                "In Word or Excel, use Save as PDF. If it has to be the signed copy, put the Word or Excel file beside it, or use OCR."
            ),
            paper.code,
            paper.be,
        )


def _kinds(paper: Paper) -> set[Kind]:
    """The kinds of the elements it is evidence for."""
    return {paper.disclosure.item.element(each.element).kind for each in paper.evidence}


def _has_words_beside(paper: Paper, library: Library) -> bool:
    """Whether another file of the same document holds words."""
    beside = (library.of(file.path) for file in paper.document.files if file is not paper.file)
    return any(contents.is_read and contents.letters and not contents.is_scan for contents in beside)
