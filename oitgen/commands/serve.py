"""oitgen serve: the site as it will be, beside the work on it."""

import contextlib
import webbrowser
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import oitgen
from oitgen import serve
from oitgen.commands import Told
from oitgen.model.finding import Finding, Message, message
from oitgen.model.words import Lang
from oitgen.serve.building import Job
from oitgen.text import said


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked on the command line."""

    folder: Path
    lang: Lang
    port: int = 8000
    open: bool = False
    poll: bool = False


def run(asked: Request, today: Callable[[], date], say: Callable[[str], None], trouble: Callable[[Exception], Finding | Message]) -> Told:
    """Shows the preview until it is stopped, and says so; 130, as whatever is interrupted.

    `today` is asked before each build: a preview may run for weeks.
    """

    def heard(told: str) -> None:
        # A terminal that has closed hears nothing; what ends the preview then is its signal.
        with contextlib.suppress(OSError):
            say(told)

    job = Job(asked.folder.resolve(), today, trouble, oitgen.__version__)
    with contextlib.suppress(KeyboardInterrupt):
        serve.serve(job, serve.Asked(asked.port, asked.poll, asked.lang, webbrowser.open if asked.open else None), heard)
    heard(said(message("The preview has ended."), asked.lang))
    return Told(130)
