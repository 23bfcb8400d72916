"""The files of the search: one small table of contents, cards, lists of pairs, and the words themselves.

Each is a classic script that calls one function, for a page opened from a disk may fetch nothing else.
"""

import hashlib
import json
from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from oitgen.model.output import Rendered
from oitgen.search import pieces, postings
from oitgen.search.folding import VERSION, folded, pairs
from oitgen.search.page import tidy
from oitgen.search.text import Text

Remember = Callable[[str, str, Callable[[], bytes]], bytes]

FOLDER = "assets/search/"
CALL = "oitgenSearch"
_BREAK = "\0"
# The bytes that say how long a remembered head is.
_HEAD_SIZE = 4


@dataclass(frozen=True, slots=True)
class Index:
    """The files of a search; `contents` is the path of the one that names the others."""

    contents: str
    files: tuple[Rendered, ...]


def index(texts: Sequence[Text], remember: Remember) -> Index:
    """The search over these texts. Their order is that of results which fit equally well.

    `remember` keeps pure results by kind and key.
    """
    made: dict[str, Rendered] = {}

    def file(kind: str, told: str) -> str:
        content = f"{CALL}({told});\n".encode()
        digest = hashlib.sha256(content).hexdigest()[:10]
        path = f"{FOLDER}{kind}.{digest}.js"
        made[path] = Rendered(path, content, "search")
        return digest

    keys = [text.key for text in texts]
    # Stands for all that is searched; where nothing of it has changed, nothing is folded.
    key = hashlib.sha256("".join(keys).encode()).hexdigest()
    found, heads = _lists(texts, keys, key, remember)
    lists = [[first, file("pairs", told)] for first, told in found]
    words: list[list[str | int]] = []
    counts: list[tuple[int, ...]] = []
    for group in pieces.groups(texts):
        held, files = _words(group, remember)
        counts += held
        words += [[file("words", told), count] for told, count in files]
    cards = [[file("cards", told), count] for told, count in pieces.gathered(_cards(texts, heads, counts))]
    contents = file("contents", _json({"count": len(texts), "cards": cards, "pairs": lists, "words": words}))
    return Index(f"{FOLDER}contents.{contents}.js", tuple(made[path] for path in sorted(made)))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _lists(texts: Sequence[Text], keys: Sequence[str], key: str, remember: Remember) -> tuple[list[list[str]], list[str]]:
    """Each file of lists (its first pair and what it says), and each text's head, folded: so a telephone need not fold
    a thousand of them to know which fit best.
    """

    def make() -> bytes:
        known = [_known(text, key, remember) for text, key in zip(texts, keys, strict=True)]
        found = postings.lists(held for _, held in known)
        return _json([[*postings.shards(found, len(texts))], [head for head, _ in known]]).encode()

    lists, heads = json.loads(remember("search-lists", key, make))
    return lists, heads


def _known(text: Text, key: str, remember: Remember) -> tuple[str, "array[int]"]:
    """One text's head, folded, and the pairs of all it says."""

    def make() -> bytes:
        heads = [folded(each) for each in text.head]
        found: set[int] = set()
        for each in (*heads, *(folded(tidy(words)) for words in text.words())):
            found |= pairs(each)
        head = "\n".join(heads).encode()
        return len(head).to_bytes(_HEAD_SIZE, "little") + head + array("I", sorted(found)).tobytes()

    told = remember("search-pairs", key, make)
    end = _HEAD_SIZE + int.from_bytes(told[:_HEAD_SIZE], "little")
    return told[_HEAD_SIZE:end].decode(), array("I", told[end:])


def _words(group: tuple[Text, ...], remember: Remember) -> tuple[list[tuple[int, ...]], Iterator[tuple[str, int]]]:
    """How many pieces each text of a group has (by page or file), and what the group's files say."""

    def make() -> bytes:
        cut = [[pieces.cut(tidy(words)) for words in text.words()] for text in group]
        counts = [[len(each) for each in sources] for sources in cut]
        files = pieces.packed(piece for sources in cut for each in sources for piece in each)
        return _BREAK.join((_json(counts), *(f"{count} {told}" for told, count in files))).encode("utf-8", "ignore")

    key = hashlib.sha256("\0".join((str(VERSION), *(text.digest for text in group))).encode()).hexdigest()
    counts, *files = remember("search-words", key, make).decode().split(_BREAK)
    split = (told.partition(" ") for told in files)
    return [tuple(each) for each in json.loads(counts)], ((told, int(count)) for count, _, told in split)


def _cards(texts: Sequence[Text], heads: Sequence[str], counts: Sequence[tuple[int, ...]]) -> Iterator[str]:
    """One card for each text: what a result shows, and where its words begin."""
    first = 0
    for text, head, count in zip(texts, heads, counts, strict=False):
        files = [[file.format, file.name, file.address] for file in text.files]
        yield _json([text.title, text.note, text.code, text.year, text.address, text.lang, files, head, first, count])
        first += sum(count)
