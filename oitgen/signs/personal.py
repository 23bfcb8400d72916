"""Numbers of people: identity numbers, and with `accounts` bank accounts and mobile telephones.

An identity number's last digit is a checksum: 11 minus the weighted sum
(weights 13 … 2) modulo 11, last digit. One in ten of any 13 digits passes it,
so words must say what it is: near by, or once for a whole page or table. A
person's tax number is that very number; a company's begins with 0.
"""

import re
from collections.abc import Iterator

from oitgen.model.contents import Part, SignKind
from oitgen.signs import accounts
from oitgen.signs.accounts import hidden
from oitgen.signs.spot import Spot
from oitgen.thai import arabic

_GAP = r"\s{0,2}[-‐-―]?\s{0,2}"
_D = r"\d\n?"
# Grouped 1-4-5-2-1 by dashes or spaces; grouped by dashes and broken at the end of a line; thirteen digits, whole or broken once.
_GROUPED = rf"\d{_GAP}\d{{4}}{_GAP}\d{{5}}{_GAP}\d{{2}}{_GAP}\d"
_DASH = r"\s?[-‐-―]\s{0,2}"
_DASHED = rf"{_D}{_DASH}(?:{_D}){{4}}{_DASH}(?:{_D}){{5}}{_DASH}(?:{_D}){{2}}{_DASH}\d"
_BROKEN = r"\d{2,11}\n\d{2,11}"
_NUMBER = re.compile(rf"(?<!\d)(?<!\d[.,/-])(?:(?<![A-Za-z])|(?<=ID))(?:{_GROUPED}|{_DASHED}|{_BROKEN})(?!\d)(?!\.\d)")
# Words that name the number itself, wherever they stand on a page or above a table.
_NAMED = re.compile(
    r"(?:เลข|หมายเลข|รหัส)\s?(?:ที่)?\s?(?:บัตร)?\s?(?:ประจำ\s?ตัว)?\s?(?:ประชา\s?ชน|ปชช)|เลข(?:ที่)?\s?(?:บัตร|ประจำ\s?ตัว)|บัตร\s?(?:ประชาชน|ปชช\.?)\s?เลข|"
    r"บัตรประจำตัวประชาชน\s?(?:เลข|หมายเลข)|เลข[^\d\n]{0,20}ผู้เสียภาษี|เลข(?:ที่)?\s?13\s*หลัก|"
    r"citizen\s?(?:ID|number|no)|(?:national|personal)\s?(?:ID|identification)|identification\s?(?:number|no)|ID\s?card|Tax\s?ID|ID\s?(?:number|no\b)",
    re.IGNORECASE,
)
_NEAR = re.compile(
    rf"{_NAMED.pattern}|บัตร\s?ประจำ\s?ตัว|ประจำ\s?ตัว\s?ประชาชน|บัตร\s?(?:ประชาชน|ปชช)|ปชช\.?|13\s*หลัก|ผู้เสียภาษี|citizen|identity|identification",
    re.IGNORECASE,
)
_NAME_BESIDE = re.compile(rf"(?:{_NAMED.pattern})[^\d\n]{{0,40}}$", re.IGNORECASE)
_DASHES = re.compile("[-‐-―]")
# These may be about anything, so they must stand right before the number.
_BESIDE = re.compile(
    r"(?:ประชาชน|บัตร|(?<![A-Za-z])ID(?![A-Za-z])|national)[\s:.()]{0,5}(?:เลขที่|หมายเลข|เลข|no\.?)?[\s:.()]{0,5}$", re.IGNORECASE
)
# Words right before a number that say it is another one.
_OTHER = re.compile(
    r"(?:(?:เลขที่|เลข|หมายเลข|รหัส)\s?(?:ที่)?\s?(?:สัญญา|คุมสัญญา|คุม|โครงการ|ครุภัณฑ์|งบประมาณ|เอกสาร|ใบ[ก-๎]{0,12}|อ้างอิง|เครื่อง|พัสดุ|สินค้า|คดี|หนังสือ|ทะเบียน|"
    r"บัญชี)|สัญญาเลขที่|จำนวน(?:เงิน)?|ราคา|วงเงิน|ISBN|บาร์โค้ด|barcode|EAN|IMEI|GFMIS|serial|S/N|tracking|Ref(?:erence)?)[^\d\n]{0,15}$",
    re.IGNORECASE,
)
_BEFORE, _BEHIND = 200, 60
# Whatever is looked for here has nine digits or more, close together; most pages of prose have none such.
_MANY = re.compile(r"\d(?:[\s.()‐-―-]{0,5}\d){8}")
# A header tells of the rows below it as far as a page goes.
_PAGE = 3000


def is_citizen_id(digits: str) -> bool:
    """Whether 13 digits are a valid Thai citizen number."""
    if len(digits) != 13 or not digits.isdigit() or digits[0] == "0" or digits.startswith(("978", "979")) or len(set(digits)) == 1:
        return False
    total = sum(int(digit) * weight for digit, weight in zip(digits, range(13, 1, -1), strict=False))
    return (11 - total % 11) % 10 == int(digits[12])


def citizen_ids(text: str, context: str = "") -> tuple[Spot, ...]:
    """Valid citizen numbers with words that say what they are: beside them, naming them above, or in the `context`."""
    folded = arabic(text)
    # Most texts have no such number, and to know that is a tenth of looking for it.
    found = [match for match in _NUMBER.finditer(folded) if is_citizen_id(_digits(match.group()))] if _MANY.search(folded) else []
    if not found:
        return ()
    named = bool(_NEAR.search(arabic(context)))
    return tuple(
        Spot(SignKind.CITIZEN_ID, _shown(match.group()), *match.span())
        for match in found
        if _is_named(folded, match.start(), match.end(), named)
    )


def _is_named(text: str, start: int, end: int, named: bool) -> bool:
    before = text[max(0, start - _BEFORE) : start]
    if _OTHER.search(before):
        return False
    number = text[start:end]
    if "\n" in number and len(_DASHES.findall(number)) < 4:
        # Cells of a table stand below each other in a PDF: digits of two lines are one number only right behind its name.
        return bool(_NAME_BESIDE.search(before))
    named = named or bool(_NAMED.search(text, max(0, start - _PAGE), start) or _NAMED.search(text, end, end + _BEHIND))
    if "\n" in number:
        return named
    return named or bool(_NEAR.search(before) or _NEAR.search(text[end : end + _BEHIND]) or _BESIDE.search(before))


def likely_ids(text: str) -> tuple[Spot, ...]:
    """Valid numbers in the shape 1-2345-67890-12-1: hardly anything else is written so, even where no word says what it is."""
    folded = arabic(text)
    return tuple(
        Spot(SignKind.ID_LIKE, _shown(match.group()), *match.span())
        for match in _NUMBER.finditer(folded)
        if len(_DASHES.findall(match.group())) == 4
        and is_citizen_id(_digits(match.group()))
        and not _OTHER.search(folded, max(0, match.start() - _BEFORE), match.start())
    )


def may_hold(text: str) -> bool:
    """Whether a text holds as many digits in a row as any number of a person has; to know that is a tenth of looking for them."""
    return bool(_MANY.search(arabic(text)))


def headings(text: str) -> str:
    """The words of a page or sheet that name numbers: what stands far below them is such a number too."""
    folded = arabic(text)
    return " ".join(dict.fromkeys((*(match.group() for match in _NAMED.finditer(folded)), *accounts.headings(folded))))


def signs(text: str, part: Part = Part.BODY, context: str = "") -> Iterator[Spot]:
    """Citizen numbers, bank accounts and mobile telephones, masked. `context` are words that stand elsewhere, such as a column's header."""
    if not may_hold(text):
        return
    taken = [*citizen_ids(text, context)]
    taken += [spot for spot in likely_ids(text) if spot.start not in {each.start for each in taken}]
    for spot in accounts.signs(text, context):
        if not any(spot.start < each.end and each.start < spot.end for each in taken):
            taken.append(spot)
    yield from taken


def masked(text: str) -> str:
    """The text with its citizen numbers hidden but for the last digits, for messages."""
    folded = arabic(text)
    covered = _NUMBER.sub(lambda match: _shown(match.group()) if len(_digits(match.group())) == 13 else match.group(), folded)
    return text if covered == folded else covered


def without(text: str, spots: Iterator[Spot] | tuple[Spot, ...]) -> str:
    """The text, as long as before, with the numbers of these spots hidden but for their last digits."""
    folded = arabic(text)
    for spot in spots:
        kept = 3 if spot.kind in (SignKind.CITIZEN_ID, SignKind.ID_LIKE) else 4
        text = text[: spot.start] + hidden(folded[spot.start : spot.end], kept) + text[spot.end :]
    return text


def _digits(number: str) -> str:
    return "".join(filter(str.isdigit, number))


def _shown(number: str) -> str:
    digits = _digits(number)
    return f"x-xxxx-xxxxx-{digits[10:12]}-{digits[12]}"
