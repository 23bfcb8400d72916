"""Item codes a text refers to, and the names that stand in its signature."""

import re
from collections.abc import Iterator

from oitgen.model.contents import Part, SignKind
from oitgen.signs.spot import Spot
from oitgen.thai import arabic

_O, _NUMBER = "[OoОо○]", r"[0-9๐-๙]{1,2}(?![0-9๐-๙]|\.[0-9๐-๙])"
# A zero stands for the letter only right after the word that says a code follows.
_REFERENCE = re.compile(
    rf"(?:ข้อ|ข้อที่|แบบตรวจ|OIT)\s?(?:{_O}|[0๐])\s?-?\s?(?P<first>{_NUMBER})(?P<more>(?:\s?(?:,|-|–|และ|กับ|ถึง|หรือ)\s?(?:ข้อ\s?)?{_O}\s?{_NUMBER})*)"
)
_FURTHER = re.compile(rf"{_O}\s?({_NUMBER})")
# Brackets alone hold many things; a person's name begins with a title or a rank.
_TITLE = r"(?:นาย|นาง|น\.ส\.|ว่าที่|ดร\.|ม\.[รล]\.|หม่อม|(?:พล|พ|ร|ด|จ|ส)\.?(?:ต|ท|อ|ส)\.|Mr|Mrs|Ms|Miss|Dr|Pol|Col|Lt|Maj|Gen)"
_BRACKETED = re.compile(rf"^[^\S\n]*\(\s*({_TITLE}[^()\n0-9๐-๙]{{3,60}})\)\s*\.?\s*$", re.MULTILINE)
_SIGNED = re.compile(rf"(?:ลงชื่อ|ลงนาม|ผู้ประกาศ|\(?Signed\)?)[\s.:…_)]{{0,40}}({_TITLE}[^()\n0-9๐-๙…_]{{3,60}}?)(?:\s{{2,}}|\(|\n|$)")
_NO_NAME = re.compile(r"ลายมือชื่อ|ลงชื่อ|ตำแหน่ง|ผู้|ประทับตรา|สำเนา|ตัวบรรจง|signed|signature", re.IGNORECASE)


def signs(text: str, part: Part) -> Iterator[Spot]:
    """References to items by code; in the last part also who signed."""
    for match in _REFERENCE.finditer(text):
        yield Spot(SignKind.ITEM, str(int(arabic(match["first"]))), match.start(), match.end("first"))
        for further in _FURTHER.finditer(text, match.end("first"), match.end("more")):
            yield Spot(SignKind.ITEM, str(int(arabic(further[1]))), *further.span())
    if part is Part.END:
        for match in (*_BRACKETED.finditer(text), *_SIGNED.finditer(text)):
            name = " ".join(match[1].split())
            if " " in name and not _NO_NAME.search(name):
                yield Spot(SignKind.SIGNER, name, *match.span(1))
