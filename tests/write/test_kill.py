"""A kill at any moment: every published file is whole, no stray file is there, the next command finishes."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from oitgen import write
from oitgen.model.output import Rendered

TOOL = "oitgen 1"

# Two sites that differ in every way: changed, equal, new and removed files, a file that becomes a folder and back.
SITES: tuple[dict[str, bytes], ...] = (
    {
        "index.html": b"one " * 5_000,
        "same.html": b"same",
        "becomes": b"file",
        "was/a": b"1",
        "was/b/c": b"1",
        "2567/o1/index.html": b"old",
        **{f"assets/{number}.css": b"1" * 3_000 for number in range(8)},
    },
    {
        "index.html": b"two!" * 5_000,
        "same.html": b"same",
        "becomes/folder.html": b"2",
        "was": b"file",
        "2568/o7/index.html": b"new",
        **{f"assets/{number}.css": b"2" * 3_000 for number in range(4, 12)},
    },
)

# Builds a site over and over; ends itself by SIGKILL before its n-th change on disk, or fails there as a full disk does.
PROGRAM = """
import json, os, signal, sys
from pathlib import Path
from oitgen import write
from oitgen.model.finding import OitgenError
from oitgen.model.output import Rendered

sites = [[Rendered(path, text.encode("latin-1"), "s") for path, text in site.items()] for site in json.loads(sys.stdin.readline())]
output, first, step, trouble = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
CHANGES = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "shutil.rmtree"}
done = 0

def watch(event, args):
    global done
    writes = event == "open" and isinstance(args[2], int) and args[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
    if event not in CHANGES and not writes:
        return
    done += 1
    if done != step:
        return
    if trouble == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    raise OSError(28, "No space left on device")

if step:
    sys.addaudithook(watch)
while True:
    try:
        write.files(output, sites[first], tool="oitgen 1")
    except OitgenError as error:
        sys.exit(40 + (error.finding.rule == "disk-full"))
    if step:
        sys.exit(0)
    first = 1 - first
"""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills in the POSIX way")


def started(output: Path, first: int, step: int = 0, trouble: str = "kill") -> "subprocess.Popen[bytes]":
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-c", PROGRAM, str(output), str(first), str(step), trouble]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, env=environment)
    assert process.stdin is not None
    sites = [{path: content.decode("latin-1") for path, content in site.items()} for site in SITES]
    process.stdin.write(json.dumps(sites).encode() + b"\n")
    process.stdin.close()
    return process


def build(output: Path, site: int) -> None:
    write.files(output, [Rendered(path, content, "s") for path, content in SITES[site].items()], tool=TOOL)


def held(output: Path) -> dict[str, bytes]:
    return {each.relative_to(output).as_posix(): each.read_bytes() for each in output.rglob("*") if each.is_file()}


def must_be_whole(output: Path, manifests: set[bytes]) -> None:
    """Each file holds its old bytes or its new, and there is no other file."""
    for path, content in held(output).items():
        if path == write.MANIFEST:
            assert content in manifests
        else:
            assert content in [site[path] for site in SITES if path in site], path


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, bytes]]:
    """What a build into an empty folder gives, for each of the two sites."""
    folder = tmp_path_factory.mktemp("clean")
    for site in (0, 1):
        build(folder / str(site), site)
    return [held(folder / str(site)) for site in (0, 1)]


def test_a_kill_before_each_single_step(tmp_path: Path, clean: list[dict[str, bytes]]) -> None:
    manifests = {site[write.MANIFEST] for site in clean}
    step = 0
    codes: list[int] = []
    while not codes or codes[-1] != 0:
        step += 1
        output = tmp_path / str(step) / "public"
        build(output, 0)

        codes.append(started(output, 1, step).wait(timeout=30))

        must_be_whole(output, manifests)
        write.recover(output)
        assert held(output) in clean
        build(output, 1)
        assert held(output) == clean[1]
        assert sorted(each.name for each in write.prepare_folder(output).iterdir()) == ["lock", "stamps.json"]
    assert set(codes[:-1]) == {-signal.SIGKILL}
    assert len(codes) > 50


def test_a_full_disk_at_each_single_step(tmp_path: Path, clean: list[dict[str, bytes]]) -> None:
    manifests = {site[write.MANIFEST] for site in clean}
    codes = []
    for step in range(1, 100, 4):
        output = tmp_path / str(step) / "public"
        build(output, 0)

        codes.append(started(output, 1, step, "full").wait(timeout=30))

        must_be_whole(output, manifests)
        build(output, 1)
        assert held(output) == clean[1]
    # 0: it was only the tidying up that failed.
    assert set(codes) <= {0, 41}
    assert codes.count(41) > 10


def test_kills_at_random_moments(tmp_path: Path, clean: list[dict[str, bytes]]) -> None:
    manifests = {site[write.MANIFEST] for site in clean}
    output = tmp_path / "public"
    build(output, 0)
    cut_off = 0
    for number in range(60):
        process = started(output, number % 2)
        # Spread over the moments after the start by a step that no loop of ours has in common.
        time.sleep(0.08 + number * 0.0617 % 0.15)
        process.kill()
        process.wait()

        cut_off += (write.prepare_folder(output) / "journal.json").exists()
        must_be_whole(output, manifests)
        if number % 3 == 0:
            write.recover(output)
            assert held(output) in clean
    build(output, 1)
    assert held(output) == clean[1]
    # Else the moments were badly chosen.
    assert cut_off > 0
