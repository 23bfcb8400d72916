"""Independent work on several processors: the one Executor seam.

Processes, not threads: pdfium is not thread-safe, and a hostile file that
crashes or hangs a reader must cost that file only.
"""

import contextlib
import faulthandler
import gc
import multiprocessing
import os
import pickle
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from multiprocessing.connection import wait as wait_for
from multiprocessing.context import BaseContext
from typing import Generic, ParamSpec, TypeVar

if sys.platform != "win32":
    import resource

P = ParamSpec("P")
A = TypeVar("A")
R = TypeVar("R")


# Seconds in which a worker must have begun, on a slow machine with a virus scanner.
_START_LIMIT = 30.0
# Seconds after which it is told that work goes on, though nothing was done.
_MOMENT = 0.5
# When an input that no worker has in hand must be done.
_WAITING = float("inf")
# What a guarded worker may hold; no document needs a fifth of it, and two workers still fit into an office computer.
_MOST_MEMORY = 640 << 20


class _NoWorkersError(Exception):
    """No worker can be started here."""


@dataclass(frozen=True, slots=True)
class Done(Generic[R]):
    """What the function gave for one input."""

    value: R


@dataclass(frozen=True, slots=True)
class Failed:
    """One input the function could not do.

    `kind` is "raised" (an exception), "died" (the process crashed) or
    "time-limit"; `reason` says more, for the log, not for officers.
    """

    kind: str
    reason: str


class Inline(Executor):
    """Runs each call at once, in place. A time limit has no hold on it."""

    jobs = 1

    def submit(self, fn: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> Future[R]:
        """A future that is already done."""
        future: Future[R] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


class Processes(Executor):
    """Worker processes that can be killed and begun anew. Started at the first call, so an idle one costs nothing.

    Guarded ones die of too much memory instead of taking it, where the system
    can do that, and what their readers mutter on the screen is not heard.
    """

    def __init__(self, jobs: int, *, guarded: bool = False) -> None:
        self.jobs = jobs
        self.guarded = guarded
        self._pool: ProcessPoolExecutor | None = None

    def submit(self, fn: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> Future[R]:
        """Hands a call to a worker."""
        if self._pool is None:
            try:
                context = _context(fn.__module__)
                self._pool = ProcessPoolExecutor(self.jobs, mp_context=context, initializer=_begin, initargs=(self.guarded,))
            except (OSError, ImportError) as error:
                # Some containers have no shared memory, so no pool of any kind.
                raise BrokenExecutor("no worker processes on this machine") from error
        return self._pool.submit(fn, *args, **kwargs)

    def restart(self) -> None:
        """Kills the workers, whatever they do. The next call starts new ones."""
        pool, self._pool = self._pool, None
        if pool is None:
            return
        # The pool has no public way to end a worker that hangs before Python 3.14.
        for process in list((pool._processes or {}).values()):
            process.kill()
        pool.shutdown(wait=True, cancel_futures=True)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Ends the workers when they are done."""
        pool, self._pool = self._pool, None
        if pool is not None:
            pool.shutdown(wait=wait, cancel_futures=cancel_futures)


@contextmanager
def executor(jobs: int, *, guarded: bool = False) -> Iterator[Executor]:
    """So many worker processes, or none: with one job, calls run in place.

    Guarded calls never do, since nothing in place has a limit of time or
    memory: one that hangs or crashes costs its input alone.
    """
    if jobs <= 1 and not guarded:
        yield Inline()
        return
    processes = Processes(max(jobs, 1), guarded=guarded)
    try:
        yield processes
    except BaseException:
        # An error or Ctrl-C does not wait for work nobody wants any more.
        processes.restart()
        raise
    finally:
        processes.shutdown()


def _unheard(_each: object) -> None:
    """Nobody wants to be told."""


def mapped(
    executor: Executor,
    function: Callable[[A], R],
    inputs: Iterable[A],
    *,
    limit: float = 60.0,
    told: Callable[[A | None], None] = _unheard,
) -> list[Done[R] | Failed]:
    """The function's result for each input, in the order of the inputs.

    The function must be importable (a module's own), its inputs and results
    picklable. Inputs are taken as workers come free, so that finding the next
    costs no time of its own. An input that raises, crashes its process or takes longer than
    `limit` seconds fails alone; the others are done all the same.
    `told` is given each input when it is done, whatever became of it, and None
    where a moment went by in which none was.
    """
    if isinstance(executor, Processes):
        return _Round(executor, function, inputs, limit, told).results()
    given = [(each, executor.submit(function, each)) for each in inputs]
    outcomes: list[Done[R] | Failed] = []
    for each, future in given:
        outcomes.append(_outcome(future))
        told(each)
    return outcomes


class _Round(Generic[A, R]):
    """One call of `mapped` on worker processes.

    Each worker has one input in hand and one waiting, so that none stands
    idle, and no more: when a process dies, the culprit is one of those few;
    each is then tried alone, and only the one that does it again has failed.
    """

    def __init__(
        self, processes: Processes, function: Callable[[A], R], inputs: Iterable[A], limit: float, told: Callable[[A | None], None]
    ) -> None:
        self.processes = processes
        self.function = function
        self.coming = iter(inputs)
        self.limit = limit
        self.told = told
        # Those taken so far, and what became of each.
        self.inputs: list[A] = []
        self.outcomes: list[Done[R] | Failed | None] = []
        self.suspects: list[int] = []
        self.probed = False

    def results(self) -> list[Done[R] | Failed]:
        try:
            self._run()
        except _NoWorkersError:
            # Better done slowly than not at all.
            while self._take():
                pass
            for index, known in enumerate(self.outcomes):
                if known is None:
                    self._settle(index, _outcome(Inline().submit(self.function, self.inputs[index])))
        return [each if each is not None else Failed("died", "not run") for each in self.outcomes]

    def _run(self) -> None:
        again: list[int] = []
        # In the order they were given out, which is the order in which workers take them.
        under_way: dict[Future[R], tuple[int, float]] = {}
        while True:
            while len(under_way) < 2 * self.processes.jobs and (again or self._take()):
                self._give_out(again.pop() if again else len(self.inputs) - 1, under_way)
            if not under_way:
                break
            self._gather(under_way, again)
        for index in self.suspects:
            self._try_alone(index)

    def _take(self) -> bool:
        """Takes the next input, where there is one."""
        for each in self.coming:
            self.inputs.append(each)
            self.outcomes.append(None)
            return True
        return False

    def _give_out(self, index: int, under_way: dict[Future[R], tuple[int, float]]) -> None:
        try:
            future = self.processes.submit(self.function, self.inputs[index])
        except BrokenExecutor:
            # A worker died while nothing of this input was in its hands; `_gather` begins anew.
            future = Future()
            future.set_exception(BrokenExecutor())
        under_way[future] = (index, _WAITING)

    def _gather(self, under_way: dict[Future[R], tuple[int, float]], again: list[int]) -> None:
        # The clock of an input begins when a worker is free for it.
        for future, (index, end) in islice(under_way.items(), self.processes.jobs):
            if end == _WAITING:
                under_way[future] = (index, time.monotonic() + self.limit)
        soonest = min(end for _, end in under_way.values())
        done, _ = wait(under_way, timeout=min(_MOMENT, max(0.0, soonest - time.monotonic())), return_when=FIRST_COMPLETED)
        if any(isinstance(future.exception(), BrokenExecutor) for future in done):
            # All of them are told that the pool is broken; wait until each one is.
            wait(under_way, timeout=5.0)
            self._sort_out(under_way, self.suspects)
            self._probe()
            return
        for future in done:
            index, _ = under_way.pop(future)
            self._settle(index, _outcome(future))
        late = [future for future, (_, end) in under_way.items() if end <= time.monotonic() and not future.done()]
        for future in late:
            index, _ = under_way.pop(future)
            self._settle(index, Failed("time-limit", f"longer than {self.limit:g} seconds"))
        if late:
            self._sort_out(under_way, again)
        elif not done:
            self.told(None)

    def _settle(self, index: int, outcome: Done[R] | Failed) -> None:
        self.outcomes[index] = outcome
        self.told(self.inputs[index])

    def _sort_out(self, under_way: dict[Future[R], tuple[int, float]], again: list[int]) -> None:
        """Ends all workers; what was done counts, what was not is put on the list."""
        for future, (index, _) in under_way.items():
            if future.done() and not future.cancelled() and not isinstance(future.exception(), BrokenExecutor):
                self._settle(index, _outcome(future))
            else:
                again.append(index)
        under_way.clear()
        self.processes.restart()

    def _probe(self) -> None:
        """Tells a file that kills a worker from a machine on which no worker can live."""
        if self.probed:
            return
        self.probed = True
        try:
            self.processes.submit(os.getpid).result(timeout=_START_LIMIT)
        except (BrokenExecutor, TimeoutError) as error:
            self.processes.restart()
            raise _NoWorkersError from error

    def _try_alone(self, index: int) -> None:
        try:
            future = self.processes.submit(self.function, self.inputs[index])
            wait((future,), timeout=self.limit)
        except BrokenExecutor as error:
            self._settle(index, Failed("died", str(error)))
            self.processes.restart()
            return
        if not future.done():
            self._settle(index, Failed("time-limit", f"longer than {self.limit:g} seconds"))
            self.processes.restart()
            return
        self._settle(index, _outcome(future))
        if isinstance(future.exception(), BrokenExecutor):
            self.processes.restart()


def _outcome(future: "Future[R]") -> Done[R] | Failed:
    try:
        return Done(future.result())
    except BrokenExecutor as error:
        return Failed("died", str(error))
    except pickle.PicklingError:
        # The call itself is wrong, not the input: our bug, to be seen at once.
        raise
    except Exception as error:
        return Failed("raised", f"{type(error).__name__}: {error}")


def _context(module: str) -> BaseContext:
    """How workers begin: a fork is quickest, but safe only while there is one thread, and only on Linux."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    if os.uname().sysname == "Linux" and threading.active_count() == 1:
        return multiprocessing.get_context("fork")
    context = multiprocessing.get_context("forkserver")
    # Imported once by the server, what the work needs costs its workers nothing.
    context.set_forkserver_preload(["__main__", module])
    return context


def _begin(guarded: bool) -> None:
    """In a new worker: Ctrl-C is the parent's business, and a worker whose parent was killed ends too."""
    seldom_collecting()
    if guarded:
        _guard()
    with contextlib.suppress(ValueError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def seldom_collecting() -> None:
    """Leaves more to pile up before rubbish in circles is looked for: there is little of it, and looking took an eighth of the time."""
    gc.set_threshold(50_000, 20, 100)


def _guard() -> None:
    faulthandler.disable()
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 2)
    os.close(silence)
    if sys.platform != "win32":
        _, most = resource.getrlimit(resource.RLIMIT_DATA)
        limit = _MOST_MEMORY if most == resource.RLIM_INFINITY else min(_MOST_MEMORY, most)
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_DATA, (limit, most))


def _end_with(sentinel: int) -> None:
    wait_for([sentinel])
    os._exit(1)
