"""oitgen confirm: asked in the console, or answered in Excel."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from oitgen import cli
from oitgen.commands import Told, check, confirm
from oitgen.commands.confirm import Request
from oitgen.records import confirmed
from tests import papers
from tests.assessed import LATE, assessed, own_site, state

PLAN = "2568/M1/แผนงาน.pdf"


def typing(*answers: str) -> tuple[Callable[[str], str | None], list[str]]:
    """Somebody who types these answers and then goes home, and what that person was asked."""
    asked: list[str] = []

    def ask(question: str) -> str | None:
        asked.append(question)
        return answers[len(asked) - 1] if len(asked) <= len(answers) else None

    return ask, asked


def confirming(folder: Path, *answers: str, by: str = "", item: str = "", source: Path | None = None) -> Told:
    """What confirm says after these answers."""
    return confirm.run(Request(folder, LATE, "th", item=item, source=source, by=by), typing(*answers)[0])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A site with one file, which waits for two answers: for an element and for a part of it."""
    return own_site(tmp_path, content=[PLAN])


def filled(folder: Path, *rows: tuple[str, str]) -> Path:
    """The workbook of check, its lines answered one by one with (answer, name)."""
    check.run(check.Request(folder, LATE, "th", form="xlsx"))
    (path,) = (folder / "reports").iterdir()
    book = openpyxl.load_workbook(path)
    for line, (answer, name) in enumerate(rows, 2):
        book["ต้องยืนยัน"].cell(line, 9).value = answer
        book["ต้องยืนยัน"].cell(line, 10).value = name
    book.save(path)
    return path


def test_who_confirms_is_asked_once_and_then_each_question(folder: Path) -> None:
    ask, asked = typing("ผกก.", "ใช่", "ใช่")

    told = confirm.run(Request(folder, LATE, "th"), ask)

    assert asked[0].startswith("ผู้ยืนยันคือใคร")
    assert len(asked) == 3
    assert told.text == "ยืนยันแล้ว 2 เรื่อง · ยังรอยืนยัน 0 เรื่อง\n"
    assert (state(assessed(folder), "plan"), state(assessed(folder), "part")) == ("met", "met")


def test_the_line_says_who_and_when(folder: Path) -> None:
    confirming(folder, "ใช่", by="ผกก.")

    line = (folder / "confirmed-2568.csv").read_text("utf-8-sig").splitlines()[1]
    assert line.startswith("M1,plan,content/2568/M1/แผนงาน.pdf,")
    assert line.endswith(",ผกก.,2568-06-01")


def test_no_confirms_nothing_and_says_what_to_do(folder: Path) -> None:
    told = confirming(folder, "ไม่ใช่", by="ผกก.")

    assert not (folder / "confirmed-2568.csv").exists()
    assert "M1 แผนงาน: ไม่ตรงตามที่กำหนด: content/2568/M1/แผนงาน.pdf" in told.text


@pytest.mark.parametrize("answers", [("", "ใช่"), ("อะไรนะ", "y")])
def test_what_is_skipped_or_not_understood_stays_open(folder: Path, answers: tuple[str, str]) -> None:
    confirming(folder, *answers, by="ผกก.")

    assert (state(assessed(folder), "plan"), state(assessed(folder), "part")) == ("to-confirm", "met")


def test_whoever_stops_keeps_the_answers_given(folder: Path) -> None:
    told = confirming(folder, "ใช่", "พอ", by="ผกก.")

    assert told.text == "ยืนยันแล้ว 1 เรื่อง · ยังรอยืนยัน 1 เรื่อง\n"
    assert len(confirmed.read(folder, [2568])[0]) == 1


def test_without_a_name_nothing_is_confirmed(folder: Path) -> None:
    told = confirming(folder)

    assert told.exit_code == 2
    assert not (folder / "confirmed-2568.csv").exists()


def test_where_nothing_waits_nothing_is_asked(tmp_path: Path) -> None:
    assert confirming(own_site(tmp_path), by="ผกก.").text == "ไม่มีเรื่องที่รอยืนยัน"


def test_one_item_alone_may_be_asked_about(folder: Path) -> None:
    assert confirming(folder, "ใช่", by="ผกก.", item="M1").exit_code == 0


def test_the_workbook_of_check_comes_back(folder: Path) -> None:
    source = filled(folder, ("ใช่", "ผกก."), ("ข้าม", ""))

    told = confirming(folder, source=source)

    assert (told.exit_code, told.text) == (0, "ยืนยันแล้ว 1 เรื่อง · ยังรอยืนยัน 1 เรื่อง\n")
    assert (state(assessed(folder), "plan"), state(assessed(folder), "part")) == ("met", "to-confirm")


def test_a_workbook_read_twice_changes_nothing(folder: Path) -> None:
    source = filled(folder, ("ใช่", "ผกก."), ("ใช่", "ผกก."))
    confirming(folder, source=source)
    before = (folder / "confirmed-2568.csv").read_bytes()

    told = confirming(folder, source=source)

    assert told.exit_code == 0
    assert (folder / "confirmed-2568.csv").read_bytes() == before


def test_a_no_in_the_workbook_takes_a_confirmation_back(folder: Path) -> None:
    source = filled(folder, ("ใช่", "ผกก."))
    confirming(folder, source=source)
    book = openpyxl.load_workbook(source)
    book["ต้องยืนยัน"]["I2"] = "ไม่ใช่"
    book.save(source)

    confirming(folder, source=source)

    assert state(assessed(folder), "plan") == "to-confirm"


def test_an_answer_about_a_file_replaced_since_does_not_count(folder: Path) -> None:
    source = filled(folder, ("ใช่", "ผกก."))
    (folder / "content" / PLAN).write_bytes(papers.plain("2.pdf"))

    told = confirming(folder, source=source)

    assert told.exit_code == 1
    assert "content/2568/M1/แผนงาน.pdf เปลี่ยนไปหลังจากทำรายการ" in told.text
    assert not (folder / "confirmed-2568.csv").exists()


def test_a_yes_of_nobody_does_not_count(folder: Path) -> None:
    told = confirming(folder, source=filled(folder, ("ใช่", "")))

    assert told.exit_code == 1
    assert "บรรทัดนี้ตอบว่าใช่ แต่ไม่มีชื่อผู้ยืนยัน" in told.text


def test_a_name_given_beside_the_workbook_stands_for_all_lines(folder: Path) -> None:
    confirming(folder, source=filled(folder, ("ใช่", "")), by="ผกก.")

    assert [each.by for each in confirmed.read(folder, [2568])[0]] == ["ผกก."]


@pytest.mark.parametrize("words", [["M1", "{folder}"], ["{folder}"]])
def test_the_command_line_knows_it(folder: Path, words: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    import io

    monkeypatch.setattr("sys.stdin", io.StringIO("ใช่\nใช่\n"))
    given = [word.format(folder=folder) for word in words]

    assert cli.run(["confirm", *given, "--by", "ผกก.", "--today", "2568-06-01"], "th") == 0
    assert state(assessed(folder), "plan") == "met"


def test_more_than_an_item_and_a_folder_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["confirm", "O1", ".", "more"], "th") == 2
    assert "ไม่เกินหนึ่งข้อและหนึ่งโฟลเดอร์" in capsys.readouterr().err
