"""What the system refuses, and mistakes of our own."""

import errno
from pathlib import Path

import pytest

from oitgen.cli.trouble import CRASH_FILE, crashed, is_refused, refused


@pytest.mark.parametrize(("error", "told"), [(PermissionError(13, "no", "a.pdf"), True), (OSError(errno.ENOSPC, "full", "b"), True)])
def test_disk_and_permission_are_not_our_mistake(error: OSError, told: bool) -> None:
    assert is_refused(error) is told
    assert str(error.filename) in dict(refused(error).message.args).values()


def test_other_errors_are() -> None:
    assert not is_refused(ValueError("x"))
    assert not is_refused(OSError(errno.ENOENT, "no such file"))


def test_a_mistake_of_ours_is_one_sentence_and_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    told = crashed(ValueError("x"), "en")

    assert told == f"This is a mistake in oitgen, not yours. Please send the file {tmp_path / CRASH_FILE} to its developers."
    assert "ValueError: x" in (tmp_path / CRASH_FILE).read_text(encoding="utf-8")
