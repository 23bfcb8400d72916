"""YAML is read as text, and every slip of an officer becomes a finding with a way out."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oitgen.load.nodes import Mapping, Scalar, Sequence, read, text_of
from oitgen.model.finding import Level


def only(text: str) -> tuple[str, int, int, str]:
    _node, found = read(text, "site.yaml")
    assert len(found) == 1, found
    hint = found[0].hint.id if found[0].hint else ""
    return found[0].rule, found[0].place.line, found[0].place.column, hint


def test_every_value_stays_as_it_was_typed() -> None:
    node, found = read("phone: 075611222\ntime: 16:30\nday: 2567-02-29\nlang: no\ncode: 010\n", "site.yaml")

    assert isinstance(node, Mapping)
    assert not found
    assert [value.text for _, value in node.entries if isinstance(value, Scalar)] == ["075611222", "16:30", "2567-02-29", "no", "010"]


def test_nothing_and_null_are_empty_but_a_quoted_null_is_a_word() -> None:
    node, _ = read("a:\nb: ~\nc: null\nd: 'null'\n", "x")

    assert isinstance(node, Mapping)
    assert [value.text for _, value in node.entries if isinstance(value, Scalar)] == ["", "", "", "null"]


def test_a_value_knows_its_line_and_its_column_as_the_eye_counts_it() -> None:
    node, _ = read("ก: 1\nที่อยู่: ที่นี่\n", "site.yaml")

    assert isinstance(node, Mapping)
    place = node.entries[1][1].place
    assert (place.path, place.line, place.column, place.excerpt) == ("site.yaml", 2, 6, "ที่อยู่: ที่นี่")


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("title: O5: ติดต่อ\n", 1, "the text itself holds a colon"),
        ("a: 1\n\tb: 2\n", 2, "indented with a tab"),
        ("name:สถานี\nphone: 1\n", 1, "Put a space after the colon"),
        ("a: 'x\nb: 2\n", 1, "never closed"),
        ('a: "x\nb: "y"\n', 1, "never closed"),
        ("a: @x\n", 1, "between double quotes"),
        ("a: {th: ก\nb: 3\n", 1, "This bracket is opened and never closed"),
        ("a: 1\n  b: 2\n", 2, "as many spaces"),
    ],
)
def test_an_unreadable_file_names_the_line_and_the_likely_slip(text: str, line: int, says: str) -> None:
    rule, at, _, hint = only(text)

    assert (rule, at) == ("yaml-unreadable", line)
    assert says in hint


def test_of_a_key_written_twice_the_first_value_counts() -> None:
    node, found = read("phone: '1'\nphone: '2'\n", "x")

    assert isinstance(node, Mapping)
    phone = node.get("phone")
    assert isinstance(phone, Scalar)
    assert phone.text == "1"
    assert [(each.rule, each.place.line) for each in found] == [("key-duplicate", 2)]


def test_no_tag_is_obeyed() -> None:
    node, found = read("a: !!python/object/apply:os.system [ls]\n", "x")

    assert [each.rule for each in found] == ["yaml-tag"]
    assert isinstance(node, Mapping)
    assert isinstance(node.get("a"), Sequence)


def test_an_alias_bomb_stops_early() -> None:
    names = "abcdefghij"
    text = "a: &a [x]\n" + "".join(f"{new}: &{new} [{','.join(['*' + old] * 9)}]\n" for old, new in itertools.pairwise(names))

    node, found = read(text, "x")

    assert node is None
    assert [each.rule for each in found] == ["yaml-alias"]


def test_a_few_aliases_are_fine() -> None:
    node, found = read("a: &a {x: 1}\nb: *a\n", "x")

    assert isinstance(node, Mapping)
    assert not found
    assert isinstance(node.get("b"), Mapping)


@pytest.mark.parametrize("text", ["[" * 100_000, "{a: " * 100_000, "\n".join(" " * n + f"k{n}:" for n in range(2000)), "- " * 5000])
def test_endless_nesting_is_a_finding_not_a_crash(text: str) -> None:
    node, found = read(text, "x")

    assert node is None
    assert found[-1].rule in ("yaml-deep", "yaml-unreadable")


def test_a_second_document_is_left_out_aloud() -> None:
    node, found = read("a: 1\n---\nb: 2\n", "x")

    assert isinstance(node, Mapping)
    assert node.get("a")
    assert not node.get("b")
    assert [each.rule for each in found] == ["yaml-documents"]


def test_a_control_character_is_named_with_its_place() -> None:
    assert only("a: 1\nb: x\x00y\n")[:3] == ("yaml-unreadable", 2, 5)


def test_an_empty_file_is_nothing_and_no_fault() -> None:
    assert read("", "x") == (None, ())
    assert read("# only a remark\n", "x") == (None, ())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_files_of_any_editor_are_read_without_a_word(encoding: str) -> None:
    assert text_of("ชื่อ: ก\r\n".encode(encoding), "x") == ("ชื่อ: ก\r\n", ())


def test_the_old_thai_encoding_is_read_and_named() -> None:
    text, found = text_of("ชื่อ: สถานี".encode("cp874"), "x")

    assert text == "ชื่อ: สถานี"
    assert [(each.rule, each.level) for each in found] == [("encoding", Level.INFO)]


@given(st.text(alphabet="ab:-[]{}&*!|>'\"#%@\n\t ก่\x85\u2028", max_size=60))
def test_no_text_raises(text: str) -> None:
    node, found = read(text, "x")

    assert node is not None or found or not any(sign.isalnum() for sign in text) or "#" in text
    for each in found:
        assert each.place.line >= 1


@given(st.binary(max_size=80))
def test_no_bytes_raise(data: bytes) -> None:
    text, _ = text_of(data, "x")
    read(text, "x")
