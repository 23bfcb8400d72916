"""Carries out a decided move, the first time or again after a kill."""

import stat
from dataclasses import dataclass, field
from pathlib import Path

from oitgen.model.finding import Finding, Level, Place, message
from oitgen.model.progress import Count, Stage, Watch, unwatched
from oitgen.write import placing
from oitgen.write.inventory import MANIFEST, Entry, dumped
from oitgen.write.journal import Journal, Move
from oitgen.write.placing import Ancestors, Patience, at, is_plain_file, look
from oitgen.write.preparing import foreign


def _held(output: Path, path: str) -> Finding:
    text = message("{path} is open in another program or write-protected, so it was left as it was.", path=path)
    return Finding("output-locked", Level.ERROR, Place(f"{output.name}/{path}"), text, message("Close that program, then build again."))


@dataclass(slots=True)
class Moving:
    """One move under way. `again`: it was cut off, so what is found may be half done or someone else's."""

    output: Path
    staging: Path
    again: bool
    watch: Watch = unwatched
    patience: Patience = field(default_factory=Patience)
    written: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)

    def carry_out(self, journal: Journal) -> None:
        """Every step may already have been done before a kill; each finds that out by itself."""
        self.output.mkdir(parents=True, exist_ok=True)
        self.entries.extend(journal.kept)
        count = Count(self.watch, Stage.WRITING, len(journal.clearing) + len(journal.moves) + len(journal.removals))
        for entry in journal.clearing:
            self._remove(entry)
            count.step(entry)
        ancestors = Ancestors(self.output)
        for move in journal.moves:
            self._move(move, ancestors)
            count.step(move)
        for entry in journal.removals:
            self._remove(entry)
            count.step(entry)
        self._list(journal.tool)

    def _move(self, move: Move, ancestors: Ancestors) -> None:
        staged, path = self.staging / move.staged, move.new.path
        if self.again and not self._whole(staged, move.new):
            self._settle(move)
            return
        in_the_way = ancestors.obstacle(path) or path
        seen = look(at(self.output, in_the_way))
        # Looked at once more: something may have been put there since it was compared.
        if seen is not None and (in_the_way != path or not is_plain_file(seen) or move.old is None):
            self.findings.append(foreign(self.output, in_the_way))
        elif placing.move(staged, at(self.output, path), self.patience):
            self.written.append(path)
            self.entries.append(move.new)
        else:
            self.findings.append(_held(self.output, path))
            self.entries.extend([move.old] if move.old else [])

    def _whole(self, staged: Path, new: Entry) -> bool:
        """After a power cut a prepared file may be missing bytes; then it is not used."""
        return is_plain_file(look(staged)) and staged.stat().st_size == new.size and placing.digest(staged) == new.sha256

    def _settle(self, move: Move) -> None:
        """A file that is no longer waiting: it was moved before the kill, or it was lost."""
        target = at(self.output, move.new.path)
        if is_plain_file(look(target)) and placing.digest(target) == move.new.sha256:
            self.written.append(move.new.path)
            self.entries.append(move.new)
        elif move.old:
            self.entries.append(move.old)

    def _remove(self, entry: Entry) -> None:
        target = at(self.output, entry.path)
        if Ancestors(self.output).obstacle(entry.path):
            return
        if not is_plain_file(look(target)):
            placing.tidy(self.output, entry.path)
            return
        if self.again and placing.digest(target) != entry.sha256:
            # Ours may be gone already, and this may be someone's new file.
            return
        if placing.remove(target, self.patience):
            self.removed.append(entry.path)
            placing.tidy(self.output, entry.path)
        else:
            self.findings.append(_held(self.output, entry.path))
            self.entries.append(entry)

    def _list(self, tool: str) -> None:
        """Writes the inventory, last: until then the journal knows what is ours."""
        manifest, content = self.output / MANIFEST, dumped(self.entries, tool)
        seen = look(manifest)
        if seen is not None and not stat.S_ISREG(seen.st_mode):
            self.findings.append(foreign(self.output, MANIFEST))
            return
        if seen is not None and seen.st_size == len(content) and manifest.read_bytes() == content:
            return
        staged = self.staging / "manifest"
        staged.write_bytes(content)
        if placing.move(staged, manifest, self.patience):
            self.written.append(MANIFEST)
        else:
            self.findings.append(_held(self.output, MANIFEST))
