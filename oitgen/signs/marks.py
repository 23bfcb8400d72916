"""Item codes a text refers to, and the names that stand in its signature."""

import re
from collections.abc import Iterator

from oitgen.model.contents import Part, SignKind
from oitgen.signs.spot import Spot
from oitgen.thai import RANK, TITLE, arabic

_O, _NUMBER = "[OoОо○]", r"[0-9๐-๙]{1,2}(?![0-9๐-๙]|\.[0-9๐-๙])"
# A zero stands for the letter only right after the word that says a code follows.
_REFERENCE = re.compile(
    rf"(?:ข้อ|ข้อที่|แบบตรวจ|OIT)\s?(?:{_O}|[0๐])\s?-?\s?(?P<first>{_NUMBER})(?P<more>(?:\s?(?:,|-|–|และ|กับ|ถึง|หรือ)\s?(?:ข้อ\s?)?{_O}\s?{_NUMBER})*)"
)
_FURTHER = re.compile(rf"{_O}\s?({_NUMBER})")
# Brackets alone hold many things: a person's name begins with a title or a rank, or stands between a rank and an office.
_INSIDE = r"[^()\n0-9๐-๙]{3,60}"
_BRACKETED = re.compile(rf"^[^\S\n]*\(\s*(?P<name>{TITLE}{_INSIDE})\)\s*\.?\s*$", re.MULTILINE)
# The hand's own line lies between the two.
_BELOW_RANK = re.compile(
    rf"^[^\S\n]*(?:\(?ลงชื่อ\)?)?[^\S\n.…_]*(?P<rank>{RANK})[^\S\n.…_]*[.…_]*[^\S\n]*\n(?:[^()\n]{{0,60}}\n)?[^\S\n]*\(\s*(?P<name>{_INSIDE})\)\s*$",
    re.MULTILINE,
)
_OFFICE = (
    r"(?:รอง|รักษา|ผู้|ผกก|ผบก|ผบช|สวญ|สว\.|สารวัตร|นายก|นายอำเภอ|ปลัด|หัวหน้า|อธิบดี|เลขา|ประธาน|คณบดี|อธิการ|ผอ\."
    r"|(?:Deputy |Acting )?(?:Superintendent|Inspector|Chief|Mayor|Director|Commander|Commissioner|Governor|Head|President|Secretary))"
)
_ABOVE_OFFICE = re.compile(rf"^[^\S\n]*\(\s*(?P<name>{_INSIDE})\)[^\S\n]*\n[^\S\n]*(?:ตำแหน่ง\s*)?{_OFFICE}", re.MULTILINE)
_SIGNED = re.compile(rf"(?:ลงชื่อ|ลงนาม|ผู้ประกาศ|\(?Signed\)?)[\s.:…_)]{{0,40}}(?P<name>{TITLE}[^()\n0-9๐-๙…_]{{3,60}}?)(?:\s{{2,}}|\(|\n|$)")
_NO_NAME = re.compile(r"ลายมือชื่อ|ลงชื่อ|ตำแหน่ง|ผู้|ประทับตรา|สำเนา|ตัวบรรจง|signed|signature", re.IGNORECASE)


def signs(text: str, part: Part) -> Iterator[Spot]:
    """References to items by code; in the last part also who signed."""
    for match in _REFERENCE.finditer(text):
        yield Spot(SignKind.ITEM, str(int(arabic(match["first"]))), match.start(), match.end("first"))
        for further in _FURTHER.finditer(text, match.end("first"), match.end("more")):
            yield Spot(SignKind.ITEM, str(int(arabic(further[1]))), *further.span())
    if part is Part.END:
        yield from _signers(text)


def _signers(text: str) -> Iterator[Spot]:
    taken: set[int] = set()
    for pattern in (_BELOW_RANK, _BRACKETED, _SIGNED, _ABOVE_OFFICE):
        for match in pattern.finditer(text):
            name = " ".join(match["name"].split())
            if match.start("name") in taken or " " not in name or _NO_NAME.search(name):
                continue
            taken.add(match.start("name"))
            rank = "" if re.match(TITLE, name) else match.groupdict().get("rank", "")
            yield Spot(SignKind.SIGNER, f"{rank} {name}".strip(), *match.span("name"))
