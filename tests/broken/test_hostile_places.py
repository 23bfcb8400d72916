"""Commands and output folders that cannot be used: one sentence, what to do, and the exit code."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from oitgen import cli
from oitgen.cli.trouble import refused
from oitgen.model.finding import OitgenError
from oitgen.report import text
from oitgen.write.refusals import refusing
from tests.broken.running import SITE, Run, build, check_sound, told


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A sound site folder, in a working folder that may be written to."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "site"
    (folder / "content").mkdir(parents=True)
    (folder / "site.yaml").write_text(SITE, encoding="utf-8")
    return folder


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    """The exit code of a command and what it printed."""
    code = cli.run(list(arguments), "th")
    return code, capsys.readouterr().err


def built(site: Path, output: Path, *options: str) -> Run:
    run = build(site, *options, output=output)
    check_sound(run)
    return run


def test_a_foreign_file_in_the_output_is_kept(site: Path) -> None:
    output = site / "public"
    output.mkdir()
    (output / "index.html").write_text("ของเดิม", encoding="utf-8")

    run = build(site, output=output)

    assert told(run) == (
        "exit 1\n\npublic/index.html error [output-foreign] index.html ไม่ใช่ไฟล์ที่ oitgen สร้าง จึงเก็บไว้ตามเดิม "
        "และยังไม่ได้เขียนหน้าเว็บหรือเอกสารที่ต้องอยู่ตรงนั้น\n"
        "  → ย้ายไฟล์นี้ออกจากโฟลเดอร์เว็บ แล้วสร้างเว็บใหม่ ไฟล์ที่ต้องการเผยแพร่ให้วางในโฟลเดอร์ content\n"
    )
    assert (output / "index.html").read_text(encoding="utf-8") == "ของเดิม"
    assert (output / "2568/o7/index.html").is_file()


def test_a_file_where_the_output_should_be_is_kept(site: Path) -> None:
    (site / "public").write_text("ของเดิม", encoding="utf-8")

    assert told(built(site, site / "public")) == (
        "exit 4\n\npublic error [output-is-file] public เป็นไฟล์ ไม่ใช่โฟลเดอร์ จึงเขียนเว็บลงไปไม่ได้\n"
        "  → ย้ายหรือเปลี่ยนชื่อไฟล์นั้น หรือเลือกโฟลเดอร์อื่นด้วย -o\n"
    )
    assert (site / "public").read_text(encoding="utf-8") == "ของเดิม"


@pytest.mark.parametrize("place", [".", "..", "content/2568", "content"])
def test_the_site_is_never_written_among_the_agencys_files(site: Path, place: str) -> None:
    run = built(site, site / place)

    assert run.exit_code == 2
    assert run.rules == ("output-in-site",)
    assert run.block("output-in-site").endswith("\n  → เลือกโฟลเดอร์อื่นด้วย -o หรือไม่ต้องระบุ -o ระบบจะเขียนลงใน public")


def test_an_output_below_a_file_is_told(site: Path) -> None:
    (site.parent / "ไฟล์").write_text("x", encoding="utf-8")

    run = built(site, site.parent / "ไฟล์/public")

    assert run.exit_code == 4
    assert run.rules == ("output-unwritable",)
    assert run.block("output-unwritable").endswith("\n  → ตรวจดูดิสก์และโฟลเดอร์นี้ แล้วสร้างเว็บใหม่")


@pytest.mark.skipif(not os.path.ismount("/dev/shm"), reason="there is no such disk here")  # noqa: S108  # nothing is written there
def test_a_whole_disk_is_no_output_folder(site: Path) -> None:
    run = built(site, Path("/dev/shm"))  # noqa: S108  # as above

    assert run.exit_code == 4
    assert run.rules == ("output-is-disk",)
    assert run.block("output-is-disk").endswith("เป็นดิสก์ทั้งลูก จึงไม่มีที่เตรียมไฟล์เว็บชุดใหม่ข้างโฟลเดอร์นี้\n  → ใช้ -o เลือกโฟลเดอร์ย่อยที่อยู่ในนั้น")


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (
            errno.ENOSPC,
            "error [disk-full] ดิสก์เต็ม เขียนเว็บลงใน public ไม่ได้\n  → ลบหรือย้ายไฟล์ที่ไม่ใช้เพื่อเพิ่มพื้นที่ว่าง แล้วสร้างเว็บใหม่ เว็บที่สร้างไว้ก่อนหน้ายังอยู่ครบ",
        ),
        (
            errno.EACCES,
            "error [output-forbidden] ไม่มีสิทธิ์เขียนไฟล์ใน public\n  → ให้ผู้ดูแลเครื่องเปิดสิทธิ์เขียนโฟลเดอร์นี้ หรือเลือกโฟลเดอร์อื่นด้วย -o",
        ),
    ],
)
def test_a_disk_that_refuses_is_told(code: int, words: str) -> None:
    with pytest.raises(OitgenError) as stopped, refusing(Path("public")):
        raise OSError(code, os.strerror(code))

    assert stopped.value.exit_code == 4
    assert text.finding(stopped.value.finding, "th").replace("\x1b[31m", "").replace("\x1b[0m", "") == f"public {words}"


def test_an_unopened_folder_says_what_was_not_checked(site: Path) -> None:
    (site / "content/2568/O7 ก").mkdir(parents=True)
    (site / "content/2568/O7 ก/2567-10.pdf").write_bytes(b"%PDF")

    run = built(site, site.parent / "public", "--no-previews")

    assert run.rules == ("not-checked",)
    assert run.block("not-checked") == (
        "warn [not-checked] ไม่ได้เปิดไฟล์ 1 ไฟล์ จึงไม่ได้ตรวจสิ่งที่อยู่ข้างใน\n  → ก่อนเผยแพร่ ให้สร้างใหม่โดยไม่ใช้ --no-previews"
    )


def test_wrong_commands_are_told(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "build", str(site / "ไม่มี"))[0] == 2
    assert said(capsys, "build", str(site / "site.yaml"))[0] == 2
    assert said(capsys, "biuld")[0] == 2
    assert said(capsys, "build", str(site), "--today", "2568-02-30")[0] == 2


def test_a_rule_nobody_knows_is_told(site: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(site)

    code, printed = said(capsys, "explain", "key-unknwon")

    assert "[explain-unknown] ไม่มีกฎชื่อ" in printed
    assert code == 2


def test_init_changes_nothing_that_is_there(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (site / "site.yaml").read_bytes()

    code, printed = said(capsys, "init", str(site), "--catalogue", "police-station-2568", "--yes")

    assert "error [init-refused] มี site.yaml อยู่ในโฟลเดอร์นี้แล้ว ระบบไม่ได้เปลี่ยนแปลงสิ่งใด\n" in printed
    assert code in (2, 4)
    assert (site / "site.yaml").read_bytes() == before


def test_init_below_a_file_is_no_crash(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _ = said(capsys, "init", str(site / "site.yaml/ใหม่"), "--catalogue", "police-station-2568", "--yes")

    assert code in (2, 4)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (
            PermissionError(errno.EACCES, "", "สถิติ.xlsx"),
            "error [no-permission] ไม่ได้รับอนุญาตให้ใช้ สถิติ.xlsx\n  → ปิดโปรแกรมที่เปิดไฟล์นั้นอยู่ หรือสอบถามผู้ดูแลเครื่องคอมพิวเตอร์",
        ),
        (
            OSError(errno.ENOSPC, "", "public"),
            "error [disk-refuses] ดิสก์เต็มหรือเขียนไม่ได้: public\n  → ลบไฟล์ที่ไม่ใช้ในดิสก์นี้ แล้วสั่งใหม่อีกครั้ง",
        ),
    ],
)
def test_what_the_system_refuses_a_command_is_told(error: OSError, words: str) -> None:
    # A full disk cannot be had for a test; the sentence can.
    printed = text.finding(refused(error), "th")

    assert printed.replace("\x1b[31m", "").replace("\x1b[0m", "") == words


def test_the_program_itself_prints_no_traceback(site: Path, repository: Path) -> None:
    (site / "site.yaml").write_text("agency:\n\tname: x\n", encoding="utf-8")

    done = subprocess.run([sys.executable, "-m", "oitgen", "build", str(site)], capture_output=True, cwd=repository, check=False)

    assert done.returncode == 3
    assert b"Traceback" not in done.stderr
    assert done.stdout == b""
