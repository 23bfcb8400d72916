"""Passages of a document → its contents: first and last lines, signs, and what is kept for comparing."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from zlib import crc32

from oitgen import signs
from oitgen.model.contents import Contents, Part, Sign, SignKind
from oitgen.signs import personal
from oitgen.thai import arabic, letters_of_plain, normalise

HEAD_LINES, END_LINES = 8, 8
_HEAD_LETTERS = 900
_MOST_SIGNS = 150
# Beyond this a document is long enough to be told from another by what was read.
_MOST_LETTERS = 6_000
# Two thousand pages. Beyond this nothing is looked through but the last lines.
MOST_TEXT = 4_000_000
_SKETCH = 160
_GRAM = 5
_AMOUNT = re.compile(r"(?=\d)(?<![\d.,/-])(?:\d{1,3}(?:,\s?\d{3})+|\d{3,9})(?:\.\d{1,2})?(?![\d/-])")
_NUMBER = re.compile(r"(?=\d)(?<![\w.,/:-])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\w/:-])")
# A table of a year; beyond it other things tell two documents apart.
_MOST_FIGURES = 80
_FEWEST_LETTERS, _MOST_LINE = 3, 400
_YEAR = re.compile(r"(?:2[45]\d\d|20\d\d)")


@dataclass(frozen=True, slots=True)
class Passage:
    """One stretch of text: a page, a row, a paragraph. `line` is its first line or row; `context` a table's header.

    Its first `again` lines stand in another passage too, and are counted there.
    `retold`: all of it was read before, in other lines.
    """

    text: str
    part: Part = Part.BODY
    page: int = 0
    line: int = 0
    sheet: str = ""
    context: str = ""
    again: int = 0
    retold: bool = False

    @property
    def fresh(self) -> str:
        """The lines that stand in no other passage."""
        return self.text if not self.again else "\n".join(self.text.split("\n")[self.again :])


def parted(lines: Iterable[str], *, page: int = 0, is_first: bool = True, is_last: bool = True) -> Iterator[Passage]:
    """Lines as head, body and end. In a short text the end repeats lines of the head: its title and its signature lie close."""
    kept = [line.strip() for line in lines if line.strip()]
    end = max(HEAD_LINES, len(kept) - END_LINES)
    yield Passage("\n".join(kept[:HEAD_LINES]), Part.HEAD if is_first else Part.BODY, page)
    yield Passage("\n".join(kept[HEAD_LINES : end if is_last else None]), Part.BODY, page)
    if is_last:
        last = kept[-END_LINES:]
        yield Passage("\n".join(last), Part.END, page, again=len(last) - len(kept[end:]))


def gathered(passages: Iterable[Passage]) -> Contents:
    """Everything asked of a document's words; the reader adds its pages and tables."""
    read = [replace(passage, text=normalise(passage.text)) for passage in _first(passages)]
    whole = "\n".join(passage.fresh for passage in read)
    figured = arabic(whole)
    counted = amounts(figured)
    plain = letters_of_plain(figured[: _MOST_LETTERS * 2])[:_MOST_LETTERS]
    grams = {plain[at : at + _GRAM] for at in range(max(0, len(plain) - _GRAM + 1))}
    head = "\n".join(passage.text for passage in read if passage.part is Part.HEAD and passage.text)[:_HEAD_LETTERS]
    return Contents(
        is_read=True,
        # Only where the sample is all there is: a book with as few letters as a sample would be taken for a scan.
        letters=len(plain) if len(plain) < _MOST_LETTERS else sum(map(str.isalnum, whole)),
        head=head,
        end="\n".join(passage.text for passage in read if passage.part is Part.END and passage.text)[-_HEAD_LETTERS:],
        signs=_signs(read),
        amounts=frozenset(counted),
        repeated=tuple(sorted((amount, count) for amount, count in counted.items() if count > 1)),
        figures=_figures(figured),
        sketch=frozenset(sorted(crc32(gram.encode()) for gram in grams)[:_SKETCH]),
        grams=len(grams),
        text=_text(read),
    )


def _text(passages: Iterable[Passage]) -> str:
    """All words in order, pages parted by a form feed."""
    pages: dict[int, list[str]] = {}
    for passage in passages:
        if not passage.retold and passage.fresh:
            pages.setdefault(passage.page, []).append(passage.fresh)
    first = min(pages, default=0)
    return "\f".join("\n".join(pages.get(page, ())) for page in range(first, max(pages, default=0) + 1))


def _first(passages: Iterable[Passage]) -> Iterator[Passage]:
    """The passages of a document as far as it is looked through, and its last one."""
    left = MOST_TEXT
    for passage in passages:
        if left > 0 or passage.part is Part.END:
            yield replace(passage, text=passage.text[: max(left, _HEAD_LETTERS)])
            left -= len(passage.text)


def _signs(passages: Sequence[Passage]) -> tuple[Sign, ...]:
    """Each sign once for a page or sheet; what must be held back is kept whatever else there is.

    A body's name is kept once for each part: in a signature it says more than in the text above.
    """
    kept: dict[tuple[SignKind, str, int, str, Part], Sign] = {}
    named = _named(passages)
    for passage in passages:
        context = f"{normalise(passage.context)} {named.get((passage.page, passage.sheet), '')}"
        for sign in signs.found(passage.text, passage.part, context):
            part = sign.part if sign.kind is SignKind.BODY else Part.BODY
            key = (sign.kind, sign.text, passage.page, passage.sheet, part)
            if key in kept or (len(kept) >= _MOST_SIGNS and sign.kind not in (SignKind.IIT, SignKind.CITIZEN_ID)):
                continue
            line = passage.line + sign.line - 1 if passage.line else 0
            kept[key] = replace(sign, page=passage.page, line=line, sheet=passage.sheet)
    return tuple(kept.values())


def _named(passages: Sequence[Passage]) -> dict[tuple[int, str], str]:
    """The words that name numbers, for each page or sheet: its table may begin in another passage than its header.

    A whole Word document is too long for that; each of its tables brings its header.
    """
    found: dict[tuple[int, str], str] = {}
    numbered = {(passage.page, passage.sheet) for passage in passages if personal.may_hold(passage.text)}
    for passage in passages:
        key = passage.page, passage.sheet
        if key not in numbered or key == (0, ""):
            continue
        found[key] = f"{found.get(key, '')} {personal.headings(passage.text)}".strip()
    return found


def _figures(text: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The numbers of each line that holds numbers and words, by the letters of its words; the text is in Arabic digits."""
    found: dict[str, tuple[str, ...]] = {}
    twice: set[str] = set()
    for line in text.split("\n"):
        if len(line) > _MOST_LINE:
            continue
        numbers = _NUMBER.findall(line)
        words = letters_of_plain(_NUMBER.sub(" ", line)) if numbers else ""
        if len(words) < _FEWEST_LETTERS:
            continue
        if words in found:
            twice.add(words)
        elif len(found) < _MOST_FIGURES:
            found[words] = tuple(map(_plain, numbers))
    return tuple((words, numbers) for words, numbers in found.items() if words not in twice)


def _plain(number: str) -> str:
    """A number without commas and decimals of zero."""
    whole = number.replace(",", "")
    return whole.rstrip("0").rstrip(".") if "." in whole else whole


def amounts(text: str) -> Counter[str]:
    """How often each number of three digits and more stands there, without commas and decimals of zero; years are none.

    The text is in Arabic digits.
    """
    found = ("".join(match.group().split()) for match in _AMOUNT.finditer(text))
    return Counter(number for number in map(_plain, found) if not _YEAR.fullmatch(number) and not number.startswith("0"))
