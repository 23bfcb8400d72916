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
    r"สถานีตำรวจ(?:ภูธร|นครบาล|ทางหลวง|ท่องเที่ยว|น้ำ|รถไฟ)|สภ\.\s?|(?<![ก-๎])สน\.\s?|"
    r"(?:ด่าน)?ตรวจคนเข้าเมืองจังหวัด\s?|ด่านตรวจคนเข้าเมือง|ตรวจคนเข้าเมือง(?=\s?(?:PROVINCE))|ตม\.\s?(?:จว\.|จังหวัด|จ\.)\s?|"
    r"เทศ(?:บาล|มนตรี)(?:นคร|เมือง|ตำบล)|องค์การบริหารส่วน(?:จังหวัด\s?|ตำบล)|อบต\.\s?|อบจ\.\s?|(?<![ก-๎])(?:ทต|ทม|ทน)\.\s?|"
    r"ตำรวจภูธรจังหวัด\s?|ภ\.\s?จว\.\s?|ที่ว่าการอำเภอ|ที่ทำการปกครอง(?:จังหวัด\s?|อำเภอ)|ศาลากลางจังหวัด\s?|"
    r"โรงพยาบาลส่งเสริมสุขภาพตำบล|โรงพยาบาล|โรงเรียน|มหาวิทยาลัย"
).replace("PROVINCE", _PROVINCE)
# How people shorten what a body is called.
_LONG = (
    ("สภ.", "สถานีตำรวจภูธร"),
    ("สน.", "สถานีตำรวจนครบาล"),
    ("ตม.จว.", "ตรวจคนเข้าเมืองจังหวัด"),
    ("ตม.จังหวัด", "ตรวจคนเข้าเมืองจังหวัด"),
    ("ตม.จ.", "ตรวจคนเข้าเมืองจังหวัด"),
    ("ภ.จว.", "ตำรวจภูธรจังหวัด"),
    ("อบต.", "องค์การบริหารส่วนตำบล"),
    ("อบจ.", "องค์การบริหารส่วนจังหวัด"),
    ("ทต.", "เทศบาลตำบล"),
    ("ทม.", "เทศบาลเมือง"),
    ("ทน.", "เทศบาลนคร"),
    ("จว.", "จังหวัด"),
    ("จ.", "จังหวัด"),
    ("สำนักงานเทศบาล", "เทศบาล"),
    ("เทศมนตรี", "เทศบาล"),
)
# Bodies that do one another's work, each by the words its name begins with.
_FAMILIES = {
    "station": ("สถานีตำรวจ",),
    "immigration": ("ตรวจคนเข้าเมือง", "ด่านตรวจคนเข้าเมือง"),
    "local": ("เทศบาล", "องค์การบริหารส่วน"),
    "provincial-police": ("ตำรวจภูธรจังหวัด",),
    "province": ("จังหวัด",),
}
# Words that come after a name in running Thai. Where a name is known to hold one of them, what makes the name stands beside it.
_AFTER = (
    "ได้|มี(?!น)|ไม่|ขอ(?:เชิญ|ความ|รับ|อนุ|ให้|แจ้ง|ประกาศ|ส่ง|ราย)|จะ(?!นะ|แนะ)|โดย|เป็น|ประจำ|จังหวัด|อำเภอ|ตำบล|เขต|แห่ง|ที่|และ(?!ม)|หรือ|"
    "(?<!เชียง)ของ|ใน|เพื่อ|ตาม|ต่อ|กับ|จึง|พร้อม|ร่วม|ดำเนิน(?!สะดวก)|จัด|ประกาศ|กำหนด|ให้|ซึ่ง|จว\\.|ปีงบ|พ\\.ศ|เรื่อง|อยู่|นี้|นั้น|ทุก|ทั้ง|ต้อง|"
    "ผู้|คณะ|ณ(?=$|วัน|ห้อง|ที่|บริเวณ|โรง)|เมื่อ|ว่า|แล้ว|ตั้งแต่|ถือ|ออก(?:ตรวจ|ประกาศ|ปฏิ|คำ|พื้น|หมาย)|ส่ง|รับ(?:แจ้ง|คดี|เรื่อง|ผิด|ราย|การ)|แจ้ง|โทร|"
    "วันที่|แบ่ง|เข้า(?:ร่วม|รับ|ตรวจ)|นำ(?:โดย|กิจ|เจ้า|ประ|กำลัง|ข้า)|ลงนาม|มอบ|ระหว่าง|สามารถ|เปิด|รายงาน|เชิญ|ใช้|ภายใ|ประชุม|เผยแพร่|ชี้แจง|ปฏิบัติ|ให้บริการ"
)
# Words that say the kind of body without naming one.
_NOT_A_NAME = re.compile(
    rf"(?:{_AFTER}|ฯ|ติดตาม|ติดต่อ|ใกล้|ต่าง|อื่น|ใด|เจ้าของ|ตัวชี้|สังกัด|ท้องที่|พื้นที่|สนับสนุน|ต้นแบบ|นำร่อง|เป้าหมาย|ทั่ว|หลาย|ดีเด่น|เดียว|แต่ละ|เดิม|ใหม่|"
    "พบประชาชน|ชำระ|ช่วยเหลือ|เก็บ|ตั้งอยู่|ยินดี|เร่ง|ลงพื้นที่|เลขที่|เดินหน้า|สำรวจ|ตรวจสอบ|เดือน|เคลื่อนที่|สัญจร|จิตอาสา|"
    "ปลายทาง|ต้นทาง|ขนาด|ระดับ|กลุ่ม|จำนวน|รวม|ตนเอง|เรา|ชุมชน|สีขาว|ดังกล่าว|ข้างเคียง|อัจฉริยะ|ยุค|สมัย|เทศบาล|องค์การ|สถานี|งาน|ฝ่าย|ส่วนใหญ่|สำหรับ|ละ)"
)
# The letters all of them begin with, which is asked first: a page has few places where a name could begin.
_NAMED = re.compile(rf"(?=[สดตเอทภศโม])(?P<kind>{_KINDS})(?P<name>[ก-๎]{{2,40}})")
# "แพร่ระบาด" and "ไม่มี … เลย" are no provinces.
_OF_PROVINCE = re.compile(rf"(?<!ศาล)(?:จังหวัด|จว\.)\s?(?P<name>{_PROVINCE})(?!ระบาด|กระจาย|หลาย)")
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


def long_form(name: str) -> str:
    """A body's name with what it is called written out: สภ.ตัวอย่าง → สถานีตำรวจภูธรตัวอย่าง."""
    plain = " ".join(name.split()).replace(". ", ".")
    for short, whole in _LONG:
        if plain.startswith(short):
            return f"{whole}{plain.removeprefix(short).lstrip()}"
    return plain


def family(name: str) -> str:
    """What kind of body a name is of, whatever its rank: "station", "immigration", "local" …; empty for any other."""
    whole = long_form(name)
    return next((each for each, beginnings in _FAMILIES.items() if whole.startswith(beginnings)), "")


def province_of(name: str) -> str:
    """The province a name says it is of: named after "จังหวัด", or the last of it; empty where it says none."""
    whole = long_form(name)
    named = _OF_PROVINCE.search(whole)
    return named["name"] if named else next((each for each in PROVINCES if whole.endswith(each)), "")


def _whole(kind: str, rest: str) -> str:
    """The name a body is called by; empty where the words after its kind are none."""
    known = re.match(_PROVINCE, rest)
    if kind.strip().endswith(("จังหวัด", "จว.", "จ.", "อบจ.", "ตรวจคนเข้าเมือง")) and known:
        return known.group()
    if _NOT_A_NAME.match(rest) and not known:
        return ""
    # Words of the running text stand in the names of provinces too: "ขอ" in ขอนแก่น.
    held = [match.span() for match in re.finditer(_PROVINCE, rest)]
    ends = (found.start() for found in _END_OF_NAME.finditer(rest) if found.start() >= 3)
    end = next((at for at in ends if not any(first <= at < last for first, last in held)), len(rest))
    return rest[:end]
