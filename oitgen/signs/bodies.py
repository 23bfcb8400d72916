"""Public bodies a text names: stations, offices, municipalities, provinces.

Thai puts no space between words, so where a name ends is known for provinces
alone (the official list of 76 and Bangkok); any other name runs to the next
space or to a word that cannot belong to it.
"""

import re
from collections.abc import Iterator

from oitgen.model.contents import Part, SignKind
from oitgen.signs.spot import Spot

# Source: the Royal Gazette's list of provinces; "บึงกาฬ" of 2554 (2011 CE) is the youngest.
PROVINCES = tuple(
    "กระบี่ กรุงเทพมหานคร กาญจนบุรี กาฬสินธุ์ กำแพงเพชร ขอนแก่น จันทบุรี ฉะเชิงเทรา ชลบุรี ชัยนาท ชัยภูมิ ชุมพร เชียงราย เชียงใหม่ ตรัง ตราด ตาก "
    "นครนายก นครปฐม นครพนม นครราชสีมา นครศรีธรรมราช นครสวรรค์ นนทบุรี นราธิวาส น่าน บึงกาฬ บุรีรัมย์ ปทุมธานี ประจวบคีรีขันธ์ ปราจีนบุรี ปัตตานี "
    "พระนครศรีอยุธยา พะเยา พังงา พัทลุง พิจิตร พิษณุโลก เพชรบุรี เพชรบูรณ์ แพร่ ภูเก็ต มหาสารคาม มุกดาหาร แม่ฮ่องสอน ยโสธร ยะลา ร้อยเอ็ด ระนอง "
    "ระยอง ราชบุรี ลพบุรี ลำปาง ลำพูน เลย ศรีสะเกษ สกลนคร สงขลา สตูล สมุทรปราการ สมุทรสงคราม สมุทรสาคร สระแก้ว สระบุรี สิงห์บุรี สุโขทัย สุพรรณบุรี "
    "สุราษฎร์ธานี สุรินทร์ หนองคาย หนองบัวลำภู อ่างทอง อำนาจเจริญ อุดรธานี อุตรดิตถ์ อุทัยธานี อุบลราชธานี".split()
)
_PROVINCE = "|".join(sorted(PROVINCES, key=len, reverse=True))
# What a body is called, before the place it is named for. The longest first: a part of a name is never a name.
_KINDS = (
    r"สถานีตำรวจ(?:ภูธร|นครบาล|ทางหลวง|ท่องเที่ยว|น้ำ)?|สภ\.\s?|สน\.\s?|"
    r"(?:ด่าน)?ตรวจคนเข้าเมือง(?:จังหวัด)?|ตม\.\s?(?:จว\.|จังหวัด)\s?|"
    r"เทศบาล(?:นคร|เมือง|ตำบล)|องค์การบริหารส่วน(?:จังหวัด|ตำบล)|อบต\.\s?|อบจ\.\s?|"
    r"ตำรวจภูธรจังหวัด|ภ\.จว\.\s?|ที่ว่าการอำเภอ|ที่ทำการปกครอง(?:จังหวัด|อำเภอ)|ศาลากลางจังหวัด|"
    r"โรงพยาบาลส่งเสริมสุขภาพตำบล|โรงพยาบาล|โรงเรียน|มหาวิทยาลัย"
)
# Words that come after a name in running Thai, and words that say the kind of body without naming one.
_AFTER = (
    "ได้|มี|ไม่|ขอ|จะ|โดย|เป็น|ประจำ|จังหวัด|อำเภอ|ตำบล|เขต|แห่ง|ที่|และ|หรือ|ของ|ใน|เพื่อ|ตาม|ต่อ|กับ|จึง|พร้อม|ร่วม|ดำเนิน|จัด|ประกาศ|กำหนด|ให้|ซึ่ง|จว\\.|"
    "ปีงบ|พ\\.ศ|เรื่อง|อยู่|นี้|นั้น|ทุก|ทั้ง|ต้อง|ผู้|คณะ|ณ|เมื่อ|ว่า|แล้ว|ตั้งแต่|ถือ|ออก|ส่ง|รับ|แจ้ง|โทร|วันที่"
)
_NOT_A_NAME = re.compile(rf"(?:{_AFTER}|ฯ|ใกล้|ต่าง|อื่น|ใด|เจ้าของ|ตัวชี้|สังกัด|ท้องที่|พื้นที่|ในเขต|สนับสนุน)")
_NAMED = re.compile(rf"(?P<kind>{_KINDS})\s?(?P<name>[ก-๎]{{2,40}})")
_OF_PROVINCE = re.compile(rf"(?:จังหวัด|จว\.)\s?(?P<name>{_PROVINCE})")
_END_OF_NAME = re.compile(rf"(?:{_AFTER})")


def signs(text: str, part: Part) -> Iterator[Spot]:
    """Every body named in a text, each with its whole name."""
    taken: list[tuple[int, int]] = []
    for match in _NAMED.finditer(text):
        name = _whole(match["kind"], match["name"])
        if name:
            end = match.start("name") + len(name)
            taken.append((match.start(), end))
            yield Spot(SignKind.BODY, " ".join(f"{match['kind']}{name}".split()), match.start(), end)
    for match in _OF_PROVINCE.finditer(text):
        # A province inside a longer name is that body's.
        if not any(start <= match.start() < end for start, end in taken):
            yield Spot(SignKind.BODY, f"จังหวัด{match['name']}", *match.span())


def _whole(kind: str, rest: str) -> str:
    """The name a body is called by; empty where the words after its kind are none."""
    if _NOT_A_NAME.match(rest):
        return ""
    if kind.endswith(("จังหวัด", "จว.")) and (known := re.match(_PROVINCE, rest)):
        return known.group()
    end = next((found.start() for found in _END_OF_NAME.finditer(rest) if found.start() >= 3), len(rest))
    return rest[:end]
