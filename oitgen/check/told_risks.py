"""Risks a text tells one by one, numbered, as reports without a table do."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from oitgen.thai import arabic, letters

_ITEM = re.compile(r"^\(?(?P<number>\d{1,2})[.)]?\)?\s+(?P<said>\S.*)$")
_CALLED = re.compile(r"^(?:ประเด็น|เหตุการณ์)?\s?ความเสี่ยง(?:การทุจริต)?\s?(?:ที่\s?\d+|เรื่อง|คือ|ได้แก่)?[\s:–-]*")
# Where what is at risk ends and what was done about it begins.
_DONE = re.compile(
    r"\s+(?:ได้|โดย|มีการ|มีมาตรการ|มาตรการ|ดำเนินการ|จัดทำ|แก้ไข|กำหนดให้|กำชับ|ผลการ|ผล[\s:]|แนวทาง|[:–—=→(-])|(?<=[ก-๎]{8})ได้(?:จัด|มี|ดำเนิน|กำหนด|ออก|แต่งตั้ง|กำชับ|ตรวจ|ติดตั้ง|ปรับ|สั่ง)"
)
# Sections of a report, steps and measures are numbered too.
_NO_RISK = re.compile(
    r"(?:การ)?(?:ระดับ|เกณฑ์|มาตรการ|แผน|ผล|วิธี|ขั้นตอน|ปัญหา|อุปสรรค|ข้อ|สรุป|ตาราง|วัตถุประสงค์|ความเป็นมา|หลักการ|เหตุผล|นิยาม|ประเมิน|วิเคราะห์|ระบุ|ติดตาม|"
    r"รายงาน|จัดการ|บริหารจัดการ|ดำเนิน|ผู้|ภาพ|กิจกรรม|ระยะเวลา|งบประมาณ|หมายเหตุ|โครงการ|ประชุม|อบรม|ฝึก|ประชาสัมพันธ์|แต่งตั้ง|จัดทำ|จัดให้|จัดตั้ง|จัดประชุม|"
    r"จัดอบรม|ตรวจ|สุ่ม|ควบคุม|กำกับ|เผยแพร่|ส่งเสริม|สร้าง|บทนำ|บันทึก|หมุนเวียน|เพิ่ม|ปรับ|ติดตั้ง|ให้|ทบทวน|งาน|ฝ่าย|กอง|สำนัก|ส่วนที่|บทที่|รอบ|ไตรมาส|เดือน|"
    r"ปี|ด้าน|ความเสี่ยง|มี|ไม่|กำหนด(?!คุณ|ราคา|ร่าง|TOR)|กำชับ|แนวทาง|ระบบ)"
)
_NO_ROW = re.compile("รวม|หมายเหตุ|งาน|ฝ่าย|กอง|สำนัก|ระดับ|ไม่")
# Words of wrong done for one's own good.
_OF_WRONG = re.compile(
    "เรียกรับ|เรียกเงิน|เรียกผล|ทุจริต|เท็จ|ประโยชน์|ละเว้น|เบิก|สินบน|ปลอม|ส่วนตัว|เอื้อ|ทับซ้อน|ยักยอก|แอบอ้าง|รั่วไหล|แทรกแซง|ฮั้ว|สมยอม|รับเงิน|ของขวัญ|พวกพ้อง|"
    "ใช้อำนาจ|เลือกปฏิบัติ|ไม่โปร่งใส|สวมสิทธิ|เกินจริง|ล่วงเวลา|ใช้รถ|ทรัพย์สินของ|ผู้เสนอราคา|คุณลักษณะ|ส่วย"
)
# A table whose lines tell of processes or risks says so above them.
_HEADER = re.compile(r"^\s*(?:ที่|ลำดับ(?:ที่)?|ข้อ|no\.?)?\s*(?:ชื่อ)?(?:กระบวน|ประเด็น|เหตุการณ์|ความเสี่ยง)", re.IGNORECASE)
_SHORTEST = 8
_LONGEST = 120
_PIECE = 5
# Shares of a risk's pieces that stand in the assessment: above the one it is there in other words, below the other it is nowhere.
_KNOWN, _UNKNOWN = 0.7, 0.35


@dataclass(frozen=True, slots=True)
class Told:
    """One numbered risk: its words, and whether they can be nothing else."""

    risk: str
    certain: bool


def unknown(text: str, known: str) -> tuple[Told, ...]:
    """The numbered risks of a text that stand nowhere in the letters of an assessment.

    Told only of a list most of whose other risks stand there: then it is a
    list of risks, and named as they are there.
    """
    found: list[Told] = []
    for header, run in _runs(text):
        is_table = bool(_HEADER.match(header))
        told = [each for each in (_told(said, is_table=is_table) for said in run) if each is not None]
        shares = [share(letters(each.risk), known) for each in told]
        strange = [each for each, part in zip(told, shares, strict=True) if part < _UNKNOWN]
        there = sum(part >= _KNOWN for part in shares)
        if there >= max(1, len(strange)):
            # Of a table's rows all others have to be there.
            all_else_there = is_table and len(strange) + there == len(told)
            found += [each for each in strange if each.certain or all_else_there]
    return tuple(dict.fromkeys(found))


def share(risk: str, known: str) -> float:
    """How much of some letters stands among others, piece by piece: 1 where all of it does."""
    if risk in known:
        return 1.0
    pieces = {risk[at : at + _PIECE] for at in range(max(1, len(risk) - _PIECE + 1))}
    return sum(piece in known for piece in pieces) / len(pieces)


def is_nowhere(risk: str, known: str) -> bool:
    """Whether hardly a piece of a risk's letters stands among others."""
    return share(risk, known) < _UNKNOWN


def _runs(text: str) -> Iterator[tuple[str, Sequence[str]]]:
    """The lines numbered one after another, each run with the line above it."""
    above, before, last = "", "", 0
    run: list[str] = []
    for line in (" ".join(arabic(each).split()) for each in text.replace("\f", "\n").split("\n")):
        found = _ITEM.match(line)
        if found is None:
            before = line
            continue
        number = int(found["number"])
        if number != last + 1 or not run:
            if len(run) > 1:
                yield above, run
            above, run = before, []
        # A list begins with 1; what follows another number is none.
        if number == 1 or run:
            run.append(found["said"])
        last = number
    if len(run) > 1:
        yield above, run


def _told(said: str, *, is_table: bool) -> Told | None:
    """The risk a numbered line begins with; None where it begins with anything else. A table's cells are what its header says."""
    called = _CALLED.match(said)
    rest = said[called.end() :] if called else said
    done = None if is_table else _DONE.search(rest)
    risk = (rest[: done.start()] if done else rest.split(" ")[0]).strip(" .:;-–")
    if len(letters(risk)) < _SHORTEST or len(risk) > _LONGEST or (_NO_ROW if is_table else _NO_RISK).match(risk):
        return None
    return Told(risk, certain=bool(done and (_OF_WRONG.search(risk) or called)))
