"""What a command told, once more: where nothing changed since, it is told without looking again.

The answer of a command that only looks is a pure function of the folder, the
program and what was asked; that of a build, of its output as well.
Nothing heavy is imported here, so that an answer known is an answer at once.
"""

import hashlib
import json
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import oitgen
from oitgen import resources
from oitgen.commands import Told
from oitgen.memo import Memo

_CACHE, _SITE = ".oitgen", "site.yaml"
# A folder that holds a site we built says nothing of what it was built from; nor do reports.
_BUILT = "oitgen.manifest.json"
_REPORTS = "reports"
# A file changed so shortly ago may change again without its time changing.
_RACY_NS = 2_000_000_000


def told(folder: Path, asked: str, look: Callable[[], Told]) -> Told:
    """What `look` tells of the site folder; `asked` is the command with everything that was asked, the day included."""
    if not (folder / _SITE).is_file():
        # Where no site is, nothing is left behind.
        return look()
    seen, youngest = _seen(folder)
    key = _key(asked, seen)
    if (answer := _known(folder, key)) is not None:
        return answer[0]
    found = look()
    _remember(folder, key, found, "", seen, youngest)
    return found


def built(folder: Path, output: Path, asked: str, build: Callable[[], tuple[Told, Told | None]]) -> Told:
    """What a build tells. `build` gives it, and what it would tell if all had been built before; None where that must not be told.

    A folder that is as it was, with an output that is as that build left it,
    need not be built.
    """
    if not (folder / _SITE).is_file():
        return build()[0]
    seen, youngest = _seen(folder)
    key = _key(f"{asked}\0{output.absolute()}", seen)
    answer = _known(folder, key)
    if answer is not None and answer[1] == _left(output):
        return answer[0]
    found, again = build()
    if again is not None:
        _remember(folder, key, again, _left(output), seen, youngest)
    return found


def _left(output: Path) -> str:
    """A digest of the output as it stands, and of what lies ready for it: a move that was cut off is no answer."""
    waiting = output.resolve().parent / f".{output.resolve().name}.oitgen"
    return f"{_seen(output)[0]} {sorted(path.name for path in waiting.iterdir()) if waiting.is_dir() else []}"


def _key(asked: str, seen: str) -> str:
    return f"{asked}\0{_digest(resources.files())}\0{seen}"


def _known(folder: Path, key: str) -> tuple[Told, str] | None:
    """The answer remembered for a key, and the output it was told of."""
    with Memo(folder / _CACHE, oitgen.__version__) as memo:
        known = memo.get("answer", key)
    if known is None:
        return None
    try:
        exit_code, text, data, left = json.loads(known)
    except ValueError:
        return None
    return Told(int(exit_code), str(text), str(data)), str(left)


def _remember(folder: Path, key: str, told: Told, left: str, seen: str, youngest: int) -> None:
    """Remembers an answer; whatever was changed while we looked, or just before, is looked at anew the next time."""
    if youngest < time.time_ns() - _RACY_NS and _seen(folder)[0] == seen:
        with Memo(folder / _CACHE, oitgen.__version__) as memo:
            memo.put("answer", key, json.dumps([told.exit_code, told.text, told.data, left], ensure_ascii=False).encode())


def _seen(folder: Path) -> tuple[str, int]:
    """A digest of every file's size, time and inode below the folder, and the time of the last change."""
    whole, youngest = hashlib.sha256(), 0
    for path, found in _below(str(folder)):
        if found is not None:
            youngest = max(youngest, found.st_mtime_ns)
        stamp = f"{found.st_size} {found.st_mtime_ns} {found.st_ino}" if found is not None else ""
        whole.update(f"{path}\0{stamp}\n".encode("utf-8", "surrogatepass"))
    return whole.hexdigest(), youngest


def _below(folder: str, *, top: bool = True) -> Iterator[tuple[str, os.stat_result | None]]:
    """Every file that can matter, in order, and every folder (None); hidden folders and what we wrote do not."""
    try:
        with os.scandir(folder) as listed:
            entries = sorted(listed, key=lambda each: each.name)
    except OSError:
        yield folder, None
        return
    yield folder, None
    for entry in entries:
        if not entry.is_dir(follow_symlinks=False):
            yield entry.path, _stat(entry)
        elif not (entry.name.startswith(".") or (top and _is_ours(entry))):
            yield from _below(entry.path, top=False)


def _is_ours(entry: "os.DirEntry[str]") -> bool:
    """Whether a folder beside content/ holds what we wrote; whatever an officer calls a folder further down is his."""
    return entry.name == _REPORTS or Path(entry.path, _BUILT).exists()


def _stat(entry: "os.DirEntry[str]") -> os.stat_result | None:
    try:
        return entry.stat()
    except OSError:
        # A link that leads nowhere is there all the same; its name is in the digest.
        return None


def _digest(files: tuple[Path, ...]) -> str:
    """What tells one state of the program's own files from another."""
    stamps = ((path.name, found.st_size, found.st_mtime_ns) for path in files for found in (path.stat(),))
    return hashlib.sha256(repr(sorted(stamps)).encode()).hexdigest()
