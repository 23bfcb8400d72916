"""Words are cut and gathered without losing one."""

import json

from oitgen.search import pieces
from oitgen.search.postings import LARGEST
from oitgen.search.text import Text


def text(digest: str) -> Text:
    """A text with this digest."""
    return Text("ก", "a/", digest, lambda: ("ก",))


def test_the_pieces_of_a_text_are_the_text() -> None:
    long = "".join(f"บรรทัดที่ {number} ของรายงาน\n" for number in range(3000))
    cut = pieces.cut(long)
    assert "".join(cut) == long
    assert len(cut) > 3
    assert all(len(piece) <= pieces.PIECE for piece in cut)
    assert all(piece.endswith(("\n", " ")) for piece in cut[:-1])


def test_a_text_without_any_space_is_cut_too() -> None:
    assert [len(piece) for piece in pieces.cut("ก" * 40_000)] == [16_000, 16_000, 8_000]


def test_no_words_are_no_piece() -> None:
    assert pieces.cut("") == ()


def test_a_file_holds_several_pieces_and_never_too_much() -> None:
    given = [("ก" * 15_000 + str(number)) for number in range(5)] + ["สั้น"] * 10
    files = list(pieces.packed(given))
    assert [piece for told, _ in files for piece in json.loads(told)] == given
    assert [count for _, count in files] == [len(json.loads(told)) for told, _ in files]
    assert max(len(told.encode()) for told, _ in files) <= LARGEST + 2


def test_a_new_text_moves_none_but_its_neighbours() -> None:
    before = [text(f"{number * 7919 % 65536:04x}") for number in range(200)]
    after = [*before[:100], text("0001"), *before[100:]]
    kept = set(pieces.groups(before)) & set(pieces.groups(after))
    assert [each for group in pieces.groups(before) for each in group] == before
    assert len(kept) == len(list(pieces.groups(before))) - 1
