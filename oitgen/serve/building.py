"""One build for the preview: whatever happens in it becomes something that can be shown."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from oitgen import pipeline
from oitgen.model.finding import Finding, Message, OitgenError
from oitgen.model.outcome import Outcome
from oitgen.serve.shown import Failure, Shown

# Beside the memo: the preview is never taken for the site that is to be published.
OUTPUT = Path(pipeline.CACHE) / "preview"
# The exit code that says site.yaml, a catalogue or the theme cannot be used.
_UNUSABLE = 3
# A file that vanished or is held while it is read: an office program is saving. It is soon done.
_TRIES = 3
_PAUSE = 0.2


@dataclass(frozen=True, slots=True)
class Job:
    """What is built each time: the site folder, the day it is (asked anew), our version.

    `trouble` turns an exception nobody foresaw into a finding (the system
    refuses) or a sentence (our mistake, with the facts in a file).
    """

    folder: Path
    today: Callable[[], date]
    trouble: Callable[[Exception], Finding | Message]
    version: str = ""

    @property
    def output(self) -> Path:
        """Where the preview's own copy of the site lies."""
        return self.folder / OUTPUT


def built(job: Job, before: Shown) -> Shown:
    """The state after one more build; a build that fails leaves the last good site as it was."""
    number = before.number + 1
    try:
        return Shown(number, _outcome(job))
    except OitgenError as error:
        failure = Failure((error.finding, *error.others), instead=error.exit_code == _UNUSABLE)
    except Exception as error:
        told = job.trouble(error)
        failure = Failure((told,)) if isinstance(told, Finding) else Failure(mistake=told)
    return replace(before, number=number, failure=failure)


def _outcome(job: Job) -> Outcome:
    for left in reversed(range(_TRIES)):
        try:
            return pipeline.build(job.folder, job.output, today=job.today(), version=job.version)
        except OSError:
            if not left:
                raise
            time.sleep(_PAUSE)
    raise AssertionError("the last try gives an outcome or raises")


def differ(before: Shown, after: Shown) -> bool:
    """Whether anything a browser shows may have changed."""
    if before.failure != after.failure:
        return True
    if after.failure or after.outcome is None:
        return False
    if before.outcome is None:
        return True
    written = after.outcome.written
    return bool(written.written or written.removed) or before.outcome.findings != after.outcome.findings


def changed(shown: Shown) -> tuple[str, ...]:
    """The paths of the output that the last build wrote or removed."""
    if shown.failure or shown.outcome is None:
        return ()
    return (*shown.outcome.written.written, *shown.outcome.written.removed)
