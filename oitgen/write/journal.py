"""The journal of one move: everything that is needed to finish it after a kill.

Once it stands in the prepare folder, the move is decided and will be finished;
before that, nothing in the output has been touched. The journal itself is
fsynced, the files are not: a killed process loses nothing that it has written,
and after a power cut the move is finished only with files whose bytes are
right, so the rest is built again. That is worth thousands of waits for a disk.
"""

import contextlib
import json
import os
from dataclasses import dataclass
from pathlib import Path

from oitgen.write.inventory import Entry, entry, plain

_JOURNAL = "journal.json"


@dataclass(frozen=True, slots=True)
class Move:
    """One prepared file on its way to its place. `old` is what our inventory had there before."""

    staged: str
    new: Entry
    old: Entry | None


@dataclass(frozen=True, slots=True)
class Journal:
    """A decided move. `clearing` are removals that make room for a move and so come first.

    `kept` is what the inventory lists besides the moves.
    """

    tool: str
    moves: tuple[Move, ...]
    clearing: tuple[Entry, ...]
    removals: tuple[Entry, ...]
    kept: tuple[Entry, ...]


def write(folder: Path, journal: Journal) -> None:
    """Decides the move: from here on a kill cannot undo it."""
    value = {
        "schema": 1,
        "tool": journal.tool,
        "moves": [{"staged": each.staged, "new": plain(each.new), "old": plain(each.old) if each.old else None} for each in journal.moves],
        "clearing": [plain(each) for each in journal.clearing],
        "removals": [plain(each) for each in journal.removals],
        "kept": [plain(each) for each in journal.kept],
    }
    draft = folder / (_JOURNAL + ".part")
    with draft.open("wb") as file:
        file.write(json.dumps(value, ensure_ascii=False).encode())
        file.flush()
        os.fsync(file.fileno())
    draft.replace(folder / _JOURNAL)
    _flush_names(folder)


def read(folder: Path) -> Journal | None:
    """The journal of an unfinished move; None where there is none or it cannot be read."""
    try:
        value = json.loads((folder / _JOURNAL).read_bytes())
        return Journal(
            tool=str(value["tool"]),
            moves=tuple(found for each in value["moves"] if (found := _move(each))),
            clearing=_entries(value["clearing"]),
            removals=_entries(value["removals"]),
            kept=_entries(value["kept"]),
        )
    except FileNotFoundError:
        return None
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def _entries(values: list[object]) -> tuple[Entry, ...]:
    return tuple(found for each in values if (found := entry(each)))


def _move(value: object) -> Move | None:
    match value:
        case {"staged": str(staged), "new": new, "old": old} if staged.isdigit() and (found := entry(new)):
            return Move(staged, found, entry(old))
    return None


def stands(folder: Path) -> bool:
    """Whether a move was decided and not finished."""
    return (folder / _JOURNAL).exists()


def close(folder: Path) -> None:
    """The move is finished."""
    (folder / _JOURNAL).unlink(missing_ok=True)


def _flush_names(folder: Path) -> None:
    # Windows cannot open a folder, and needs no such call.
    with contextlib.suppress(OSError):
        file = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(file)
        finally:
            os.close(file)
