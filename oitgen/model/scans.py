"""Pictures that are the pages of one scan: ประกาศ_0001.jpg, ประกาศ_0002.jpg … of the shape of paper."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from oitgen.model.catalogue import Element, Kind
from oitgen.model.document import Document
from oitgen.model.site import Disclosure
from oitgen.thai import Period, arabic, letters, normalise, read_name

_PAGE = re.compile(r"(?P<words>.*?)[\s_\-.(\[]*(?P<number>\d{1,4})[)\]]?\s*")
_NOT_A_TITLE = frozenset(
    {"", "หน้า", "หน้าที่", "page", "pages", "p", "scan", "scanned", "สแกน", "img", "image", "doc", "document", "ภาพ", "รูป"}
)
_CALLED_PAGE = re.compile(r"(?:หน้า(?:ที่)?|(?<![a-z])(?:page|p\.?))\s*$", re.IGNORECASE)
# From a page of letter paper to one of legal paper; A4 lies between, and so does a page photographed with a telephone.
_LOW, _HIGH = 1.25, 1.7
# Fewer pixels show no words.
_LEAST = 700


@dataclass(frozen=True, slots=True)
class Scan:
    """The pages of one scan, in order. `title` is what their names have in common; empty where that says nothing."""

    title: str
    pages: tuple[Document, ...]


def scans(documents: Iterable[Document]) -> tuple[Scan, ...]:
    """Those of the documents that are pages, as the scans they make; pages nobody opened are not known to be any."""
    families: dict[tuple[str, str, Period | None], list[tuple[int, str, Document]]] = defaultdict(list)
    for document in dict.fromkeys(documents):
        file = document.files[0]
        match = _PAGE.fullmatch(arabic(normalise(file.name.rpartition(".")[0])))
        if match and document.is_image and file.height >= _LEAST and _LOW <= file.height / file.width <= _HIGH:
            words = match.group("words")
            # 2567-10.jpg and 2567-11.jpg are two months, no pages.
            family = file.path.rpartition("/")[0], letters(words), document.period
            families[family].append((int(match.group("number")), words, document))
    return tuple(_scan(family) for family in families.values() if _runs([number for number, _, _ in family]))


def wants_paper(element: Element) -> bool:
    """Whether an element asks for a document, so that pictures of pages are one."""
    return element.kind in (Kind.DOCUMENT, Kind.TABLE, Kind.STATEMENT)


def of_disclosure(disclosure: Disclosure) -> Iterator[Scan]:
    """The scans an item shows: under elements that ask for documents, and among the others where none asks for photos."""
    for element in disclosure.item.elements:
        if wants_paper(element):
            yield from scans(each.thing for each in disclosure.of(element) if isinstance(each.thing, Document))
    if may_be_paper(disclosure):
        yield from scans(disclosure.others)


def may_be_paper(disclosure: Disclosure) -> bool:
    """Whether pictures of no element may be pages of a document: where the item asks for no photos."""
    return not any(element.kind is Kind.IMAGE for element in disclosure.item.elements)


def _runs(numbers: list[int]) -> bool:
    return len(numbers) > 1 and sorted(numbers) == [*range(min(numbers), min(numbers) + len(numbers))]


def _scan(family: list[tuple[int, str, Document]]) -> Scan:
    family.sort(key=lambda page: page[0])
    words = _CALLED_PAGE.sub("", family[0][1]).strip(" _-")
    # A month alone is told beside the title already.
    says_nothing = letters(words) in _NOT_A_TITLE or not letters(read_name(words).rest)
    return Scan("" if says_nothing else words, tuple(document for _, _, document in family))
