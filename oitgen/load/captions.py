"""คำบรรยาย: what stands under the photos of a folder, from คำบรรยาย.txt in it or from the photos' own names."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from oitgen.load import holding, names
from oitgen.load.folders import Entry
from oitgen.load.nodes import text_of
from oitgen.model.document import IMAGE_FORMATS
from oitgen.model.finding import Finding, Level, Place, message
from oitgen.model.site import Fate, LedgerEntry
from oitgen.thai import arabic, letters, natural_key, normalise

_FILES = frozenset({"คำบรรยาย", "คำบรรยายภาพ", "captions", "caption"})
_MOST = 64 * 1024
_PARTED = re.compile(r"\t+|\s*[:：]\s+")
_NUMBERED = re.compile(r"(\d{1,3})\s*[.)]\s+(?=\S)")
_FILE_NAME = re.compile(r"\S.*\.(?:jpe?g|jpe|jfif|png|gif|webp|bmp|tiff?|heic|avif)", re.IGNORECASE)
_IN_NAME = re.compile(r"\s[-–—]\s+(?P<words>\S.*)$")
_COPY = re.compile(r"(?:copy|สำเนา)\b", re.IGNORECASE)
_HINT = message("Write one line for each photo, in the order of their names, or each line as: name of the photo, colon, caption.")


@dataclass(frozen=True, slots=True)
class Captions:
    """`by_path` pairs a photo's path with its caption; `files` are the files of captions, which are no documents."""

    by_path: Mapping[str, str]
    files: frozenset[str]
    ledger: tuple[LedgerEntry, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of a file of captions: its number, the photo it names (empty for the next one), and the caption."""

    number: int
    photo: str
    words: str
    typed: str


def read(entries: Iterable[Entry]) -> Captions:
    """The captions of all photos; a line that belongs to no photo is a finding. What must not be public is nobody's caption."""
    listed = tuple(entries)
    photos: dict[str, list[Entry]] = {}
    for entry in listed:
        if entry.format in IMAGE_FORMATS:
            photos.setdefault(_folder(entry), []).append(entry)
    by_path = {entry.path: words for entry in listed if entry.format in IMAGE_FORMATS and (words := of_name(entry.stem))}
    found = [entry for entry in listed if entry.format == "txt" and normalise(entry.stem).casefold().strip() in _FILES]
    findings: list[Finding] = []
    for entry in found:
        given, about = _given(entry, sorted(photos.get(_folder(entry), []), key=lambda photo: natural_key(photo.parts[-1])))
        by_path |= given
        findings.extend(about)
    ledger = tuple(LedgerEntry(entry.path, Fate.READ, message("captions of the photos beside it")) for entry in found)
    return Captions(by_path, frozenset(entry.path for entry in found), ledger, tuple(findings))


def of_name(stem: str) -> str:
    """The caption in a photo's own name: IMG_2041 - ตำรวจตั้งจุดตรวจ; empty where there is none."""
    match = _IN_NAME.search(normalise(stem))
    if match is None or _COPY.match(match.group("words")):
        return ""
    words = match.group("words")
    return words.strip() if letters(names.read(words, None, file=True, image=True).left) and not arabic(words).strip().isdecimal() else ""


def _folder(entry: Entry) -> str:
    return entry.path.rpartition("/")[0]


def _given(entry: Entry, photos: list[Entry]) -> tuple[dict[str, str], tuple[Finding, ...]]:
    """The captions one file gives, by the photos' paths."""
    try:
        with entry.real.open("rb") as opened:
            raw, findings = text_of(opened.read(_MOST), entry.path)
    except OSError:
        # Gone meanwhile; whoever lists the folder next tells.
        return {}, ()
    known = {name: photo for photo in photos for name in (_key(photo.stem), _key(photo.parts[-1]))}
    lines = tuple(_lines(normalise(raw), known, len(photos)))
    given: dict[str, str] = {}
    about = list(findings)
    in_turn = iter(photos)
    for line in lines:
        photo = known.get(_key(line.photo)) if line.photo else next(in_turn, None)
        if photo is None:
            about.append(_of_no_photo(entry, line, photos, len(lines)))
            if not line.photo:
                # The first line too many tells of all the others.
                break
        elif holding.iit(line.words) or holding.citizen_ids(line.words):
            about.append(_private(entry, line))
        elif letters(line.words):
            given[photo.path] = line.words
    return given, tuple(about)


def _lines(text: str, known: Mapping[str, Entry], photos: int) -> Iterator[_Line]:
    """The lines that say something. Where any names a photo, all are read so.

    An empty line is the place of a photo without a caption where there are as
    many lines as photos with those that are empty; else it only parts others.
    """
    every = [line.strip() for line in re.split(r"\r\n|\r|\n", text.rstrip())]
    typed = [(number, line) for number, line in enumerate(every, 1) if line or len(every) == photos]
    parted = [(number, line, *_parted(line)) for number, line in typed]
    if any(_key(name) in known or _FILE_NAME.fullmatch(name) for _, _, name, _ in parted):
        yield from (_Line(number, name or line, words, line) for number, line, name, words in parted)
        return
    begun = [_NUMBERED.match(arabic(line)) for _, line in typed]
    counted = [int(match.group(1)) if match else 0 for match in begun] == [*range(1, len(typed) + 1)]
    for (number, line), match in zip(typed, begun, strict=True):
        yield _Line(number, "", line[match.end() :] if match and counted else line, line)


def _parted(line: str) -> tuple[str, str]:
    """The name before a tab or colon, and what follows; no name where there is neither."""
    match = _PARTED.search(line)
    return (line[: match.start()].strip(), line[match.end() :].strip()) if match else ("", line)


def _key(name: str) -> str:
    return normalise(name).casefold().strip()


def _of_no_photo(entry: Entry, line: _Line, photos: list[Entry], count: int) -> Finding:
    place = Place(entry.path, line.number, 1, holding.masked(line.typed))
    if line.photo:
        said = message("There is no photo {name} in this folder, so this caption stands nowhere.", name=holding.masked(line.photo[:80]))
        hint = message("Write the photo's name as it stands in the folder, or delete the line.")
        return Finding("caption-unmatched", Level.WARN, place, said, hint)
    said = message("Captions: {lines}; photos: {photos}. From this line on there is no photo.", lines=count, photos=len(photos))
    return Finding("caption-unmatched", Level.WARN, place, said, _HINT)


def _private(entry: Entry, line: _Line) -> Finding:
    rule = "iit-public" if holding.iit(line.words) else "citizen-id"
    said = message("This caption holds a citizen's number or the IIT address or code; it is not shown.")
    return Finding(rule, Level.ERROR, Place(entry.path, line.number, 1, holding.masked(line.typed)), said, message("Delete it."))
