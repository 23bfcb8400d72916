"""What a command costs: time and memory of a whole process, run as an office's computer would run it."""

import os
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

# Programmers' machines often forbid Python to keep its compiled modules. An installed program has them, so without them
# every figure would hold a second of compiling that no officer ever waits for.
_FORBIDS_COMPILED = "PYTHONDONTWRITEBYTECODE"


class Failed(Exception):
    """A measured command that did not do its work; its text says why."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds on the clock, seconds of processors, and the memory in MB of the largest single process."""

    wall: float
    cpu: float
    memory: float


def environment(**more: str) -> dict[str, str]:
    """The environment of every measured process: ours, with compiled modules kept and colours off."""
    ours = {name: value for name, value in os.environ.items() if name != _FORBIDS_COMPILED}
    return {**ours, "NO_COLOR": "1", **more}


def cost(command: Sequence[str], folder: Path, *, limit: float = 600, allowed: Collection[int] = (0,), **more: str) -> Cost:
    """What the command costs in that folder; `more` are variables of its environment.

    Raises Failed when it takes longer than `limit` seconds or its exit code
    is not allowed, with the end of what it said. Whoever measures runs it
    once before, so that compiled modules and the files are there.
    """
    with tempfile.TemporaryFile() as said:
        started = time.perf_counter()
        running = subprocess.Popen(
            command, cwd=folder, env=environment(**more), stdin=subprocess.DEVNULL, stdout=said, stderr=said, start_new_session=True
        )
        timer = threading.Timer(limit, os.killpg, (running.pid, signal.SIGKILL))
        timer.start()
        try:
            _, status, used = os.wait4(running.pid, 0)
            wall = time.perf_counter() - started
        finally:
            timer.cancel()
        running.returncode = os.waitstatus_to_exitcode(status)
        if running.returncode not in allowed:
            said.seek(0)
            last = said.read().decode("utf-8", "replace").strip().splitlines()[-3:]
            why = f"not done in {limit:.0f} s" if wall >= limit else f"ended with {running.returncode}"
            raise Failed(" | ".join((f"{Path(command[0]).name} {why}", *last)))
    return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
