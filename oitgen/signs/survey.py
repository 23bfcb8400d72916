"""The IIT survey, whose link and code are for the agency's own staff alone.

Source: the assessment's rule for IIT (`publish_rules` in assessment.yaml).
"""

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from oitgen.model.contents import Part, SignKind
from oitgen.signs.spot import Spot

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"')\]]+", re.IGNORECASE)
# "คือ" stands in any sentence: what follows it is a code where letters and digits mix, or nothing but capitals.
_GIVEN = r"(?:[:=：]\s*\S{4,}|(?:คือ|ได้แก่)\s*(?-i:[A-Z]{4,}\b|(?=[A-Za-z]*\d)(?=\d*[A-Za-z])[A-Za-z0-9]{4,}))"
_CODE = re.compile(
    rf"(?:รหัส|โค้ด|code)\s*(?:สำหรับ|ตอบ|เข้า|แบบวัด|การประเมิน|\s)*\(?\s*IIT\)?[^\n]{{0,30}}?{_GIVEN}|IIT\s*(?:code|รหัส)\s*{_GIVEN}",
    re.IGNORECASE,
)
_IIT = re.compile(r"(?<![a-z])iit(?![a-z])")


def is_iit(url: str) -> bool:
    """Whether an address leads to the IIT survey, which only the agency's own staff may answer.

    On a host of the NACC the word iit anywhere in the address tells; elsewhere
    only a part of the path that begins with it does, since "iit" is also a word
    of other sites.
    """
    try:
        parts = urlsplit(unquote(url).casefold())
    except ValueError:
        return False
    beyond = f"{parts.path}?{parts.query}#{parts.fragment}"
    if "nacc" in (parts.hostname or "").split("."):
        return bool(_IIT.search(f"{parts.hostname}{beyond}"))
    return bool(re.search(r"/iit(?![a-z])", beyond))


def signs(text: str, part: Part = Part.BODY) -> Iterator[Spot]:
    """Links to the IIT survey and its codes."""
    if "iit" not in text.casefold() and "%" not in text:
        return
    for match in _ADDRESS.finditer(text):
        if is_iit(match.group()):
            yield Spot(SignKind.IIT, "IIT", *match.span())
    for match in _CODE.finditer(text):
        yield Spot(SignKind.IIT, "IIT", *match.span())
