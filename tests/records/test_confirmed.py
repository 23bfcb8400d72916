"""confirmed-2568.csv: written for Excel, read however it comes back."""

import datetime
from dataclasses import replace
from pathlib import Path

import pytest

from oitgen.model.confirmation import Confirmation
from oitgen.records import confirmed
from oitgen.text import said

DIGEST = "0123456789abcdef" * 4
ONE = Confirmation(2568, "O7", "monthly", "content/2568/O7/ต.ค.67.pdf", DIGEST, "ผกก., สภ.ตัวอย่าง", datetime.date(2025, 4, 11))
HEADER = "item,element,file,sha256,by,on"
LINE = f"O7,monthly,content/2568/O7/ต.ค.67.pdf,{DIGEST},ผกก.,2568-04-11"


def put(folder: Path, text: str, encoding: str = "utf-8") -> None:
    """A file as somebody saved it."""
    (folder / "confirmed-2568.csv").write_bytes(text.encode(encoding))


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    confirmed.write(tmp_path, 2568, [ONE])

    assert confirmed.read(tmp_path, [2568]) == ((ONE,), ())


def test_excel_opens_it_as_thai(tmp_path: Path) -> None:
    confirmed.write(tmp_path, 2568, [ONE])

    raw = (tmp_path / "confirmed-2568.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbfitem,element,file,sha256,by,on\r\n")
    assert '"ผกก., สภ.ตัวอย่าง",2568-04-11\r\n'.encode() in raw


def test_a_later_answer_takes_the_place_of_an_earlier_one(tmp_path: Path) -> None:
    later = replace(ONE, sha256="f" * 64, by="รอง ผกก.")
    confirmed.write(tmp_path, 2568, [ONE])
    confirmed.write(tmp_path, 2568, [later])

    assert confirmed.read(tmp_path, [2568])[0] == (later,)


def test_a_confirmation_can_be_taken_back(tmp_path: Path) -> None:
    confirmed.write(tmp_path, 2568, [ONE])
    confirmed.write(tmp_path, 2568, (), [ONE])

    assert confirmed.read(tmp_path, [2568]) == ((), ())


def test_without_a_file_nothing_is_confirmed(tmp_path: Path) -> None:
    assert confirmed.read(tmp_path, [2567, 2568]) == ((), ())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp874"])
def test_any_encoding_excel_saves_is_read(tmp_path: Path, encoding: str) -> None:
    put(tmp_path, f"{HEADER}\r\n{LINE}\r\n", encoding)

    (read,), findings = confirmed.read(tmp_path, [2568])
    assert (read.file, read.by, findings) == ("content/2568/O7/ต.ค.67.pdf", "ผกก.", ())


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_any_separator_excel_saves_is_read(tmp_path: Path, separator: str) -> None:
    put(tmp_path, f"{HEADER}\n{LINE}\n".replace(",", separator))

    assert len(confirmed.read(tmp_path, [2568])[0]) == 1


@pytest.mark.parametrize("on", ["2568-04-11", "2025-04-11", "11/4/2568", "11 เม.ย. 2568"])
def test_any_way_to_write_the_day_is_read(tmp_path: Path, on: str) -> None:
    put(tmp_path, f"{HEADER}\n{LINE.replace('2568-04-11', on)}\n")

    assert confirmed.read(tmp_path, [2568])[0][0].on == datetime.date(2025, 4, 11)


def test_columns_are_found_by_their_names(tmp_path: Path) -> None:
    put(tmp_path, f"ผู้ยืนยัน,sha256,ไฟล์,องค์ประกอบ,ข้อ\nผกก.,{DIGEST.upper()},content\\2568\\ก.pdf,plan,O1\n")

    assert confirmed.read(tmp_path, [2568])[0] == (Confirmation(2568, "O1", "plan", "content/2568/ก.pdf", DIGEST, "ผกก."),)


@pytest.mark.parametrize(
    ("line", "thai"),
    [
        (f",monthly,a.pdf,{DIGEST},ผกก.,", "ไม่บอกว่ายืนยันข้อใด"),
        ("O7,monthly,a.pdf,12,ผกก.,", "sha256"),
        (f"O7,monthly,a.pdf,{DIGEST},,", "ไม่บอกว่าใคร"),
        (f"O7,monthly,a.pdf,{DIGEST},ผกก.,2568-02-30", "2568-02-30 ไม่ใช่วันที่ตามปฏิทิน"),
    ],
)
def test_a_line_that_cannot_be_read_is_named(tmp_path: Path, line: str, thai: str) -> None:
    put(tmp_path, f"{HEADER}\n{LINE}\n\n{line}\n")

    read, (finding,) = confirmed.read(tmp_path, [2568])

    assert len(read) == 1
    assert (finding.rule, finding.place.path, finding.place.line) == ("confirmed-line", "confirmed-2568.csv", 4)
    assert thai in said(finding.message, "th")


def test_a_line_that_cannot_be_read_is_never_lost(tmp_path: Path) -> None:
    put(tmp_path, f"{HEADER}\nO7,monthly,a.pdf,12,ผกก.,\n")

    confirmed.write(tmp_path, 2568, [ONE])

    assert "O7,monthly,a.pdf,12,ผกก.," in (tmp_path / "confirmed-2568.csv").read_text("utf-8-sig")
    assert len(confirmed.read(tmp_path, [2568])[0]) == 1


def test_a_file_that_cannot_be_opened_confirms_nothing(tmp_path: Path) -> None:
    (tmp_path / "confirmed-2568.csv").mkdir()

    read, (finding,) = confirmed.read(tmp_path, [2568])

    assert read == ()
    assert "เปิด confirmed-2568.csv ไม่ได้" in said(finding.message, "th")
