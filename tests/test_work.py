import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from oitgen.work import Done, Failed, executor, mapped


def doubled(number: int) -> int:
    return 2 * number


def moody(word: str) -> str:
    """Does what the word says."""
    if word == "crash":
        os.kill(os.getpid(), signal.SIGKILL)
    if word == "hang":
        time.sleep(60)
    if word == "raise":
        raise ValueError("no such thing")
    time.sleep(0.01)
    return word.upper()


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_the_order_of_the_inputs(jobs: int) -> None:
    with executor(jobs) as workers:
        assert mapped(workers, doubled, range(20)) == [Done(2 * number) for number in range(20)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_exception_costs_its_input_only(jobs: int) -> None:
    with executor(jobs) as workers:
        found = mapped(workers, moody, ["a", "raise", "b"])

    assert found == [Done("A"), Failed("raised", "ValueError: no such thing"), Done("B")]


def test_a_crash_costs_its_input_only() -> None:
    words = ["a", "crash", "b", "c", "crash", "d", "e"]

    with executor(3) as workers:
        found = mapped(workers, moody, words)

    assert [each.value if isinstance(each, Done) else each.kind for each in found] == ["A", "died", "B", "C", "died", "D", "E"]


def test_an_input_that_takes_too_long_costs_itself_only() -> None:
    began = time.monotonic()

    with executor(2) as workers:
        found = mapped(workers, moody, ["a", "hang", "b", "c"], limit=1.0)

    assert found == [Done("A"), Failed("time-limit", "longer than 1 seconds"), Done("B"), Done("C")]
    assert time.monotonic() - began < 20


def where(_: int) -> int:
    return os.getpid()


def filled(size: int) -> int:
    """Takes so much memory."""
    return len(bytearray(size))


def muttered(_: int) -> int:
    return os.write(2, b"muttered\n")


def test_guarded_calls_run_in_another_process_even_with_one_job() -> None:
    with executor(1, guarded=True) as workers:
        (found,) = mapped(workers, where, [0])
    assert isinstance(found, Done)
    assert found.value != os.getpid()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems bound no memory")
def test_a_guarded_call_that_takes_all_memory_costs_its_input_only() -> None:
    with executor(1, guarded=True) as workers:
        first, second = mapped(workers, filled, [4 << 30, 1 << 20])
    assert isinstance(first, Failed)
    assert second == Done(1 << 20)


def test_what_readers_mutter_is_not_heard(capfd: pytest.CaptureFixture[str]) -> None:
    with executor(1, guarded=True) as workers:
        assert mapped(workers, muttered, [0]) == [Done(9)]
    assert capfd.readouterr().err == ""


def test_the_workers_serve_again_after_a_crash() -> None:
    with executor(2) as workers:
        mapped(workers, moody, ["crash"])
        assert mapped(workers, doubled, [1, 2]) == [Done(2), Done(4)]


def test_without_inputs_no_process_is_started() -> None:
    with executor(4) as workers:
        assert mapped(workers, doubled, []) == []
        assert vars(workers)["_pool"] is None


_UNGUARDED = """
import threading
from oitgen.work import executor, mapped

threading.Thread(target=threading.Event().wait, args=(20,), daemon=True).start()
with executor(2) as workers:
    print([each.value for each in mapped(workers, abs, [-1, 2, -3])])
"""


def test_where_no_worker_can_start_the_work_is_done_in_place(tmp_path: Path) -> None:
    """A script without a main guard, and more than one thread: each worker would run the script again and end."""
    program = tmp_path / "unguarded.py"
    program.write_text(_UNGUARDED, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}

    run = subprocess.run([sys.executable, str(program)], capture_output=True, text=True, env=environment, timeout=60, check=False)

    assert (run.returncode, run.stdout) == (0, "[1, 2, 3]\n")


_ORPHANS = """
import os, time
from oitgen.work import executor, mapped

def told(seconds):
    os.write(1, f"{os.getpid()}\\n".encode())
    time.sleep(seconds)

if __name__ == "__main__":
    with executor(2) as workers:
        mapped(workers, told, [60, 60])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="asks about processes in the POSIX way")
def test_workers_end_with_a_killed_parent(tmp_path: Path) -> None:
    program = tmp_path / "orphans.py"
    program.write_text(_ORPHANS, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen([sys.executable, str(program)], stdout=subprocess.PIPE, text=True, env=environment) as parent:
        assert parent.stdout is not None
        workers = [int(parent.stdout.readline()) for _ in range(2)]
        parent.kill()

    deadline = time.monotonic() + 10
    while any(_alive(worker) for worker in workers) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(_alive(worker) for worker in workers)


def _alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    stat = Path(f"/proc/{process}/stat")
    # An ended process that nobody has asked about yet is still listed, as a zombie.
    return not stat.exists() or stat.read_text().rpartition(")")[2].split()[0] != "Z"


@pytest.mark.parametrize("jobs", [1, 2])
def test_each_input_is_told_once_when_it_is_done(jobs: int) -> None:
    told: list[int | None] = []

    with executor(jobs) as workers:
        mapped(workers, doubled, range(20), told=told.append)

    assert sorted(each for each in told if each is not None) == list(range(20))


def test_inputs_that_crash_or_hang_are_told_as_done_too() -> None:
    told: list[str | None] = []

    with executor(2) as workers:
        mapped(workers, moody, ["a", "crash", "hang", "raise", "b"], limit=1.0, told=told.append)

    assert sorted(each for each in told if each is not None) == ["a", "b", "crash", "hang", "raise"]


def test_a_moment_in_which_nothing_was_done_is_told() -> None:
    told: list[str | None] = []

    with executor(2) as workers:
        mapped(workers, moody, ["hang"], limit=1.5, told=told.append)

    assert told[-1] == "hang"
    assert told.count(None) >= 2
