"""What no officer did: the system refuses, or oitgen itself is wrong."""

import errno
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeGuard

import oitgen
from oitgen.model.finding import Finding, Level, Message, Place, message
from oitgen.model.words import Lang
from oitgen.report import crash
from oitgen.text import said

CRASH_FILE = "oitgen-crash.txt"
_NO_DISK = (errno.ENOSPC, errno.EDQUOT, errno.EROFS)


def is_refused(error: Exception) -> TypeGuard[OSError]:
    """Whether disk or permission refuse: nothing of ours can help that."""
    return isinstance(error, OSError) and (isinstance(error, PermissionError) or error.errno in _NO_DISK)


def refused(error: OSError) -> Finding:
    """What the system refused."""
    path = str(error.filename or "")
    if isinstance(error, PermissionError):
        told = message("There is no permission to use {path}.", path=path)
        return Finding(
            "no-permission",
            Level.ERROR,
            Place(),
            told,
            message("Close the program that has it open, or ask who looks after this computer."),
        )
    told = message("The disk cannot take any more: {path}", path=path)
    return Finding("disk-refuses", Level.ERROR, Place(), told, message("Free some space on this disk, then run the command again."))


def trouble(error: Exception) -> Finding | Message:
    """What the system refused, or that the mistake is ours."""
    return refused(error) if is_refused(error) else mistake(error)


def crashed(error: Exception, lang: Lang) -> str:
    """One sentence for the officer; what a developer needs goes into a file."""
    return said(mistake(error), lang)


def mistake(error: Exception) -> Message:
    """The sentence alone; the file is written."""
    facts = crash.facts(error, oitgen.__version__, datetime.now(UTC))
    for folder in (Path.cwd(), Path(tempfile.gettempdir())):
        path = folder / CRASH_FILE
        try:
            path.write_text(facts, encoding="utf-8", errors="replace")
        except OSError:
            continue
        return message("This is a mistake in oitgen, not yours. Please send the file {path} to its developers.", path=str(path))
    return message("This is a mistake in oitgen, not yours: {reason}", reason=f"{type(error).__name__}: {error}")
