import os
import subprocess
import sys
from pathlib import Path

import pytest

from oitgen.model.finding import OitgenError
from oitgen.write.lock import locked

HOLDER = """
import sys, time
from pathlib import Path
from oitgen.write.lock import locked
with locked(Path(sys.argv[1]) / "public", Path(sys.argv[1]) / "prepare"):
    print("held", flush=True)
    time.sleep(float(sys.argv[2]))
"""


def holder(folder: Path, seconds: float) -> "subprocess.Popen[str]":
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(folder), str(seconds)], stdout=subprocess.PIPE, text=True, env=environment
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_a_second_build_is_refused_and_told_which_process_is_writing(tmp_path: Path) -> None:
    with holder(tmp_path, 60) as other:
        with pytest.raises(OitgenError) as refused, locked(tmp_path / "public", tmp_path / "prepare", wait=0.2):
            pass
        other.kill()

    assert (refused.value.exit_code, refused.value.finding.rule) == (4, "output-busy")
    assert dict(refused.value.finding.message.args)["process"] == str(other.pid)


def test_a_second_build_waits_for_a_short_one(tmp_path: Path) -> None:
    with holder(tmp_path, 0.3), locked(tmp_path / "public", tmp_path / "prepare", wait=20):
        pass


def test_the_lock_ends_with_a_killed_process(tmp_path: Path) -> None:
    with holder(tmp_path, 60) as other:
        other.kill()
        other.wait()

    with locked(tmp_path / "public", tmp_path / "prepare", wait=0):
        pass
