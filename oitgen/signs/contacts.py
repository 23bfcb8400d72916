"""Telephone numbers and e-mail addresses a text gives to its readers."""

import re
from collections.abc import Iterator

from oitgen.model.contents import Part, SignKind
from oitgen.signs.spot import Spot
from oitgen.thai import arabic

# A number is a telephone only where the text says so: budgets and case numbers look alike.
_NUMBER = r"([0๐][0-9๐-๙ \-–]{7,13}[0-9๐-๙])"
_PHONE = re.compile(rf"(?=[โเแห])(?:(?:โทรศัพท์|โทรสาร|โทร(?!ทัศน์|มาตร|เลข)\.?|เบอร์|แฟกซ์)[^0-9๐-๙\n]{{0,24}}|หมายเลข[\s:]{{0,3}}){_NUMBER}")
_IN_ENGLISH = re.compile(rf"(?:\bTel(?:ephone)?\b\.?|\bPhone\b|\bFax\b)[^0-9๐-๙\n]{{0,24}}{_NUMBER}", re.IGNORECASE)
_ENGLISH = ("tel", "phone", "fax")
# Looked for from the first letter of a word only, or a page of digits would be gone through once for each of them.
_EMAIL = re.compile(r"(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+")


def signs(text: str, part: Part) -> Iterator[Spot]:
    """Each telephone named as such, and each e-mail address."""
    small = text.casefold()
    in_english = _IN_ENGLISH.finditer(text) if any(word in small for word in _ENGLISH) else ()
    for match in (*_PHONE.finditer(text), *in_english):
        yield Spot(SignKind.PHONE, " ".join(match[1].split()), *match.span(1))
    for match in _EMAIL.finditer(text) if "@" in text else ():
        yield Spot(SignKind.EMAIL, match.group(), *match.span())


def digits(phone: str) -> str:
    """A telephone's digits alone, for comparing."""
    return "".join(filter(str.isdigit, arabic(phone)))
