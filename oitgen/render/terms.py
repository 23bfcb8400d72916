"""Thai words that must not be torn apart at the end of a line.

Thai is written without spaces, and browsers guess where a word ends: they
break ตัวชี้|วัด and ประพฤติมิ|ชอบ. In headings and links the words of our own
field, and dates, are wrapped so that the style sheet can keep each whole.
"""

import re

from markupsafe import Markup, escape

# Each is short enough (at most 16 characters) to fit one line of a heading on the narrowest phone.
TERMS: tuple[str, ...] = (
    "การเปิดเผยข้อมูล",
    "กิจกรรม",
    "ข้อร้องเรียน",
    "ข้อมูลสาธารณะ",
    "ความคิดเห็น",
    "งบประมาณ",
    "ยกระดับ",
    "จริยธรรม",
    "จัดซื้อจัดจ้าง",
    "เจ้าหน้าที่",
    "เจ้าหน้าที่ตำรวจ",
    "เจตนารมณ์",
    "ชี้แจง",
    "ดุลพินิจ",
    "ตัวชี้วัด",
    "ทรัพยากรบุคคล",
    "ทุจริต",
    "พื้นที่รับผิดชอบ",
    "รับผิดชอบ",
    "เชิงสถิติ",
    "ผลการดำเนินงาน",
    "เจตจำนงสุจริต",
    "บังคับบัญชา",
    "แบบวัด",
    "ประชาชน",
    "ประชาสัมพันธ์",
    "ประพฤติมิชอบ",
    "ประมวลผล",
    "ปีงบประมาณ",
    "ผลประโยชน์",
    "ผู้บริหาร",
    "ผู้บังคับบัญชา",
    "ผู้รับบริการ",
    "ผู้รับผิดชอบ",
    "แผนปฏิบัติการ",
    "พัสดุ",
    "ภาครัฐ",
    "มาตรการ",
    "มาตรฐาน",
    "รายเดือน",
    "เรื่องร้องเรียน",
    "สถานีตำรวจ",
    "สถานีตำรวจภูธร",
    "หน่วยงาน",
    "หัวหน้าสถานี",
    "องค์ประกอบ",
    "อำนาจหน้าที่",
    "อัตรากำลัง",
    "เอกสารประกอบ",
    "โปร่งใส",
)

_NUMBER = "[0-9๐-๙]"
_MONTHS = (
    "มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม"
    r"|[มกพสตธ]\.[คพย]\.|มี\.ค\.|เม\.ย\.|มิ\.ย\."
)
# The longest word first, so that a word inside a longer one never wins.
_WORDS = "|".join(re.escape(term) for term in sorted(TERMS, key=lambda term: (-len(term), term)))
_TOGETHER = re.compile(rf"({_NUMBER}{{1,2}} (?:{_MONTHS})(?: {_NUMBER}{{4}})?|(?:{_MONTHS}) {_NUMBER}{{4}}|พ\.ศ\. {_NUMBER}{{4}}|{_WORDS})")
_WHOLE = Markup('<span class="nb">{}</span>')


def kept_together(text: str) -> Markup:
    """The text, escaped, with every known term and date in `<span class="nb">`.

    Text that is HTML already comes back as it is: a term inside a tag must
    not be touched.
    """
    if hasattr(text, "__html__"):
        return escape(text)
    # Splitting at a group gives text and finding by turns; join and format escape both.
    return Markup("").join(_WHOLE.format(part) if at % 2 else part for at, part in enumerate(_TOGETHER.split(text)))
