"""Whose document an English one is: a place's name before what its body is called."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

_NAMED = re.compile(
    r"(?P<place>(?:[A-Z][A-Za-z'-]+ ){1,5})"
    r"(?P<kind>(?:Sub-?district|Tambon|Provincial) Administrative Organi[sz]ation|"
    r"(?:Sub-?district |Tambon |Town |City )?Municipality|Police Station)"
)
# Words that begin a sentence or belong to no place.
_NO_PLACE = frozenset("the this our every each any all local royal thai provincial metropolitan announcement office".split())
# Thai is written in Latin letters in several ways: "Nong Bua Loi", "Nongbualoy".
_ALIKE = 0.7


def another(text: str, own: Iterable[str]) -> str:
    """The body of the agency's kind that an English text names, where it nowhere names the agency; empty where it does, or names none.

    `own` are the English names of the agency and of the bodies above it.
    """
    known = [(_place(match["place"]), match) for name in own for match in _NAMED.finditer(name)]
    said = [(place, match) for match in _NAMED.finditer(" ".join(text.split())) if (place := _place(match["place"]))]
    if not known or not said or any(_is_alike(one, other) for one, _ in said for other, _ in known):
        return ""
    kinds = {_last(match["kind"]) for _, match in known}
    foreign = [match for _, match in said if _last(match["kind"]) in kinds]
    return foreign[0].group() if foreign else ""


def _place(words: str) -> str:
    return "".join(word.casefold() for word in words.split() if word.casefold() not in _NO_PLACE)


def _last(kind: str) -> str:
    return kind.split()[-1].replace("isation", "ization").casefold()


def _is_alike(one: str, other: str) -> bool:
    return one in other or other in one or SequenceMatcher(None, one, other).ratio() >= _ALIKE
