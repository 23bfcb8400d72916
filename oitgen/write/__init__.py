"""Bytes → output folder: the only room that changes it.

Everything is prepared in `.<output name>.oitgen/` beside the output, on the
same disk, and then moved in, file by file, under a journal. A kill at any
moment leaves every published file whole, its old bytes or its new; the next
command finishes the move. Only what differs is written, and only what our
inventory lists is ever changed or removed.
"""

import shutil
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from oitgen.model.output import Rendered, Written
from oitgen.model.progress import Watch, unwatched
from oitgen.write import inventory, journal, stamps
from oitgen.write.inventory import MANIFEST, dumped
from oitgen.write.journal import Journal
from oitgen.write.lock import locked
from oitgen.write.moving import Moving
from oitgen.write.preparing import Preparation
from oitgen.write.refusals import refusing, usable

__all__ = ["MANIFEST", "files", "prepare_folder", "recover"]


def prepare_folder(output: Path) -> Path:
    """Where new files wait. It may be deleted whenever no oitgen is running."""
    return output.parent / f".{output.name}.oitgen"


def files(
    output: Path, rendered: Iterable[Rendered], *, tool: str, clean: bool = False, wait: float = 10.0, watch: Watch = unwatched
) -> Written:
    """Makes the output folder hold exactly these files, besides what is not ours.

    `rendered` is taken one by one, so it may be a generator; an exception in
    it leaves the output as it was. `tool` is the program's name and version,
    for the manifest. `clean` reads every file again instead of trusting sizes
    and times. `wait` is how many seconds to wait for another build; `watch`
    is told how many files were moved in. Two equal paths (letter case aside) are a ValueError.
    """
    # The folder itself may be a link (public → the web server's folder); inside it none is followed.
    output = output.resolve()
    folder = prepare_folder(output)
    usable(output)
    with _writer(output, folder, wait):
        try:
            with refusing(output):
                _finish(output, folder)
                (folder / "new").mkdir()
                known = {} if clean else stamps.read(folder)
                preparation = Preparation(output, folder / "new", inventory.read(output), known)
            for each in rendered:
                # Not around the loop: what fails in rendering is not the output's fault.
                with refusing(output):
                    preparation.take(each)
            with refusing(output):
                return _moved(output, folder, preparation, tool, known, watch)
        except BaseException:
            # A decided move is kept for the next command; anything less is as if it had never been.
            if not journal.stands(folder):
                shutil.rmtree(folder / "new", ignore_errors=True)
            raise


def recover(output: Path, *, wait: float = 10.0) -> bool:
    """Finishes a move that was cut off; False where there was none. Creates nothing otherwise."""
    output = output.resolve()
    folder = prepare_folder(output)
    if not journal.stands(folder):
        return False
    usable(output)
    with _writer(output, folder, wait), refusing(output):
        return _finish(output, folder)


@contextmanager
def _writer(output: Path, folder: Path, wait: float) -> Iterator[None]:
    with ExitStack() as held:
        with refusing(output):
            held.enter_context(locked(output, folder, wait))
        yield


def _moved(output: Path, folder: Path, preparation: Preparation, tool: str, known: stamps.Stamps, watch: Watch) -> Written:
    decided = preparation.decided(tool)
    moving = Moving(output, folder / "new", again=False, watch=watch)
    if _changes(output, decided):
        journal.write(folder, decided)
        moving.carry_out(decided)
    else:
        moving.entries.extend(decided.kept)
    journal.close(folder)
    shutil.rmtree(folder / "new", ignore_errors=True)
    stamps.write(folder, output, moving.entries, known)
    findings = tuple(dict.fromkeys((*preparation.findings, *moving.findings)))
    fresh = frozenset(move.new.path for move in decided.moves if move.old is None)
    gone = {entry.path: entry.source for entry in (*decided.clearing, *decided.removals)}
    return Written(
        tuple(sorted(moving.written)),
        tuple(sorted(moving.removed)),
        preparation.unchanged,
        findings,
        fresh=fresh.intersection(moving.written),
        sources={path: gone[path] for path in moving.removed},
    )


def _changes(output: Path, decided: Journal) -> bool:
    """Whether there is anything to do at all; a build in which nothing changed writes nothing."""
    if decided.moves or decided.clearing or decided.removals:
        return True
    manifest = output / MANIFEST
    return manifest.is_symlink() or not manifest.is_file() or manifest.read_bytes() != dumped(decided.kept, decided.tool)


def _finish(output: Path, folder: Path) -> bool:
    decided = journal.read(folder)
    if decided is not None:
        Moving(output, folder / "new", again=True).carry_out(decided)
        # After a kill, and perhaps a power cut, sizes and times are not trusted.
        stamps.forget(folder)
    stood = journal.stands(folder)
    journal.close(folder)
    shutil.rmtree(folder / "new", ignore_errors=True)
    return stood
