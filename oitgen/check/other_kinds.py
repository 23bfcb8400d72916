"""Bodies the agency could never be taken for, where a document names one as its author: a municipality's plan on a province's site.

Such a name says nothing in running text, where everybody works with
everybody. As the title, the letterhead or below the signature of a document
that does not name the agency there, it is the wrong document.
"""

import re

from oitgen.check.own_names import Own, bare
from oitgen.signs import bodies

# Whose papers are easily taken from a neighbour; bodies of the state's centre publish for all.
_ISSUERS = frozenset({"station", "immigration", "local"})
_LETTERHEAD = r"(?:(?:ประกาศ|คำสั่ง|ส่วนราชการ|ที่ทำการ|หน่วยงาน|จัดทำโดย|โดย|ของ|สำนักงาน)[\s:]*)*"
_PLACE = r"(?:[\s,]*(?:ต\.|ตำบล|อ\.|อำเภอ|จ\.|จว\.|จังหวัด)\s?[ก-๎]+)*"
_OFFICER = r"(?:(?:รอง|ผู้ช่วย|รักษาการ\S*)?(?:นายก|ปลัด|ผู้กำกับการ|ผกก\.|สารวัตรใหญ่|สวญ\.|หัวหน้า|ผู้ว่าราชการ|ผู้อำนวยการ)[ก-๎.]{0,20}?\s?)?"
# Papers about several bodies name the other one rightly.
_TOGETHER = re.compile(
    r"ดูงาน|เยี่ยม|ความร่วมมือ|ข้อตกลง|MOU|ร่วม(?:กับ|ระหว่าง)|ระหว่าง(?!ดำเนิน)|(?<![ก-๎])(?:ณ|เรียน)(?![ก-๎])|บูรณาการ|ภาคีเครือข่าย|อ้างถึง|มอบ(?:ให้|แก่)"
)
_TITLE_LINES = 8
_NEAR = 2
# Offices and institutes of a place; each stands alone in its line.
_OFFICES = re.compile(
    rf"{_LETTERHEAD}(?P<name>(?:สำนักงาน(?:ที่ดิน|สรรพากร|สรรพสามิต|พาณิชย์|แรงงาน|จัดหางาน|ประกันสังคม|ขนส่ง|เกษตร|ประมง|ปศุสัตว์|คลัง|สถิติ|บังคับคดี|คุมประพฤติ|"
    r"พัฒนา|สาธารณสุข|เขตพื้นที่การศึกษา|ศึกษาธิการ|วัฒนธรรม|ทรัพยากร|อุตสาหกรรม|พลังงาน|ธนารักษ์)|โรงพยาบาล|โรงเรียน|มหาวิทยาลัย|วิทยาลัย|ด่านศุลกากร|เรือนจำ)"
    r"[ก-๎]{3,60})" + _PLACE
)


def is_author(name: str, line: str, head: str, own: Own) -> bool:
    """Whether a title's or letterhead's line gives a body of another kind as who made the document; `head` are its first lines."""
    if not _is_other(name, own):
        return False
    shapes = "|".join(re.escape(each) for each in _spellings(name))
    if "…" in line:
        # An excerpt is cut around the name.
        line = next((each for each in head.split("\n") if any(shape in each for shape in _spellings(name))), line)
    plain = " ".join(line.split())
    is_alone = re.fullmatch(rf"{_LETTERHEAD}{_OFFICER}(?:{shapes}){_PLACE}", plain) is not None
    return (is_alone or _ends_title(plain, shapes, head)) and not _is_shared(line, name, head, own)


def is_signer(name: str, line: str, own: Own) -> bool:
    """Whether the line below a signature gives the office of somebody of a body of another kind."""
    return _is_other(name, own) and not own.is_in(_without(line, name))


def office(head: str, own: Own) -> str:
    """The office or institute whose letterhead a document bears that never names the agency in its first lines; else empty."""
    if not own.families or "province" in own.families or own.is_in(head) or _TOGETHER.search(head):
        return ""
    for line in head.split("\n")[: _TITLE_LINES // 2]:
        found = _OFFICES.fullmatch(" ".join(line.split()))
        if found and not own.holds(found["name"]):
            return found["name"]
    return ""


def _is_other(name: str, own: Own) -> bool:
    """Whether a name is that of a body of another kind than the agency, and none of its own or above it."""
    kind = bodies.family(name)
    if not own.families or kind in own.families:
        return False
    if kind in ("province", "provincial-police"):
        return bool(own.stated) and bodies.province_of(name) not in own.provinces | {""}
    if kind not in _ISSUERS:
        return False
    asked = bare(bodies.long_form(name))
    # "องค์การบริหารส่วนจังหวัด…" holds the name of the province, and is none of it.
    return not any(asked in each for each in own.names) and ("province" in own.families or not own.holds(name))


def _spellings(name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((name, name.replace(" ", ""), name.replace("จังหวัด", "จว."), name.replace("จังหวัด", "จังหวัด "))))


def _ends_title(line: str, shapes: str, head: str) -> bool:
    """Whether the name is the end of one of the first lines, behind what the document is: "แผนพัฒนาท้องถิ่นเทศบาลตำบล…"."""
    first = [" ".join(each.split()) for each in head.split("\n")[:3]]
    found = re.search(rf"(?:{shapes}){_PLACE}$", line)
    return found is not None and line in first and re.match(r"(?:แผน|รายงาน|คู่มือ|ประกาศ|คำสั่ง|สถิติ|สรุป|การ|นโยบาย|มาตรการ)", line) is not None


def _is_shared(line: str, name: str, head: str, own: Own) -> bool:
    """Whether the lines around it name the agency as well, or tell of work done together."""
    lines = head.split("\n")
    plain = " ".join(line.split())
    at = next((at for at, each in enumerate(lines) if plain in " ".join(each.split())), len(lines))
    if _TOGETHER.search("\n".join(lines[: at + 1])):
        return True
    return own.is_in(_without("\n".join(lines[: at + 1 + _NEAR]), name))


def _without(text: str, name: str) -> str:
    """A text without the name and the address right behind it, which may name the agency's own province."""
    for each in _spellings(name):
        text = re.sub(rf"{re.escape(each)}{_PLACE}", " ", text)
    return text
