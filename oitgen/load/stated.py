"""What front matter says about other files: which element they serve, their titles, further items."""

import posixpath
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from oitgen.load import codes
from oitgen.load.fields import nearest
from oitgen.load.pieces import ItemSense
from oitgen.load.texts import Text, is_index
from oitgen.model.catalogue import Element
from oitgen.model.document import Evidence, Passage, Placing, WebLink
from oitgen.model.finding import Finding, Level, Place, message
from oitgen.model.front_matter import EvidenceEntry, FileEntry
from oitgen.model.prose import heading_meant
from oitgen.model.words import Words
from oitgen.thai import normalise


@dataclass(frozen=True, slots=True)
class Stated:
    """The statements of all texts of one item that are shown. Both mappings go by normalised path."""

    elements: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    files: Mapping[str, FileEntry] = field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()
    links: tuple[WebLink, ...] = ()
    findings: tuple[Finding, ...] = ()


def path_of(text: Text, target: str) -> str:
    """The normalised path from the site folder that a text's front matter names."""
    return normalise(posixpath.normpath(posixpath.join(posixpath.dirname(text.entry.path), target)))


def is_file(target: str) -> bool:
    """Whether a target of `evidence:` is a file, not an anchor or a web address."""
    return not target.startswith("#") and "://" not in target


def of(texts: Iterable[Text], sense: ItemSense, known: Collection[str]) -> Stated:
    """What the texts of one item state; `known` are the normalised paths of all files that may be shown.

    A draft and a held text state nothing.
    """
    elements: dict[str, tuple[str, ...]] = {}
    files: dict[str, FileEntry] = {}
    evidence: list[Evidence] = []
    links: list[WebLink] = []
    findings: list[Finding] = []
    for text in texts:
        if not text.is_shown:
            continue
        links.extend(WebLink(link.title, link.url, text.entry.path) for link in text.matter.links)
        for entry in text.matter.files:
            files[path_of(text, entry.file)] = entry
            if path_of(text, entry.file) not in known:
                findings.append(_no_file("file-entry-missing", text, entry.file, entry.place, sense, known))
            findings.extend(_no_item(typed, entry.place, sense) for typed in entry.also_for if not _codes((typed,), sense))
        for stated in text.matter.evidence:
            element = element_of(stated.element, sense)
            if element is None:
                findings.append(_unknown(stated, sense))
                continue
            for target, place in stated.targets:
                if is_file(target):
                    path = path_of(text, target)
                    elements[path] = tuple(dict.fromkeys((*elements.get(path, ()), element.id)))
                    if path_of(text, target) not in known:
                        findings.append(_no_file("evidence-missing", text, target, place, sense, known))
                else:
                    evidence.append(_evidence(element, target, text, place))
    return Stated(elements, files, tuple(evidence), tuple(links), tuple(findings))


def items_named(text: Text, sense: ItemSense) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Paths of files with the further items (codes) they are stated to serve; a section may name some for itself."""
    if not text.is_shown:
        return ()
    entered = [(path_of(text, entry.file), _codes(entry.also_for, sense)) for entry in text.matter.files]
    targets = [target for entry in text.matter.evidence for target, _ in entry.targets if is_file(target)]
    pointed = [(path_of(text, target), (sense.item.code,)) for target in targets]
    itself = [] if is_index(text.entry) else [(normalise(text.entry.path), _codes(text.matter.also_for, sense))]
    return tuple(each for each in (*entered, *pointed, *itself) if each[1])


def _codes(named: Iterable[str], sense: ItemSense) -> tuple[str, ...]:
    """The items of the catalogue that `also_for` names."""
    found = (code for typed in named for code in codes.read(typed, sense.numbering, zero_is_letter=True).codes)
    return tuple(code for code in found if code in sense.numbering.codes)


def element_of(named: str, sense: ItemSense) -> Element | None:
    """The element of an id or of a number, counted as the criteria list them."""
    top = sense.item.top_elements
    for element in sense.item.elements:
        if named == element.id:
            return element
    return top[int(named) - 1] if named.isdecimal() and 1 <= int(named) <= len(top) else None


def _evidence(element: Element, target: str, text: Text, place: Place) -> Evidence:
    if target.startswith("#"):
        return Evidence(element.id, _passage(target[1:], text), Placing.STATED, None, place)
    title = next((link.title for link in text.matter.links if link.url == target), Words(target))
    return Evidence(element.id, WebLink(title, target, text.entry.path), Placing.STATED, None, place)


def _passage(anchor: str, text: Text) -> Passage:
    """The heading an officer means: by its anchor, with or without what keeps anchors apart, or by its words."""
    heading = heading_meant(text.prose.headings, anchor)
    return Passage(heading.id if heading else anchor, heading.text if heading else anchor, text.entry.path)


def _no_file(rule: str, text: Text, target: str, place: Place, sense: ItemSense, known: Collection[str]) -> Finding:
    folder = posixpath.dirname(path_of(text, target)) + "/"
    close = nearest(target, [path.removeprefix(folder) for path in known if path.startswith(folder)])
    said = message("There is no file {name} here.", name=target)
    hint = message("Did you mean {nearest}?", nearest=close) if close else message("Write the file's name as it stands in the folder.")
    return Finding(rule, Level.ERROR, place, said, hint, sense.item.code, sense.year.be)


def _no_item(typed: str, place: Place, sense: ItemSense) -> Finding:
    said = message("There is no item {code}, so the file is not shown there.", code=typed)
    hint = message("Correct also_for. All items: oitgen list items.")
    return Finding("also-for-unknown", Level.WARN, place, said, hint, sense.item.code, sense.year.be)


def _unknown(stated: EvidenceEntry, sense: ItemSense) -> Finding:
    listed = ", ".join(f"{number} {element.id}" for number, element in enumerate(sense.item.top_elements, 1))
    said = message("{code} has no element {element}.", code=sense.item.code, element=stated.element)
    hint = message("Its elements are: {elements}.", elements=listed)
    return Finding("evidence-unknown", Level.ERROR, stated.place, said, hint, sense.item.code, sense.year.be)
