"""Compares what was rendered with what stands in the output, and prepares what differs. Touches nothing there."""

import hashlib
import os
import stat
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from oitgen.model.finding import Finding, Level, Place, message
from oitgen.model.output import CopyOf, Rendered
from oitgen.write import placing, stamps
from oitgen.write.inventory import MANIFEST, Entry, sound
from oitgen.write.journal import Journal, Move
from oitgen.write.placing import Ancestors, at, is_plain_file, look
from oitgen.write.stamps import Stamps


def foreign(output: Path, path: str) -> Finding:
    """Something that oitgen did not write stands where a file of the site must go."""
    text = message("{path} is not a file of oitgen, so it was kept and the page or document that belongs there was not written.", path=path)
    hint = message("Move it out of the output folder, then build again. Files that are to be published belong in the content folder.")
    return Finding("output-foreign", Level.ERROR, Place(f"{output.name}/{path}"), text, hint)


def _changing(output: Path, rendered: Rendered) -> Finding:
    text = message("{path} changed while the site was being built, so it was not published again.", path=rendered.source)
    hint = message("Wait until it has been saved, then build again.")
    return Finding("source-changed", Level.ERROR, Place(rendered.source or f"{output.name}/{rendered.path}"), text, hint)


@dataclass(slots=True)
class Preparation:
    """One build's files on their way: compared, prepared, not yet moved."""

    output: Path
    staging: Path
    inventory: dict[str, Entry]
    stamps: Stamps
    planned: dict[str, str] = field(default_factory=dict)
    moves: list[Move] = field(default_factory=list)
    kept: list[Entry] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    unchanged: int = 0
    seen: set[str] = field(default_factory=set)
    ancestors: Ancestors = field(init=False)

    def __post_init__(self) -> None:
        self.ancestors = Ancestors(self.output)

    def take(self, rendered: Rendered) -> None:
        """Compares one file with what stands in its place, and prepares it when they differ."""
        self._enlist(rendered.path)
        size, sha256 = _identity(rendered.content)
        new, old = Entry(rendered.path, rendered.source, size, sha256), self.inventory.get(rendered.path)
        in_the_way = self.ancestors.obstacle(rendered.path)
        seen = None if in_the_way else look(at(self.output, rendered.path))
        if seen is not None and is_plain_file(seen):
            if self._holds(seen, new):
                self.kept.append(new)
                self.unchanged += 1
                return
            if old is None:
                self.findings.append(foreign(self.output, rendered.path))
                return
        self._stage(rendered, new, old)

    def _enlist(self, path: str) -> None:
        if not sound(path) or path == MANIFEST:
            raise ValueError(f"not a path of the output: {path!r}")
        other = self.planned.setdefault(path.casefold(), path)
        if path in self.seen or other != path:
            raise ValueError(f"two files have one address: {other!r} and {path!r}")
        self.seen.add(path)

    def _holds(self, seen: os.stat_result, new: Entry) -> bool:
        if seen.st_size != new.size:
            return False
        return stamps.trusts(self.stamps, new.path, seen, new.sha256) or placing.digest(at(self.output, new.path)) == new.sha256

    def _stage(self, rendered: Rendered, new: Entry, old: Entry | None) -> None:
        staged = f"{len(self.moves):06}"
        target = self.staging / staged
        if isinstance(rendered.content, CopyOf):
            try:
                placing.copy(rendered.content, target)
            except placing.SourceChangedError:
                self.findings.append(_changing(self.output, rendered))
                if old:
                    self.kept.append(old)
                return
        else:
            target.write_bytes(rendered.content)
        self.moves.append(Move(staged, new, old))

    def decided(self, tool: str) -> Journal:
        """The whole move, once every file is prepared: what goes in, what goes out, what stays."""
        self._no_file_is_a_folder()
        gone = {path: entry for path, entry in self.inventory.items() if path not in self.seen}
        moves = [move for move in self.moves if not self._blocked(move.new.path, gone)]
        moved = {move.new.path for move in moves}
        folders = {str(parent) for path in moved for parent in PurePosixPath(path).parents}
        clearing = {
            entry
            for path, entry in gone.items()
            # It stands where a folder must go, in a folder where a file must go, or where case makes no difference.
            if path in folders or path.casefold() in self.planned or any(str(up) in moved for up in PurePosixPath(path).parents)
        }
        # Pages last: a page never points to a document that has not arrived yet.
        moves.sort(key=lambda move: (move.new.path.endswith(".html"), move.new.path))
        return Journal(tool, tuple(moves), tuple(sorted(clearing)), tuple(sorted(set(gone.values()) - clearing)), tuple(sorted(self.kept)))

    def _no_file_is_a_folder(self) -> None:
        looked: set[str] = set()
        for folded, path in self.planned.items():
            parent = folded.rpartition("/")[0]
            while parent and parent not in looked:
                if parent in self.planned:
                    raise ValueError(f"{self.planned[parent]!r} is to be a file and the folder of {path!r}")
                looked.add(parent)
                parent = parent.rpartition("/")[0]

    def _blocked(self, path: str, gone: dict[str, Entry]) -> bool:
        """Whether something foreign stands there or above; a finding says so."""
        in_the_way = self.ancestors.obstacle(path) or path
        target = at(self.output, in_the_way)
        seen = look(target)
        if seen is None or (is_plain_file(seen) and in_the_way in self.inventory):
            return False
        if in_the_way == path and stat.S_ISDIR(seen.st_mode) and _all_gone(target, path, gone):
            return False
        self.findings.append(foreign(self.output, in_the_way))
        return True


def _identity(content: bytes | CopyOf) -> tuple[int, str]:
    if isinstance(content, CopyOf):
        return content.size, content.digest
    return len(content), hashlib.sha256(content).hexdigest()


def _all_gone(folder: Path, path: str, gone: Iterable[str]) -> bool:
    """Whether a folder holds nothing but our files that are to be removed, so that it will be empty and go too."""
    names = sorted(each.name for each in folder.iterdir())
    if not names:
        return False
    for name in names:
        below = f"{path}/{name}"
        if below in gone and is_plain_file(look(folder / name)):
            continue
        if (folder / name).is_symlink() or not (folder / name).is_dir() or not _all_gone(folder / name, below, gone):
            return False
    return True
