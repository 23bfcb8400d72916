"""How far long work has come: a bar on a terminal, elsewhere a plain line for each long stage; how long each stage took.

All of it goes to stderr, and nothing at all is said of work that is soon done.
"""

import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol

from oitgen.cli.console import say
from oitgen.commands import Told
from oitgen.model.finding import Message, message
from oitgen.model.progress import Stage
from oitgen.model.words import Lang
from oitgen.text import said

if TYPE_CHECKING:
    from rich.live import Live
    from rich.table import Table

_NAMES = {
    Stage.READING: message("Reading documents"),
    Stage.CHECKING: message("Sorting and checking"),
    Stage.ASKING: message("Asking outside addresses"),
    Stage.PICTURES: message("Preparing pictures"),
    Stage.WORD: message("Making previews of Word files"),
    Stage.VIEWS: message("Making small pictures of documents"),
    Stage.PAGES: message("Making pages"),
    Stage.COPYING: message("Copying documents"),
    Stage.WRITING: message("Putting files in their places"),
}
# Seconds of work before anything is shown.
_SOON = 1.0
# A stage of so many seconds is long; one of so many steps is sooner seen to be.
_LONG, _MANY = 2.0, 100
# Seconds between two pictures of the bar: more often would only keep the work waiting.
_OFTEN = 0.1
_BAR_WIDTH = 24


@dataclass(frozen=True, slots=True)
class Position:
    """So far is a stage; `passed` are the seconds since it began, `whole` those since the command did."""

    stage: Stage
    done: int
    total: int
    passed: float
    whole: float


class Display(Protocol):
    """Where people see how far the work is."""

    def show(self, position: Position) -> None:
        """The work is so far."""

    def close(self) -> None:
        """The work is over: what is no longer true leaves the screen. May be called twice."""


@dataclass(slots=True)
class Lines:
    """Where nothing can be drawn: one line for each stage that proves to be long."""

    lang: Lang
    say: Callable[[str], None] = say
    told: set[Stage] = field(default_factory=set)

    def show(self, position: Position) -> None:
        """Says once what is being done."""
        is_long = position.passed >= _LONG or (position.total >= _MANY and position.passed >= _SOON)
        if is_long and position.stage not in self.told:
            self.told.add(position.stage)
            name = _NAMES[position.stage]
            told = message("{stage}, {total} in all", stage=name, total=f"{position.total:,}") if position.total else name
            self.say(said(told, self.lang))

    def close(self) -> None:
        """A line stays."""


@dataclass(slots=True)
class Bar:
    """On a terminal: a bar with its count, in one line that is drawn over and in the end taken away."""

    lang: Lang
    drawn: Position | None = None
    live: "Live | None" = None

    def show(self, position: Position) -> None:
        """Draws it anew, where the work is no longer short and the last picture not too fresh."""
        fresh = self.drawn is not None and self.drawn.stage is position.stage and position.whole - self.drawn.whole < _OFTEN
        if position.whole < _SOON or fresh:
            return
        self.drawn = position
        row = _row(position, self.lang)
        with _undisturbed():
            if self.live is None:
                self.live = _begun(row)
            else:
                self.live.update(row, refresh=True)

    def close(self) -> None:
        """Takes it away."""
        with _undisturbed():
            if self.live is not None:
                self.live.stop()
                self.live = None


@dataclass(slots=True)
class Watched:
    """One command, watched: tells a display how far it is, and knows how many seconds each stage took."""

    lang: Lang
    display: Display
    clock: Callable[[], float]
    start: float
    # Where it was last seen, and when that stage began; nothing before the first stage and after the last.
    last: Position | None = None
    began: float = 0.0
    taken: dict[Stage, float] = field(default_factory=dict)

    def watch(self, stage: Stage, done: int, total: int) -> None:
        """Hears how far a stage is; the first word of another one ends the one before."""
        now = self.clock()
        if self.last is None or self.last.stage is not stage:
            self._end(now)
            self.began = now
        self.last = Position(stage, done, total, now - self.began, now - self.start)
        self.display.show(self.last)

    def close(self) -> None:
        """The work is done, or will not be done any more."""
        self._end(self.clock())
        self.display.close()

    def timed(self, told: Told) -> Told:
        """What a command told, and below it the time of every stage there was."""
        times = (
            message("{stage}: {seconds} s", stage=_NAMES[each], seconds=f"{self.taken[each]:.1f}") for each in Stage if each in self.taken
        )
        lines = (told.text.rstrip("\n"), *(said(line, self.lang) for line in times))
        return replace(told, text="\n".join(line for line in lines if line))

    def _end(self, now: float) -> None:
        if self.last is None:
            return
        last, self.last = self.last, None
        passed = now - self.began
        self.taken[last.stage] = self.taken.get(last.stage, 0.0) + passed
        # A stage that could not count its steps has said nothing since it began.
        self.display.show(replace(last, passed=passed, whole=now - self.start))


@contextmanager
def watched(lang: Lang) -> Iterator[Watched]:
    """Watches one command; whatever ends it, the screen is clean afterwards."""
    display = Bar(lang) if _is_terminal() else Lines(lang)
    found = Watched(lang, display, time.perf_counter, time.perf_counter())
    try:
        yield found
    finally:
        found.close()


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Lets Ctrl-C wait for the moment it takes to draw: half a picture could not be taken away again."""
    # Where Ctrl-C is nobody's business (a job in the background), it stays so.
    if threading.current_thread() is not threading.main_thread() or signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        yield
        return
    heard: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: heard.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before if before is not None else signal.default_int_handler)
    if heard:
        raise KeyboardInterrupt


def _is_terminal() -> bool:
    """Whether lines can be drawn over where people read."""
    return sys.stderr.isatty() and os.environ.get("TERM", "").lower() not in ("dumb", "unknown")


def _begun(row: "Table") -> "Live":
    """A line that is drawn only when it is told to: a thread of its own would make every later worker process slow to begin."""
    from rich.console import Console
    from rich.live import Live

    # It is a terminal, whatever the surroundings tell rich.
    console = Console(file=sys.stderr, force_terminal=True, force_interactive=True)
    live = Live(row, console=console, auto_refresh=False, transient=True, redirect_stdout=False, redirect_stderr=False)
    live.start(refresh=True)
    # rich hides the cursor; a program that is killed could not bring it back.
    console.show_cursor(True)
    return live


def _row(position: Position, lang: Lang) -> "Table":
    """The bar and its words; words alone where the steps are not known."""
    from rich.progress_bar import ProgressBar
    from rich.table import Table
    from rich.text import Text

    row = Table.grid(padding=(0, 1))
    if position.total:
        bar = ProgressBar(position.total, position.done, _BAR_WIDTH, complete_style="green", finished_style="green")
        row.add_column()
        row.add_column(no_wrap=True, overflow="ellipsis")
        row.add_row(bar, Text(said(_counted(position), lang)))
    else:
        row.add_column(no_wrap=True, overflow="ellipsis")
        row.add_row(Text(said(_NAMES[position.stage], lang)))
    return row


def _counted(position: Position) -> Message:
    told = {"done": f"{position.done:,}", "total": f"{position.total:,}"}
    return message("{stage} {done} of {total}", stage=_NAMES[position.stage], **told)
