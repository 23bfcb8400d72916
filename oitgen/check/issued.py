"""What an official paper is issued under: its number, its day and its signer."""

import re
from datetime import date
from difflib import SequenceMatcher

from oitgen.check.own_names import bare
from oitgen.model.contents import Contents, SignKind
from oitgen.model.finding import Message, message
from oitgen.thai import arabic, read_name, untitled

# "ที่ ๓๔/๒๕๖๘", "ที่ อน 71201/145   วันที่ …": at the beginning of a line, and whole.
_NUMBER = re.compile(r"(?m)^\s*ที่\s+(?:[ก-ฮ]{1,4}\.?\s?)?\d[\d.()ก-ฮ]*\s?/\s?\d+(?=\s|$)|^\s*ที่\s+\d+\s?/\s?\d{4}(?=\s|$)")
_DAY = re.compile(r"(?:ประกาศ|สั่ง|ให้ไว้)\s*ณ\s*วันที่\s*(\d{1,2}\s*(?:เดือน)?\s*[ก-๎.]{4,12}\s*(?:พ\.?\s?ศ\.?\s?)?25\d\d)(?!\d)")
# Below this two names are two people, and not one name that a reader took apart.
_ALIKE = 0.6


def number(contents: Contents) -> str:
    """The number in a paper's head, in Arabic digits without spaces; empty where there is none, or a blank for it."""
    found = _NUMBER.search(arabic(contents.head))
    return "".join(found.group().split()).removeprefix("ที่") if found else ""


def day(contents: Contents) -> date | None:
    """The day a paper says it was announced, ordered or given on; None where it does not say, or says several."""
    found = _days(contents)
    return next(iter(found)) if len(found) == 1 else None


def _days(contents: Contents) -> dict[date, str]:
    """Each such day, and how it is written."""
    matches = (match for text in dict.fromkeys((contents.head, contents.end)) for match in _DAY.finditer(arabic(text)))
    return {told: " ".join(match[1].split()) for match in matches if (told := read_name(match[1]).date) is not None}


def signers(contents: Contents) -> tuple[str, ...]:
    """The names below its signatures."""
    return tuple(dict.fromkeys(sign.text for sign in contents.of(SignKind.SIGNER)))


def difference(first: Contents, second: Contents) -> Message | None:
    """What two copies of one paper are issued under unlike each other; what a draft leaves blank is no difference."""
    numbers = (number(first), number(second))
    if all(numbers) and numbers[0] != numbers[1]:
        return message("one has the number {first}, the other {second}", first=numbers[0], second=numbers[1])
    days = (day(first), day(second))
    if days[0] is not None and days[1] is not None and days[0] != days[1]:
        texts = (_days(first)[days[0]], _days(second)[days[1]])
        return message("one is of {first}, the other of {second}", first=texts[0], second=texts[1])
    names = (signers(first), signers(second))
    if all(names) and not any(_is_same(one, other) for one in names[0] for other in names[1]):
        return message("one is signed by {first}, the other by {second}", first=names[0][0], second=names[1][0])
    return None


def _is_same(one: str, other: str) -> bool:
    names = bare(untitled(one)), bare(untitled(other))
    return any(name in names[1 - at] for at, name in enumerate(names)) or SequenceMatcher(None, *names).ratio() >= _ALIKE
