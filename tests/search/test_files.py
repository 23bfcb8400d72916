"""The files of a search: whole, small, the same for the same words, and not made twice."""

import gzip
import json
from collections.abc import Callable

from oitgen.model.output import Rendered
from oitgen.search import files
from oitgen.search.text import FoundFile, Text

Make = Callable[[], bytes]


def fresh(kind: str, key: str, make: Make) -> bytes:
    """A memory that remembers nothing."""
    return make()


def text(number: int, words: str) -> Text:
    """A document of these words."""
    file = FoundFile("PDF", f"แฟ้ม {number}.pdf", f"2568/o1/{number}.pdf")
    return Text(
        f"เรื่องที่ {number}", f"2568/o1/#{number}", f"{number * 7919:08x}{len(words)}", lambda: (words,), "O1", "O1", 2568, files=(file,)
    )


def said(file: Rendered) -> object:
    """What a file of the search hands over."""
    assert isinstance(file.content, bytes)
    script = file.content.decode()
    assert script.startswith("oitgenSearch(")
    assert script.endswith(");\n")
    return json.loads(script[len("oitgenSearch(") : -3])


def test_the_contents_name_every_other_file() -> None:
    index = files.index([text(number, "คำ " * 50) for number in range(30)], fresh)
    by_path = {file.path: file for file in index.files}
    contents = said(by_path.pop(index.contents))
    assert isinstance(contents, dict)
    named = {f"assets/search/{kind}.{digest}.js" for kind in ("cards", "words") for digest, _ in contents[kind]}
    named |= {f"assets/search/pairs.{digest}.js" for _, digest in contents["pairs"]}
    assert named == set(by_path)
    assert contents["count"] == sum(count for _, count in contents["cards"]) == sum(count for _, count in contents["words"]) == 30


def test_the_same_words_make_the_same_files_and_others_make_others() -> None:
    one, again = (files.index([text(1, "ก ข"), text(2, "ค")], fresh) for _ in range(2))
    assert one == again
    other = files.index([text(1, "ก ข"), text(2, "คงจ")], fresh)
    assert other.contents != one.contents


def test_a_second_build_reads_no_words() -> None:
    kept: dict[tuple[str, str], bytes] = {}

    def remember(kind: str, key: str, make: Make) -> bytes:
        if (kind, key) not in kept:
            kept[kind, key] = make()
        return kept[kind, key]

    def unread() -> tuple[str, ...]:
        raise AssertionError("words were asked for again")

    def shelf(words: Callable[[], tuple[str, ...]]) -> list[Text]:
        return [Text("เรื่อง", "a/", "00ff", words), Text("อื่น", "b/", "0001", words)]

    first = files.index(shelf(lambda: ("คำ",)), remember)
    assert files.index(shelf(unread), remember) == first


def test_no_file_is_larger_than_sixty_kilobytes_when_packed() -> None:
    long = " ".join(f"{number * 2654435761 % 2**32:08x}" for number in range(60_000))
    index = files.index([text(number, long if number == 3 else f"คำที่ {number}") for number in range(900)], fresh)
    assert max(len(gzip.compress(file.content)) for file in index.files if isinstance(file.content, bytes)) <= 60 * 1024


def test_a_site_without_any_text_has_a_search_that_finds_nothing() -> None:
    index = files.index([], fresh)
    assert [file.path for file in index.files] == [index.contents]
    assert said(index.files[0]) == {"count": 0, "cards": [], "pairs": [], "words": []}
