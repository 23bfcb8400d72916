"""A picture is so small that nothing can be made out on it.

Most often it was saved from a chat, or is the preview of the picture and not
the picture. Of a photo of an activity 400 pixels across are the least, of a
person's face 120.

Wrong:  a photo of the activity of 240 × 180 pixels
Right:  the photo as the camera took it; oitgen makes it small enough by itself
"""

from collections.abc import Iterator

from oitgen.check.case import Case
from oitgen.model.agency import Group, Person
from oitgen.model.catalogue import Kind
from oitgen.model.document import File
from oitgen.model.finding import Finding, Level, Message, Place, message
from oitgen.model.site import Year
from oitgen.thai import normalise

ID = "photo-small"

_EVIDENCE, _FACE = 400, 120
_HINT = message("Put the original picture here, not one saved from a chat or a web page.")


def check(case: Case) -> Iterator[Finding]:
    """One finding for each picture of an item or of a person that is too narrow."""
    for paper in case.files:
        kinds = {paper.disclosure.item.element(each.element).kind for each in paper.evidence}
        # A QR code is read at any size.
        if Kind.IMAGE in kinds and 0 < paper.contents.width < _EVIDENCE and not paper.contents.codes:
            width, height = paper.contents.width, paper.contents.height
            said = message("{code}: this picture is very small: {width} × {height} pixels.", code=paper.code, width=width, height=height)
            yield Finding(ID, Level.INFO, paper.place, said, _HINT, paper.code, paper.be)
    yield from _faces(case)


def _faces(case: Case) -> Iterator[Finding]:
    """The photos of people; several years may show one."""
    photos = {normalise(person.photo): (person, year) for year in reversed(case.site.years) for person in year.people if person.photo}
    for file in case.site.files:
        person, year = photos.get(normalise(file.path), (None, None))
        if person is not None and year is not None and 0 < file.width < _FACE:
            said = _of_face(file, person.name.th or person.name.en)
            yield Finding(ID, Level.INFO, Place(file.path), said, _HINT, _item_of(person, year), year.fiscal_year.be)


def _item_of(person: Person, year: Year) -> str:
    """The item that shows a person; empty where none does."""
    role = "people-board" if person.kind is Group.BOARD else "people-executive"
    asking = (each.item.code for each in year.disclosures if any(element.role == role for element in each.item.elements))
    return next(asking, "")


def _of_face(file: File, name: str) -> Message:
    return message("The photo of {name} is very small: {width} × {height} pixels.", name=name, width=file.width, height=file.height)
