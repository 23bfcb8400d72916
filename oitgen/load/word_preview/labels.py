"""The numbers Word writes before the paragraphs of its lists: ๑. ก. 1.2 ข้อ ๓ …

mammoth knows only that a paragraph belongs to a list. A list that goes on after
a paragraph would begin at 1 again, and ข้อ ๓ would be item 1. So each number is
counted here as Word counts, and written into the paragraph between two marks.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from oitgen.load.contents.word_names import child, children, given, local, sibling, switched, value
from oitgen.load.contents.word_styles import Styles

# Stand around a number; no font has shapes for them.
BEGIN, END = "\ue000", "\ue001"
# The two lists that are left, and the deepest level mammoth shows as one.
_NUMBERS, _SIGNS = "1", "2"
_DEEPEST = 4
_LARGEST = 9_999
_THAI_LETTERS = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"
_THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"))
_SMALL_ROMAN = ((5, "v"), (4, "iv"), (1, "i"))
_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: how its numbers begin, look and are written ("%1.%2")."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    style: str = ""
    restarts: bool = True
    all_decimal: bool = False


@dataclass(frozen=True, slots=True)
class _List:
    """A list as paragraphs name it: the counter it shares with others, its levels, and where it begins anew."""

    counter: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]


@dataclass(slots=True)
class _Count:
    """How far the lists of one file have come. It never leaves this module."""

    reached: dict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))
    begun: set[tuple[str, int]] = field(default_factory=set)

    def next(self, id: str, found: _List, at: int) -> None:
        """Counts one paragraph of a level."""
        counter = self.reached[found.counter]
        begin = found.levels.get(at, Level()).start
        if at in found.starts and (id, at) not in self.begun:
            self.begun.add((id, at))
            counter[at] = found.starts[at]
        else:
            counter[at] = counter.get(at, begin - 1) + 1
        for deeper in [level for level in counter if level > at and found.levels.get(level, Level()).restarts]:
            del counter[deeper]


def written(body: Element, numbering: Element | None, known: Styles) -> Element:
    """Writes its number into every numbered paragraph, between BEGIN and END, in place; the lists that are left for mammoth.

    Whatever list a paragraph belonged to, and by which way, it belongs to one of
    two now: one of signs, one of numbers.
    """
    lists = {} if numbering is None else _lists(numbering, known)
    count = _Count()
    for paragraph in [each for each in body.iter() if local(each) == "p"]:
        id, at = _place(paragraph, lists, known)
        found = lists.get(id)
        level = found.levels.get(at) if found is not None else None
        _leave(paragraph)
        if found is None or level is None or _is_deleted(paragraph):
            continue
        count.next(id, found, at)
        label = _label(found, at, count.reached[found.counter])
        if label:
            _write(paragraph, label)
        if label or level.format == "bullet":
            _join(paragraph, _NUMBERS if label else _SIGNS, at)
    return _two_lists(body)


def _place(paragraph: Element, lists: Mapping[str, _List], known: Styles) -> tuple[str, int]:
    """The list and level of a paragraph, by itself or by its style."""
    properties = child(paragraph, "pPr")
    own = child(properties, "numPr") if properties is not None else None
    chain = tuple(known.chain(known.of(paragraph)))
    id = value(child(own, "numId")) if own is not None else ""
    level = value(child(own, "ilvl")) if own is not None else ""
    if not id:
        id = next((style.list_id for style in chain if style.list_id), "")
        level = level or next((style.level for style in chain if style.level), "") or _level_of(lists.get(id), known.of(paragraph))
    return id, int(level) if level.isdecimal() else 0


def _level_of(found: _List | None, style: str) -> str:
    """The level a list keeps for a style."""
    levels = found.levels if found is not None else {}
    return next((str(at) for at, level in levels.items() if style and level.style == style), "")


def _is_deleted(paragraph: Element) -> bool:
    properties = child(paragraph, "pPr")
    mark = child(properties, "rPr") if properties is not None else None
    return mark is not None and child(mark, "del") is not None


def _label(found: _List, at: int, reached: Mapping[int, int]) -> str:
    level = found.levels.get(at)
    if level is None or level.format in ("bullet", "none"):
        return ""

    def number(match: re.Match[str]) -> str:
        place = int(match.group(1)) - 1
        of = found.levels.get(place, Level())
        return shown(reached.get(place, of.start), "decimal" if level.all_decimal else of.format)

    return _PLACE.sub(number, level.text).strip()


def _write(paragraph: Element, label: str) -> None:
    run = Element(sibling(paragraph, "r"))
    text = ElementTree.SubElement(run, sibling(paragraph, "t"))
    text.text = f"{BEGIN}{label}{END}"
    paragraph.insert(1 if len(paragraph) and local(paragraph[0]) == "pPr" else 0, run)


def _leave(paragraph: Element) -> None:
    properties = child(paragraph, "pPr")
    own = child(properties, "numPr") if properties is not None else None
    if properties is not None and own is not None:
        properties.remove(own)


def _join(paragraph: Element, id: str, at: int) -> None:
    properties = child(paragraph, "pPr")
    if properties is None:
        properties = Element(sibling(paragraph, "pPr"))
        paragraph.insert(0, properties)
    joined = _added(properties, "numPr")
    _added(joined, "ilvl", val=str(min(at, _DEEPEST)))
    _added(joined, "numId", val=id)


def _two_lists(like: Element) -> Element:
    whole = Element(sibling(like, "numbering"))
    for id, format in ((_NUMBERS, "decimal"), (_SIGNS, "bullet")):
        abstract = _added(whole, "abstractNum", abstractNumId=id)
        for at in range(_DEEPEST + 1):
            _added(_added(abstract, "lvl", ilvl=str(at)), "numFmt", val=format)
        _added(_added(whole, "num", numId=id), "abstractNumId", val=id)
    return whole


def _added(parent: Element, name: str, **told: str) -> Element:
    return ElementTree.SubElement(parent, sibling(parent, name), {sibling(parent, key): said for key, said in told.items()})


def _lists(numbering: Element, known: Styles) -> dict[str, _List]:
    abstract = {given(each, "abstractNumId"): each for each in children(numbering, "abstractNum")}
    shared = {given(each, "numId"): value(child(each, "abstractNumId")) for each in children(numbering, "num")}
    found = {}
    for each in children(numbering, "num"):
        id = given(each, "numId")
        counter = shared[id]
        style = value(child(abstract[counter], "numStyleLink")) if counter in abstract else ""
        linked = next((told.list_id for told in known.chain(style) if told.list_id), "") if style else ""
        counter = shared.get(linked, counter)
        levels = dict(_levels(abstract[counter])) if counter in abstract else {}
        starts = {}
        for change in children(each, "lvlOverride"):
            at = _number(given(change, "ilvl"), 0)
            levels |= dict(_levels(change))
            if (start := child(change, "startOverride")) is not None:
                starts[at] = _number(value(start), 1)
        found[id] = _List(counter, levels, starts)
    return found


def _levels(holder: Element) -> Iterator[tuple[int, Level]]:
    return ((_number(given(each, "ilvl"), 0), _level(each)) for each in children(holder, "lvl"))


def _level(element: Element) -> Level:
    return Level(
        start=_number(value(child(element, "start")), 1),
        format=value(child(element, "numFmt")) or "decimal",
        text=value(child(element, "lvlText")),
        style=value(child(element, "pStyle")),
        restarts=value(child(element, "lvlRestart")) != "0",
        all_decimal=switched(element, "isLgl") is True,
    )


def _number(text: str, otherwise: int) -> int:
    return min(int(text), _LARGEST) if text.isdecimal() else otherwise


def shown(number: int, format: str) -> str:
    """A number as a list writes it; formats nobody here uses look decimal."""
    match format:
        case "thaiNumbers":
            return str(number).translate(_THAI_DIGITS)
        case "thaiLetters":
            return _lettered(number, _THAI_LETTERS)
        case "lowerLetter":
            return _lettered(number, "abcdefghijklmnopqrstuvwxyz")
        case "upperLetter":
            return _lettered(number, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        case "lowerRoman":
            return _roman(number)
        case "upperRoman":
            return _roman(number).upper()
        case "decimalZero":
            return f"{number:02}"
        case "none":
            return ""
        case _:
            return str(number)


def _lettered(number: int, letters: str) -> str:
    """After the last letter come two of the first."""
    if number < 1:
        return str(number)
    times, at = divmod(number - 1, len(letters))
    return letters[at] * (times + 1)


def _roman(number: int) -> str:
    made = ""
    for worth, sign in (*_ROMAN, *_SMALL_ROMAN):
        while number >= worth:
            made += sign
            number -= worth
    return made
