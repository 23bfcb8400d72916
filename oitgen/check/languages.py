"""Which languages an element is shown in: as names say, and as the words inside speak."""

import re

from oitgen.model.catalogue import Element
from oitgen.model.contents import Library
from oitgen.model.document import Document, Evidence, Section

_THAI, _LATIN = re.compile("[ก-๛]"), re.compile("[A-Za-z]")
# Fewer letters are a stamp or a number plate.
_ENOUGH = 60
# A Thai text may bring English terms along, and an English one a Thai name.
_MOSTLY = 0.7


def missing(element: Element, evidence: tuple[Evidence, ...], library: Library) -> tuple[str, ...]:
    """The required languages no piece of evidence is in; text without a language is Thai."""
    # Most elements ask for none, and looking into every document takes its time.
    if not evidence or not element.languages:
        return ()
    shown = {_language(each, library) for each in evidence}
    return tuple(language for language in element.languages if language not in shown)


def misnamed(evidence: tuple[Evidence, ...], library: Library) -> Document | None:
    """The first document whose name says that it is English, and whose words are Thai."""
    documents = (each.thing for each in evidence if isinstance(each.thing, Document))
    return next((document for document in documents if document.language == "en" and spoken(document, library) == "th"), None)


def spoken(document: Document, library: Library) -> str:
    """The language most of a document's first and last lines are in, "th" or "en"; empty where they were not read or are of both."""
    lines = "".join(f"{contents.head}{contents.end}" for file in document.files if (contents := library.of(file.path)).is_read)
    thai, latin = len(_THAI.findall(lines)), len(_LATIN.findall(lines))
    if thai + latin < _ENOUGH:
        return ""
    share = thai / (thai + latin)
    return "th" if share > _MOSTLY else "en" if share < 1 - _MOSTLY else ""


def _language(evidence: Evidence, library: Library) -> str:
    thing = evidence.thing
    if isinstance(thing, Document):
        return spoken(thing, library) or thing.language or "th"
    return thing.lang if isinstance(thing, Section) else "th"
