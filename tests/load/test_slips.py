"""The likely slip behind a line that YAML cannot read."""

import pytest

from oitgen.load.nodes import read
from oitgen.load.slips import Stop, likely, missing_space


@pytest.mark.parametrize(
    ("text", "line", "column", "says"),
    [
        ("site:\n  theme: {name: default, colour: #7b1113}\n", 2, 34, "begins with #"),
        ("site:\n  theme: {name: default, colour: #7b1113}\n  digits: thai\nb: {c: d}\n", 2, 34, "begins with #"),
        ("evidence:\n  1: [#ที่อยู่]\n", 2, 7, "begins with #"),
        ('a: {b: "x # y", c: d\n', 1, 4, "opened and never closed"),
        ("a:\n  map: {lat: 8.0863\nyears:\n  2568: {c: d}\n", 2, 8, "opened and never closed"),
        ("a: {b: 1 c: 2}\n", 1, 11, "comma between"),
        ('a: ["1"]]\n', 1, 9, "too many"),
        ('a:\n  phone: "0 7500\n  fax: x\nu: {url: "http"}\n', 2, 10, "never closed"),
        ("a: 'x\nb: 2\n", 1, 4, "never closed"),
        ('a: "ก" ข\n', 1, 8, "goes on after"),
        ('a: "ก\\ข"\n', 1, 6, "write / instead"),
        ("a:\n  name:สถานี\n  kind: x\n", 2, 7, "space after the colon"),
        ("a: - b\n", 1, 4, "line of its own"),
        ("a: O5: ติดต่อ\n", 1, 6, "text itself holds a colon"),
        ("a:\n\tb: 1\n", 2, 1, "indented with a tab"),
        ("a: @x\n", 1, 4, "a mark that has a meaning"),
        ("a: 1\n  b: 2\n", 2, 4, "as many spaces"),
    ],
)
def test_the_place_is_that_of_the_slip_and_not_where_reading_ended(text: str, line: int, column: int, says: str) -> None:
    _, (finding,) = read(text, "site.yaml")

    assert (finding.place.line, finding.place.column) == (line, column)
    assert finding.hint is not None
    assert says in finding.hint.id


def test_an_empty_text_and_a_stop_beyond_its_end_still_name_a_line() -> None:
    assert likely(Stop("", 7, 3), ("",)).line == 0
    assert likely(Stop("", 7, 3), ("a: 1", "", "")).line == 0


def test_an_address_is_no_forgotten_space() -> None:
    assert missing_space("name:สถานี")
    assert not missing_space("https://www.example.go.th/")
