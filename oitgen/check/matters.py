"""Which item of a checklist the words beside a reference speak of."""

from difflib import SequenceMatcher

from oitgen.model.catalogue import Item
from oitgen.thai import letters

# Letters in a row that two titles share by chance: "การดำเนินการ" and the like are taken away before.
_NOTHING_SHARED = 6
_ALL_OF_IT = 12
_COMMON = ("การดำเนินการ", "การดำเนินงาน", "ปีงบประมาณ", "ประจำปี", "หน่วยงาน", "รายงานผล", "รายงาน", "ตามข้อ", "จังหวัด", "เพื่อ", "และ", "หรือ")


def shared(words: str, item: Item) -> int:
    """How many letters in a row some words have in common with an item's title or one of its elements'."""
    said = _plain(words)
    return max((_longest(said, _plain(title)) for title in _titles(item)), default=0)


def is_other(words: str, item: Item) -> bool:
    """Whether some words have nothing in common with an item."""
    return shared(words, item) <= _NOTHING_SHARED


def named(words: str, items: tuple[Item, ...]) -> tuple[Item | None, bool]:
    """The one item whose title, or an element's, or a part of it that says as much, stands in some words, and whether all of it does.

    None where it is none, or several.
    """
    said = _plain(words)
    for is_whole in (True, False):
        found = [item for item in items if any(_stands(_plain(title), said, is_whole=is_whole) for title in _titles(item))]
        if found:
            return (found[0] if len(found) == 1 else None), is_whole
    return None, False


def _stands(title: str, said: str, *, is_whole: bool) -> bool:
    parts = (title,) if is_whole else title.split("|")
    return any(len(part) >= _ALL_OF_IT and part in said for part in parts)


def _titles(item: Item) -> tuple[str, ...]:
    return (item.title.th, *(element.title.th for element in item.elements if element.title.th))


def _plain(text: str) -> str:
    plain = letters(text)
    for word in _COMMON:
        plain = plain.replace(word, "|")
    return plain


def _longest(one: str, other: str) -> int:
    found = SequenceMatcher(None, one, other, autojunk=False)
    whole = found.find_longest_match()
    return max(map(len, one[whole.a : whole.a + whole.size].split("|")))
