"""Previews of Word files, each made once in a worker process and remembered by the digest of the file's bytes.

Their pictures are kept as files in a cache of their own, which may be deleted
at any time. A file whose preview cannot be made is shown without one.
"""

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from oitgen import memo, work
from oitgen.load import word_preview, word_preview_store
from oitgen.memo import Memo, Seen
from oitgen.model.document import WORD_FILES
from oitgen.model.output import CopyOf
from oitgen.model.progress import Count, Stage
from oitgen.model.word_preview import WordPreview, WordPreviews
from oitgen.previews import Opener

_KIND = "word-preview"


@dataclass(frozen=True, slots=True)
class _Shelf:
    """Where previews are remembered. `folder` keeps the pictures: `<digest>-<version>-<number>.webp`."""

    memo: Memo
    folder: Path

    def pictures(self, digest: str) -> tuple[Path, ...] | None:
        """The pictures of a preview that is known; None where it is not, or one of them is gone."""
        told = self.memo.get(_KIND, _key(digest))
        if told is None:
            return None
        with suppress(ValueError):
            kept = tuple(_kept(self.folder, digest, number) for number in range(word_preview_store.pictures(told) if told else 0))
            return kept if all(path.is_file() for path in kept) else None
        return None

    def preview(self, digests: Mapping[str, str], source: str) -> WordPreview | None:
        """The preview of one file."""
        told = self.memo.get(_KIND, _key(digests[source]))
        if told:
            with suppress(ValueError, TypeError):
                return word_preview_store.loaded(told)
        return None


def previews(opener: Opener, sources: Mapping[str, Path], folder: Path) -> WordPreviews:
    """The previews of these files (by source path), as far as they are Word files; pictures are kept in `folder`."""
    shelf = _Shelf(opener.memo, folder)
    digests: dict[str, str] = {}
    for source, real in sources.items():
        if source.rpartition(".")[2].lower() in WORD_FILES:
            # Gone meanwhile, or closed to us; whoever places the file tells.
            with suppress(OSError):
                digests[source] = opener.seen.digest(real)
    unknown = {digest: sources[source] for source, digest in digests.items() if shelf.pictures(digest) is None}
    _make(opener, unknown, folder)
    shown: dict[str, tuple[CopyOf, ...]] = {}
    for source, digest in digests.items():
        kept = shelf.pictures(digest)
        if kept is not None and opener.memo.get(_KIND, _key(digest)):
            shown[source] = tuple(_copy(path, opener.seen) for path in kept)
    memo.keep_only({copy.path for copies in shown.values() for copy in copies}, folder)
    return WordPreviews(shown, partial(shelf.preview, digests))


def _make(opener: Opener, unknown: Mapping[str, Path], folder: Path) -> None:
    if not unknown:
        return
    folder.mkdir(parents=True, exist_ok=True)
    asked = [(str(real), digest, str(folder)) for digest, real in unknown.items()]
    count = Count(opener.watch, Stage.WORD, len(asked))
    done = work.mapped(opener.workers, _made, asked, limit=opener.limit, told=count.step)
    for digest, each in zip(unknown, done, strict=True):
        # A disk that failed may be well again next time; a file that hangs or crashes its reader will not.
        if isinstance(each, work.Done) or each.kind != "raised":
            told = each.value if isinstance(each, work.Done) else word_preview_store.NOTHING
            opener.memo.put(_KIND, _key(digest), told)


def _made(asked: tuple[str, str, str]) -> bytes:
    """The preview of one file as it is remembered; its pictures are written where they are kept."""
    real, digest, folder = asked
    draft = word_preview.read(real)
    if draft is None:
        return word_preview_store.NOTHING
    for number, data in enumerate(draft.pictures):
        kept = _kept(Path(folder), digest, number)
        part = Path(f"{kept}.{os.getpid()}.part")
        part.write_bytes(data)
        part.replace(kept)
    return word_preview_store.dumped(draft.preview, len(draft.pictures))


def _key(digest: str) -> str:
    return f"{word_preview.VERSION} {digest}"


def _kept(folder: Path, digest: str, number: int) -> Path:
    return folder / f"{digest}-{word_preview.VERSION}-{number}.webp"


def _copy(path: Path, seen: Seen) -> CopyOf:
    stat = path.stat()
    return CopyOf(path, stat.st_size, stat.st_mtime_ns, seen.digest(path))
