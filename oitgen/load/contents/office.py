"""The parts of a workbook or Word file of today: XML in a ZIP archive, and no more of it than a reader can hold."""

import errno
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO
from xml.etree import ElementTree
from xml.etree.ElementTree import Element
from xml.parsers import expat

from oitgen.load.contents import authors

# A report of a thousand pages has a tenth of this.
_MOST_XML = 16 << 20
_DEEPEST = 256


# All that zipfile raises for an archive that is broken, locked, or packed in a way it does not know.
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)


class TooLargeError(Exception):
    """Unpacked, a part is larger than any reader can hold."""


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of one opened file, by their names inside it."""

    packed: zipfile.ZipFile

    def tree(self, name: str) -> Element | None:
        """A part as a tree, its tags and attributes without their namespaces; None where there is no such part.

        The two dialects of Office (transitional and strict) differ in their namespaces alone.
        """
        data = self.data(name)
        return None if data is None else tree(data)

    def data(self, name: str, most: int = _MOST_XML) -> bytes | None:
        """The bytes of a part; None where there is no such part, TooLargeError for one larger than `most`."""
        info = self.packed.NameToInfo.get(name)
        if info is None:
            return None
        if info.file_size > most:
            raise TooLargeError(name)
        with self.packed.open(info) as part:
            return part.read(most)

    def stream(self, name: str) -> IO[bytes]:
        """A part to be read bit by bit; KeyError for none."""
        return self.packed.open(name)

    def holds(self, *folders: str) -> bool:
        """Whether there is a part in one of these folders."""
        return any(name.startswith(folders) for name in self.packed.namelist())

    def related(self, name: str) -> dict[str, tuple[str, str]]:
        """What a part refers to, by id: the last word of the relation's type, and the part's name."""
        place = PurePosixPath(name)
        told = self.tree(str(place.parent / "_rels" / f"{place.name}.rels"))
        inside = () if told is None else (each for each in told.iter("Relationship") if each.get("TargetMode") != "External")
        return {
            each.get("Id", ""): (each.get("Type", "").rpartition("/")[2], _resolved(place.parent, each.get("Target", "")))
            for each in inside
        }

    def links(self, name: str) -> dict[str, str]:
        """The outside addresses a part links to, by the id of the relation."""
        place = PurePosixPath(name)
        told = self.tree(str(place.parent / "_rels" / f"{place.name}.rels"))
        outside = () if told is None else (each for each in told.iter("Relationship") if each.get("TargetMode") == "External")
        return {each.get("Id", ""): each.get("Target", "") for each in outside}

    def worksheets(self) -> Iterator[tuple[str, str]]:
        """The sheets of a workbook that are there: each one's name, and the name of its part."""
        main = self.main("xl/workbook.xml")
        book, related = self.tree(main), self.related(main)
        for sheet in () if book is None else book.iter("sheet"):
            kind, part = related.get(sheet.get("id", ""), ("", ""))
            if kind == "worksheet" and part in self.packed.NameToInfo:
                yield sheet.get("name", ""), part

    def main(self, usual: str) -> str:
        """The name of the part that is the document itself."""
        whole = self.related("")
        return next((part for kind, part in whole.values() if kind == "officeDocument"), usual)

    def author(self) -> str:
        """Who its program says wrote it; empty where that is a name a machine gives."""
        told = self.tree("docProps/core.xml")
        if told is None:
            return ""
        return authors.named(told.findtext("creator"), told.findtext("lastModifiedBy"))


@contextmanager
def opened(path: Path) -> Iterator[Package]:
    """The parts of a file; BadZipFile where it is none."""
    with zipfile.ZipFile(path) as packed:
        yield Package(packed)


@contextmanager
def archive(path: Path) -> Iterator[zipfile.ZipFile | None]:
    """What is packed in a file; None for one that is no archive, or a broken one. OSError where the file cannot be opened."""
    try:
        packed = zipfile.ZipFile(path)
    except (*BROKEN, ValueError):
        packed = None
    except OSError as error:
        # A place before a file's begin, asked for by a broken archive, is an OSError too.
        if not is_of_file(error):
            raise
        packed = None
    try:
        yield packed
    finally:
        if packed is not None:
            packed.close()


def is_of_file(error: OSError) -> bool:
    """Whether an error tells of what stands in a file, not of disk or permission."""
    return error.errno in (None, errno.EINVAL)


def tree(data: bytes) -> Element:
    """XML as a tree without namespaces; ValueError for what is none, as for a DTD or elements nested deeper than Office does."""
    root = whole(data)
    bare = _Bare()
    level, depth = [root], 0
    while level:
        depth += 1
        if depth > _DEEPEST:
            raise ValueError("nested too deep")
        for each in level:
            each.tag = bare[each.tag]
            if any("}" in name for name in each.attrib):
                each.attrib = {bare[name]: value for name, value in each.attrib.items()}
        level = [child for each in level for child in each]
    return root


def whole(data: bytes) -> Element:
    """XML as a tree with its namespaces; ValueError for what is none, and for a DTD, which Office never writes.

    Made by the standard library alone, which is five times as quick as looking at every element on the way.
    """
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = _begun
    try:
        with suppress(_BegunError):
            parser.Parse(data, True)
        return ElementTree.fromstring(data)  # noqa: S314  # without a DTD there is no entity that could grow
    except (expat.ExpatError, ElementTree.ParseError) as error:
        raise ValueError("no XML") from error


class _Bare(dict[str, str]):
    """Names without their namespaces; a file has few of them, each a thousand times."""

    def __missing__(self, name: str) -> str:
        self[name] = name.rpartition("}")[2]
        return self[name]


class _BegunError(Exception):
    """The first element has begun; a DTD stands before it, so nothing more need be looked at."""


def _begun(*_: object) -> None:
    raise _BegunError


def refuse(*_: object) -> None:
    """What a parser calls at a DTD."""
    raise ValueError("a DTD")


def _resolved(folder: PurePosixPath, target: str) -> str:
    parts: list[str] = [] if target.startswith("/") else [part for part in folder.parts if part != "."]
    for part in target.split("/"):
        if part == "..":
            del parts[-1:]
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts)
