"""The parts of a workbook or Word file of today: XML in a ZIP archive, and no more of it than a reader can hold."""

import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO
from xml.etree.ElementTree import Element, TreeBuilder
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
        try:
            info = self.packed.getinfo(name)
        except KeyError:
            return None
        if info.file_size > _MOST_XML:
            raise TooLargeError(name)
        with self.packed.open(info) as part:
            return tree(part.read(_MOST_XML))

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


def tree(data: bytes) -> Element:
    """XML as a tree without namespaces. Office writes no DTD and nests no deeper; whoever does means no good: ValueError."""
    builder = TreeBuilder()
    depth = 0

    def start(tag: str, given: Mapping[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise ValueError("nested too deep")
        builder.start(tag.rpartition("}")[2], {name.rpartition("}")[2]: value for name, value in given.items()})

    def end(tag: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(tag.rpartition("}")[2])

    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = builder.data
    parser.StartDoctypeDeclHandler = refuse
    parser.Parse(data, True)
    return builder.close()


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
