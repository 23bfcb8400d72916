"""Numbers of people: identity numbers, bank accounts, mobile telephones.

An identity number's last digit is a checksum: 11 minus the weighted sum
(weights 13 … 2) modulo 11, last digit. One in ten of any 13 digits passes it,
so words beside the number must say what it is.
"""

import re
from collections.abc import Iterator

from oitgen.model.contents import Part, SignKind
from oitgen.signs.spot import Spot
from oitgen.thai import arabic

_NUMBER = re.compile(r"(?<![\d])(\d)[\s-]?(\d{4})[\s-]?(\d{5})[\s-]?(\d{2})[\s-]?(\d)(?!\d)")
_CONTEXT = re.compile(r"ประชาชน|บัตร|เลขประจำตัว|ปชช|13\s*หลัก|citizen|identity|identification|\bID\b|national", re.IGNORECASE)
_ACCOUNT = re.compile(r"(?<!\d)(?:\d{3}-\d-\d{5}-\d|\d{3}-\d{6}-\d|\d{3}-\d{7}|\d{3}-\d-\d{6}|\d{10}|\d{12})(?!\d)")
_ACCOUNT_WORDS = re.compile(r"(?:เลขที่\s?)?บัญชี(?:ธนาคาร|เงินฝาก|เลขที่|ออมทรัพย์)?|เลขบัญชี|account|พร้อมเพย์|promptpay", re.IGNORECASE)
_BANK = re.compile(r"ธนาคาร|ธ\.|bank|กรุงไทย|ออมสิน|เลขที่บัญชี|เลขบัญชี|บัญชีเลขที่|ออมทรัพย์|account|พร้อมเพย์|promptpay", re.IGNORECASE)
_MOBILE = re.compile(r"(?<![\d-])0[689]\d[\s-]?\d{3}[\s-]?\d{4}(?!\d)|(?<![\d-])0[689][\s-]\d{4}[\s-]\d{4}(?!\d)")
_NEAR = 200


def is_citizen_id(digits: str) -> bool:
    """Whether 13 digits are a valid Thai citizen number."""
    if len(digits) != 13 or not digits.isdigit() or digits[0] == "0" or len(set(digits)) == 1:
        return False
    total = sum(int(digit) * weight for digit, weight in zip(digits, range(13, 1, -1), strict=False))
    return (11 - total % 11) % 10 == int(digits[12])


def citizen_ids(text: str, context: str = "") -> tuple[Spot, ...]:
    """Valid citizen numbers with words beside them that say what they are (in the text or the `context` around it)."""
    folded = arabic(text)
    found = [match for match in _NUMBER.finditer(folded) if is_citizen_id("".join(match.groups()))]
    near = arabic(context)
    return tuple(
        Spot(SignKind.CITIZEN_ID, masked(match.group()), *match.span())
        for match in found
        if _CONTEXT.search(_around(folded, match)) or _CONTEXT.search(near)
    )


def signs(text: str, part: Part = Part.BODY, context: str = "") -> Iterator[Spot]:
    """Citizen numbers, bank accounts and mobile telephones, masked. `context` are words that stand elsewhere, such as a column's header."""
    folded = arabic(text)
    yield from citizen_ids(text, context)
    for match in _ACCOUNT.finditer(folded):
        near = f"{context} {folded[max(0, match.start() - 60) : match.end() + 20]}"
        if _ACCOUNT_WORDS.search(near) and _BANK.search(near):
            yield Spot(SignKind.BANK_ACCOUNT, _hidden(match.group()), *match.span())
    for match in _MOBILE.finditer(folded):
        yield Spot(SignKind.MOBILE, _hidden(match.group()), *match.span())


def masked(text: str) -> str:
    """The text with its citizen numbers hidden but for the last digits, for messages."""
    folded = arabic(text)
    hidden = _NUMBER.sub(lambda match: f"x-xxxx-xxxxx-{match.group(4)}-{match.group(5)}", folded)
    return text if hidden == folded else hidden


def _around(text: str, match: "re.Match[str]") -> str:
    return text[max(0, match.start() - _NEAR) : match.end() + _NEAR]


def _hidden(number: str) -> str:
    """A number with all but its last four digits hidden."""
    shown = len([sign for sign in number if sign.isdigit()]) - 4
    out = []
    for sign in number:
        if sign.isdigit():
            shown -= 1
            out.append("x" if shown >= 0 else sign)
        else:
            out.append(sign)
    return "".join(out)
