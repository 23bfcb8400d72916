"""What stops writing altogether, said so that an officer can act on it. Exit code 4: the environment."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from oitgen.model.finding import Finding, Level, Message, OitgenError, Place, message

_FULL = (errno.ENOSPC, errno.EDQUOT)
_FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS)


def refusal(rule: str, output: Path, text: Message, hint: Message) -> OitgenError:
    """An error of the environment about the output folder."""
    return OitgenError(Finding(rule, Level.ERROR, Place(output.name), text, hint), exit_code=4)


def _said(output: Path, error: OSError) -> OitgenError:
    folder = str(output)
    if error.errno in _FULL:
        text = message("The disk is full: the site could not be written to {folder}.", folder=folder)
        return refusal(
            "disk-full", output, text, message("Free some space on this disk, then build again. The site built before is as it was.")
        )
    if error.errno in _FORBIDDEN:
        text = message("There is no permission to write to {folder}.", folder=folder)
        return refusal("output-forbidden", output, text, message("Allow writing to this folder, or choose another one with -o."))
    text = message("The site could not be written to {folder}: {reason}", folder=folder, reason=error.strerror or type(error).__name__)
    return refusal("output-unwritable", output, text, message("Check the disk and the folder, then build again."))


@contextmanager
def refusing(output: Path) -> Iterator[None]:
    """Turns what the system refuses into a sentence."""
    try:
        yield
    except OSError as error:
        raise _said(output, error) from error


def usable(output: Path) -> None:
    """Refuses an output folder that can never be written."""
    if output.exists() and not output.is_dir():
        text = message("{folder} is a file, so the site cannot be written there.", folder=str(output))
        raise refusal("output-is-file", output, text, message("Move or rename that file, or choose another folder with -o."))
    if output.parent == output or (output.exists() and output.parent.stat().st_dev != output.stat().st_dev):
        text = message("{folder} is a whole disk, so a new site cannot be prepared beside it.", folder=str(output))
        raise refusal("output-is-disk", output, text, message("Choose a folder inside it with -o."))
