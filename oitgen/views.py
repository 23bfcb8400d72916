"""Small pictures of what is published: first pages of PDF, photos in the widths of screens.

Each is a pure function of a published file's bytes, made once in a worker
process and remembered by their digest. It is made of the public copy, so it
can say nothing that the copy does not say.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Executor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from oitgen import work
from oitgen.memo import Memo, Seen
from oitgen.model.output import CopyOf
from oitgen.model.plan import PlannedView
from oitgen.model.views import View
from oitgen.render import leaf, pictures

# Changes whenever the same file would give other pictures.
_VERSION = 1
# Seconds a small picture is worth; a document without one is shown all the same.
_LIMIT = 8.0

# What is to be made of one file: its path, its format, and for each width the place to keep it at.
_Asked = tuple[str, str, tuple[tuple[int, str], ...]]


@dataclass(frozen=True, slots=True)
class Viewer:
    """Makes the views of one run. `folder` is where they are kept, a cache that may be deleted; `limit` the seconds one file may cost."""

    memo: Memo
    seen: Seen
    folder: Path
    workers: Executor
    limit: float = _LIMIT

    def views(self, planned: Iterable[PlannedView], copies: Mapping[str, CopyOf]) -> dict[str, View]:
        """The views that could be made, by output path; `copies` are the published files, by source.

        A blank, broken or endless file has none, which is remembered too.
        """
        listed = [(view, copies[view.source]) for view in planned if view.source in copies]
        waiting = {copy.digest: _asked(copy, views, self._kept) for copy, views in _of_each(listed) if self._lacks(copy, views)}
        self._make(waiting)
        found: dict[str, View] = {}
        wanted: set[Path] = set()
        for view, copy in listed:
            told, kept = self._told(copy, view.width), self._kept(copy.digest, view.width)
            if told is None or not all(told) or not kept.is_file():
                continue
            wanted.add(kept)
            found[view.path] = View(view.path, view.source, *told, self._copy(kept))
        self._forget(wanted)
        return found

    def _kept(self, digest: str, width: int) -> Path:
        return self.folder / f"{digest}-{_VERSION}-{width}.webp"

    def _lacks(self, copy: CopyOf, views: tuple[PlannedView, ...]) -> bool:
        """Whether any of them was neither made nor found to be impossible."""
        known = ((self._told(copy, view.width), self._kept(copy.digest, view.width)) for view in views)
        return any(told is None or (all(told) and not kept.is_file()) for told, kept in known)

    def _told(self, copy: CopyOf, width: int) -> tuple[int, int] | None:
        """Width and height of a view; zeros for one that cannot be made, None where nobody has tried."""
        told = self.memo.get("view", f"{_VERSION} {copy.digest} {width}")
        with suppress(ValueError):
            wide, high = (told or b"").split()
            return int(wide), int(high)
        return None

    def _make(self, waiting: Mapping[str, _Asked]) -> None:
        if not waiting:
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        done = work.mapped(self.workers, _made, waiting.values(), limit=self.limit)
        for (digest, (_, _, asked)), each in zip(waiting.items(), done, strict=True):
            # A disk that failed may be well again next time; a file that hangs or kills its reader will not.
            if isinstance(each, work.Failed) and each.kind == "raised":
                continue
            sizes = each.value if isinstance(each, work.Done) else ((0, 0),) * len(asked)
            for (width, _), (wide, high) in zip(asked, sizes, strict=True):
                self.memo.put("view", f"{_VERSION} {digest} {width}", f"{wide} {high}".encode())

    def _copy(self, kept: Path) -> CopyOf:
        stat = kept.stat()
        return CopyOf(kept, stat.st_size, stat.st_mtime_ns, self.seen.digest(kept))

    def _forget(self, wanted: set[Path]) -> None:
        """Views nobody wants any more."""
        if self.folder.is_dir():
            for path in self.folder.iterdir():
                if path not in wanted:
                    with suppress(OSError):
                        path.unlink()


def _of_each(listed: Iterable[tuple[PlannedView, CopyOf]]) -> Iterator[tuple[CopyOf, tuple[PlannedView, ...]]]:
    """The views of each file, by its bytes: two equal files have theirs made once."""
    files: dict[str, CopyOf] = {}
    views: dict[str, dict[int, PlannedView]] = {}
    for view, copy in listed:
        files.setdefault(copy.digest, copy)
        views.setdefault(copy.digest, {})[view.width] = view
    return ((copy, tuple(views[digest].values())) for digest, copy in files.items())


def _asked(copy: CopyOf, views: tuple[PlannedView, ...], kept: Callable[[str, int], Path]) -> _Asked:
    format = copy.path.suffix.lstrip(".").lower()
    return str(copy.path), format, tuple((view.width, str(kept(copy.digest, view.width))) for view in views)


def _made(asked: _Asked) -> tuple[tuple[int, int], ...]:
    """Makes the views of one file; the size of each, zeros where there can be none."""
    path, format, wanted = asked
    widths = tuple(width for width, _ in wanted)
    try:
        found = (leaf.of_pdf(Path(path), widths[0]),) if format == "pdf" else pictures.views(path, widths)
    except ValueError:
        return ((0, 0),) * len(wanted)
    sizes = []
    for (data, wide, high), (_, kept) in zip(found, wanted, strict=True):
        part = Path(f"{kept}.{os.getpid()}.part")
        part.write_bytes(data)
        part.replace(kept)
        sizes.append((wide, high))
    return tuple(sizes)
