"""What must not be published by mistake: the IIT survey and citizens' identity numbers.

Source: the assessment's own rule for IIT (`publish_rules` in
assessment.yaml): the channel and its code are for the agency's staff alone.
The identity number's last digit is a checksum: 11 minus the weighted sum
(weights 13 … 2) modulo 11, last digit.
"""

import re
from dataclasses import dataclass

from oitgen.load.addresses import is_iit
from oitgen.thai import arabic

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"')\]]+", re.IGNORECASE)
_IIT_CODE = re.compile(
    r"(?:รหัส|โค้ด|code)\s*(?:สำหรับ|ตอบ|เข้า|แบบวัด|การประเมิน|\s)*\(?\s*IIT\)?[^\n]{0,30}?[:=：]\s*\S{4,}|IIT\s*(?:code|รหัส)\s*[:=：]\s*\S{4,}",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?<![\d])(\d)[\s-]?(\d{4})[\s-]?(\d{5})[\s-]?(\d{2})[\s-]?(\d)(?!\d)")
_CONTEXT = re.compile(r"ประชาชน|บัตร|เลขประจำตัว|ปชช|13\s*หลัก|citizen|identity|identification|\bID\b|national", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Held:
    """Something that must not be public. `rule` is "iit-public" or "citizen-id"; `start` and `end` are offsets in the text."""

    rule: str
    start: int
    end: int


def is_citizen_id(digits: str) -> bool:
    """Whether 13 digits are a valid Thai citizen number."""
    if len(digits) != 13 or not digits.isdigit() or digits[0] == "0" or len(set(digits)) == 1:
        return False
    total = sum(int(digit) * weight for digit, weight in zip(digits, range(13, 1, -1), strict=False))
    return (11 - total % 11) % 10 == int(digits[12])


def iit(text: str) -> tuple[Held, ...]:
    """Links to the IIT survey and its codes."""
    links = [match for match in _ADDRESS.finditer(text) if is_iit(match.group())]
    return tuple(Held("iit-public", match.start(), match.end()) for match in (*links, *_IIT_CODE.finditer(text)))


def citizen_ids(text: str, context: str = "") -> tuple[Held, ...]:
    """Valid citizen numbers with words beside them that say what they are (in the text or the `context` around it)."""
    folded = arabic(text)
    found = [match for match in _NUMBER.finditer(folded) if is_citizen_id("".join(match.groups()))]
    if not found:
        return ()
    near = arabic(context)
    return tuple(
        Held("citizen-id", match.start(), match.end())
        for match in found
        if _CONTEXT.search(folded[max(0, match.start() - 200) : match.end() + 200]) or _CONTEXT.search(near)
    )


def masked(text: str) -> str:
    """The text with its citizen numbers hidden but for the last digits, for messages."""
    return _NUMBER.sub(lambda match: f"x-xxxx-xxxxx-{match.group(4)}-{match.group(5)}", arabic(text))


def rule_of_name(path: str) -> str:
    """Why a path must not be shown ("iit-public", "citizen-id"); empty where it may."""
    found = iit(path) or citizen_ids(path)
    return found[0].rule if found else ""
