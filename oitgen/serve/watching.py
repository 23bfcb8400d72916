"""Something in the officer's folder has changed: that, and nothing more, is told; the build looks for itself.

Events wake the builder; those that come while it builds wake it once more, so
the last state is always built and a burst costs two builds.
"""

import contextlib
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch
from watchdog.observers.polling import PollingObserver

from oitgen.serve.places import is_remote, is_watched

# Reading a file makes events too; taking those would build for ever.
_CHANGES = frozenset({"created", "modified", "moved", "deleted"})
# How often a folder without events is looked at, in seconds.
_POLL = 0.5
# How long an ordinary save takes at most, in seconds; what comes later joins the next build.
_SAVE = 0.01
# Python on Windows hears Ctrl-C between two waits only.
_WAIT = 0.5 if sys.platform == "win32" else None


class Changes(FileSystemEventHandler):
    """Whether anything changed since the last build began."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._happened = threading.Event()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Takes an event of the observer's thread."""
        # A folder is "modified" when something in it changes, and that something has its own event.
        if event.event_type not in _CHANGES or (event.is_directory and event.event_type == "modified"):
            return
        paths = (str(path) for path in (event.src_path, event.dest_path) if path)
        if any(is_watched(self._folder, Path(path)) for path in paths):
            self._happened.set()

    def wait(self, seconds: float | None = None) -> bool:
        """Waits until something has changed, or so many seconds at most; then what changes is new again."""
        left = seconds
        while not self._happened.wait(_WAIT if left is None else left):
            if left is not None:
                return False
        # A save empties the file and fills it a moment later: both are one change, and the build sees its end.
        time.sleep(_SAVE)
        self._happened.clear()
        return True


class Watch:
    """The observer, and which folders it looks at.

    Folders of ours and hidden ones are not even looked at: a build writes
    hundreds of files there.
    """

    def __init__(self, folder: Path, changes: Changes, *, poll: bool) -> None:
        self.polls = poll
        self._folder = folder
        self._changes = changes
        self._observer = _observer(poll)
        self._watches: dict[Path, tuple[int, ObservedWatch]] = {}

    def start(self) -> None:
        """Begins to watch; where the system gives no events, the folder is looked at twice a second."""
        try:
            self._begin()
        except OSError:
            # Too many watches, or a file system without events.
            self.stop()
            self.polls = True
            self._observer = _observer(poll=True)
            self._watches.clear()
            self._begin()

    def follow(self) -> None:
        """Watches folders that are new, and those that were made anew under an old name. Call it before each build."""
        with contextlib.suppress(OSError):
            self._schedule()

    def stop(self) -> None:
        """Ends the observer's threads."""
        self._observer.stop()
        if self._observer.is_alive():
            self._observer.join()

    def _begin(self) -> None:
        self._observer.start()
        self._schedule()

    def _schedule(self) -> None:
        wanted = {path: path.stat().st_ino for path in (self._folder, *_folders(self._folder))}
        for path, (inode, watch) in tuple(self._watches.items()):
            if wanted.get(path) != inode:
                del self._watches[path]
                with contextlib.suppress(KeyError, OSError):
                    self._observer.unschedule(watch)
        for path in sorted(wanted.keys() - self._watches.keys()):
            watch = self._observer.schedule(self._changes, str(path), recursive=path != self._folder)
            self._watches[path] = wanted[path], watch


@contextlib.contextmanager
def watched(folder: Path, *, poll: bool) -> Iterator[tuple[Changes, Watch]]:
    """The changes of a folder while the block lasts; by polling where asked, or where a network drive gives no events."""
    changes = Changes(folder)
    watch = Watch(folder, changes, poll=poll or is_remote(folder))
    try:
        watch.start()
        yield changes, watch
    finally:
        watch.stop()


def _observer(poll: bool) -> BaseObserver:
    return PollingObserver(timeout=_POLL) if poll else Observer()


def _folders(folder: Path) -> Iterator[Path]:
    """The folders directly below that an officer works in."""
    for path in folder.iterdir():
        with contextlib.suppress(OSError):
            if path.is_dir() and is_watched(folder, path):
                yield path
