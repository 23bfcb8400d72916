"""Bank accounts and mobile telephones, told from the many other numbers of ten and twelve digits.

Accounts of Thai banks have ten digits (most, written 123-4-56789-0) or twelve
(GSB, BAAC). The chart of accounts of every public agency has ten-digit codes
too, so bare digits must be named as the number of an account.
"""

import re
from collections.abc import Iterator

from oitgen.model.contents import SignKind
from oitgen.signs.spot import Spot
from oitgen.thai import arabic

_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-"))
_FREE = r"(?<![\dA-Za-z])(?<!\d[.,/-])"
_END = r"(?!\d)(?![.,/-]\d)"
_SHAPED = re.compile(rf"{_FREE}(?:\d{{3}} ?- ?\d ?- ?\d{{5}} ?- ?\d|\d{{3}} \d \d{{5}} \d|\d{{3}}-\d{{6}}-\d|\d{{3}}-\d-\d{{6}}){_END}")
_DASHED = re.compile(rf"{_FREE}\d{{1,6}}(?: ?- ?\d{{1,8}}){{1,4}}{_END}|{_FREE}\d{{4}} \d{{4}} \d{{4}}{_END}")
_BARE = re.compile(rf"{_FREE}(?:\d{{10}}|\d{{12}}){_END}")
_NAMED = re.compile(
    r"(?:เลขที่|เลข|หมายเลข)\s?บัญชี|บัญชี\s?(?:เลขที่|หมายเลข)|บัญชี[^\d\n]{0,50}เลขที่|account\s?(?:no|number|#)|(?<![a-z])a/c|(?<![a-z])acct|พร้อมเพย์|promptpay",
    re.IGNORECASE,
)
_BANK = re.compile(
    r"บัญชี|ธนาคาร|ธ\.\s?[ก-ฮ]|ธกส|(?<![a-z])bank|กรุงไทย|ออมสิน|กสิกร|ไทยพาณิชย์|กรุงเทพ\s?สาขา|กรุงศรี|ทหารไทย|ธนชาต|ออมทรัพย์|กระแสรายวัน|ฝากประจำ|account|"
    r"(?<![a-z])(?:KTB|SCB|BBL|BAY|TTB|GSB|KBANK|BAAC)(?![a-z])",
    re.IGNORECASE,
)
_OF_A_BANK = re.compile(_BANK.pattern.replace("บัญชี|", "", 1), re.IGNORECASE)
# บัญชี is also a list, and a name of the Comptroller General's Department.
_NO_ACCOUNT = re.compile(r"กรมบัญชีกลาง|บัญชี(?:กลาง|ราย(?!วัน)|ผู้|แนบท้าย|พัสดุ|วัสดุ|ครุภัณฑ์|หนังสือ|คุม)")
_LEDGER = re.compile(r"งบทดลอง|รหัส\s?บัญชี|ผัง\s?บัญชี|แยกประเภท|เดบิต|เครดิต|ยอดยกมา|ยอดยกไป|GFMIS")
_PHONE_WORDS = re.compile(r"โทร|มือถือ|เบอร์|(?<![a-z])tel|mobile|phone|ติดต่อ", re.IGNORECASE)
_OTHER = re.compile(
    r"(?:(?:เลขที่|เลข|หมายเลข|รหัส)\s?(?:ที่)?\s?(?:สัญญา|คุมสัญญา|คุม|โครงการ|ครุภัณฑ์|งบประมาณ|เอกสาร|ใบ[ก-๎]{0,12}|อ้างอิง|เครื่อง|พัสดุ|สินค้า|คดี|หนังสือ|ทะเบียน|"
    r"บัญชี|หน่วยงาน|หน่วยเบิกจ่าย|ศูนย์ต้นทุน)|สัญญาเลขที่|serial|S/N|Ref(?:erence)?)[^\d\n]{0,15}$",
    re.IGNORECASE,
)
_MOBILE = re.compile(
    rf"{_FREE}(?:0[689]\d[\s.-]?\d{{3}}[\s.-]?\d{{4}}|0[689][\s-]\d{{4}}[\s-]\d{{4}}|0[ -][689]\d{{3}}[ -]\d{{4}}|"
    r"\(0[689]\d\)\s?\d{3}[\s-]?\d{4})(?!\d)(?!-\d)|"
    r"\+66[\s-]?(?:\(0\))?[\s-]?[689]\d?[\s-]?\d{3,4}[\s-]?\d{4}(?!\d)"
)
# Excel drops the leading zero of what it takes for a number.
_WITHOUT_ZERO = re.compile(rf"{_FREE}[689]\d{{8}}{_END}")
_BEFORE, _BEHIND = 60, 30


def headings(text: str) -> Iterator[str]:
    """The words of a text that name accounts; `text` has Arabic digits."""
    yield from (match.group() for match in _NAMED.finditer(_NO_ACCOUNT.sub("", text)))


def signs(text: str, context: str = "") -> Iterator[Spot]:
    """Each account and each mobile telephone, masked; one number is never both."""
    folded = arabic(text).translate(_DASHES)
    above = _NO_ACCOUNT.sub("", arabic(context))
    taken: list[tuple[int, int]] = []
    for match in _all(folded):
        if not any(match.start() < end and start < match.end() for start, end in taken) and _is_account(folded, match, above):
            taken.append(match.span())
            yield Spot(SignKind.BANK_ACCOUNT, hidden(match.group()), *match.span())
    for match in _mobiles(folded, above):
        if not any(match.start() < end and start < match.end() for start, end in taken):
            yield Spot(SignKind.MOBILE, hidden(match.group()), *match.span())


def _all(text: str) -> Iterator["re.Match[str]"]:
    yield from _SHAPED.finditer(text)
    yield from (match for match in _DASHED.finditer(text) if sum(map(str.isdigit, match.group())) in (10, 12))
    yield from _BARE.finditer(text)


def _is_account(text: str, match: "re.Match[str]", above: str) -> bool:
    before = _NO_ACCOUNT.sub("", text[max(0, match.start() - _BEFORE) : match.start()])
    near = f"{before} {text[match.end() : match.end() + _BEHIND]}"
    named_here = bool(_NAMED.search(before))
    if _MOBILE.fullmatch(match.group()):
        return named_here and not _PHONE_WORDS.search(before)
    if match.re is _SHAPED:
        return bool(_BANK.search(near) or _NAMED.search(above))
    if match.re is _DASHED:
        return named_here or bool(_NAMED.search(above) and _OF_A_BANK.search(f"{near} {above}"))
    if _LEDGER.search(near) or _LEDGER.search(above):
        return False
    return (named_here or bool(_NAMED.search(above) and _OF_A_BANK.search(f"{near} {above}"))) and not _PHONE_WORDS.search(before[-15:])


def _mobiles(text: str, above: str) -> Iterator["re.Match[str]"]:
    for match in _MOBILE.finditer(text):
        if not _OTHER.search(text[max(0, match.start() - _BEFORE) : match.start()]):
            yield match
    if _PHONE_WORDS.search(above):
        yield from _WITHOUT_ZERO.finditer(text)


def hidden(number: str, shown: int = 4) -> str:
    """A number with all but its last digits hidden; it stays as long as it was."""
    left = sum(map(str.isdigit, number)) - shown
    out = []
    for sign in number:
        if sign.isdigit():
            left -= 1
            out.append("x" if left >= 0 else sign)
        else:
            out.append(sign)
    return "".join(out)
