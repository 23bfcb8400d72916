"""What is learned by opening documents: pages, pixels, and pictures fit for the public.

Each is a pure function of a file's bytes, done once in a worker process and
remembered by the bytes' digest.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Executor
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from oitgen import memo, work
from oitgen.load import contents, contents_store, tables, tables_store
from oitgen.load.folders import Entry, LeftOut, Listing
from oitgen.memo import Memo, Seen
from oitgen.model.contents import Contents, Library
from oitgen.model.document import CONVERTED, IMAGE_FORMATS, WORD_FILES, WORKBOOKS, File, published_format
from oitgen.model.finding import Finding, Level, Message, Place, message
from oitgen.model.open_table import OpenTable, Records, Tables
from oitgen.model.output import CopyOf
from oitgen.model.plan import Plan
from oitgen.model.progress import Count, Stage, Watch, unwatched
from oitgen.model.views import fitted
from oitgen.render import pictures
from oitgen.thai import normalise

_NO_TABLES = tables_store.dumped(())
_UNREADABLE = contents_store.dumped(Contents(problem="unreadable"))
# A step on one file in a worker: the function, the file's path and its format.
_Asked = tuple[Callable[[str, str], tuple[bytes, bytes]], str, str]
_Outcome = work.Done[tuple[bytes, bytes]] | work.Failed
_LIMIT = 20.0  # seconds one hostile file may cost
_UNCLEANED = IMAGE_FORMATS - pictures.CLEANED
# Texts and settings are read whether documents are opened or not.
READ_ANYWAY = frozenset({"md", "txt", "url", "webloc", "yaml"})
_DISGUISED = message("This file is a picture, though its name says another type, so it is not published.")


@dataclass(frozen=True, slots=True)
class Opener:
    """Opens documents for one run. `folder` is where public copies of pictures are kept; `limit` the seconds one file may cost;
    `publishes` whether tables will be asked for, so that they are laid out while other files are read; `watch` is told how far it is.

    Every file is opened by `workers`, which are other processes: any may be
    hostile, and one that hangs, crashes or fills the memory costs itself alone.
    """

    memo: Memo
    seen: Seen
    folder: Path
    workers: Executor
    limit: float = _LIMIT
    publishes: bool = False
    watch: Watch = unwatched

    def contents(self, entries: Iterable[Entry]) -> tuple[Library, tuple[Finding, ...]]:
        """What stands in each document; what no reader could open is a finding."""
        known: dict[str, Contents] = {}
        keys: dict[str, str] = {}
        waiting: list[Callable[[_Outcome], None]] = []
        documents = [entry for entry in entries if entry.format not in READ_ANYWAY]
        count = Count(self.watch, Stage.READING, len(documents))

        def unknown() -> Iterator[_Asked]:
            for entry in documents:
                try:
                    digest = self.seen.digest(entry.real)
                except OSError:
                    # Gone meanwhile, or closed to us; whoever shows it tells.
                    count.step(entry)
                    continue
                key = f"{contents_store.VERSION} {entry.format} {digest}"
                keys[entry.path] = keys[normalise(entry.path)] = key
                if (found := self._remembered(key)) is not None:
                    known[entry.path] = found
                    count.step(entry)
                else:
                    waiting.append(partial(self._keep, known, entry.path, key))
                    yield _read, str(entry.real), entry.format
                laid_out = _tables_key(entry.format, digest)
                if self.publishes and entry.format in tables.FORMATS and self.memo.get("tables", laid_out) is None:
                    waiting.append(partial(self._keep_tables, laid_out))
                    yield _tables, str(entry.real), entry.format

        def told(asked: _Asked | None) -> None:
            # A spreadsheet is asked for twice and is one document.
            count.step(asked if asked is not None and asked[0] is _read else None)

        # All of it before it is laid beside `waiting`, which fills while workers read.
        done = work.mapped(self.workers, _carried_out, unknown(), limit=self.limit, told=told)
        for keep, each in zip(waiting, done, strict=True):
            keep(each)
        problems = tuple(finding for path, found in known.items() if (finding := _problem(path, found)) is not None)
        return Library({normalise(path): found for path, found in known.items()} | known, partial(self._words, keys)), problems

    def _keep(self, known: dict[str, Contents], path: str, key: str, each: _Outcome) -> None:
        """Remembers what was found in a document."""
        told, words = each.value if isinstance(each, work.Done) else (_UNREADABLE, b"")
        known[path] = contents_store.loaded(told)
        # A disk or network that failed may be well again next time; a file that hangs its reader will not.
        if not isinstance(each, work.Failed) or each.kind != "raised":
            self.memo.put("contents", key, told)
            if words:
                self.memo.put("words", key, words)

    def _keep_tables(self, key: str, each: _Outcome) -> None:
        """Remembers the tables and records of a spreadsheet; none of one that cannot be laid out."""
        shown, records = each.value if isinstance(each, work.Done) else (_NO_TABLES, tables_store.packed(()))
        self.memo.put("tables", key, shown)
        self.memo.put("records", key, records)

    def tables(self, real: Mapping[str, Path], library: Library) -> Tables:
        """The tables of these spreadsheets, by source path; one that cannot be laid out has none, and is published all the same."""
        known: dict[str, tuple[OpenTable, ...]] = {}
        keys: dict[str, str] = {}
        waiting: list[str] = []
        for path, file in real.items():
            found = library.of(path)
            if found.problem or not found.tables:
                continue
            format = found.really or path.rpartition(".")[2].lower()
            with suppress(OSError):
                keys[path] = _tables_key(format, self.seen.digest(file))
                if (told := self._laid_out(keys[path])) is not None:
                    known[path] = told
                else:
                    waiting.append(path)
        known |= self._lay_out(waiting, real, keys)
        return Tables({path: known[path] for path in real if known.get(path)}, keys, partial(self._records, real, keys))

    def _lay_out(self, paths: list[str], real: Mapping[str, Path], keys: Mapping[str, str]) -> dict[str, tuple[OpenTable, ...]]:
        """Has these spreadsheets read, and remembers their tables and records."""
        asked = ((_tables, str(real[path]), keys[path].split()[1]) for path in paths)
        count = Count(self.watch, Stage.READING, len(paths))
        done = work.mapped(self.workers, _carried_out, asked, limit=self.limit, told=count.step)
        for path, each in zip(paths, done, strict=True):
            self._keep_tables(keys[path], each)
        return {path: self._laid_out(keys[path]) or () for path in paths}

    def _laid_out(self, key: str) -> tuple[OpenTable, ...] | None:
        told = self.memo.get("tables", key)
        if told is not None:
            with suppress(ValueError, KeyError, TypeError):
                return tables_store.loaded(told)
        return None

    def _records(self, real: Mapping[str, Path], keys: Mapping[str, str], path: str) -> tuple[Records, ...]:
        for _ in range(2):
            told = self.memo.get("records", keys[path])
            if told is not None:
                with suppress(ValueError, KeyError, TypeError):
                    return tables_store.unpacked(told)
            # The tables were remembered and their records are lost: a memo may be deleted at any time.
            self._lay_out([path], real, keys)
        return ()

    def _words(self, keys: Mapping[str, str], path: str) -> str:
        told = self.memo.get("words", keys.get(path) or keys.get(normalise(path), ""))
        if told is not None:
            with suppress(ValueError):
                return contents_store.unpacked(told)
        return ""

    def measured(self, files: tuple[File, ...], folder: Path) -> tuple[tuple[File, ...], tuple[Finding, ...]]:
        """The pictures people.yaml and site.yaml name, with their sizes; they may lie outside content."""
        entries = [Entry(file.path, folder / file.path, file.size, file.mtime_ns, 0) for file in files if not file.width]
        library, findings = self.contents(entries)
        damaged = _unfit(findings)
        sized = (with_contents(file, library.of(file.path)) if file.path in library.by_path else file for file in files)
        return tuple(file for file in sized if file.path not in damaged), findings

    def _remembered(self, key: str) -> Contents | None:
        told = self.memo.get("contents", key)
        if told is not None:
            with suppress(ValueError, KeyError, TypeError):
                return contents_store.loaded(told)
        return None

    def public(self, sources: Mapping[str, Path]) -> tuple[dict[str, CopyOf], tuple[Finding, ...]]:
        """The public copy of every picture among these files, by source path; the rest is left to be placed as it is."""
        wanted: dict[str, Path] = {}
        waiting: list[tuple[str, str, Path]] = []
        for source, real in sources.items():
            format = source.rpartition(".")[2].lower()
            if format not in pictures.CLEANED:
                continue
            with suppress(OSError):
                kept = self.folder / f"{self.seen.digest(real)}-{pictures.VERSION}.{published_format(format)}"
                wanted[source] = kept
                if not kept.is_file():
                    waiting.append((source, str(real), kept))
        findings = self._make(waiting)
        memo.keep_only(set(wanted.values()), self.folder)
        return {source: _copy(kept, self.seen) for source, kept in wanted.items() if kept.is_file()}, findings

    def _make(self, waiting: list[tuple[str, str, Path]]) -> tuple[Finding, ...]:
        if not waiting:
            return ()
        self.folder.mkdir(parents=True, exist_ok=True)
        count = Count(self.watch, Stage.PICTURES, len(waiting))
        asked = [(real, str(kept)) for _, real, kept in waiting]
        done = work.mapped(self.workers, _picture, asked, limit=self.limit, told=count.step)
        return tuple(_not_made(source) for (source, _, _), each in zip(waiting, done, strict=True) if isinstance(each, work.Failed))


def sound(listing: Listing, findings: Iterable[Finding], *, opened: bool = True) -> Listing:
    """The listing without the pictures that cannot be freed of place and camera, whatever they are named.

    Where documents are not opened, those no browser shows cannot be made into others, and are left out too.
    """
    waiting = () if opened else (entry.path for entry in listing.entries if entry.format in CONVERTED)
    unfit = _unfit(findings) | dict.fromkeys(waiting, message("browsers show it only after it was converted, which needs a whole build"))
    out = tuple(LeftOut(path, reason) for path, reason in sorted(unfit.items()))
    kept = tuple(entry for entry in listing.entries if entry.path not in unfit)
    return replace(listing, entries=kept, left_out=(*listing.left_out, *out))


def _unfit(findings: Iterable[Finding]) -> dict[str, Message]:
    """The files that must not be published, with the reason for the ledger."""
    reasons = {
        "picture-damaged": message("the picture cannot be read"),
        "picture-private": message("place and camera cannot be removed from it"),
    }
    unfit = {finding.place.path: reasons[finding.rule] for finding in findings if finding.rule in reasons}
    disguised = (finding.place.path for finding in findings if finding.message == _DISGUISED)
    return unfit | dict.fromkeys(disguised, message("it is a picture, though its name says another type"))


def _tables_key(format: str, digest: str) -> str:
    return f"{tables_store.VERSION} {format} {digest}"


def _carried_out(asked: _Asked) -> tuple[bytes, bytes]:
    """In a worker: one step on one file."""
    step, path, format = asked
    return step(path, format)


def _read(path: str, format: str) -> tuple[bytes, bytes]:
    """What a reader finds, and its words, as they are remembered: many workers pack faster than the one that gathers."""
    found = contents.read(path, format)
    return contents_store.dumped(found), contents_store.packed(found.text) if found.text else b""


def _tables(path: str, format: str) -> tuple[bytes, bytes]:
    """The tables of one spreadsheet and their records, as they are remembered."""
    found = tables.read(path, format)
    return tables_store.dumped(table for table, _ in found), tables_store.packed(records for _, records in found)


def _picture(asked: tuple[str, str]) -> None:
    real, kept = asked
    format = kept.rpartition(".")[2]
    data = pictures.public(real, format)
    part = Path(f"{kept}.{os.getpid()}.part")
    part.write_bytes(data)
    part.replace(kept)


def file(entry: Entry, found: Contents) -> File:
    """An entry as a file, with what a reader found in it."""
    return with_contents(File(entry.path, entry.format, entry.size, entry.mtime_ns), found)


def with_contents(file: File, found: Contents) -> File:
    """The file with its pages, and with the size in which its public copy is shown."""
    width, height = fitted(found.width, found.height) if found.width else (0, 0)
    return replace(file, pages=found.pages, width=width, height=height)


def _problem(path: str, found: Contents) -> Finding | None:
    """What is wrong with a file as a whole, whatever it is evidence for."""
    format = path.rpartition(".")[2].lower()
    if format in IMAGE_FORMATS:
        return _not_made(path, found.problem) if found.problem or format in _UNCLEANED else None
    if found.really in IMAGE_FORMATS:
        # Such a file would keep place and camera.
        hint = message("Give its name the type it has, such as .jpg, or save it as PDF.")
        return Finding("type-wrong", Level.ERROR, Place(path), _DISGUISED, hint)
    if found.really:
        return _of_another_type(path, format, found)
    if found.problem == "encrypted":
        said = message("The document is locked with a password; nobody can open it on the website.")
        return Finding("document-locked", Level.ERROR, Place(path), said, message("Save it again without a password."))
    if found.problem == "too-large":
        said = message("Unpacked, this file is far larger than any document, so nothing inside it was checked.")
        return Finding("document-damaged", Level.ERROR, Place(path), said, message("Open it in its own program and save it again."))
    if found.problem == "empty":
        said = message("Nothing stands in this document: no word and no picture.")
        return Finding("document-empty", Level.ERROR, Place(path), said, message("Open it, and put the right file here."))
    if found.problem:
        said = message("The file is damaged, or is not what its name says; no reader can open it.")
        return Finding("document-damaged", Level.ERROR, Place(path), said, message("Open it in its own program and save it again."))
    return None


def _of_another_type(path: str, format: str, found: Contents) -> Finding:
    """A file whose name says one type and whose bytes another; one that its program opens all the same is a warning."""
    opens = not found.problem and found.is_read
    said = message(
        "The name says .{format}, but the file is really {really}.",
        format=format,
        really=_NAMES.get(found.really, message("a .{format} file", format=found.really)),
    )
    return Finding("type-wrong", Level.WARN if opens else Level.ERROR, Place(path), said, _way_to_its_type(format, found.really))


def _way_to_its_type(format: str, really: str) -> Message:
    """What to do about a file that is another type than its name says."""
    program, wanted = _PROGRAMS.get(format, ("", format))
    if really == wanted:
        return message("Change the end of its name to .{format}.", format=really)
    if program:
        return message(
            "Open it in {program}, choose File > Save As and the type .{format}; changing the name does not change the file.",
            program=program,
            format=wanted,
        )
    return message("Open it in its own program and save it as .{format}; changing the name does not change the file.", format=format)


# The program of each Office type, and the type of today it saves.
_PROGRAMS = {"doc": ("Word", "docx"), "docx": ("Word", "docx"), "xls": ("Excel", "xlsx"), "xlsx": ("Excel", "xlsx")}
_PROGRAMS |= dict.fromkeys(WORKBOOKS, ("Excel", "xlsx")) | dict.fromkeys(WORD_FILES, ("Word", "docx"))
_NAMES = {
    "html": message("a web page"),
    "ole": message("an old Office file"),
    "doc": message("an old Word file (.doc)"),
    "xls": message("an old Excel file (.xls)"),
    "zip": message("a ZIP archive"),
    "rtf": message("rich text (.rtf)"),
}


def _not_made(source: str, problem: str = "") -> Finding:
    format = source.rpartition(".")[2].lower()
    if format == "heic":
        said = message(
            "No browser shows photos of this type (HEIC, of an iPhone), and their place cannot be removed, so it is not published."
        )
        hint = message(
            "On the iPhone choose Settings, Camera, Formats, Most Compatible for the next photos. "
            "This one: open it in Photos on Windows, choose Save as, and take JPEG; or send it to yourself by LINE."
        )
        return Finding("picture-private", Level.ERROR, Place(source), said, hint)
    if format in _UNCLEANED:
        said = message("The place where this picture was taken cannot be removed from it, so it is not published.")
        return Finding("picture-private", Level.ERROR, Place(source), said, message("Save it as JPEG in a picture program."))
    if problem == "too-large":
        said = message("This picture has more points than can be made ready for the web, so it is not published.")
        hint = message("Make it smaller in a picture program, 4,000 points wide at most, and save it as JPEG.")
        return Finding("picture-damaged", Level.ERROR, Place(source), said, hint)
    said = message("This picture cannot be read, so it is not published.")
    return Finding("picture-damaged", Level.ERROR, Place(source), said, message("Open it in a picture program and save it as JPEG."))


def _copy(path: Path, seen: Seen) -> CopyOf:
    stat = path.stat()
    return CopyOf(path, stat.st_size, stat.st_mtime_ns, seen.digest(path))


def as_they_are(plan: Plan, entries: Mapping[str, Path], made: Mapping[str, CopyOf], seen: Seen) -> dict[str, CopyOf]:
    """What to place for each planned document: its public copy, else the officer's own file.

    A file that has gone since the folder was listed is left out; the next
    build knows.
    """
    found: dict[str, CopyOf] = {}
    for document in plan.documents:
        if document.source in made:
            found[document.source] = made[document.source]
            continue
        # The very path first: two names that look the same may be two files.
        real = entries.get(document.source) or entries.get(normalise(document.source))
        if real is None:
            continue
        with suppress(OSError):
            found[document.source] = _copy(real, seen)
    return found
