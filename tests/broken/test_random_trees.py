"""Random trees of names an office might give: nothing raises, nothing is lost, and the same folder gives the same bytes."""

import hashlib
import os
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from oitgen import pipeline
from tests.broken.running import CITIZEN, SITE, TODAY

WORDS = """O7 o๗ ๐๑ 0๔ ข้อ_O๑๒ O20-O21 O99 7 9.1.1 9._การเปิดเผยข้อมูล 2568 ปี_๒๕๖๘ ITA67 ต.ค.67 ต.ค. ๖๗ 2567-10 31_เม.ย._68 2568-02-30
ไตรมาส_1 รอบ_6_เดือน ต.ค.67-มี.ค.68 ณ_วันที่_31_มี.ค._68 ลว. แก้ไข (2) -_สำเนา ล่าสุด ฉบับที่_3 ส่วนที่_2 [2]
ไม่มีการจัดซื้อจัดจ้าง PDF ไฟล์_Word EN ภาษาอังกฤษ งานจราจร จร. รายงานการปฏิบัติราชการประจำเดือน แผนการใช้จ่ายงบประมาณ สถิติคดี ข่าว news ข่าวสาร เก่า ร่าง_TOR
IMG_20250115_0001 index คำนำ คํานํา agency people .. . _
~$ % # & + ' \" \n \t [ ]( {{ }} <b> \\ : ? * | \u200b \u202e 🙂 IIT รหัส_IIT:_AB12CD34""".split(" ")
PIECES = [word.replace("_", " ") for part in WORDS for word in part.split("\n") if word] + ["\n", CITIZEN, "บัตรประชาชน"]
SUFFIXES = (
    "",
    ".pdf",
    ".PDF",
    ".docx",
    ".xlsx",
    ".csv",
    ".md",
    ".en.md",
    ".txt",
    ".url",
    ".webloc",
    ".png",
    ".jpg",
    ".zip",
    ".lnk",
    ".svg",
    ".yaml",
    ".tmp",
)
TEXTS = (
    b"",
    b"%PDF-1.4\n",
    "# หัวข้อ\n\nเนื้อความ [ลิงก์](ไม่มี.pdf) ![](รูป.png) {{ x }} <script>\n".encode(),
    '---\ntitle: ก\nevidence: {1: ["#หัวข้อ", a.pdf], x: [b]}\n'.encode()
    + "files: [{file: a.pdf, slug: a, also_for: [O8]}]\nnone: [ต.ค.67]\n---\n## หัวข้อ\n".encode(),
    "---\ntitle: [\n---\nเนื้อความ\n".encode(),
    b"---\nstatus: draft\ndate: 2568-02-31\nalso_for: O7, O99\ntags: head\n---\n",
    f"เลขประจำตัวประชาชน {CITIZEN}\n\nhttps://itap.nacc.go.th/go/iit/x\n".encode(),
    b"[InternetShortcut]\r\nURL=https://www.example.go.th/\r\n",
    b"\xff\xfe\x00\x01\xd8",
    b"agency: {name: x, phone: [1, {2: 3}]}\n",
)
LONGEST = 200

names = st.lists(st.sampled_from(PIECES) | st.text("กขคงจฉๅำเแ่้์็ะาัิี ๑๒๓.-_", max_size=6), min_size=1, max_size=4).map(" ".join)
# Most files lie where something is made of them.
TOPS = ((), ("2568",), ("2568", "O7 ก"), ("2568", "O11 ข"), ("2568", "O12 ค"), ("2568", "O15 ง"), ("2568", "O18 จ"), ("news",))
paths = st.tuples(st.sampled_from(TOPS), st.lists(names, max_size=2), names, st.sampled_from(SUFFIXES))
trees = st.lists(st.tuples(paths, st.sampled_from(TEXTS)), max_size=12)


def _put(site: Path, folders: tuple[str, ...], name: str, data: bytes) -> None:
    """The file, unless the system has no such name or something else stands there."""
    parts = [_cut(part) for part in ("content", *folders)]
    try:
        place = site.joinpath(*parts, _cut(name))
        place.parent.mkdir(parents=True, exist_ok=True)
        if place.resolve().is_relative_to(site / "content"):
            place.write_bytes(data)
    except (OSError, ValueError):
        return


def _cut(name: str) -> str:
    return name.replace("/", " ").replace("\0", " ").encode()[:LONGEST].decode(errors="ignore")


def _tree(folder: Path) -> dict[str, str]:
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.rglob("*") if path.is_file()}


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(trees)
def test_any_tree_builds_and_builds_the_same_again(tree: list[tuple[tuple[tuple[str, ...], list[str], str, str], bytes]]) -> None:
    with tempfile.TemporaryDirectory() as home:
        site = Path(home).resolve() / "site"
        (site / "content").mkdir(parents=True)
        (site / "site.yaml").write_text(SITE, encoding="utf-8")
        for (top, folders, name, suffix), data in tree:
            _put(site, (*top, *folders), f"{name}{suffix}", data)

        first = pipeline.build(site, site / "public", today=TODAY)
        again = pipeline.build(site, site / "public", today=TODAY)
        anew = pipeline.build(site, site / "anew", today=TODAY, clean=True)

        files = {f"{Path(root).relative_to(site).as_posix()}/{name}" for root, _, listed in os.walk(site / "content") for name in listed}
        assert files == {entry.path for entry in first.site.ledger}
        assert again.written is not None
        assert (again.written.written, again.written.removed) == ((), ())
        assert first.findings == anew.findings
        assert _tree(site / "public") == _tree(site / "anew")
