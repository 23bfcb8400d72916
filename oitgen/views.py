"""Small pictures of what is published: first pages of PDF, photos in the widths of screens.

Each is a pure function of a published file's bytes, made once in a worker
process and remembered by their digest. It is made of the public copy, so it
can say nothing that the copy does not say.
"""

import hashlib
import os
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Executor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from oitgen import memo, work
from oitgen.memo import Memo
from oitgen.model.output import CopyOf
from oitgen.model.plan import PlannedView
from oitgen.model.progress import Count, Stage, Watch, unwatched
from oitgen.model.views import View
from oitgen.render import leaf, pictures

# Changes whenever the same file would give other pictures.
_VERSION = 1
# Seconds a small picture is worth; a document without one is shown all the same.
_LIMIT = 8.0

# What is to be made of one file: its path, its format, and for each width the place to keep it at.
_Asked = tuple[str, str, tuple[tuple[int, str], ...]]


@dataclass(frozen=True, slots=True)
class _Made:
    """One view as it was made: its pixels, and size and sha256 of its file. All empty: there can be none."""

    width: int = 0
    height: int = 0
    size: int = 0
    digest: str = "-"


_NONE = _Made()


@dataclass(frozen=True, slots=True)
class Viewer:
    """Makes the views of one run. `folder` is where they are kept, a cache that may be deleted; `limit` the seconds one file may cost;
    `watch` is told how far it is.
    """

    memo: Memo
    folder: Path
    workers: Executor
    limit: float = _LIMIT
    watch: Watch = unwatched

    def views(self, planned: Iterable[PlannedView], copies: Mapping[str, CopyOf]) -> dict[str, View]:
        """The views that could be made, by output path; `copies` are the published files, by source.

        A blank, broken or endless file has none, which is remembered too.
        """
        listed = tuple((view, copies[view.source]) for view in planned if view.source in copies)
        known = {key: made for key in dict.fromkeys(map(_key, listed)) if (made := self._remembered(*key)) is not None}
        known |= self._make([(copy, view.width) for view, copy in listed if _key((view, copy)) not in known])
        found: dict[str, View] = {}
        wanted: set[Path] = set()
        for view, copy in listed:
            made = known.get(_key((view, copy)), _NONE)
            kept = self._kept(copy.digest, view.width)
            if made.width and (placed := _placed(kept, made)) is not None:
                wanted.add(kept)
                found[view.path] = View(view.path, view.source, made.width, made.height, placed)
        memo.keep_only(wanted, self.folder)
        return found

    def _kept(self, digest: str, width: int) -> Path:
        return self.folder / f"{digest}-{_VERSION}-{width}.webp"

    def _remembered(self, digest: str, width: int) -> _Made | None:
        """What became of a view; None where nobody has tried, or its file has gone."""
        told = self.memo.get("view", f"{_VERSION} {digest} {width}")
        with suppress(ValueError):
            wide, high, size, sha = (told or b"").decode("ascii", "replace").split(" ")
            made = _Made(int(wide), int(high), int(size), sha)
            return made if not made.width or _placed(self._kept(digest, width), made) is not None else None
        return None

    def _make(self, wanted: list[tuple[CopyOf, int]]) -> dict[tuple[str, int], _Made]:
        """Makes views, all of one file at once: two equal files have theirs made once."""
        files = {copy.digest: copy for copy, _ in wanted}
        if not files:
            return {}
        widths: dict[str, dict[int, None]] = {}
        for copy, width in wanted:
            widths.setdefault(copy.digest, {})[width] = None
        self.folder.mkdir(parents=True, exist_ok=True)
        asked = [_asked(copy, widths[digest], self._kept) for digest, copy in files.items()]
        found: dict[tuple[str, int], _Made] = {}
        count = Count(self.watch, Stage.VIEWS, len(asked))
        done = work.mapped(self.workers, _made, asked, limit=self.limit, told=count.step)
        for digest, each in zip(files, done, strict=True):
            # A disk that failed may be well again next time; a file that hangs or kills its reader will not.
            if isinstance(each, work.Failed) and each.kind == "raised":
                continue
            views = each.value if isinstance(each, work.Done) else (_NONE,) * len(widths[digest])
            for width, made in zip(widths[digest], views, strict=True):
                found[digest, width] = made
                told = f"{made.width} {made.height} {made.size} {made.digest}"
                self.memo.put("view", f"{_VERSION} {digest} {width}", told.encode())
        return found


def _key(listed: tuple[PlannedView, CopyOf]) -> tuple[str, int]:
    view, copy = listed
    return copy.digest, view.width


def _placed(kept: Path, made: _Made) -> CopyOf | None:
    """The file of a view, as it was made; None for one that has gone or was cut short."""
    with suppress(OSError):
        stat = kept.stat()
        return CopyOf(kept, made.size, stat.st_mtime_ns, made.digest) if stat.st_size == made.size else None
    return None


def _asked(copy: CopyOf, widths: Iterable[int], kept: Callable[[str, int], Path]) -> _Asked:
    format = copy.path.suffix.lstrip(".").lower()
    return str(copy.path), format, tuple((width, str(kept(copy.digest, width))) for width in widths)


def _made(asked: _Asked) -> tuple[_Made, ...]:
    """Makes the views of one file; `_NONE` where there can be none."""
    path, format, wanted = asked
    widths = tuple(width for width, _ in wanted)
    try:
        found = tuple(leaf.of_pdf(Path(path), width) for width in widths) if format == "pdf" else pictures.views(path, widths)
    except ValueError:
        return (_NONE,) * len(wanted)
    made = []
    for (data, wide, high), (_, kept) in zip(found, wanted, strict=True):
        part = Path(f"{kept}.{os.getpid()}.part")
        part.write_bytes(data)
        part.replace(kept)
        made.append(_Made(wide, high, len(data), hashlib.sha256(data).hexdigest()))
    return tuple(made)
