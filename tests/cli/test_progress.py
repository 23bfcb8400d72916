"""How far long work has come, as people see it: real runs on a terminal and without one."""

import json
import os
import re
import signal
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import PIL.Image
import pytest

from oitgen.cli.progress import Bar, Lines, Position, Watched
from oitgen.commands import Told, init
from oitgen.model.progress import Stage

if sys.platform != "win32":
    import pty

on_terminals = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals of this kind")
REPOSITORY = Path(__file__).resolve().parents[2]
SCANS = 5
_HIDE, _SHOW = "\x1b[?25l", "\x1b[?25h"


class Clock:
    """A clock that stands still until it is set."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Seen:
    """A display that keeps what it was shown."""

    shown: list[Position]
    closed: int = 0

    def show(self, position: Position) -> None:
        self.shown.append(position)

    def close(self) -> None:
        self.closed += 1


def line(told: list[str]) -> Lines:
    return Lines("th", told.append)


def at(stage: Stage, done: int, total: int, *, passed: float, whole: float) -> Position:
    return Position(stage, done, total, passed, whole)


# ---- plain lines


def test_a_stage_is_told_once_when_it_proves_to_be_long() -> None:
    told: list[str] = []
    lines = line(told)

    for passed in (0.0, 1.9, 2.0, 3.0):
        lines.show(at(Stage.READING, 3, 1812, passed=passed, whole=passed))

    assert told == ["อ่านเอกสาร ทั้งหมด 1,812"]


def test_a_stage_of_many_steps_is_sooner_seen_to_be_long() -> None:
    told: list[str] = []
    lines = line(told)

    lines.show(at(Stage.READING, 150, 150, passed=0.4, whole=5.0))
    lines.show(at(Stage.PAGES, 1, 99, passed=1.9, whole=5.0))
    lines.show(at(Stage.COPYING, 1, 100, passed=1.0, whole=5.0))

    assert told == ["คัดลอกเอกสาร ทั้งหมด 100"]


def test_a_stage_that_cannot_count_its_steps_is_told_without_a_number() -> None:
    told: list[str] = []

    Lines("en", told.append).show(at(Stage.CHECKING, 0, 0, passed=2.5, whole=2.5))

    assert told == ["Sorting and checking"]


# ---- the bar


def test_nothing_is_drawn_before_a_second_has_passed(capsys: pytest.CaptureFixture[str]) -> None:
    bar = Bar("th")

    bar.show(at(Stage.READING, 5, 10, passed=0.9, whole=0.9))
    bar.close()

    assert capsys.readouterr() == ("", "")


def test_the_bar_is_drawn_after_a_second_and_taken_away(capsys: pytest.CaptureFixture[str]) -> None:
    bar = Bar("th")

    bar.show(at(Stage.READING, 812, 2000, passed=1.0, whole=1.0))
    drawn = capsys.readouterr().err
    bar.close()
    bar.close()

    assert "อ่านเอกสาร 812 จาก 2,000" in drawn
    assert screen(drawn + capsys.readouterr().err) == []


def test_the_bar_is_drawn_no_more_often_than_eyes_can_follow(capsys: pytest.CaptureFixture[str]) -> None:
    bar = Bar("en")

    for done in range(1, 1001):
        bar.show(at(Stage.PAGES, done, 1000, passed=done / 1000, whole=1 + done / 1000))
    bar.close()

    drawn = re.findall(r"Making pages (\d+,?\d*) of 1,000", capsys.readouterr().err)
    assert 9 <= len(set(drawn)) <= 11


def test_another_stage_is_drawn_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    bar = Bar("en")

    bar.show(at(Stage.READING, 9, 9, passed=1.0, whole=1.0))
    bar.show(at(Stage.CHECKING, 0, 0, passed=0.0, whole=1.001))
    drawn = capsys.readouterr().err
    bar.close()

    assert screen(drawn) == ["Sorting and checking"]


# ---- times


def test_the_time_of_a_stage_runs_until_another_begins_and_is_summed() -> None:
    clock = Clock()
    watched = Watched("en", Seen([]), clock, 0.0)

    for now, stage in ((1.0, Stage.READING), (4.0, Stage.CHECKING), (5.0, Stage.READING), (5.5, Stage.CHECKING)):
        clock.now = now
        watched.watch(stage, 0, 0)
    clock.now = 6.0
    watched.close()

    assert watched.timed(Told(1, "Said.\n", "data")) == Told(1, "Said.\nReading documents: 3.5 s\nSorting and checking: 1.5 s", "data")


def test_a_command_that_did_nothing_long_tells_no_times() -> None:
    watched = Watched("th", Seen([]), Clock(), 0.0)

    watched.close()

    assert watched.timed(Told(0, "บอก")) == Told(0, "บอก")


def test_a_stage_that_could_not_count_is_shown_once_more_when_it_ends() -> None:
    clock = Clock()
    told: list[str] = []
    watched = Watched("en", Lines("en", told.append), clock, 0.0)

    watched.watch(Stage.CHECKING, 0, 0)
    clock.now = 3.0
    watched.watch(Stage.PAGES, 0, 5)

    assert told == ["Sorting and checking"]


# ---- real runs


@pytest.fixture(scope="module")
def scans(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site folder of scans, in which QR codes are sought."""
    folder = tmp_path_factory.mktemp("long") / "site"
    init.run(init.Request(folder, "police-station-2568", "", "หน่วยงานทดสอบ", "th"), None)
    page = PIL.Image.effect_noise((600, 800), 90)
    for number in range(1, SCANS + 1):
        page.save(folder / "content" / "2568" / f"O8 scan {number}.pdf", save_all=True, append_images=[page] * number)
    return folder


def program(*arguments: str, seconds: float = 0.0) -> list[str]:
    """The program, to which all that takes so many seconds is long: what is seen must not hang on how fast a machine is."""
    driver = (
        # Whoever runs the tests in the background has taken Ctrl-C from them.
        "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "from oitgen import cli; from oitgen.cli import progress\n"
        f"progress._SOON = progress._LONG = {seconds}; progress._OFTEN = 0.0\n"
        "sys.exit(cli.main())"
    )
    return [sys.executable, "-c", driver, *arguments]


def surroundings(**more: str) -> dict[str, str]:
    """A terminal as it usually is."""
    kept = {name: value for name, value in os.environ.items() if name not in ("OITGEN_LANG", "NO_COLOR", "COLUMNS", "PYTHONIOENCODING")}
    return {**kept, "PYTHONPATH": str(REPOSITORY), "TERM": "xterm-256color", "PYTHONUTF8": "1", **more}


def on_terminal(folder: Path, *arguments: str, until: bytes | None = None, seconds: float = 0.0, **more: str) -> tuple[int, bytes, bytes]:
    """A run whose stderr is a terminal: its exit code, what the terminal got, and its stdout. It gets Ctrl-C once `until` was said."""
    ours, its = pty.openpty()
    command = program(*arguments, seconds=seconds)
    with (
        tempfile.TemporaryFile() as out,
        subprocess.Popen(command, cwd=folder, env=surroundings(**more), stdin=its, stdout=out, stderr=its) as running,
    ):
        os.close(its)
        got = b""
        # A terminal nobody holds any more is an error on Linux and an end on other systems.
        while part := _read(ours):
            got += part
            if until is not None and until in got:
                running.send_signal(signal.SIGINT)
                until = None
        os.close(ours)
        code = running.wait(timeout=60)
        out.seek(0)
        return code, got, out.read()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 1 << 16)
    except OSError:
        return b""


def screen(text: str) -> list[str]:
    """The lines a terminal shows in the end, empty ones left out."""
    lines, row = [""], 0
    for part in re.findall(r"\x1b\[[?\d;]*[A-Za-z]|\r|\n|[^\x1b\r\n]+", text):
        if part == "\n":
            row += 1
            lines += [""] * (row + 1 - len(lines))
        elif re.fullmatch(r"\x1b\[\d*A", part):
            row = max(0, row - int(part[2:-1] or 1))
        elif part == "\x1b[2K":
            lines[row] = ""
        elif part[0] not in "\x1b\r":
            lines[row] += part
    return [line.rstrip() for line in lines if line.strip()]


@on_terminals
def test_long_work_shows_a_bar_that_is_gone_in_the_end(scans: Path) -> None:
    code, got, data = on_terminal(scans, "build", ".", "-v", "--clean", "--jobs", "1", "-o", "public-bar")

    told = got.decode()
    assert code == 0
    assert data == b""
    assert re.search(rf"━ อ่านเอกสาร [1-{SCANS}] จาก {SCANS}", re.sub("\x1b\\[[\\d;]*m", "", told))
    left = screen(told)
    assert not [line for line in left if "━" in line or " จาก " in line]
    assert any(line.startswith("เว็บไซต์อยู่ใน") for line in left)
    assert re.fullmatch(r"วางไฟล์ลงในเว็บไซต์ \d+\.\d วินาที", left[-1])
    # The cursor is where people can see it, and is never hidden while the work goes on.
    assert told.index(_SHOW) < told.index("\x1b[2K")
    assert told.rindex(_SHOW) > told.rindex(_HIDE)


@on_terminals
def test_the_bar_never_stands_in_what_other_programs_read(scans: Path) -> None:
    code, got, data = on_terminal(scans, "check", ".", "--format", "json", "--lang", "en", "--today", "2568-01-02")

    assert code == 0
    assert json.loads(data)["schema"] == 1
    assert "Reading documents" in got.decode()
    assert screen(got.decode()) == []


@on_terminals
def test_ctrl_c_leaves_the_terminal_clean(scans: Path) -> None:
    # Not before the worker lives: Python loses a Ctrl-C that comes in the very moment of a fork.
    code, got, _ = on_terminal(scans, "build", ".", "--clean", "--jobs", "1", "-o", "public-cut", until="อ่านเอกสาร 1 จาก".encode())

    told = got.decode()
    assert code == 130
    assert screen(told.replace("^C", "")) == ["หยุดตามคำสั่งแล้ว เว็บไซต์ที่สร้างไว้เดิมยังอยู่ครบ"]
    assert told.rindex(_SHOW) > told.rindex(_HIDE)


@on_terminals
def test_a_console_of_the_old_thai_encoding_gets_a_bar_it_can_show(scans: Path) -> None:
    code, got, _ = on_terminal(scans, "build", ".", "--clean", "--jobs", "1", "-o", "public-old", PYTHONIOENCODING="cp874", PYTHONUTF8="0")

    told = re.sub("\x1b\\[[\\d;]*m", "", got.decode("cp874"))
    bars = re.findall(rf"(.*) อ่านเอกสาร \d จาก {SCANS}", told.replace("\r", "\n"))
    assert code == 0
    assert bars
    assert all(re.fullmatch(r"[- ]+", re.sub("\x1b\\[[?\\d]*[a-zA-Z]", "", bar)) for bar in bars)


@on_terminals
def test_short_work_draws_nothing(tmp_path: Path) -> None:
    init.run(init.Request(tmp_path / "site", "police-station-2568", "", "หน่วยงานทดสอบ", "th"), None)
    on_terminal(tmp_path / "site", "list", "items", ".", seconds=60.0)

    _, got, data = on_terminal(tmp_path / "site", "list", "catalogues", ".", seconds=60.0)

    assert got == b""
    assert b"police-station-2568" in data


def test_where_nobody_looks_on_a_long_stage_is_one_plain_line(scans: Path) -> None:
    command = program("build", ".", "--clean", "--jobs", "1", "--lang", "en", "-o", "public-plain")

    told = subprocess.run(command, cwd=scans, env=surroundings(), capture_output=True, check=False)

    assert told.stderr.decode().splitlines().count(f"Reading documents, {SCANS} in all") == 1
    assert b"\x1b" not in told.stderr
    assert told.stdout == b""


@on_terminals
def test_a_terminal_that_cannot_draw_over_its_lines_gets_a_plain_line(scans: Path) -> None:
    line = f"Reading documents, {SCANS} in all"

    code, got, _ = on_terminal(
        scans, "build", ".", "--clean", "--jobs", "1", "--lang", "en", "-o", "public-dumb", TERM="dumb", NO_COLOR="1"
    )

    assert code == 0
    assert b"\x1b" not in got
    assert got.decode().splitlines()[0] == line
