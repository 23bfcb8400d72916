"""A preview ends when it is told to."""

import os
import signal
import sys
import threading

import pytest

from oitgen.serve.ending import stoppable

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signals")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_each_signal_ends_the_block_and_the_next_waits_for_its_end(number: signal.Signals) -> None:
    before, ended = signal.getsignal(number), threading.Event()

    def told_twice() -> None:
        with stoppable():
            try:
                os.kill(os.getpid(), number)
                threading.Event().wait(10)
            finally:
                os.kill(os.getpid(), number)
                ended.set()

    with pytest.raises(KeyboardInterrupt):
        told_twice()

    assert ended.is_set()
    assert signal.getsignal(number) is before


def test_in_another_thread_nothing_changes() -> None:
    before, seen = signal.getsignal(signal.SIGTERM), []

    def run() -> None:
        with stoppable():
            seen.append(signal.getsignal(signal.SIGTERM))

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()

    assert seen == [before]
