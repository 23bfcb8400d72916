"""What rendering hands to writing, and what writing says it did."""

from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from pathlib import Path

from oitgen.model.finding import Finding


@dataclass(frozen=True, slots=True)
class CopyOf:
    """The officer's own file, to be placed as it is.

    `path` is absolute. `size`, `mtime_ns` and `digest` (sha256, hex) are what
    was read of it earlier in this run; a file that has changed since is not
    published half new.
    """

    path: Path
    size: int
    mtime_ns: int
    digest: str


@dataclass(frozen=True, slots=True)
class Rendered:
    """One file of the output: its path with `/`, its bytes, and the file it comes from.

    `source` is a path relative to the site folder, or a word for what has none.
    """

    path: str
    content: bytes | CopyOf
    source: str = ""


@dataclass(frozen=True, slots=True)
class Written:
    """What writing changed. All paths are relative to the output folder, sorted.

    `fresh` are those of `written` that were not there before; `sources` pairs
    a removed path with the file it came from, or the word for what has none.
    """

    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: int = 0
    findings: tuple[Finding, ...] = ()
    fresh: Set[str] = frozenset()
    sources: Mapping[str, str] = field(default_factory=dict)
