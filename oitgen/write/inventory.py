"""oitgen.manifest.json: every file that oitgen wrote. Only what it lists may be changed or removed."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

MANIFEST = "oitgen.manifest.json"


@dataclass(frozen=True, order=True, slots=True)
class Entry:
    """One written file: its path in the output, the file it comes from, and its bytes."""

    path: str
    source: str
    size: int
    sha256: str


def sound(path: str) -> bool:
    """Whether a path stays inside the output folder on every system."""
    return all(part not in ("", ".", "..") for part in path.split("/")) and not any(char in "\\:\0" for char in path)


def entry(value: object) -> Entry | None:
    """An entry from JSON; None for anything else, so that a tampered list can point at nothing outside."""
    match value:
        case {"path": str(path), "source": str(source), "size": int(size), "sha256": str(sha256)} if sound(path):
            return Entry(path, source, size, sha256)
    return None


def plain(entry: Entry) -> dict[str, str | int]:
    """An entry as JSON holds it."""
    return {"path": entry.path, "source": entry.source, "size": entry.size, "sha256": entry.sha256}


def read(output: Path) -> dict[str, Entry]:
    """The inventory by path; empty where there is none or it cannot be read."""
    manifest = output / MANIFEST
    if manifest.is_symlink():
        return {}
    try:
        value = json.loads(manifest.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    listed = value.get("files") if isinstance(value, dict) else None
    entries = map(entry, listed) if isinstance(listed, list) else ()
    return {each.path: each for each in entries if each and each.path != MANIFEST}


def dumped(entries: Iterable[Entry], tool: str) -> bytes:
    """The manifest's bytes: the same entries always give the same bytes, so it holds no date."""
    # One line a file: a person and a diff can read it.
    files = ",\n".join(json.dumps(plain(each), ensure_ascii=False) for each in sorted(entries))
    head = f'{{"schema": 1, "tool": {json.dumps(tool, ensure_ascii=False)}, "files": ['
    return f"{head}\n{files}\n]}}\n".encode()
