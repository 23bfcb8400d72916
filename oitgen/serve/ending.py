"""A preview ends when it is told to: by Ctrl-C, by the system, or because its terminal closed."""

import contextlib
import signal
import threading
from collections.abc import Iterator
from types import FrameType

# SIGHUP and SIGBREAK are each known to some systems only.
_SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name))


@contextlib.contextmanager
def stoppable() -> Iterator[None]:
    """While the block lasts, every such signal ends it by KeyboardInterrupt, the first time; the others wait for the end.

    Only a program's main thread can hear signals; in another, nothing changes.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {each: signal.getsignal(each) for each in _SIGNALS}
    try:
        for each in _SIGNALS:
            signal.signal(each, _end)
        yield
    finally:
        for each in _SIGNALS:
            signal.signal(each, before[each] if before[each] is not None else signal.SIG_DFL)


def _end(_number: int, _frame: FrameType | None) -> None:
    for each in _SIGNALS:
        signal.signal(each, signal.SIG_IGN)
    raise KeyboardInterrupt
