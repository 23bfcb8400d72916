"""A store of results of pure functions, found again by what they were made from.

Kept in `.oitgen/memo`; may be deleted at any time, even by another run. A memo
never fails a build: a store that cannot be read is begun anew, one that cannot
be written is done without. Values are bytes and never pickles: whoever can
write to a shared folder must not be able to run code in it.
"""

import hashlib
import os
import sqlite3
import time
from collections.abc import Callable, Collection
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

T = TypeVar("T")

# Results of a killed run are kept up to its last batch.
_BATCH_ENTRIES = 500
_BATCH_BYTES = 8 << 20
# A file changed so shortly before it was read may change again without its time changing.
_RACY_NS = 2_000_000_000

_TABLE = """
CREATE TABLE IF NOT EXISTS memo (
    key BLOB PRIMARY KEY, version TEXT NOT NULL, used INTEGER NOT NULL, size INTEGER NOT NULL, value BLOB NOT NULL, sum BLOB NOT NULL
)
"""


def _sum(key: bytes, value: bytes) -> bytes:
    """Tells a value that a broken disk or a half-written page has changed."""
    return hashlib.blake2b(value, key=key, digest_size=8).digest()


class Memo:
    """One run's view of the store of one program version.

    Use it as a context manager, or call `close()`. Two runs may share a
    store. `limit` is the size in bytes beyond which entries this run has not
    used are dropped, oldest use first. Not for use by several threads.
    """

    def __init__(self, folder: Path | None, version: str, limit: int = 256 << 20) -> None:
        self._path = folder / "memo" if folder else None
        self._version = version
        self._limit = limit
        self._new: dict[bytes, bytes] = {}
        self._since = (0, 0)
        self._used: set[bytes] = set()
        self._changed = False
        self._store: sqlite3.Connection | None = None
        if self._path:
            self._store = self._opened(self._path)
        self._run = self._next_run()

    def get(self, kind: str, key: bytes | str) -> bytes | None:
        """The value put for this kind and key by this program version; None for none."""
        name = self._name(kind, key)
        if name in self._new:
            return self._new[name]
        if self._store is None:
            return None
        try:
            row = self._store.execute("SELECT value, sum FROM memo WHERE key = ?", (name,)).fetchone()
        except sqlite3.Error:
            self._give_up()
            return None
        if row is None or not isinstance(row[0], bytes) or row[1] != _sum(name, row[0]):
            return None
        self._used.add(name)
        return row[0]

    def put(self, kind: str, key: bytes | str, value: bytes) -> None:
        """Remembers a value; it replaces an earlier one."""
        name = self._name(kind, key)
        self._new[name] = value
        self._used.add(name)
        entries, size = self._since
        self._since = (entries + 1, size + len(value))
        if entries + 1 >= _BATCH_ENTRIES or size + len(value) >= _BATCH_BYTES:
            self.save()

    def remember(self, kind: str, key: bytes | str, make: Callable[[], T], dump: Callable[[T], bytes], load: Callable[[bytes], T]) -> T:
        """What `make` gives, from the memo where it is known.

        `load` says by ValueError, KeyError or TypeError that it cannot read a
        value; then it is made again.
        """
        known = self.get(kind, key)
        if known is not None:
            with suppress(ValueError, KeyError, TypeError):
                return load(known)
        value = make()
        self.put(kind, key, dump(value))
        return value

    def save(self) -> None:
        """Writes what is new in one transaction: after a kill it is there as a whole or not at all."""
        # Counted anew even when saving fails, or every further value would wait for the store.
        self._since = (0, 0)
        if not self._new or self._store is None:
            return
        rows = [(name, self._version, self._run, len(value), value, _sum(name, value)) for name, value in self._new.items()]
        try:
            with self._store:
                self._store.executemany("INSERT OR REPLACE INTO memo VALUES (?, ?, ?, ?, ?, ?)", rows)
        except sqlite3.Error:
            # Another run is writing, or the disk is full: what is new stays in memory.
            return
        self._changed = True
        self._new.clear()

    def close(self) -> None:
        """Saves, drops what is too much or of another version, and lets the file go."""
        self.save()
        if self._store is None:
            return
        # A run that found everything known writes nothing at all.
        if self._changed:
            with suppress(sqlite3.Error):
                self._sweep(self._store)
        self._store.close()
        self._store = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def _name(self, kind: str, key: bytes | str) -> bytes:
        raw = key.encode("utf-8", "surrogatepass") if isinstance(key, str) else key
        # The lengths keep ("a", "bc") and ("ab", "c") apart.
        head = f"{len(kind)} {kind} {len(self._version)} {self._version} {'s' if isinstance(key, str) else 'b'} "
        return hashlib.sha256(head.encode() + raw).digest()

    def _opened(self, path: Path) -> sqlite3.Connection | None:
        for _ in range(2):
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
                return _connected(path)
            except sqlite3.OperationalError:
                # Busy or not writable: not broken, so not ours to delete.
                return None
            except sqlite3.Error:
                with suppress(OSError):
                    path.unlink()
            except OSError:
                return None
        return None

    def _next_run(self) -> int:
        if self._store is None:
            return 0
        try:
            (last,) = self._store.execute("SELECT COALESCE(MAX(used), 0) FROM memo").fetchone()
        except sqlite3.Error:
            self._give_up()
            return 0
        return int(last) + 1

    def _give_up(self) -> None:
        if self._store is not None:
            self._store.close()
            self._store = None

    def _sweep(self, store: sqlite3.Connection) -> None:
        with store:
            store.executemany("UPDATE memo SET used = ? WHERE key = ?", [(self._run, name) for name in self._used])
            store.execute("DELETE FROM memo WHERE version <> ?", (self._version,))
            (total,) = store.execute("SELECT COALESCE(SUM(size), 0) FROM memo").fetchone()
            if total <= self._limit:
                return
            # Down to three quarters, so that not every run has to drop something.
            for key, size in store.execute("SELECT key, size FROM memo ORDER BY used, key").fetchall():
                if total <= self._limit * 3 // 4:
                    break
                store.execute("DELETE FROM memo WHERE key = ?", (key,))
                total -= size
        store.execute("VACUUM")


def keep_only(wanted: Collection[Path], folder: Path) -> None:
    """Deletes the files of a folder of the cache that nobody wants any more. One that cannot be deleted is met again next time."""
    if folder.is_dir():
        for path in folder.iterdir():
            if path not in wanted:
                with suppress(OSError):
                    path.unlink()


def _connected(path: Path) -> sqlite3.Connection:
    """An open store. No WAL: it does not work on the network drives offices share."""
    store = sqlite3.connect(path, timeout=2.0)
    try:
        store.execute("PRAGMA synchronous = NORMAL")
        columns = [row[1] for row in store.execute("PRAGMA table_info(memo)")]
        if columns and columns != ["key", "version", "used", "size", "value", "sum"]:
            raise sqlite3.DatabaseError("another layout")
        if not columns:
            store.execute(_TABLE)
            # Each run asks for the last use, each sweep for the oldest.
            store.execute("CREATE INDEX IF NOT EXISTS memo_used ON memo (used)")
            store.commit()
    except sqlite3.Error:
        store.close()
        raise
    return store


class Seen:
    """sha256 of files, from the memo where size, time and inode are as they were."""

    def __init__(self, memo: Memo) -> None:
        self._memo = memo
        # What the store told in this run; several stages ask for the same file.
        self._told: dict[str, bytes] = {}

    def digest(self, path: Path) -> str:
        """sha256 of the file's bytes, hex. OSError where it cannot be read."""
        stamp = _stamp(path.stat())
        key = str(path)
        known = self._told.get(key) or self._memo.get("seen", str(path.absolute()))
        if known is not None:
            was, _, digest = known.decode("ascii", "replace").partition(" ")
            if was == stamp and len(digest) == 64:
                self._told[key] = known
                return digest
        started = time.time_ns()
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
            after = os.fstat(file.fileno())
        if _stamp(after) == stamp and after.st_mtime_ns < started - _RACY_NS:
            self._told[key] = f"{stamp} {digest}".encode("ascii")
            self._memo.put("seen", str(path.absolute()), self._told[key])
        return digest


def _stamp(seen: os.stat_result) -> str:
    return f"[{seen.st_size},{seen.st_mtime_ns},{seen.st_ino}]"
