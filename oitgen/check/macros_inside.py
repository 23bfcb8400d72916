"""A published file holds macros, or is of a type made for them.

Macros are programs. Office blocks them in files from the internet and shows a
red bar, many offices do not let such files in, and a citizen on a phone can
often not open them. The program reads the tables and words of such a file and
never runs what it brings. What is to be read needs no macros.

Wrong:  content/2568/O15/2567-10 สขร.1.xlsm
Right:  content/2568/O15/2567-10 สขร.1.xlsx, saved so in Excel
"""

from collections.abc import Iterator

from oitgen.check import published
from oitgen.check.case import Case
from oitgen.check.published import Published
from oitgen.model.finding import Finding, Level, Message, message

ID = "macros-inside"
# What each type is saved as without its macros, in its program.
_EXCEL, _WORD, _SLIDES = ("Excel", "xlsx"), ("Word", "docx"), ("PowerPoint", "pptx")
_WITHOUT = {
    **dict.fromkeys(("xlsm", "xltm", "xlsb", "xls", "xlt", "xlsx", "xltx"), _EXCEL),
    **dict.fromkeys(("docm", "dotm", "doc", "dot", "docx", "dotx"), _WORD),
    **dict.fromkeys(("pptm", "ppsm", "potm", "ppt", "pps", "pptx", "ppsx"), _SLIDES),
}
_MADE_FOR_THEM = frozenset({"xlsm", "xltm", "docm", "dotm", "pptm", "ppsm", "potm"})


def check(case: Case) -> Iterator[Finding]:
    """One finding for each item, type and way out, at the first of its files."""
    there = frozenset(file.path.lower() for file in published.files(case))
    for (code, be, holds, way_out), files in published.alike(case, lambda file: _told(file, there)):
        level = Level.WARN if holds else Level.INFO
        yield Finding(ID, level, files[0].place, _said(files[0].format, len(files), holds=holds), way_out, code, be)


def _told(file: Published, there: frozenset[str]) -> tuple[str, int, bool, Message] | None:
    if not file.contents.macros and (file.format not in _MADE_FOR_THEM or file.contents.problem):
        return None
    return file.code, file.be, file.contents.macros, _way_out(file, there)


def _said(format: str, count: int, *, holds: bool) -> Message:
    if not holds:
        return message(
            "The type .{format} is for files with macros, and many offices refuse it, though this file holds none.", format=format
        )
    if count == 1:
        return message("This file holds macros, which are programs: Office warns whoever opens it, and many offices refuse it.")
    return message(
        "{count} files, this one first, hold macros, which are programs: Office warns whoever opens them, and many offices refuse them.",
        count=count,
    )


def _way_out(file: Published, there: frozenset[str]) -> Message:
    """To be saved without; where that has been done already, the file can go."""
    program, wanted = _WITHOUT.get(file.format, ("", ""))
    if not program:
        return message("Open it in its own program, take the macros out, and save it again.")
    twin = f"{file.path.rpartition('.')[0]}.{wanted}"
    if file.format != wanted and twin.lower() in there:
        return message("Its .{format} is here already: take this file away.", format=wanted)
    return message(
        "Open it in {program}, choose File > Save As and the type .{format}, which keeps what is shown; then take this file away.",
        program=program,
        format=wanted,
    )
