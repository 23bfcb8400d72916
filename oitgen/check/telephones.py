"""Telephones as digits to compare, and whose telephone a line gives."""

import re

from oitgen.check.own_names import Own, bare
from oitgen.model.contents import Part
from oitgen.signs import bodies, contacts
from oitgen.thai import TITLE, arabic

_WRITTEN = re.compile(r"(?:\+?66|0)[\d \-–()]{7,}\d")
_SECTION = re.compile(r"งาน|ฝ่าย|แผนก|กลุ่ม|กอง|ส่วน(?!ราชการ|ตำบล|จังหวัด)|สำนักปลัด|ศูนย์|ตู้ยาม|ป้อม")
_NO_SECTION = re.compile(r"(?:หน่วย|สำนัก|ประสาน|ติดต่อ|พนัก|แจ้ง|การใช้|ผู้ใช้)งาน")
# Whom every contact page names besides the bodies of `signs`.
_ELSEWHERE = re.compile(
    r"ป\.\s?ป\.\s?[ชท]|ป\.\s?ป\.\s?ง|ส\.\s?ต\.\s?ง|การไฟฟ้า|การประปา|กู้ภัย|มูลนิธิ|ดับเพลิง|ดำรงธรรม|ธนาคาร|(?<![ก-๎])(?:กรม|กระทรวง)[ก-๎]|สายด่วน|"
    r"(?:สำนักงาน|ศูนย์)[ก-๎]{2,30}?(?:จังหวัด|อำเภอ)[ก-๎]|"
    r"สำนักนายก"
)
# A shop beside the agency is not the agency.
_SELLER = re.compile(r"ร้าน|บริษัท|หจก|ห้างหุ้นส่วน|สหกรณ์|ผู้ขาย|ผู้รับจ้าง|ผู้ชนะ|ผู้เสนอราคา|ตรงข้าม")
_PERSON = re.compile(TITLE)
_PLACE = re.compile(r"(?<![ก-๎])(?:ต\.|ตำบล|อ\.|อำเภอ|ถ\.|ถนน|หมู่)")
# What a line says besides when it goes on with the one above: "โทรศัพท์", "Tel.".
_ONLY_CALLED = re.compile(r"[\s:().,/-]*(?:หมายเลข|โทร(?:ศัพท์)?|โทรสาร|แฟกซ์|เบอร์|tel(?:ephone)?|phone|fax)?[\s:().,/-]*", re.IGNORECASE)
_AT = re.compile(r"^(?:ของ|ที่|ณ|ประกาศ|คำสั่ง|โดย|ผู้ว่าราชการ|ส่วนราชการ|หน่วยงาน|สถานที่ติดต่อ|ที่อยู่)+")
# Where the reader is sent with questions and complaints. "ติดต่องานจราจร" is a section's.
_ASK = re.compile(
    r"(?:ติดต่อ|สอบถาม)(?:สอบถาม|เรา|สถานี\S*|เทศบาล\S*|อบต\S*|หน่วยงาน|ได้ที่|เพิ่มเติม|รายละเอียด|\s)*[^0-9ก-๎]*(?:โทร(?:ศัพท์)?|อีเมล\S*|e-?mail)?[^0-9ก-๎]*$",
    re.IGNORECASE,
)
_COMPLAIN = re.compile(r"(?:ร้องเรียน|ร้องทุกข์|เบาะแส|แจ้งเหตุ|แจ้งข้อมูล|ให้บริการ|จุดบริการ)[^0-9๐-๙]{0,120}$|[Rr]eporting channel[^0-9]{0,60}$")
_LONGEST_RANGE = 20
_ABOVE = 2


def numbers(text: str) -> frozenset[str]:
    """Every telephone a text gives: "0 7500 0191-3" are three. Mobiles have ten digits, others nine."""
    found: set[str] = set()
    for written in _WRITTEN.findall(arabic(text)):
        digits = re.sub(r"^66", "0", contacts.digits(written))
        length = 10 if digits[1:2] in ("6", "8", "9") else 9
        number, further = digits[:length], digits[length:]
        if len(number) < length:
            continue
        found.add(number)
        first = int(number[-len(further) :]) if 0 < len(further) <= 4 else 0
        if first and first < int(further) <= first + _LONGEST_RANGE:
            found |= {f"{number[: -len(further)]}{last:0{len(further)}d}" for last in range(first, int(further) + 1)}
    return frozenset(found)


def is_slip(number: str, known: frozenset[str]) -> bool:
    """Whether a number is a known one mistyped: two neighbours exchanged, or one digit, yet not the last, for sister lines differ there."""
    return any(_is_mistyped(number, each) for each in known if len(each) == len(number))


def _is_mistyped(number: str, known: str) -> bool:
    others = [at for at, (one, other) in enumerate(zip(number, known, strict=True)) if one != other]
    if len(others) == 1:
        return others[0] < len(number) - 1
    first, second = (others[0], others[-1]) if len(others) == 2 else (0, 0)
    return second == first + 1 and number[first] == known[second] and number[second] == known[first]


def is_near(number: str, known: frozenset[str]) -> bool:
    """Whether a number is of the agency's own area; hotlines of central bodies are Bangkok's."""
    return any(number[:3] == each[:3] for each in known)


def before(text: str, number: str) -> list[str]:
    """What stands in a line before a number, parted by the telephones there; nothing where it is not found in its line."""
    start, found, _ = " ".join(text.split()).partition(number)
    return _WRITTEN.split(arabic(start)) if found else [""]


def is_of_a_section(before: list[str]) -> bool:
    """Whether a part of the agency is named right before the number."""
    return bool(_SECTION.search(_NO_SECTION.sub("", before[-1])))


def is_of_another(before: list[str], own: Own) -> bool:
    """Whether the number is that of somebody else: whoever is named last before it. A province is an address."""
    for part in reversed(before):
        if _SELLER.search(part):
            return True
        said = bare(part)
        if any(name in said for name in own.names - own.above):
            return False
        if any(name in said for name in own.above & own.parting):
            return True
        named = (spot.text for spot in bodies.signs(part, Part.BODY) if bodies.family(spot.text) != "province")
        if _ELSEWHERE.search(part) or any(not own.holds(name) for name in named):
            return True
    return False


def is_asked(before: list[str]) -> bool:
    """Whether the reader is sent to a number with his questions."""
    return bool(_ASK.search(before[-1]))


def is_own(lines: tuple[str, ...], number: str, own: Own, host: str) -> bool:
    """Whether lines of a document, the last of which gives a number, give it as the agency's own.

    Either the agency itself is named before it, or its website is, or
    complaints are taken there, and nobody else is named.
    """
    start = before(lines[-1], number)
    said = start[-1]
    if is_of_a_section(start) or _is_elsewhere(said):
        return False
    if _ONLY_CALLED.fullmatch(said):
        # A letterhead of several lines: whoever is named last in them.
        for line in reversed(lines[-1 - _ABOVE : -1]):
            if _SECTION.search(_NO_SECTION.sub("", line)) or _is_elsewhere(line):
                return False
            if _is_named(line, own):
                return True
            if any(bodies.family(spot.text) != "province" for spot in bodies.signs(line, Part.BODY)):
                return False
        return False
    if any(map(_is_elsewhere, lines[-1 - _ABOVE : -1])) and not _is_named(said, own):
        return False
    if _is_named(said, own) or (host and host in said):
        return True
    named = [spot.text for spot in bodies.signs(said, Part.BODY) if not own.holds(spot.text)]
    return bool(_COMPLAIN.search(said)) and not named


def is_addressed(lines: tuple[str, ...], number: str, postcode: str, own: Own) -> bool:
    """Whether a number follows right upon the agency's own postcode, and these lines name nobody else."""
    said = " ".join((*lines[:-1], before(lines[-1], number)[-1]))
    strange = (spot.text for spot in bodies.signs(said, Part.BODY) if bodies.family(spot.text) != "province")
    _, found, rest = arabic(said).rpartition(postcode)
    return bool(found) and bool(_ONLY_CALLED.fullmatch(rest)) and not _is_elsewhere(said) and all(map(own.holds, strange))


def _is_elsewhere(text: str) -> bool:
    """Whether a text names somebody every contact page names, a seller, or a person."""
    return any(pattern.search(text) for pattern in (_ELSEWHERE, _SELLER, _PERSON))


def _is_named(text: str, own: Own) -> bool:
    """Whether a text names the agency itself: its name begins a word, and is not the last part of another's or of an address."""
    name = next((each for each in map(_bare_word, text.split()) if any(each.startswith(name) for name in own.names - own.above)), "")
    in_address = "province" in own.families and bool(_PLACE.search(text))
    return bool(name) and not in_address


def _bare_word(word: str) -> str:
    return bare(_AT.sub("", word))
