"""Lists of numbers come back as they were, and no file is large."""

import gzip
import json

from hypothesis import given
from hypothesis import strategies as st

from oitgen.search import postings
from oitgen.search.folding import pairs

SIGNS = "".join(chr(code) for code in range(0x23, 0x7F) if chr(code) != "\\")


def read(told: str, count: int) -> set[int]:
    """The numbers a list names, as the page's script reads them."""
    if not told:
        return set(range(count))
    lacking = told[0] == "!"
    found, gap, last = set(), 0, -1
    for sign in told[lacking:]:
        value = SIGNS.index(sign)
        if value >= 62:
            gap = gap * (len(SIGNS) - 62) + value - 61
            continue
        last += gap * 62 + value + 1
        found.add(last)
        gap = 0
    return set(range(count)) - found if lacking else found


@given(st.sets(st.integers(0, 40_000)), st.integers(0, 5))
def test_a_list_comes_back_as_it_was(numbers: set[int], more: int) -> None:
    count = max(numbers, default=0) + 1 + more
    told = postings.written(sorted(numbers), count)
    assert read(told, count) == numbers or (not told and (len(numbers) * 4 > count * 3 or not numbers))


def test_a_pair_of_most_texts_names_those_that_lack_it() -> None:
    assert postings.written([0, 1, 3, 4, 5], 8) == "!" + postings.written([2, 6, 7], 8)


def test_a_pair_of_nearly_all_texts_tells_nothing() -> None:
    assert postings.written(range(9), 10) == ""


def test_a_file_begins_with_a_sign_of_its_own_unless_it_is_small() -> None:
    large = [*pairs("กa"), *pairs("กb"), *pairs("กc"), *pairs("กd"), *pairs("ขa"), *pairs("ขb"), *pairs("ขc"), *pairs("ขd")]
    found = postings.lists(large if number % 2 == 0 else [] for number in range(3000))
    files = list(postings.shards(found, 3000))
    assert [start for start, _ in files] == ["กa", "ขa"]
    assert [list(json.loads(told)) for _, told in files] == [["ก"], ["ข"]]


def test_few_lists_are_one_file() -> None:
    assert len(list(postings.shards(postings.lists([pairs("กขค"), pairs("งจ")]), 2))) == 1


def test_no_file_grows_beyond_what_a_telephone_fetches_at_once() -> None:
    many = [pair for code in range(0x4E00, 0x4E00 + 500) for pair in pairs(f"ก{chr(code)}")]
    found = postings.lists([pair for at, pair in enumerate(many) if (number * 7919 + at * 104729) % 11 == 0] for number in range(2500))
    files = list(postings.shards(found, 2500))
    assert len(files) > 1
    assert max(len(gzip.compress(told.encode())) for _, told in files) < 60_000
    assert sum(len(json.loads(told)["ก"].split(" ")) for _, told in files) == 500


def test_no_pair_reaches_over_a_space() -> None:
    ((start, told),) = postings.shards(postings.lists([pairs("ab cd")]), 9)
    assert (start, json.loads(told)) == ("ab", {"a": "b#", "c": "d#"})
