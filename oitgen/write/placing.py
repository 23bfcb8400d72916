"""The few things done to single files: looking without following links, hashing, copying, moving, removing."""

import contextlib
import errno
import hashlib
import os
import shutil
import stat
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from oitgen.model.output import CopyOf

# copy_file_range is not offered between all file systems; these say so.
_NOT_OFFERED = {errno.EXDEV, errno.EINVAL, errno.ENOSYS, errno.EOPNOTSUPP, errno.EPERM, errno.ETXTBSY, errno.EBADF}
_AT_ONCE = 1 << 30
_STAYS = {errno.ENOTEMPTY, errno.EEXIST, errno.EACCES, errno.EPERM, errno.EBUSY, errno.ENOTDIR}


class SourceChangedError(Exception):
    """The officer's file is no longer the one that was read in this run."""


@dataclass(slots=True)
class Patience:
    """How many seconds may still be waited, in all, for files another program holds open."""

    left: float = 2.0

    def waits(self) -> bool:
        """Waits a moment; False when there is no patience left."""
        if self.left <= 0:
            return False
        time.sleep(0.1)
        self.left -= 0.1
        return True


def at(output: Path, path: str) -> Path:
    """Where a path of the output lies. Windows needs a mark before paths of more than 260 characters."""
    full = output / path
    if sys.platform == "win32" and len(str(full)) >= 240 and not str(full).startswith("\\\\"):
        return Path(f"\\\\?\\{full}")
    return full


def look(path: Path) -> os.stat_result | None:
    """What stands there, without following a link; None for nothing."""
    try:
        return path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return None


def is_plain_file(seen: os.stat_result | None) -> bool:
    """A regular file: no folder, no link, no device."""
    return seen is not None and stat.S_ISREG(seen.st_mode)


@dataclass(slots=True)
class Ancestors:
    """Finds what stands in the way above a path. Remembers real folders, so each is looked at once."""

    output: Path
    folders: set[str] = field(default_factory=set)

    def obstacle(self, path: str) -> str:
        """The highest folder of the path that exists and is no real folder (a file, a link); empty for none."""
        if path.rpartition("/")[0] in self.folders:
            return ""
        for parent in reversed(PurePosixPath(path).parents[:-1]):
            name = str(parent)
            if name in self.folders:
                continue
            seen = look(at(self.output, name))
            if seen is None:
                return ""
            if not stat.S_ISDIR(seen.st_mode):
                return name
            self.folders.add(name)
        return ""


def digest(path: Path) -> str:
    """sha256 of a file's bytes, hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _cloned(source: Path, target: Path) -> bool:
    """Lets the system copy by itself: on some file systems that shares the blocks and costs nothing."""
    if sys.platform != "linux":
        return False
    with source.open("rb") as reader, target.open("wb") as writer:
        try:
            while os.copy_file_range(reader.fileno(), writer.fileno(), _AT_ONCE):
                pass
        except OSError as error:
            if error.errno not in _NOT_OFFERED:
                raise
            return False
        # Some network and virtual file systems answer "nothing to copy" at once.
        return writer.seek(0, os.SEEK_END) == os.fstat(reader.fileno()).st_size


def copy(content: CopyOf, target: Path) -> None:
    """Copies the officer's file, never links to it: a later edit of the source must not reach the published file."""

    def same() -> bool:
        try:
            seen = content.path.stat()
        except OSError:
            return False
        return (seen.st_size, seen.st_mtime_ns) == (content.size, content.mtime_ns)

    if not same():
        raise SourceChangedError
    try:
        if not _cloned(content.path, target):
            shutil.copyfile(content.path, target)
    except (FileNotFoundError, PermissionError) as error:
        raise SourceChangedError from error
    if not same() or target.stat().st_size != content.size:
        raise SourceChangedError


def move(staged: Path, target: Path, patience: Patience) -> bool:
    """Puts a prepared file in its place in one step; False where another program holds the place."""
    while True:
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            staged.replace(target)
        except PermissionError:
            if not _loosened(target) and not patience.waits():
                return False
        else:
            return True


def remove(path: Path, patience: Patience) -> bool:
    """Removes a file; False where another program holds it."""
    while True:
        try:
            path.unlink(missing_ok=True)
        except PermissionError:
            if not _loosened(path) and not patience.waits():
                return False
        else:
            return True


def _loosened(path: Path) -> bool:
    """Takes the write protection off one of our files (Windows refuses to replace such a file)."""
    seen = look(path)
    if seen is None or not is_plain_file(seen) or seen.st_mode & stat.S_IWUSR:
        return False
    with contextlib.suppress(OSError):
        path.chmod(stat.S_IMODE(seen.st_mode) | stat.S_IWUSR)
        return True
    return False


def tidy(output: Path, path: str) -> None:
    """Removes the folders above a removed path that are now empty; never the output folder itself."""
    for parent in PurePosixPath(path).parents[:-1]:
        folder = at(output, str(parent))
        if folder.is_symlink():
            return
        try:
            folder.rmdir()
        except FileNotFoundError:
            continue
        except OSError as error:
            # Not empty, or open in a viewer: it stays. A disk too full even for that is to be said.
            if error.errno not in _STAYS:
                raise
            return
