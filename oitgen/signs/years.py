"""Years and days: the fiscal year a text is for, the period its title names, the day its data are of."""

import re
from collections.abc import Iterator

from oitgen.model.contents import Part, SignKind
from oitgen.signs.spot import Spot
from oitgen.thai import arabic, read_name

_ERA = r"(?:พ\s?\.?\s?ศ\s?\.?|ค\s?\.?\s?ศ\s?\.?|B\.?E\.?)"
_DIGITS = "[0-9๐-๙]"
# Thai is written without spaces, so nothing may be asked of what stands before the word.
_FISCAL = re.compile(
    rf"(?=[ปFf])(?:ปี\s?งบประมาณ|[Ff][Yy]|[Ff]iscal [Yy]ear)\s{{0,3}}(?:{_ERA}\s{{0,3}})?({_DIGITS}{{4}})(?!{_DIGITS})"
    rf"(?:\s{{0,2}}(?:-|–|ถึง)\s{{0,2}}(?:{_ERA}\s?)?({_DIGITS}{{4}})(?!{_DIGITS}))?"
)
# A form leaves its year open: "พ.ศ. 25….", "พ.ศ. 256_".
_ENDS = r"(?![\d.,/…_]|\s?\.{2}|-?[xX])"
_YEAR = re.compile(rf"(?P<word>ปี\s?งบประมาณ|พ\s?\.\s?ศ\s?\.|ประจำปี)\s{{0,3}}(?P<era>{_ERA}\s{{0,3}})?(?P<digits>{_DIGITS}{{2,6}}){_ENDS}")
_MONTH_YEAR = re.compile(
    r"(?=[มกพสตธเ])(?:มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม|"
    r"(?:ม\.ค|ก\.พ|มี\.ค|เม\.ย|พ\.ค|มิ\.ย|ก\.ค|ส\.ค|ก\.ย|ต\.ค|พ\.ย|ธ\.ค)\.)"
    rf"\s{{0,2}}(?P<era>{_ERA}\s?)?(?P<digits>{_DIGITS}{{2,6}}){_ENDS}"
)
# What is counted is no year, and a year cut in two by a line's end or by a scanner is whole to the eye.
_COUNTED = re.compile(rf"\s{{0,2}}(?:{_DIGITS}|บาท|คน|ราย|ครั้ง|คดี|เรื่อง|นาย|ชุด|เครื่อง|ล้าน|วัน|แห่ง|อัตรา|ครัวเรือน|ตัว|หมู่|กิโล|ชั่วโมง|เล่ม|คัน|%)")
# Where no "พ.ศ." stands, a number is taken for a year only if it is one with a digit too few or too many.
_LIKE_A_YEAR = re.compile(r"2\d\d|25[4-8]\d{2,3}|225\d\d")
_AS_OF = re.compile(rf"ณ\s?วันที่\s?((?:{_DIGITS}{{1,2}})\s?(?:เดือน\s?)?[ก-๙.]{{3,12}}\s?(?:{_ERA}\s?)?{_DIGITS}{{2,4}})")
# Days that not every month has. A form leaves its day or year open, and is none.
_LATE_DAY = re.compile(
    rf"(?<!{_DIGITS})(?P<day>[2๒][9๙]|[3๓]{_DIGITS})\s?(?:เดือน\s?)?(?P<month>มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|"
    rf"กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม|(?:ม\.ค|ก\.พ|มี\.ค|เม\.ย|พ\.ค|มิ\.ย|ก\.ค|ส\.ค|ก\.ย|ต\.ค|พ\.ย|ธ\.ค)\.)"
    rf"\s{{0,2}}(?:{_ERA}\s?)?(?P<year>[2๒][4๔5๕]{_DIGITS}{{2}})(?!{_DIGITS})"
)
_MADE = ("ประกาศ", "สั่ง", "ให้ไว้", "ลงนาม", "ออกให้", "ทำขึ้น")
# Only the lines of a title say what a document is about; below them dates are many and mean little.
_TITLE_LINES = 5
_NO_TITLE = re.compile(r"^\s*(?:วันที่|ณ\s?วันที่|ที่\s|เรื่อง\s*ขอ|หน้า\s|ลงวันที่|อ้างถึง|page\b)", re.IGNORECASE)
_WEEKDAY = re.compile(r"วัน(?:จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เสาร์|อาทิตย์)")
_OF_MONTH = re.compile(r"(?:ประจำ|รอบ|ของ|ใน|งวด)\s?เดือน|(?<!\d\s)(?<!\d)เดือน")


def signs(text: str, part: Part) -> Iterator[Spot]:
    """The fiscal years a text names, its periods and days, and years that cannot be right."""
    for match in _FISCAL.finditer(text):
        first, last = _buddhist(arabic(match[1])), _buddhist(arabic(match[2] or ""))
        if _is_sound(match[1]) and 2400 <= int(first) <= 2700:
            yield Spot(SignKind.FISCAL_YEAR, f"{first}-{last}" if last and int(last) > int(first) else first, *match.span())
    for match in _AS_OF.finditer(text):
        # "ประกาศ ณ วันที่" is the day a document was made, not the day of its data.
        if text[: match.start()].rstrip().endswith(_MADE):
            continue
        day = read_name(f"ณ วันที่ {match[1]}").as_of
        if day is not None:
            yield Spot(SignKind.AS_OF, day.isoformat(), *match.span())
    for match in (*_YEAR.finditer(text), *_MONTH_YEAR.finditer(text)):
        if _is_slip(match, text):
            yield Spot(SignKind.DOUBTFUL_YEAR, match["digits"], *match.span("digits"))
    for match in _LATE_DAY.finditer(text):
        if read_name(f"{match['day']} {match['month']} {match['year']}").impossible and not _counts(match, text):
            yield Spot(SignKind.IMPOSSIBLE_DAY, " ".join(match.group().split()), *match.span())
    if part is Part.HEAD:
        yield from _periods(text)


def _buddhist(year: str) -> str:
    """A year of the common era, as English texts give it, in the Buddhist era; any other as it is."""
    return str(int(year) + 543) if year and 1950 <= int(year) <= 2150 else year


def _is_sound(digits: str) -> bool:
    """Whether a year has two or four digits, all Thai or all Arabic; three or five are a slip of the pen."""
    one_kind = digits.isascii() or not any(sign.isascii() for sign in digits)
    return one_kind and len(digits) in (2, 4)


def _is_slip(match: "re.Match[str]", text: str) -> bool:
    """Whether the digits after "ปีงบประมาณ", "พ.ศ." or a month can be no year but a mistyped one."""
    digits, word, era = match["digits"], match.groupdict().get("word") or "", match["era"] or ""
    if _COUNTED.match(text, match.end()):
        return False
    if not digits.isascii() and any(sign.isascii() for sign in digits):
        return True
    buddhist = (era or word).startswith("พ")
    if _is_sound(digits):
        # 2024 CE after "ปีงบประมาณ พ.ศ.", and years no living person will see.
        year = int(arabic(digits))
        return buddhist and (year >= 2650 or (bool(era) and 1950 <= year <= 2150))
    if buddhist or era:
        return True
    return bool(word and _LIKE_A_YEAR.fullmatch(arabic(digits))) and (word != "ประจำปี" or len(digits) > 3)


def _counts(match: "re.Match[str]", text: str) -> bool:
    """Whether the number before a month only counts the rows of a list: the line above begins with the one before it."""
    begin = text.rfind("\n", 0, match.start()) + 1
    above = text[text.rfind("\n", 0, max(0, begin - 1)) + 1 : begin]
    before = re.match(rf"\s*({_DIGITS}+)(?!{_DIGITS})", above)
    is_first = not text[begin : match.start()].strip()
    return is_first and before is not None and int(arabic(before[1])) == int(arabic(match["day"])) - 1


def _periods(head: str) -> Iterator[Spot]:
    """The month, quarter or half year each line of the title speaks of."""
    at = 0
    for line in head.split("\n")[:_TITLE_LINES]:
        if not _NO_TITLE.match(line) and len(line) <= 200:
            reading = read_name(line)
            periods = [period for period in reading.periods if period.kind in ("month", "quarter", "half")]
            # A day in a title is when something was made or met, not the month it tells of.
            day = (reading.date is not None or _WEEKDAY.search(line)) and not _OF_MONTH.search(line)
            if len(reading.periods) == 1 and periods and not reading.from_fiscal_year and not day:
                yield Spot(SignKind.PERIOD, periods[0].key, at, at + len(line))
        at += len(line) + 1
