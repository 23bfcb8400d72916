"""The tree of indicators may have any depth, and holds every item exactly once."""

import pytest

from oitgen.load.catalogue_tree import TreeReader
from oitgen.load.fields import Reader, Sequence, read
from oitgen.model.catalogue import Indicator


def grown(text: str, *codes: str) -> tuple[tuple[Indicator, ...], list[str]]:
    node, _ = read(text, "x.yaml")
    assert isinstance(node, Sequence)
    reader = Reader()
    found = TreeReader(reader, codes).indicators(node)
    return found, [each.message.id for each in reader.findings]


def test_a_tree_may_be_of_any_depth_and_use_any_name_for_its_branches() -> None:
    tree, faults = grown(
        "- {code: A, children: [{code: A.1, sub_indicators: [{code: A.1.1, groups: [{code: z, items: [K-01]}]}], items: [K-02]}]}",
        "K-01",
        "K-02",
    )

    assert faults == []
    assert [node.code for node in tree[0].walk()] == ["A", "A.1", "A.1.1", "z"]
    assert tree[0].all_items() == ("K-02", "K-01")


def test_a_level_made_up_for_evenness_says_so() -> None:
    tree, _ = grown("- {code: A, children: [{code: A.1, synthetic: true, items: [X1]}]}", "X1")

    assert [node.synthetic for node in tree[0].walk()] == [False, True]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("- {code: A, items: [X1]}\n- {code: A}", "The indicator {code} stands twice."),
        ("- {title_th: ก, items: [X1]}", "An indicator has no code."),
        ("- {code: A, items: [X1, X1]}", "The item {code} already stands in indicator {indicator}."),
        ("- {code: A, items: [X1, X9]}", "The indicator {indicator} names item {code}, which this catalogue does not have."),
        ("- {code: A}", "The item {code} stands in no indicator."),
    ],
)
def test_an_item_missing_or_twice_in_the_tree_is_named(text: str, says: str) -> None:
    assert grown(text, "X1")[1] == [says]
