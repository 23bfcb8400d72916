"""One writer at a time for one output folder."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from oitgen.model.finding import message
from oitgen.write.refusals import refusal

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

# Far behind the text: on Windows a locked byte cannot even be read.
_LOCKED_BYTE = 1 << 20


def _take(file: int) -> bool:
    try:
        if sys.platform == "win32":
            os.lseek(file, _LOCKED_BYTE, os.SEEK_SET)
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        else:
            # lockf, not flock: a forked worker that outlives us must not inherit the lock.
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, _LOCKED_BYTE)
    except OSError:
        return False
    return True


def _holder(file: int) -> str:
    os.lseek(file, 0, os.SEEK_SET)
    return os.read(file, 20).decode("ascii", "replace").strip()


@contextmanager
def locked(output: Path, folder: Path, wait: float = 10.0) -> Iterator[None]:
    """Holds the lock of `output`, kept in `folder`, until the block or the process ends.

    Waits so many seconds for another build, then refuses and names its
    process. Not for nesting: within one process a second lock is granted, and
    its end frees the first.
    """
    folder.mkdir(parents=True, exist_ok=True)
    file = os.open(folder / "lock", os.O_RDWR | os.O_CREAT, 0o644)
    try:
        deadline = time.monotonic() + wait
        while not _take(file):
            if time.monotonic() >= deadline:
                text = message("Another oitgen (process {process}) is writing {folder}.", process=_holder(file) or "?", folder=str(output))
                raise refusal("output-busy", output, text, message("Wait until it has finished, or close it, then build again."))
            time.sleep(0.05)
        os.lseek(file, 0, os.SEEK_SET)
        os.write(file, f"{os.getpid():<20}".encode("ascii"))
        yield
    finally:
        # Closing frees the lock. The file stays: removing it would let two processes lock two different files.
        os.close(file)
