"""Markdown as officers type it, made into Markdown as the reader expects it.

A table or list right under a paragraph gets its blank line, lines numbered
`๑.` or `ก.` stay lines of their own, and a file name with spaces in a link
becomes an address. Code is left alone.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
_BULLET = re.compile(r"^ {0,3}[-*+] +\S")
_FIRST = re.compile(r"^ {0,3}1\. +\S")
_LIST = re.compile(r"^ *(?:[-*+]|[0-9]+\.) +\S")
# A row of its own, in other digits than the list above it; HTML could not count it as it was typed.
_THAI_NUMBER = re.compile(r"^ {0,3}[๐-๙]{1,3}[.)] +\S")
# Numbered as Thai offices do: ๑. · ๑.๑ · ก. · (๑) · (1) · ๑) · 1.1 — and plain 2. that stands under a sentence.
_OFFICE_NUMBER = re.compile(r"^ *(?:\(?[0-9๐-๙]{1,3}(?:\.[0-9๐-๙]{1,3})*[.)]|\(?[ก-ฮ][.)]|[0-9๐-๙]{1,3}(?:\.[0-9๐-๙]{1,3})+) +\S")
_SEPARATOR = re.compile(r"^ *\|? *:?-+:? *(?:\| *:?-+:? *)*\|? *$")
_HASHTAGS = re.compile(r"^#[^\s#]+(?: +#[^\s#]+)+ *$")
_BLOCK_START = re.compile(r"^ {0,3}(?:#{1,6}|>|\[\^[^\]]*\]:|<)")
_CODE_SPAN = re.compile(r"(?<!`)(`{1,9})(?!`)[^`]+(?<!`)\1(?!`)")
_LINK_OPENS = re.compile(r"\]\(")
_LONGEST_LINK = 1_000
_TITLE = re.compile(r"""^(.*?)(\s+(?:"[^"]*"|'[^']*'))?\s*$""")
_ENCODED = str.maketrans({"\\": "%5C", " ": "%20", "(": "%28", ")": "%29"})
_FILE_LIKE = re.compile(r"\.[A-Za-z0-9]{1,5}(?:[#?]\S*)?$")


@dataclass(frozen=True, slots=True)
class Source:
    """A text ready for the reader. `typed` pairs an address we encoded with what the officer typed."""

    text: str
    typed: tuple[tuple[str, str], ...]


def lines_of(text: str) -> tuple[str, ...]:
    """The lines of a text, without BOM and the signs HTML cannot hold; numbered as in the file."""
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").expandtabs(4)
    odd = {ord(sign): " " for sign in set(plain) if unicodedata.category(sign) == "Cc" and sign != "\n"}
    return tuple(plain.translate(odd).split("\n"))


def prepared(lines: tuple[str, ...]) -> Source:
    """The text as the Markdown reader expects it."""
    typed: dict[str, str] = {}
    written = "\n".join(_arranged(tuple(_lines_with_addresses(lines, typed)), tuple(_in_code(lines))))
    return Source(written, tuple(typed.items()))


def without_code(lines: tuple[str, ...]) -> tuple[str, ...]:
    """The same lines with code blanked out: what is looked for there was not meant as code."""
    return tuple(
        " " * len(line) if code else _CODE_SPAN.sub(lambda found: " " * len(found.group()), line)
        for line, code in zip(lines, _in_code(lines), strict=True)
    )


def _in_code(lines: tuple[str, ...]) -> Iterator[bool]:
    """For each line whether it belongs to a fenced block, its fences included."""
    at = 0
    while at < len(lines):
        found = _FENCE.match(lines[at])
        closed = found and _fence_end(lines, at, found.group(1))
        if closed == 0:
            # To the Markdown reader a fence that nothing closes is plain text.
            yield from (False for _ in lines[at:])
            return
        yield from (bool(closed) for _ in lines[at : closed or at + 1])
        at = closed or at + 1


def _fence_end(lines: tuple[str, ...], start: int, fence: str) -> int:
    """The number of the line after the closing fence; 0 where there is none."""
    for at in range(start + 1, len(lines)):
        found = _FENCE.match(lines[at])
        if found and found.group(1).startswith(fence) and not lines[at].strip().strip(fence[0]):
            return at + 1
    return 0


def _arranged(lines: tuple[str, ...], code: tuple[bool, ...]) -> Iterator[str]:
    """The lines with the blank lines and line breaks that the officer meant."""
    before = ""
    listed = tabled = False
    for at, line in enumerate(lines):
        following = lines[at + 1] if at + 1 < len(lines) else ""
        if code[at]:
            yield line
            before, listed, tabled = "", False, False
            continue
        blank = not line.strip()
        if blank or not before.strip():
            listed = listed and (blank or line.startswith("  "))
            tabled = False
        if listed and not blank and _THAI_NUMBER.match(line):
            if before.strip():
                yield ""
            before, listed = "", False
        begins_list = bool(_BULLET.match(line) or _FIRST.match(line)) and not listed
        begins_table = "|" in line and "|" in following and bool(_SEPARATOR.match(following)) and not tabled
        if before.strip() and (begins_list or (begins_table and not listed) or (tabled and "|" not in line)):
            yield ""
            tabled = False
        listed = listed or bool(_LIST.match(line) and (begins_list or not before.strip()))
        tabled = tabled or begins_table
        yield _broken(line, following if at + 1 < len(lines) and not code[at + 1] else "", listed or tabled)
        before = line


def _broken(line: str, following: str, structured: bool) -> str:
    """The line, ending in a line break where the next one carries an office number; hashtags are no heading."""
    if _HASHTAGS.match(line):
        line = "\\" + line
    numbered = _OFFICE_NUMBER.match(following) and not _FIRST.match(following)
    if structured and (_LIST.match(following) or _THAI_NUMBER.match(following)):
        return line
    if numbered and line.strip() and not _BLOCK_START.match(line):
        return line.rstrip() + "  "
    return line


def _lines_with_addresses(lines: tuple[str, ...], typed: dict[str, str]) -> Iterator[str]:
    for line, bare in zip(lines, without_code(lines), strict=True):
        yield _with_addresses(line, bare, typed) if "](" in bare else line


def _with_addresses(line: str, bare: str, typed: dict[str, str]) -> str:
    pieces: list[str] = []
    at = 0
    for found in _LINK_OPENS.finditer(bare):
        start = found.end()
        if start < at or (end := _closing(line, start)) < 0:
            continue
        split = _TITLE.match(line[start:end])
        address, title = (split.group(1).strip(), split.group(2) or "") if split else ("", "")
        if not _needs_encoding(address):
            continue
        encoded = address.strip("<>").translate(_ENCODED)
        typed[encoded] = address
        pieces += [line[at:start], encoded, title]
        at = end
    return "".join(pieces) + line[at:]


def _needs_encoding(address: str) -> bool:
    if "\\" in address:
        return True
    inner = address.strip("<>")
    return " " in inner and not inner.startswith(("http://", "https://", '"', "'")) and bool(_FILE_LIKE.search(inner))


def _closing(line: str, start: int) -> int:
    """Where the bracket opened before `start` closes, names like `รายงาน (1).pdf` included; -1: nowhere."""
    depth = 1
    for at in range(start, min(len(line), start + _LONGEST_LINK)):
        if line[at] == "(":
            depth += 1
        elif line[at] == ")":
            depth -= 1
            if not depth:
                return at
    return -1
