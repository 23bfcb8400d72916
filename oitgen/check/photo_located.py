"""Photos in the folder say where they were taken; their copies on the website do not.

A telephone writes the place into every photo, and whoever has the file can
read it: the home of a witness, the spot of a raid. The program publishes
copies without place, camera and time. The originals keep theirs, so whoever
gets them by another way gets the place too.

Wrong:  sending IMG_2041.jpg straight from the telephone to a group or another website
Right:  using the copy from the website, or switching the place off in the camera
"""

from collections.abc import Iterator

from oitgen.check import published
from oitgen.check.case import Case
from oitgen.check.published import Published
from oitgen.model.finding import Finding, Level, Message, message

ID = "photo-located"


def check(case: Case) -> Iterator[Finding]:
    """One finding for each folder, at its first such photo; a format that cannot be freed of its place is never published."""
    hint = message(
        "The website needs nothing more. Before giving the originals away, remove the place: right-click the photo > Properties > Details."
    )
    for _, files in published.alike(case, _told):
        yield Finding(ID, Level.INFO, files[0].place, _said(len(files)), hint, files[0].code, files[0].be)


def _told(file: Published) -> str | None:
    return file.path.rpartition("/")[0] if file.contents.located else None


def _said(count: int) -> Message:
    if count == 1:
        return message("This photo says where it was taken; the place is removed from the copy on the website.")
    return message(
        "{count} photos in this folder, this one first, say where they were taken; the place is removed from the copies on the website.",
        count=count,
    )
