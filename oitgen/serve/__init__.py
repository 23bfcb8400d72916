"""The preview: watch, rebuild, show, tell the browser.

Three threads, each with one task. The main one builds, because it alone hears
Ctrl-C and can leave a build at once with its worker processes; one serves; the
observer's only say that something changed.
"""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from oitgen.model.finding import Finding, Message, message
from oitgen.model.words import Lang
from oitgen.report import summary, text
from oitgen.serve import building, ports
from oitgen.serve.application import Preview, serving
from oitgen.serve.building import Job
from oitgen.serve.ending import stoppable
from oitgen.serve.page import ROOM
from oitgen.serve.shown import Failure, Shown, remembered
from oitgen.serve.watching import watched
from oitgen.text import said

# What the system refused may be granted without any file changing; asked again after so many seconds.
_AGAIN = 2.0


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked on the command line. `show` opens an address in the browser; None where that was not asked."""

    port: int
    poll: bool
    lang: Lang
    show: Callable[[str], object] | None = None


def serve(job: Job, asked: Asked, say: Callable[[str], None]) -> None:
    """Serves until KeyboardInterrupt, whatever the folder holds. OitgenError (exit 4) where no port is free."""

    def tell(told: Message) -> None:
        say(said(told, asked.lang))

    def mistaken(error: Exception) -> None:
        _tell_trouble(job.trouble(error), asked.lang, say)

    listener, port = ports.listening(asked.port)
    address = f"http://{ports.ADDRESS}:{port}/"
    preview = Preview(job, port, asked.lang, mistaken)
    with stoppable(), watched(job.folder, poll=asked.poll) as (changes, watch), serving(preview, listener) as served:
        if asked.port not in (0, port):
            tell(message("Port {port} is in use, so the preview has another.", port=asked.port))
        if asked.poll:
            tell(message("The folder is looked at twice a second (--poll)."))
        elif watch.polls:
            tell(message("The folder is looked at twice a second, because a network drive does not tell of changes."))
        tell(message("The preview is at {address} (Ctrl+C ends it).", address=address))
        tell(message("What is missing, and what became of each save: {address}", address=f"{address.rstrip('/')}{ROOM}"))
        if asked.show:
            # Some systems wait here until the browser is up.
            threading.Thread(target=asked.show, args=(address,), daemon=True).start()
        shown = Shown()
        while True:
            watch.follow()
            started = time.perf_counter()
            before, shown = shown, remembered(shown, building.built(job, shown))
            served.show(shown)
            if building.differ(before, shown) or before.history.latest != shown.history.latest:
                served.tell(building.changed(shown))
                _tell_build(shown, time.perf_counter() - started, asked.lang, say)
            changes.wait(_AGAIN if shown.failure and not shown.failure.mistake and not shown.failure.instead else None)


def _tell_build(shown: Shown, seconds: float, lang: Lang, say: Callable[[str], None]) -> None:
    if shown.failure:
        _tell_failure(shown.failure, lang, say)
    elif shown.outcome:
        written = shown.outcome.written
        told = message(
            "Built in {seconds} s · written: {written} · removed: {removed} · {counts}",
            seconds=f"{seconds:.1f}",
            written=len(written.written),
            removed=len(written.removed),
            counts=summary.counts(shown.outcome.findings),
        )
        say(said(told, lang))


def _tell_failure(failure: Failure, lang: Lang, say: Callable[[str], None]) -> None:
    for each in failure.findings:
        _tell_trouble(each, lang, say)
    if failure.mistake:
        _tell_trouble(failure.mistake, lang, say)


def _tell_trouble(told: Finding | Message, lang: Lang, say: Callable[[str], None]) -> None:
    say(text.finding(told, lang) if isinstance(told, Finding) else said(told, lang))
