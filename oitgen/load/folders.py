"""The officer's folder as it lies on disk: every file, and why some are left out."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from oitgen.model.finding import Finding, Level, Message, Place, message
from oitgen.thai import NaturalKey, natural_key, normalise

_LEFT_OUT_FOLDERS = frozenset({"เก่า", "ยกเลิก", "ไม่ใช้", "สำรอง", "old", "backup"})
_LEFT_OUT_NAMES = frozenset({"thumbs.db", "desktop.ini"})
# Types a browser or Windows would run; published only where site.yaml names the file.
ACTIVE = frozenset(
    "exe com scr bat cmd ps1 vbs vbe js jse mjs wsf wsh msi hta jar apk dll cpl reg "
    "html htm xhtml mht svg php asp aspx jsp cgi pl py sh swf".split()
)
ARCHIVES = frozenset("zip rar 7z tar gz tgz bz2 xz".split())
POINTERS = frozenset("lnk gdoc gsheet gslides".split())
_LONGEST = 240
_DEPTH = 24


@dataclass(frozen=True, slots=True)
class Entry:
    """One file on disk. `path` is relative to the site folder, with `/`; `parts` are its names."""

    path: str
    real: Path
    size: int
    mtime_ns: int
    inode: int

    @property
    def parts(self) -> tuple[str, ...]:
        """The names of the path, from the top."""
        return tuple(self.path.split("/"))

    @property
    def format(self) -> str:
        """The lower-case suffix without its dot; empty where there is none."""
        name = self.path.rsplit("/", 1)[-1]
        stem, dot, suffix = name.rpartition(".")
        return suffix.lower().strip() if dot and stem else ""

    @property
    def stem(self) -> str:
        """The name without its suffix."""
        name = self.path.rsplit("/", 1)[-1]
        stem, dot, _ = name.rpartition(".")
        return stem if dot and stem else name


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file that is not published, and why."""

    path: str
    reason: Message


@dataclass(frozen=True, slots=True)
class Listing:
    """All that lies below one folder, in natural order."""

    entries: tuple[Entry, ...]
    left_out: tuple[LeftOut, ...]
    findings: tuple[Finding, ...]
    folders: tuple[str, ...]


def listing(site: Path, below: str, allowed: tuple[str, ...] = ()) -> Listing:
    """Every file below `below` (a path from the site folder), with what is left out.

    Symbolic links are followed only inside the site folder, and never in a
    circle. Nothing is read, but each file is opened once, to know that it can be.
    """
    walk = _Walk(site.resolve(), allowed)
    top = site / below
    if top.is_dir() and (not top.is_symlink() or walk.inside(top, below, frozenset())):
        walk.folder(top, below, 0, frozenset({top.resolve()}))
    entries, names = sorted(walk.entries, key=_order), sorted(walk.folders, key=natural_key)
    return Listing(tuple(entries), tuple(walk.left_out), tuple(walk.findings), tuple(names))


def _order(entry: Entry) -> tuple[tuple[NaturalKey, ...], bool, str]:
    """Natural order; a text comes right before its English sister (`name.en.md`)."""
    english = entry.stem.lower().endswith(".en")
    names = (*entry.parts[:-1], entry.stem[:-3] if english else entry.stem)
    return tuple(natural_key(name) for name in names), english, entry.path


class _Walk:
    """One walk over the disk; its lists are taken over by the Listing when it is done."""

    def __init__(self, site: Path, allowed: tuple[str, ...]) -> None:
        self.site = site
        self.allowed = frozenset(normalise(name).casefold() for name in allowed)
        self.entries: list[Entry] = []
        self.left_out: list[LeftOut] = []
        self.findings: list[Finding] = []
        self.folders: list[str] = []

    def folder(self, real: Path, shown: str, depth: int, seen: frozenset[Path]) -> None:
        if depth > _DEPTH:
            hint = message("Move it further up.")
            self._complain("folder-too-deep", shown, message("This folder lies too deep to be read: {levels} levels.", levels=depth), hint)
            self.left_out.extend(LeftOut(path, message("lies too deep")) for path in _below(real, shown))
            return
        try:
            with os.scandir(real) as listed:
                names = sorted(listed, key=lambda each: each.name)
        except OSError as error:
            self._unreadable(shown, error)
            return
        for entry in names:
            self._entry(entry, f"{shown}/{_shown(entry.name)}", depth, seen)

    def _entry(self, entry: "os.DirEntry[str]", shown: str, depth: int, seen: frozenset[Path]) -> None:
        reason = _left_out(entry.name)
        try:
            if entry.is_symlink() and not self.inside(Path(entry.path), shown, seen):
                return
            if entry.is_dir():
                if reason is None:
                    self.folders.append(shown)
                    self.folder(Path(entry.path), shown, depth + 1, seen | {Path(entry.path).resolve()} if entry.is_symlink() else seen)
                else:
                    self.left_out.extend(LeftOut(path, reason) for path in _below(Path(entry.path), shown))
                return
            found = entry.stat()
        except OSError as error:
            self._unreadable(shown, error)
            return
        if not stat.S_ISREG(found.st_mode):
            self.left_out.append(LeftOut(shown, message("not a regular file")))
        elif reason is not None:
            self.left_out.append(LeftOut(shown, reason))
        else:
            self._file(Entry(shown, Path(entry.path), found.st_size, found.st_mtime_ns, found.st_ino))

    def _file(self, entry: Entry) -> None:
        name = normalise(entry.parts[-1]).casefold()
        self._measure(entry)
        if entry.format in ACTIVE and name not in self.allowed:
            self._complain(
                "type-active",
                entry.path,
                message("Files of type .{format} are not published: a visitor's computer would run them.", format=entry.format),
                message("Save it as PDF, or name the file under publish: allow: in site.yaml if you are sure."),
            )
            self.left_out.append(LeftOut(entry.path, message("active file type .{format}", format=entry.format)))
        elif entry.format in POINTERS:
            self._complain(
                "file-pointer",
                entry.path,
                message("This is only a shortcut to a document, not the document."),
                message("Open it, download the document as PDF, Word or Excel, and put that file here."),
            )
            self.left_out.append(LeftOut(entry.path, message("shortcut, not a document")))
        elif entry.format in ARCHIVES:
            self._complain(
                "file-archive",
                entry.path,
                message("An archive cannot be read on the page; assessors do not unpack it."),
                message("Unpack it here and delete the archive."),
            )
            self.left_out.append(LeftOut(entry.path, message("archive")))
        elif entry.size == 0:
            self._complain(
                "file-empty",
                entry.path,
                message("The file is empty (0 bytes)."),
                message("Save it again, or copy it again from where it came."),
            )
            self.left_out.append(LeftOut(entry.path, message("empty file")))
        else:
            # Only opening tells: access rights say nothing of a file that Word or Excel holds open.
            try:
                entry.real.open("rb").close()
            except OSError as error:
                self._unreadable(entry.path, error)
                return
            self.entries.append(entry)

    def _measure(self, entry: Entry) -> None:
        """Windows opens no path of more than 260 characters, and disks of other systems no name of more than 255 bytes."""
        if len(entry.path) > _LONGEST or len(entry.parts[-1].encode()) > _LONGEST:
            said = message("The name, with its folders, is too long: other computers cannot open or copy this file.")
            hint = message("Shorten the names of the file and its folders; the title on the page can be set with files: in index.md.")
            self.findings.append(Finding("path-long", Level.WARN, Place(entry.path), said, hint))

    def inside(self, path: Path, shown: str, seen: frozenset[Path]) -> bool:
        """Whether a link leads to something of the site folder that it does not lie in itself."""
        try:
            target = path.resolve(strict=True)
        except (OSError, RuntimeError):
            self._complain(
                "link-broken", shown, message("This shortcut points at nothing."), message("Delete it, or copy the file itself here.")
            )
            self.left_out.append(LeftOut(shown, message("broken shortcut")))
            return False
        if not target.is_relative_to(self.site):
            self._complain(
                "link-outside",
                shown,
                message("This shortcut points outside the site folder and is not followed."),
                message("Copy the file itself into this folder."),
            )
            self.left_out.append(LeftOut(shown, message("points outside the site folder")))
            return False
        if target in seen or path.parent.resolve().is_relative_to(target):
            self._complain(
                "link-circle", shown, message("This shortcut leads back to a folder it lies in."), message("Delete the shortcut.")
            )
            self.left_out.append(LeftOut(shown, message("leads back to its own folder")))
            return False
        return True

    def _unreadable(self, shown: str, error: OSError) -> None:
        self.findings.append(unreadable(shown, error))
        self.left_out.append(LeftOut(shown, message("cannot be read")))

    def _complain(self, rule: str, path: str, text: Message, hint: Message | None = None) -> None:
        self.findings.append(Finding(rule, Level.ERROR, Place(path), text, hint))


def unreadable(path: str, error: OSError | None = None) -> Finding:
    """What is said of a file or folder that cannot be opened."""
    said = message("This cannot be read: {reason}.", reason=_reason(error or PermissionError()))
    return Finding(
        "file-unreadable", Level.ERROR, Place(path), said, message("Close the program that has it open, or copy the file here again.")
    )


def _reason(error: OSError) -> Message:
    return message("no permission") if isinstance(error, PermissionError) else message("the disk gives an error")


def _shown(name: str) -> str:
    # A name that is not valid text still has to be shown and written into reports.
    return name.encode("utf-8", "replace").decode("utf-8")


def _left_out(name: str) -> Message | None:
    folded = normalise(name).casefold().strip()
    if folded.startswith("~$") or folded in _LEFT_OUT_NAMES or folded.endswith((".tmp", ".bak")):
        return message("a program's own file")
    if folded.startswith((".", "_")):
        return message("name begins with . or _")
    if folded in _LEFT_OUT_FOLDERS:
        return message("put aside by its folder's name")
    return None


def _below(real: Path, shown: str) -> Iterator[str]:
    """Every file below a folder that is left out, for the ledger."""
    for root, folders, files in os.walk(real):
        folders.sort()
        relative = Path(root).relative_to(real).as_posix()
        for name in sorted(files):
            yield _shown(f"{shown}/{name}" if relative == "." else f"{shown}/{relative}/{name}")
