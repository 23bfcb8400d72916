"""Who signed what is shown, held against the head of the agency."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from oitgen.check import issued
from oitgen.check.shown import Shown
from oitgen.model.agency import Group, Person
from oitgen.model.contents import Contents
from oitgen.model.document import IMAGE_FORMATS, Document
from oitgen.model.finding import Message, message
from oitgen.model.site import Year
from oitgen.thai import untitled

# What every head declares anew.
_DECLARATION = re.compile(r"นโยบาย.*(?:สินบน|ของขวัญ|No Gift)|เจตนารมณ์|Anti-Bribery", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Another:
    """Somebody else's signature; `document` is None where front matter names the signer, `path` is its file where that is known."""

    signer: str
    head: str
    document: Document | None
    path: str = ""

    @property
    def why(self) -> Message:
        """What is wrong."""
        return message("it is signed by {signer}, but the head is {head}", signer=self.signer, head=self.head)


def head(year: Year, day: date) -> Person | None:
    """The head of the agency: the first executive whose time covers the day (design, section 4)."""
    return next((person for person in year.people_on(day) if person.kind is Group.EXECUTIVE), None)


def another(shown: Shown) -> Another | None:
    """The first signature that is not the head's, where the head is to have signed; front matter does not speak against a document."""
    chief = head(shown.year, shown.office)
    if chief is None:
        return None
    if shown.element.issued_by != "current-head":
        return _former(shown, chief)
    name = chief.name.th or chief.name.en
    declared = shown.disclosure.signed_by
    if declared and _is_of(chief, (declared,)) is False:
        return Another(declared, name, None)
    for document in shown.documents:
        signed = _signers(shown, document)
        if _is_of(chief, signed) is False:
            return Another(signed[0], name, document)
    return None


def _former(shown: Shown, chief: Person) -> Another | None:
    """A declaration of policy signed by a former head, though the criteria do not say whose it has to be."""
    if not _DECLARATION.search(shown.element.title.th):
        return None
    gone = [person for person in shown.year.people if person.kind is Group.EXECUTIVE and not person.serves_on(shown.office)]
    for document in shown.documents:
        for signer in _signers(shown, document):
            if any(_is_of(person, (signer,)) for person in gone) and not _is_of(chief, (signer,)):
                return Another(signer, chief.name.th or chief.name.en, document)
    return None


def gone(shown: Shown) -> Another | None:
    """A paper signed by a former head who had left before the day it says it was issued on."""
    for document in shown.documents:
        for path, contents in ((file.path, shown.library.of(file.path)) for file in document.files):
            told = issued.day(contents) if contents.is_read and not contents.problem else None
            chief = head(shown.year, told) if told is not None else None
            if told is None or chief is None:
                continue
            former = [person for person in shown.year.people if person.kind is Group.EXECUTIVE and person.until and person.until < told]
            serving = shown.year.people_on(told)
            for signer in _names(contents, shown.year.people):
                if any(_is_of(person, (signer,)) for person in former) and not any(_is_of(person, (signer,)) for person in serving):
                    return Another(signer, chief.name.th or chief.name.en, document, path)
    return None


def is_certain(shown: Shown) -> bool:
    """Whether the head is known to have signed each document: by its own signature, or by front matter where that cannot be read."""
    chief = head(shown.year, shown.office)
    if chief is None or another(shown) is not None:
        return False
    if shown.disclosure.signed_by:
        return _is_of(chief, (shown.disclosure.signed_by,)) is True
    # A photograph beside the announcement is signed by nobody.
    papers = [document for document in shown.documents if not document.formats <= IMAGE_FORMATS] or shown.documents
    # A translation nobody asks for need not be signed in a way that can be compared.
    asked = shown.element.languages or ("th",)
    papers = [document for document in papers if (document.language or "th") in asked] or papers
    return bool(papers) and all(_is_of(chief, _signers(shown, document)) for document in papers)


def _signers(shown: Shown, document: Document) -> tuple[str, ...]:
    """The names in the signatures of a document's files."""
    read = (shown.library.of(file.path) for file in document.files)
    sound = [contents for contents in read if contents.is_read and not contents.problem]
    return tuple(name for contents in sound for name in _names(contents, shown.year.people))


def _names(contents: Contents, people: Iterable[Person]) -> tuple[str, ...]:
    """The names below a document's signatures; where none is known as one, the agency's people whose name stands alone in a last line.

    Readers of PDF lose the space by which a name is known.
    """
    if found := issued.signers(contents):
        return found
    lines = {untitled(line.strip(" ()")) for line in contents.end.split("\n")} - {""}
    names = (name for person in people if person.kind is Group.EXECUTIVE for name in (person.name.th, person.name.en))
    return tuple(dict.fromkeys(name for name in names if untitled(name) in lines))


def _is_of(chief: Person, signers: Iterable[str]) -> bool | None:
    """Whether one of the names is the head's; None where none can be compared with it."""
    names = [name for written in (chief.name.th, chief.name.en) if (name := untitled(written))]
    if any(name in untitled(signer) or untitled(signer) in name for signer in signers for name in names):
        return True
    # A name in Latin letters can be held against another such only.
    return False if any(chief.name.en or not signer.isascii() for signer in signers) else None
