"""Contents and signs as bytes and back, for the memo: plain JSON, no pickles; their words apart, packed."""

import json
from collections.abc import Iterable, Sequence
from functools import lru_cache

from oitgen.load import packing
from oitgen.model.contents import Contents, Fault, Hidden, Part, Sign, SignKind, Table
from oitgen.model.finding import Message

# Changes whenever a reader learns to find more; what was remembered before is then read anew.
VERSION = 25


def dumped(contents: Contents) -> bytes:
    """The bytes of a document's contents, without its words."""
    told = {
        name: value
        for name, value in (
            ("problem", contents.problem),
            ("really", contents.really),
            ("pages", contents.pages),
            ("width", contents.width),
            ("height", contents.height),
            ("is_read", contents.is_read),
            ("letters", contents.letters),
            ("head", contents.head),
            ("end", contents.end),
            ("author", contents.author),
            ("located", contents.located),
            ("grams", contents.grams),
            ("codes", contents.codes),
            ("sheets", contents.sheets),
            ("unpictured", contents.unpictured),
            ("macros", contents.macros),
            ("foreign", contents.foreign),
            ("tables", [[each.header, each.rows, each.name, each.titles, each.first, each.count] for each in contents.tables]),
            ("hidden", [[each.sheet, each.whole, each.columns, each.rows] for each in contents.hidden]),
            ("signs", signs_told(contents.signs)),
            ("amounts", sorted(contents.amounts)),
            ("repeated", contents.repeated),
            ("figures", contents.figures),
            ("faults", [[each.sheet, each.row, each.told.id, each.told.args] for each in contents.faults]),
            ("sketch", sorted(contents.sketch)),
        )
        if value
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


# A preview reads the same bytes at every save; what they say cannot be changed by anybody.
@lru_cache(1 << 13)
def loaded(data: bytes) -> Contents:
    """The contents of such bytes; ValueError, KeyError or TypeError for any others."""
    told = json.loads(data)
    if not isinstance(told, dict):
        raise TypeError("no contents")
    tables = tuple(
        Table(tuple(header), tuple(tuple(row) for row in rows), name, tuple(titles), first, count)
        for header, rows, name, titles, first, count in told.pop("tables", ())
    )
    hidden = tuple(Hidden(sheet, whole, tuple(columns), rows) for sheet, whole, columns, rows in told.pop("hidden", ()))
    return Contents(
        tables=tables,
        hidden=hidden,
        signs=signs_of(told.pop("signs", ())),
        amounts=frozenset(told.pop("amounts", ())),
        repeated=tuple((amount, count) for amount, count in told.pop("repeated", ())),
        figures=tuple((words, tuple(numbers)) for words, numbers in told.pop("figures", ())),
        faults=tuple(Fault(sheet, row, Message(id, tuple(map(tuple, args)))) for sheet, row, id, args in told.pop("faults", ())),
        sketch=frozenset(told.pop("sketch", ())),
        codes=tuple(told.pop("codes", ())),
        sheets=tuple(told.pop("sheets", ())),
        **told,
    )


def packed(text: str) -> bytes:
    """The words of a document as few bytes."""
    return packing.packed(text.encode("utf-8", "replace"))


def unpacked(data: bytes) -> str:
    """The words of such bytes; ValueError for any others."""
    return packing.unpacked(data).decode()


def signs_told(signs: Iterable[Sign]) -> list[list[str | int]]:
    """Signs as lists, for JSON."""
    return [[sign.kind.value, sign.text, sign.part.value, sign.page, sign.line, sign.sheet, sign.excerpt] for sign in signs]


def signs_of(told: Iterable[Sequence[str | int]]) -> tuple[Sign, ...]:
    """The signs of such lists."""
    return tuple(
        Sign(SignKind(str(kind)), str(text), Part(str(part)), int(page), int(line), str(sheet), str(excerpt))
        for kind, text, part, page, line, sheet, excerpt in told
    )
