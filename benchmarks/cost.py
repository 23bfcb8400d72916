"""What a command costs: time and memory of a whole process, run as an office's computer would run it."""

import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

# Programmers' machines often forbid Python to keep its compiled modules. An installed program has them, so without them
# every figure would hold a second of compiling that no officer ever waits for.
_FORBIDS_COMPILED = "PYTHONDONTWRITEBYTECODE"

# A process counts as its own the memory of the one it was started from, so a small one stands between this and what is measured.
_BETWEEN = """
import json, os, sys, time
started = time.perf_counter()
_, status, used = os.wait4(os.posix_spawnp(sys.argv[2], sys.argv[2:], os.environ), 0)
wall = time.perf_counter() - started
with open(sys.argv[1], "w") as told:
    json.dump([wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024], told)
sys.exit(min(255, abs(os.waitstatus_to_exitcode(status))))
"""


class Failed(Exception):
    """A measured command that did not do its work; its text says why."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds on the clock, seconds of processors, and the memory in MB of the largest single process."""

    wall: float
    cpu: float
    memory: float


def environment(variables: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment of every measured process: ours, with compiled modules kept, colours off, and these variables."""
    ours = {name: value for name, value in os.environ.items() if name != _FORBIDS_COMPILED}
    return {**ours, "NO_COLOR": "1", **(variables or {})}


def cost(
    command: Sequence[str], folder: Path, *, limit: float = 600, allowed: Collection[int] = (0,), variables: Mapping[str, str] | None = None
) -> Cost:
    """What the command costs in that folder.

    Raises Failed when it takes longer than `limit` seconds or its exit code
    is not allowed, with the end of what it said. Whoever measures runs it
    once before, so that compiled modules and the files are there.
    """
    with tempfile.TemporaryFile() as said, tempfile.NamedTemporaryFile() as figures:
        between = (sys.executable, "-I", "-S", "-c", _BETWEEN, figures.name)
        with subprocess.Popen(
            (*between, *command), cwd=folder, env=environment(variables), stdin=subprocess.DEVNULL, stdout=said, stderr=said,
            start_new_session=True,
        ) as running:  # fmt: skip
            timer = threading.Timer(limit, os.killpg, (running.pid, signal.SIGKILL))
            timer.start()
            code = running.wait()
            timer.cancel()
        measured = figures.read()
        if code not in allowed or not measured:
            said.seek(0)
            last = said.read().decode("utf-8", "replace").strip().splitlines()[-3:]
            why = f"ended with {code}" if measured else f"not done in {limit:.0f} s"
            raise Failed(" | ".join((f"{Path(command[0]).name} {why}", *last)))
    return Cost(*json.loads(measured))
