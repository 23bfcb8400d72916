"""Passwords that an officer wrote into site.yaml, where everyone who gets the folder can read them."""

import re
from dataclasses import replace

from oitgen.load.fields import Mapping, Node, Reader, Scalar, Sequence
from oitgen.model.finding import Finding, message

_WORDS = re.compile(r"passw(or)?d|passphrase|pwd|รหัสผ่าน|พาสเวิร์ด|token|secret|api[ _-]?key|private[ _-]?key", re.IGNORECASE)
_LINE = re.compile(rf"({_WORDS.pattern})[^:]*:", re.IGNORECASE)


def removed(reader: Reader, node: Node | None) -> Node | None:
    """The tree without any key that names a password; each is an error, and its value is read nowhere."""
    if isinstance(node, Sequence):
        items = tuple(kept for each in node.items if (kept := removed(reader, each)) is not None)
        return replace(node, items=items)
    if not isinstance(node, Mapping):
        return node
    entries: list[tuple[Scalar, Node]] = []
    for key, value in node.entries:
        if key.text == "checks":
            # Rules are named there, and one of them is named after what it looks for.
            entries.append((key, value))
        elif _WORDS.search(key.text):
            said = message("The key {key} looks like a password, and site.yaml must hold none.", key=key.text)
            hint = message("Delete this line and change the password: whoever has this folder can read it.")
            reader.report("secret-in-config", key.place, said, hint)
        elif (kept := removed(reader, value)) is not None:
            entries.append((key, kept))
    return replace(node, entries=tuple(entries))


def unseen(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The findings without the text of lines that hold a password: reports are sent around."""

    def blank(finding: Finding) -> Finding:
        return replace(finding, place=replace(finding.place, excerpt=""))

    return tuple(blank(finding) if _LINE.search(finding.place.excerpt) else finding for finding in findings)
