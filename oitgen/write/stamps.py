"""Size and time of each file as we wrote it: an untouched file need not be read again.

Only a speed-up. The file lies in the prepare folder and may be deleted at any
time; then everything is verified by reading.
"""

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from oitgen.write.inventory import Entry
from oitgen.write.placing import at, is_plain_file, look

_STAMPS = "stamps.json"

# path → size, mtime_ns, sha256
Stamps = Mapping[str, tuple[int, int, str]]


def read(folder: Path) -> Stamps:
    """What was remembered; empty where nothing was."""
    try:
        value = json.loads((folder / _STAMPS).read_bytes())
        return {str(path): (int(size), int(mtime_ns), str(sha256)) for path, (size, mtime_ns, sha256) in value.items()}
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return {}


def trusts(stamps: Stamps, path: str, seen: os.stat_result, sha256: str) -> bool:
    """Whether the file is known, without reading it, to hold these bytes."""
    return stamps.get(path) == (seen.st_size, seen.st_mtime_ns, sha256)


def write(folder: Path, output: Path, entries: Iterable[Entry], before: Stamps) -> None:
    """Remembers the files as they stand; writes nothing when nothing is new."""
    now: dict[str, tuple[int, int, str]] = {}
    for entry in entries:
        seen = look(at(output, entry.path))
        if seen is not None and is_plain_file(seen) and seen.st_size == entry.size:
            now[entry.path] = (seen.st_size, seen.st_mtime_ns, entry.sha256)
    if now != before:
        draft = folder / (_STAMPS + ".part")
        draft.write_text(json.dumps(now), encoding="utf-8")
        draft.replace(folder / _STAMPS)


def forget(folder: Path) -> None:
    """Has everything read again next time."""
    (folder / _STAMPS).unlink(missing_ok=True)
