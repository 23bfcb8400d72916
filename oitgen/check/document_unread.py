"""A published file is of a type the program cannot look into.

Nothing in it was checked: neither citizens' numbers, accounts and telephones,
nor the IIT survey, nor whether it is of the right year. It is published all
the same. Somebody must look through it, or save it as a type that is read:
PDF with text, .docx, .xlsx, .xls, .ods, .csv, .tsv.

Wrong:  content/2568/O7/รายงาน ต.ค.67.doc
Right:  content/2568/O7/รายงาน ต.ค.67.docx, saved so in Word
"""

from collections.abc import Iterator

from oitgen.check import published
from oitgen.check.case import Case
from oitgen.check.published import Published
from oitgen.model.document import IMAGE_FORMATS
from oitgen.model.finding import Finding, Level, Message, message

ID = "document-unread"
# They hold words a reader could have looked through.
_WORDY = frozenset(
    {
        "doc",
        "dot",
        "rtf",
        "odt",
        "ppt",
        "pps",
        "pptx",
        "ppsx",
        "odp",
        "xlsb",
        "pub",
        "pages",
        "numbers",
        "epub",
        "hwp",
        "wps",
    }
)


def check(case: Case) -> Iterator[Finding]:
    """One finding for each item and type, at the first of its files."""
    hint = message("Look through it for personal numbers yourself, or save it as .docx, .xlsx or PDF, which are checked.")
    for (code, be, format), files in published.alike(case, _told):
        yield Finding(ID, Level.INFO, files[0].place, _said(format, len(files)), hint, code, be)


def _told(file: Published) -> tuple[str, int, str] | None:
    if file.format not in _WORDY - IMAGE_FORMATS or file.contents.is_read or file.contents.problem:
        return None
    return file.code, file.be, file.format


def _said(format: str, count: int) -> Message:
    if count == 1:
        return message("The program cannot look into .{format} files, so nothing inside this one was checked.", format=format)
    return message(
        "The program cannot look into .{format} files, so nothing inside {count} of them, this one first, was checked.",
        format=format,
        count=count,
    )
