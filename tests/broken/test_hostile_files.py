"""What neither git nor Windows can hold: links, giants, odd bytes, odd names. Each is made here and told in exact words."""

import os
import re
import struct
import sys
import tempfile
import zlib
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.broken.running import CITIZEN, SITE, Run, build, check_sound, told
from tests.privileges import as_nobody, give_away

O5 = "content/2568/O5 ข้อมูลการติดต่อ"
O7 = "content/2568/O7 รายงานประจำเดือน"
PDF = (Path(__file__).parent / "unassigned/content/2568/O12 แผนและรายงานงบประมาณ/เอกสาร.pdf").read_bytes()
POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows has no such names or links")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A sound site folder without any content, in a working folder that may be written to."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "site"
    (folder / "content").mkdir(parents=True)
    (folder / "site.yaml").write_text(SITE, encoding="utf-8")
    return folder


def put(site: Path, path: str, data: bytes | str = PDF) -> Path:
    """A file below the site folder."""
    place = site / path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(data if isinstance(data, bytes) else data.encode())
    return place


def built(site: Path, *options: str, output: Path | None = None) -> Run:
    """A build that keeps every promise but the ones a test is about."""
    run = build(site, *options, output=output)
    check_sound(run)
    return run


def links_lead_somewhere(run: Run, address: str) -> None:
    """Every relative link of a page has a file behind it."""
    folder = run.output / address
    for url in re.findall(r'(?:href|src)="([^"#?:]+)["#]', run.page(address)):
        target = folder / unquote(url.replace("&amp;", "&").replace("&#39;", "'"))
        assert (target / "index.html" if url.endswith("/") else target).is_file(), url


# ---- bytes of text files


def test_a_byte_order_mark_and_windows_line_ends_are_nothing_to_speak_of(site: Path) -> None:
    (site / "site.yaml").write_bytes(b"\xef\xbb\xbf" + SITE.replace("\n", "\r\n").encode())
    put(site, f"{O5}/index.md", b"\xef\xbb\xbf---\r\ntitle: \xe0\xb8\x81\r\n---\r\n\r\n\xe0\xb8\x82\r\n")

    assert told(built(site)) == "exit 0\n"


def test_notepads_unicode_is_read(site: Path) -> None:
    (site / "site.yaml").write_bytes(SITE.encode("utf-16"))

    assert told(built(site)) == "exit 0\n"


def test_the_old_thai_encoding_is_read_and_told(site: Path) -> None:
    (site / "site.yaml").write_bytes(SITE.encode("cp874"))
    put(site, f"{O5}/index.md", "# ติดต่อ\n\nโทร 0 7500 0191\n".encode("cp874"))

    run = built(site)

    assert told(run) == (
        "exit 0\n\n"
        f"{O5}/index.md info [encoding] ไฟล์นี้บันทึกด้วยรหัสภาษาไทยแบบเก่า (TIS-620/Windows-874) ระบบอ่านตามรหัสนั้นให้แล้ว\n"
        "  → ในโปรแกรม Notepad เลือก แฟ้ม > บันทึกเป็น แล้วเลือกการเข้ารหัสเป็น UTF-8\n\n"
        "site.yaml info [encoding] ไฟล์นี้บันทึกด้วยรหัสภาษาไทยแบบเก่า (TIS-620/Windows-874) ระบบอ่านตามรหัสนั้นให้แล้ว\n"
        "  → ในโปรแกรม Notepad เลือก แฟ้ม > บันทึกเป็น แล้วเลือกการเข้ารหัสเป็น UTF-8\n"
    )
    assert "โทร 0 7500 0191" in run.page("2568/o5")


def test_bytes_that_are_no_text_are_told(site: Path) -> None:
    put(site, f"{O5}/index.md", b"# \xe0\xb8\x81\n\n\xff\xfc\xdb\n")

    assert told(built(site)) == (
        f"exit 1\n\n{O5}/index.md error [encoding] มีบางตัวอักษรในไฟล์นี้ที่อ่านไม่ออก\n"
        "  → ในโปรแกรม Notepad เลือก แฟ้ม > บันทึกเป็น แล้วเลือกการเข้ารหัสเป็น UTF-8\n"
    )


def test_a_nul_in_site_yaml_stops_with_its_line(site: Path) -> None:
    (site / "site.yaml").write_bytes(SITE.encode() + b"# \x00\n")

    assert told(built(site)) == (
        "exit 3\n\nsite.yaml:7:3 error [yaml-unreadable] บรรทัดนี้มีอักขระที่ไม่ใช่ตัวหนังสือปนอยู่ จึงอ่านไฟล์นี้ไม่ได้\n"
        "    # \N{REPLACEMENT CHARACTER}\n      ^\n"
        "  → ลบบรรทัดนี้แล้วพิมพ์ใหม่ อย่าคัดลอกมาวางจากไฟล์ PDF\n"
    )


def test_an_alias_bomb_does_not_go_off(site: Path) -> None:
    bomb = "".join(f"x{n}: &x{n} [{', '.join([f'*x{n - 1}'] * 9) if n else 'boom'}]\n" for n in range(9))
    (site / "site.yaml").write_text(bomb + SITE, encoding="utf-8")

    run = built(site)

    assert run.exit_code == 3
    assert run.block("yaml-alias").split("\n")[0].endswith("[yaml-alias] การอ้างอิงด้วย & และ * ทำให้ไฟล์นี้ขยายเกิน 10000 รายการ")
    assert run.block("yaml-alias").endswith("\n  → เขียนค่าลงไปโดยตรง ไม่ต้องใช้ & และ *")


def test_a_text_as_long_as_a_book_is_held(site: Path) -> None:
    put(site, f"{O5}/index.md", "ข้อความ " * 150_000)

    run = built(site)

    assert run.exit_code == 1
    assert run.block("text-too-long").startswith(f"{O5}/index.md error [text-too-long] ข้อความยาวเกินไปสำหรับหน้าเดียว (3 MB)")


# ---- giants


def test_a_file_of_300_megabytes_is_published_whole(site: Path) -> None:
    size = 300 << 20
    with put(site, f"{O7}/2567-10 รายงาน.doc", b"x").open("r+b") as file:
        file.truncate(size)
    with put(site, f"{O5}/บันทึก.md", "# บันทึก\n").open("r+b") as file:
        file.truncate(size)

    run = build(site)

    assert (run.output / "2568/o7/2567-10.doc").stat().st_size == size
    assert set(run.rules) == {"document-large", "document-unread", "text-too-long"}


def test_a_picture_that_claims_four_billion_pixels_is_damaged(site: Path) -> None:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 65000, 65000, 8, 2, 0, 0, 0)
    bomb = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")
    put(site, "content/2568/O1 โครงสร้าง/1 ผังโครงสร้างสถานี/ผัง.png", bomb)

    assert built(site).rules == ("picture-damaged",)


# ---- links and what is no file


@POSIX
def test_a_link_out_of_the_site_folder_is_not_followed(site: Path) -> None:
    secret = put(site.parent, "ของคนอื่น/บัญชี.pdf")
    put(site, f"{O7}/2567-10 รายงาน.pdf")
    (site / O7 / "2567-11 รายงาน.pdf").symlink_to(secret)
    (site / O7 / "โฟลเดอร์").symlink_to(secret.parent)

    run = built(site)

    assert told(run) == (
        f"exit 1\n\n{O7}/2567-11 รายงาน.pdf error [link-outside] ทางลัดนี้ชี้ออกไปนอกโฟลเดอร์ของเว็บไซต์ จึงไม่ตามไปอ่าน\n"
        "  → คัดลอกตัวไฟล์จริงมาวางในโฟลเดอร์นี้\n\n"
        f"{O7}/โฟลเดอร์ error [link-outside] ทางลัดนี้ชี้ออกไปนอกโฟลเดอร์ของเว็บไซต์ จึงไม่ตามไปอ่าน\n"
        "  → คัดลอกตัวไฟล์จริงมาวางในโฟลเดอร์นี้\n"
    )
    assert not (run.output / "2568/o7/2567-11.pdf").exists()


@POSIX
def test_a_content_folder_that_lies_elsewhere_is_not_followed(site: Path) -> None:
    put(site.parent, "ของคนอื่น/2568/O7/2567-10 ลับ.pdf")
    (site / "content").rmdir()
    (site / "content").symlink_to(site.parent / "ของคนอื่น")

    run = build(site)

    assert "link-outside" in run.rules
    assert not (run.output / "2568/o7/2567-10.pdf").exists()


@POSIX
def test_a_list_of_people_that_lies_elsewhere_is_not_read(site: Path) -> None:
    put(site.parent, "ลับ.yaml", "- {name: ชื่อลับ, position: ลับ, group: executive}\n")
    (site / "people.yaml").symlink_to(site.parent / "ลับ.yaml")

    run = built(site)

    assert run.rules == ("link-outside",)
    assert "ชื่อลับ" not in run.page("people")


@POSIX
def test_a_link_to_nothing_and_a_link_to_itself_are_told(site: Path) -> None:
    (site / O7).mkdir(parents=True)
    (site / O7 / "2567-10.pdf").symlink_to("ไม่มี.pdf")
    (site / O7 / "2567-11.pdf").symlink_to("2567-11.pdf")

    words = "error [link-broken] ทางลัดนี้ชี้ไปยังไฟล์ที่ไม่มีอยู่แล้ว\n  → ลบทางลัดนี้ หรือคัดลอกตัวไฟล์จริงมาวางแทน"
    assert told(built(site)) == f"exit 1\n\n{O7}/2567-10.pdf {words}\n\n{O7}/2567-11.pdf {words}\n"


@POSIX
def test_a_link_in_a_circle_is_told(site: Path) -> None:
    put(site, f"{O7}/2567-10 รายงาน.pdf")
    (site / O7 / "วน").symlink_to(site / O7)
    (site / "content/2568/O8 ก").mkdir()
    (site / "content/2568/O8 ก/ข").symlink_to(site / "content/2568/O9 ค")
    (site / "content/2568/O9 ค").mkdir()
    (site / "content/2568/O9 ค/ง").symlink_to(site / "content/2568/O8 ก")

    run = built(site)

    assert run.exit_code == 1
    assert set(run.rules) == {"link-circle"}
    assert run.blocks[0] == f"{O7}/วน error [link-circle] ทางลัดนี้ชี้วนกลับมาที่โฟลเดอร์ที่ตัวเองอยู่\n  → ลบทางลัดนี้"


@POSIX
def test_a_link_within_the_site_folder_is_a_file_like_any_other(site: Path) -> None:
    put(site, "คลัง/รายงาน.pdf")
    (site / O7).mkdir(parents=True)
    (site / O7 / "2567-10 รายงาน.pdf").symlink_to(site / "คลัง/รายงาน.pdf")

    run = built(site)

    assert told(run) == "exit 0\n"
    assert (run.output / "2568/o7/2567-10.pdf").read_bytes() == PDF


@POSIX
def test_what_is_no_file_is_left_alone(site: Path) -> None:
    (site / O7).mkdir(parents=True)
    os.mkfifo(site / O7 / "2567-10 รายงาน.pdf")

    run = built(site)

    assert run.fates() == {f"{O7}/2567-10 รายงาน.pdf": "left-out"}


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere such a path cannot be made")
def test_a_folder_the_system_refuses_to_list_is_told(site: Path) -> None:
    # Each name is fine; together they are longer than any path may be.
    here = Path.cwd()
    os.chdir(site / "content")
    for _ in range(20):
        Path("ก" * 80).mkdir()
        os.chdir("ก" * 80)
    os.chdir(here)

    run = built(site)

    assert run.exit_code == 1
    assert run.block("file-unreadable").split("] ")[1] == ("เปิดอ่านไม่ได้ (ดิสก์แจ้งข้อผิดพลาด)\n  → ปิดโปรแกรมที่เปิดไฟล์นี้ค้างไว้ หรือคัดลอกไฟล์มาวางใหม่")


def test_an_unreadable_file_is_told() -> None:
    # Not in tmp_path: only its owner may enter that one, and root may read everything.
    with tempfile.TemporaryDirectory() as place:
        site = Path(place) / "site"
        put(site, "site.yaml", SITE)
        put(site, f"{O7}/2567-10 รายงาน.pdf").chmod(0)
        give_away(Path(place))
        with as_nobody():
            run = built(site)

    assert run.rules == ("file-unreadable",)


@pytest.mark.parametrize(
    "path",
    [
        f"{O7}/2567-10 {'ก' * 78}.pdf",  # 78 letters of three bytes each
        f"{O7}/{'/'.join('โฟลเดอร์ยาว ' * 5 + n for n in 'กขคง')}/2567-10 รายงาน.pdf",
    ],
)
def test_names_too_long_for_other_computers_are_told_and_published(site: Path, path: str) -> None:
    put(site, path)

    run = built(site)

    assert run.block("path-long").split("] ")[1] == (
        "ชื่อไฟล์รวมโฟลเดอร์ยาวเกินไป เครื่องอื่นอาจเปิดหรือคัดลอกไฟล์นี้ไม่ได้\n  → ย่อชื่อไฟล์และชื่อโฟลเดอร์ ชื่อเรื่องที่แสดงบนหน้าเว็บกำหนดได้ด้วย files: ใน index.md"
    )
    assert run.fates()[path] == "published"


def test_a_name_of_ordinary_length_is_nothing_to_speak_of(site: Path) -> None:
    put(site, f"{O7}/2567-10 {'ก' * 60}.pdf")

    assert "path-long" not in built(site).rules


def test_folders_without_end_are_told(site: Path) -> None:
    put(site, f"{O7}/{'/'.join(str(n) for n in range(30))}/2567-10 รายงาน.pdf")

    run = built(site)

    assert run.exit_code == 1
    assert "โฟลเดอร์นี้ซ้อนลึกเกินไป (25 ชั้น)" in run.block("folder-too-deep")


@pytest.mark.parametrize(
    "path", ["site.yaml", "people.yaml", "people.xlsx", f"{O5}/index.md", f"{O7}/2567-10 รายงาน.pdf", "content/2568/agency.yaml"]
)
def test_a_folder_with_the_name_of_a_file_is_no_crash(site: Path, path: str) -> None:
    (site / path).unlink(missing_ok=True)
    put(site, f"{path}/เอกสาร.pdf")

    run = built(site)

    assert run.exit_code == (3 if path == "site.yaml" else run.exit_code)


def test_site_yaml_that_cannot_be_opened_is_told(site: Path) -> None:
    (site / "site.yaml").unlink()
    (site / "site.yaml").mkdir()

    assert told(built(site)) == ("exit 3\n\nsite.yaml error [site-missing] เปิดไฟล์ site.yaml ไม่ได้\n  → ปิดโปรแกรมที่เปิดไฟล์นี้ค้างไว้ แล้วลองใหม่\n")


@pytest.mark.parametrize("path", ["content", ".oitgen", "catalogues", "themes"])
def test_a_file_with_the_name_of_a_folder_is_no_crash(site: Path, path: str) -> None:
    if path == "content":
        (site / path).rmdir()
    put(site, path, "ไม่ใช่โฟลเดอร์")

    assert build(site).exit_code == 0


# ---- names


NAMES = [
    "2567-10 รายงาน #1 50% + สรุป & ผล.pdf",
    "2567-10 'รายงาน' (ฉบับจริง) [1].pdf",
    "2567-10 รายงาน..pdf",
    "2567-10 ..รายงาน.. .pdf",
    "2567-10 {{ page.title }} {% x %}.pdf",
    "2567-10 " + "รายงาน" * 10 + ".pdf",
    "2567-10 " + "a" * 188 + ".pdf",
    "2567-10 คํานํา.pdf",
    "2567-10 \u202eexe.รายงาน.pdf",
    "2567-10 รายงาน;a=b,c~d!e@f$g^h.pdf",
]
ODD_NAMES = [
    '2567-10 "รายงาน".pdf',
    "2567-10 ราย\nงาน\t.pdf",
    "2567-10 <script>alert(1)<⁄script>.pdf",
    "2567-10 a\\b:c*d?e|f.pdf",
    "2567-10 \x1b[31mแดง.pdf",
]


@pytest.mark.parametrize("name", [*NAMES, *(pytest.param(name, marks=POSIX) for name in ODD_NAMES)])
def test_any_name_becomes_a_document_that_can_be_opened(site: Path, name: str) -> None:
    put(site, f"{O7}/{name}")

    run = built(site)

    assert run.fates() == {f"{O7}/{name}": "published"}
    assert run.rules == ()
    (document,) = (run.output / "2568/o7").glob("*.pdf")
    assert re.fullmatch(r"[a-z0-9-]{1,80}\.pdf", document.name)
    links_lead_somewhere(run, "2568/o7")
    assert "<script>alert" not in run.page("2568/o7")
    assert "\x1b" not in run.printed


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_a_name_that_is_no_text_is_published_under_a_name_that_is(site: Path) -> None:
    (site / O7).mkdir(parents=True)
    Path(os.fsdecode(os.fsencode(site / O7) + b"/2567-10 \xff\xfe\xa1.pdf")).write_bytes(PDF)

    run = built(site)

    assert list(run.fates().values()) == ["published"]
    links_lead_somewhere(run, "2568/o7")


@POSIX
@pytest.mark.parametrize(
    "names",
    [
        ("2567-10 คำนำ.pdf", "2567-10 คํานํา.pdf"),
        ("2567-10 Report.pdf", "2567-10 report.PDF"),
        ("2567-10 ปี.pdf", "2567-10 ปี\u200b.pdf"),
        ("2567-10 caf\u00e9.pdf", "2567-10 cafe\u0301.pdf"),
    ],
)
def test_names_that_look_the_same_lose_no_file(site: Path, names: tuple[str, str]) -> None:
    for number, name in enumerate(names):
        put(site, f"{O7}/{name}", PDF + b"%d" % number)

    run = built(site)

    published = {path.read_bytes()[-1:] for path in (run.output / "2568/o7").glob("*.pdf")}
    assert published == {b"0", b"1"}, "each is there with its own bytes"


@POSIX
def test_folders_that_differ_in_case_only_are_one_item(site: Path) -> None:
    put(site, "content/2568/O7 Report/2567-10 a.pdf")
    put(site, "content/2568/o7 report/2567-11 b.pdf", PDF + b"%other")

    run = built(site)

    assert run.rules == ("item-twice",)
    assert {path.name for path in (run.output / "2568/o7").glob("*.pdf")} == {"2567-10.pdf", "2567-11.pdf"}


def test_a_name_with_a_citizens_number_stands_nowhere(site: Path) -> None:
    put(site, f"{O7}/2567-10 สำเนาบัตรประชาชน {CITIZEN}.pdf")

    run = built(site)

    assert run.fates() == {f"{O7}/2567-10 สำเนาบัตรประชาชน {CITIZEN}.pdf": "held"}
    assert CITIZEN not in run.printed
    assert not [path for path in run.output.rglob("*") if path.is_file() and CITIZEN.encode() in path.read_bytes()]


# ---- people.xlsx


def workbook(place: Path, *rows: tuple[str | int, ...]) -> None:
    """A workbook with these rows."""
    from openpyxl import Workbook

    book = Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    book.save(place)


def test_a_workbook_without_column_names_is_told(site: Path) -> None:
    workbook(site / "people.xlsx", ("ร.ต.อ.สมมติ ตัวอย่าง", "สารวัตร"))

    assert told(built(site)) == (
        "exit 1\n\npeople.xlsx error [people-columns] ไม่พบแถวหัวตารางในไฟล์นี้ จึงไม่ได้แสดงรายชื่อ\n"
        "  → ใส่หัวตารางในแถวแรก ได้แก่ ชื่อ, ตำแหน่ง, กลุ่ม, โทรศัพท์, อีเมล\n"
    )


def test_slips_in_a_workbook_are_told_with_their_row(site: Path) -> None:
    header = ("ชื่อ", "ตำแหน่ง", "โทรศัพท์", "ชื่อ", "เบอร์โต๊ะ")
    workbook(site / "people.xlsx", header, ("ร.ต.อ.สมมติ ตัวอย่าง", "สารวัตร", 812345678, "ซ้ำ", "191"))

    assert told(built(site)) == (
        "exit 1\n\n"
        "people.xlsx:1:24 error [key-duplicate] มีคอลัมน์ “ชื่อ” ซ้ำกัน จึงใช้คอลัมน์แรก\n"
        "    ชื่อ | ตำแหน่ง | โทรศัพท์ | ชื่อ | เบอร์โต๊ะ\n"
        "                           ^\n\n"
        "people.xlsx:1:29 error [key-unknown] ไม่รู้จักคอลัมน์ “เบอร์โต๊ะ”\n"
        "    ชื่อ | ตำแหน่ง | โทรศัพท์ | ชื่อ | เบอร์โต๊ะ\n"
        "                                ^\n"
        "  → หมายถึง “เบอร์โทร” ใช่หรือไม่\n\n"
        "people.xlsx:2:30 info [phone-zero] Excel ตัดเลข 0 หน้าหมายเลขโทรศัพท์นี้ออก เว็บไซต์แสดงเป็น 0812345678\n"
        "    ร.ต.อ.สมมติ ตัวอย่าง | สารวัตร | 812345678 | ซ้ำ | 191\n"
        "                                 ^\n"
        "  → ตั้งรูปแบบคอลัมน์เป็น ข้อความ (Text) แล้วพิมพ์หมายเลขใหม่\n"
    )
