"""A published file is so large that people on a telephone give up waiting for it.

Above 20 MB a file takes minutes on a slow line; above 100 MB many hosts refuse
it. Nearly always it is a scan in colour, or photos in full size inside Word.
Pictures are left out: oitgen makes them smaller by itself.

Wrong:  a manual of 40 pages scanned in colour, 85 MB
Right:  the same manual saved as PDF from Word, 2 MB
"""

from collections.abc import Iterator

from oitgen.check.case import Case
from oitgen.model.document import IMAGE_FORMATS
from oitgen.model.finding import Finding, Level, Message, message

ID = "document-large"

_MB = 1 << 20
_LARGE, _REFUSED = 20 * _MB, 100 * _MB
_FILMS = frozenset("mp4 mov avi wmv mkv webm m4v mpg mpeg".split())


def check(case: Case) -> Iterator[Finding]:
    """One finding for each file above 20 MB."""
    for paper in case.files:
        file = paper.file
        if file.size > _LARGE and file.format not in IMAGE_FORMATS:
            level = Level.WARN if file.size > _REFUSED else Level.INFO
            yield Finding(ID, level, paper.place, _message(paper.code, file.size), _hint(file.format), paper.code, paper.be)


def _message(code: str, size: int) -> Message:
    if size > _REFUSED:
        return message("{code}: this file has {size} MB. Many hosts take none above 100 MB.", code=code, size=size // _MB)
    return message("{code}: this file has {size} MB and takes long to download.", code=code, size=size // _MB)


def _hint(format: str) -> Message:
    if format in _FILMS:
        return message("Put the film on a video website and a link to it here.")
    if format == "pdf":
        return message("Save as PDF from Word with “Minimum size”, or scan again in black and white at 150 to 200 dpi.")
    return message("In Word or Excel, use Compress Pictures and save the file again.")
