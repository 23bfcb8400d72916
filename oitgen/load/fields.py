"""What an officer typed → typed values, with a finding for whatever does not fit.

Every reader of YAML uses this one: `read` gives text with its place, a
`Reader` turns it into words, days, numbers and addresses and collects what
is wrong. Nothing here guesses a type from how a value looks.
"""

import difflib
import re
from collections.abc import Callable, Collection
from collections.abc import Mapping as Dict
from datetime import date
from typing import TypeVar
from urllib.parse import urlsplit

from oitgen import thai
from oitgen.load.nodes import Mapping, Node, Scalar, Sequence, Spot, read, text_of
from oitgen.load.slips import missing_space
from oitgen.model.finding import Finding, Level, Message, Place, message
from oitgen.model.words import Words
from oitgen.thai import arabic, letters

__all__ = ["Mapping", "Node", "Reader", "Scalar", "Sequence", "Spot", "nearest", "read", "text_of"]

_YES = frozenset({"true", "yes", "on", "1", "ใช่", "มี", "จริง"})
_NO = frozenset({"false", "no", "off", "0", "ไม่", "ไม่ใช่", "ไม่มี"})
T = TypeVar("T")

_PART = 4  # letters from which the beginning of a word stands for the word
_GLUED = re.compile(r"[^\s:/]+:https?://")
_SCHEMES = ("http", "https", "mailto", "tel")


def nearest(word: str, choices: Collection[str]) -> str:
    """The choice most like the word, for "did you mean"; empty where none is close."""

    # Case, spaces, dashes and Thai digits are not what makes two keys different.
    known, said = {letters(choice): choice for choice in choices}, letters(word)
    # Half a word is more like the whole ("police", police-station) than any other of its length.
    whole = [choice for choice in known if len(said) >= _PART and choice.startswith(said)]
    found = whole if len(whole) == 1 else difflib.get_close_matches(said, list(known), n=1, cutoff=0.6)
    return known[found[0]] if found else ""


class Reader:
    """Converts nodes and collects findings; one for each file.

    Every method takes a node or None (the key is not there) and returns a
    value that can be used as it is: a finding is noted, never raised.
    """

    def __init__(self) -> None:
        self._findings: list[Finding] = []

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found so far, in the order of reading."""
        return tuple(self._findings)

    def report(self, rule: str, place: Place, said: Message, hint: Message | None = None, level: Level = Level.ERROR) -> None:
        """Note a finding of the caller's own."""
        self._findings.append(Finding(rule, level, place, said, hint))

    def known(self, node: Node | None, keys: Collection[str], synonyms: Dict[str, str] | None = None) -> dict[str, Node]:
        """The values of a mapping by key, synonyms under their own key; an unknown key is an error."""
        if node is None or (isinstance(node, Scalar) and not node.text):
            return {}
        if not isinstance(node, Mapping):
            self._not_keys(node, keys)
            return {}
        synonyms = synonyms or {}
        found: dict[str, Node] = {}
        typed: dict[str, str] = {}
        for key, value in node.entries:
            name = synonyms.get(key.text, key.text)
            if name not in keys:
                self._unknown(key, (*keys, *synonyms))
            elif name in found:
                said = message("{key} and {other} mean the same; the value of {other} is used.", key=key.text, other=typed[name])
                self.report("key-duplicate", key.place, said, message("Keep one of them."))
            else:
                found[name], typed[name] = value, key.text
        return found

    def entries(self, node: Node | None) -> tuple[tuple[Scalar, Node], ...]:
        """The keys and values of a mapping whose keys are the officer's own (years, networks, rules)."""
        if node is None or (isinstance(node, Scalar) and not node.text):
            return ()
        if isinstance(node, Mapping):
            return node.entries
        self._not_keys(node, ())
        return ()

    def sequence(self, node: Node | None) -> tuple[Node, ...]:
        """The members of a list; one value alone is a list of one, nothing is an empty list."""
        if node is None or (isinstance(node, Scalar) and not node.text):
            return ()
        return node.items if isinstance(node, Sequence) else (node,)

    def text(self, node: Node | None, default: str = "") -> str:
        """One text, without spaces around it."""
        if node is None:
            return default
        if isinstance(node, Scalar):
            return node.text.strip() or default
        hint = message("Write one text on the line of its key; where it holds , : or brackets, between double quotes.")
        self.report("value-wrong", node.place, message("One text is wanted here, not a list or keys."), hint)
        return default

    def texts(self, node: Node | None) -> tuple[str, ...]:
        """A list of texts; one text alone is a list of one."""
        return tuple(text for each in self.sequence(node) if (text := self.text(each)))

    def words(self, node: Node | None) -> Words:
        """A text in both languages: `{th: …, en: …}`, or a plain text, which is Thai."""
        if isinstance(node, Mapping):
            found = self.known(node, ("th", "en"))
            return Words(self.text(found.get("th")), self.text(found.get("en")))
        return Words(self.text(node))

    def day(self, node: Node | None) -> date | None:
        """One day, in either era."""
        said = message("{value} is not a day of the calendar.", value=self._shown(node))
        return self._converted(node, thai.day, said, message("Write it as 2568-01-31."))

    def number(self, node: Node | None, least: int = 0) -> int | None:
        """One whole number, Thai digits accepted."""

        def convert(text: str) -> int | None:
            folded = arabic(text).replace(",", "")
            return int(folded) if re.fullmatch(r"-?[0-9]{1,15}", folded) and int(folded) >= least else None

        said = message("{value} is not a whole number of {least} or more.", value=self._shown(node), least=least)
        return self._converted(node, convert, said, message("Write digits only, such as {least}.", least=max(least, 1)))

    def decimal(self, node: Node | None) -> float | None:
        """One number that may have a fraction: a degree of latitude, a score."""

        def convert(text: str) -> float | None:
            folded = arabic(text)
            return float(folded) if re.fullmatch(r"[+-]?[0-9]{1,15}(\.[0-9]{1,15})?", folded) else None

        said = message("{value} is not a number.", value=self._shown(node))
        return self._converted(node, convert, said, message("Write digits only, such as 8.0863."))

    def flag(self, node: Node | None, default: bool = False) -> bool:
        """Yes or no."""

        def convert(text: str) -> bool | None:
            folded = text.casefold()
            return True if folded in _YES else False if folded in _NO else None

        said = message("{value} is neither yes nor no.", value=self._shown(node))
        found = self._converted(node, convert, said, message("Write true or false."))
        return default if found is None else found

    def choice(self, node: Node | None, choices: Collection[str], default: str = "") -> str:
        """One of a few words; another word is an error naming the nearest."""
        text = self.text(node)
        if not text or node is None:
            return default
        if text in choices:
            return text
        self.report("value-unknown", node.place, *_did_you_mean(message("{value} is not known here.", value=text), text, choices))
        return default

    def url(self, node: Node | None) -> str:
        """A web address, mailto: or tel:; any other kind is refused, since a click on it could run a program."""
        text = self.text(node)
        if not text or node is None:
            return ""
        if _is_safe(text):
            return text
        said = message("{value} is not an address that may be published.", value=text)
        hint = message("Write the whole address, beginning with https:// (or mailto: or tel:).")
        if _GLUED.match(text):
            hint = message("Put a space after the colon: key: value.")
        self.report("url-unsafe", node.place, said, hint)
        return ""

    def _converted(self, node: Node | None, convert: Callable[[str], T | None], said: Message, hint: Message | None = None) -> T | None:
        text = self.text(node)
        if not text or node is None:
            return None
        found = convert(text)
        if found is None:
            self.report("value-wrong", node.place, said, hint)
        return found

    def _shown(self, node: Node | None) -> str:
        return node.text.strip() if isinstance(node, Scalar) else ""

    def _not_keys(self, node: Node, keys: Collection[str]) -> None:
        said = message("Keys with values are wanted here, as in key: value.")
        if isinstance(node, Scalar) and missing_space(node.text):
            self.report("value-wrong", node.place, said, message("Put a space after the colon: key: value."))
        elif keys:
            shown = ", ".join(list(keys)[:8])
            self.report("value-wrong", node.place, said, message("The keys known here are: {keys}.", keys=shown))
        else:
            self.report("value-wrong", node.place, said)

    def _unknown(self, key: Scalar, keys: Collection[str]) -> None:
        said, hint = _did_you_mean(message("The key {key} is not known here.", key=key.text), key.text, keys)
        self.report("key-unknown", key.place, said, hint)


def _did_you_mean(said: Message, word: str, choices: Collection[str]) -> tuple[Message, Message]:
    if close := nearest(word, choices):
        return said, message("Did you mean {nearest}?", nearest=close)
    shown = ", ".join(list(choices)[:12])
    return said, message("Known here are: {choices}.", choices=shown)


def _is_safe(text: str) -> bool:
    # Browsers drop tabs and line ends inside an address, so "java\tscript:" is refused as well.
    if any(character <= " " or character in '"<>\\`' for character in text):
        return False
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    if parts.scheme in ("http", "https"):
        return bool(parts.netloc)
    return parts.scheme in _SCHEMES and bool(parts.path)
