"""The command line: every exit code, both languages, any console."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from oitgen import __version__, cli
from oitgen.commands import init


@pytest.fixture(autouse=True)
def _plain_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("OITGEN_LANG", "SOURCE_DATE_EPOCH", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A new site folder."""
    init.run(init.Request(tmp_path / "site", "police-station-2568", "", "หน่วยงานทดสอบ", "th"), None)
    return tmp_path / "site"


def program(*arguments: str, folder: Path, **surroundings: str) -> "subprocess.CompletedProcess[bytes]":
    """The program as it is started from a console."""
    return subprocess.run(
        [sys.executable, "-m", "oitgen", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(Path(cli.__spec__.origin or "").parents[2]), **surroundings},
        capture_output=True,
        stdin=subprocess.DEVNULL,
        timeout=120,
        check=False,
    )


def test_a_sound_folder_ends_with_0(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["build", str(folder), "--no-previews"], "th") == 0

    told = capsys.readouterr()
    assert "เว็บไซต์อยู่ใน" in told.err
    assert told.out == ""


def test_strict_ends_with_1_where_something_is_not_complete(folder: Path) -> None:
    assert cli.run(["build", str(folder), "--no-previews", "--strict"], "th") == 1


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["bild"], "ไม่มีคำสั่ง bild หมายถึง build ใช่หรือไม่"),
        (["build", "--strct"], "ไม่มีตัวเลือก --strct หมายถึง --strict ใช่หรือไม่"),
        (["build", "nowhere"], "ไม่พบโฟลเดอร์ nowhere"),
        (["build", ".", "more"], "ไม่เข้าใจคำสั่งที่พิมพ์"),
        (["build", "--today", "2568-02-30"], "“2568-02-30” ไม่ใช่วันที่ที่มีจริง"),
        (["build", "--jobs", "many"], "--jobs ต้องเป็นจำนวนเต็มตั้งแต่ 0 ขึ้นไป"),
        (["build", "--jobs"], "--jobs"),
        (["list"], "ยังไม่ได้ระบุ files|items|missing|catalogues"),
        (["list", "pages"], "ต้องเป็นคำใดคำหนึ่งต่อไปนี้: files, items, missing, catalogues"),
        (["build", "--lang", "fr"], "--lang ต้องเป็นคำใดคำหนึ่งต่อไปนี้: th, en"),
        ([], "วิธีใช้: oitgen"),
    ],
)
def test_wrong_usage_is_said_in_thai_and_ends_with_2(
    given: list[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)

    code = cli.run(given, "th")

    assert code == 2
    assert said in capsys.readouterr().err


def test_a_folder_without_site_yaml_ends_with_3(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["build", str(tmp_path)], "th") == 3
    assert "site.yaml error [site-missing] " in capsys.readouterr().err


def test_an_output_that_cannot_be_written_ends_with_4(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "out").write_text("a file", encoding="utf-8")

    assert cli.run(["build", str(folder), "-o", str(tmp_path / "out"), "--no-previews"], "th") == 4
    assert "[output-is-file]" in capsys.readouterr().err


def test_a_mistake_of_ours_ends_with_70_and_a_file_for_developers(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SECRET_TOKEN", "very-secret-value")

    # No system has such a path, and nothing of ours expects one.
    code = cli.run(["build", str(folder), "-o", "a\0b"], "th")

    told = capsys.readouterr().err
    facts = (tmp_path / "oitgen-crash.txt").read_text(encoding="utf-8")
    assert code == 70
    assert len(told.splitlines()) == 1
    assert "oitgen-crash.txt" in told
    assert "Traceback" in facts
    assert __version__ in facts
    assert "very-secret-value" not in facts


@pytest.fixture
def heeds_interrupts() -> Iterator[None]:
    """Programs started here heed Ctrl-C, even where the tests run in the background of a shell, which has them ignore it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT for another process")
def test_an_interrupt_ends_with_130(tmp_path: Path, heeds_interrupts: None) -> None:
    asking = subprocess.Popen(
        [sys.executable, "-m", "oitgen", "init", "new"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(Path(cli.__spec__.origin or "").parents[2])},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert asking.stderr is not None
    # It has asked its first question, so it is waiting now.
    told = b""
    while b"[1]" not in told:
        told += asking.stderr.read(1)

    asking.send_signal(signal.SIGINT)
    _, rest = asking.communicate(timeout=60)

    assert asking.returncode == 130
    assert "หยุดตามคำสั่งแล้ว" in rest.decode()
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("given", [["--lang", "en", "--help"], ["--lang=en", "--help"], ["build", "--help", "--lang", "en"]])
def test_the_language_may_stand_before_and_after_the_command(given: list[str], tmp_path: Path) -> None:
    told = program(*given, folder=tmp_path)

    assert told.returncode == 0
    assert told.stdout.decode().startswith("Usage: oitgen")


def test_the_language_of_the_surroundings_holds_until_another_is_asked_for(tmp_path: Path) -> None:
    assert program("--help", folder=tmp_path, OITGEN_LANG="en").stdout.decode().startswith("Usage:")
    assert program("--help", "--lang", "th", folder=tmp_path, OITGEN_LANG="en").stdout.decode().startswith("วิธีใช้:")
    assert program("--help", folder=tmp_path, OITGEN_LANG="xx").stdout.decode().startswith("วิธีใช้:")


def test_the_version_is_told(tmp_path: Path) -> None:
    told = program("--version", folder=tmp_path)

    assert (told.returncode, told.stdout.decode().strip()) == (0, f"oitgen {__version__}")


def test_an_old_thai_console_gets_every_word_it_can_show(folder: Path) -> None:
    told = program("build", ".", "--no-previews", folder=folder, PYTHONIOENCODING="cp874", PYTHONUTF8="0")

    assert told.returncode == 0
    assert "เว็บไซต์อยู่ใน" in told.stderr.decode("cp874")


def test_json_is_whole_on_an_old_thai_console(folder: Path) -> None:
    told = program("list", "items", ".", "--format", "json", folder=folder, PYTHONIOENCODING="cp874", PYTHONUTF8="0")

    assert told.returncode == 0
    assert told.stdout.isascii()


def test_help_is_there_before_any_reader_is_loaded(tmp_path: Path) -> None:
    heavy = "oitgen.load", "oitgen.render", "oitgen.pipeline", "oitgen.thai.reading", "jinja2", "yaml", "openpyxl", "PIL"
    asked = f"import sys; from oitgen import cli; cli.run(['--help'], 'th'); print([m for m in {heavy!r} if m in sys.modules])"

    told = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, check=True, env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    )

    assert told.stdout.decode("utf-8", "replace").splitlines()[-1] == "[]"


@pytest.mark.parametrize("given", [["--today", "2568-03-01"], ["--today", "2025-03-01"], ["--today", "๒๕๖๘-๐๓-๐๑"]])
def test_a_day_is_read_in_either_era(given: list[str], folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cli.run(["list", "missing", str(folder), "--format", "json", *given], "th")
    march = capsys.readouterr().out

    cli.run(["list", "missing", str(folder), "--format", "json", "--today", "2025-03-01"], "th")
    assert march == capsys.readouterr().out


def test_source_date_epoch_is_a_day_in_thailand(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    # 28 February 2025, 18:00 UTC: in Thailand it is 1 March already.
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1740765600")
    cli.run(["list", "missing", str(folder), "--format", "json"], "th")
    told = capsys.readouterr().out

    cli.run(["list", "missing", str(folder), "--format", "json", "--today", "2025-03-01"], "th")
    assert told == capsys.readouterr().out


def test_a_wrong_source_date_epoch_is_wrong_usage_but_never_stops_help(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")

    assert cli.run(["build", str(folder)], "th") == 2
    assert "SOURCE_DATE_EPOCH" in capsys.readouterr().err
    assert cli.run(["build", "--help"], "th") == 0


def test_a_reader_that_closes_early_is_no_mistake(folder: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "oitgen", "list", "files", "."],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(Path(cli.__spec__.origin or "").parents[2])},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as listing:
        assert listing.stdout is not None
        assert listing.stderr is not None
        listing.stdout.close()
        assert b"Traceback" not in listing.stderr.read()
    assert listing.returncode == 0


def test_no_colour_reaches_what_is_no_terminal(folder: Path) -> None:
    assert b"\x1b" not in program("build", ".", "--no-previews", folder=folder).stderr


def test_init_without_anyone_to_answer_says_what_to_give(tmp_path: Path) -> None:
    told = program("init", "new", folder=tmp_path)

    assert told.returncode == 2
    assert "--yes" in told.stderr.decode()
    assert not (tmp_path / "new").exists()
