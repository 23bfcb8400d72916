"""Findings as an officer reads them."""

import re

from oitgen.model.finding import Finding, Level, Place, message
from oitgen.report import text


def finding(level: Level = Level.ERROR, path: str = "content/2568/O5/index.md", **place: int | str) -> Finding:
    """One finding at a place."""
    line, column, excerpt = int(place.get("line", 0)), int(place.get("column", 0)), str(place.get("excerpt", ""))
    return Finding("value-wrong", level, Place(path, line, column, excerpt), message("Write it as {year}:", year="2568"))


def bare(shown: str) -> str:
    """The text without its colours."""
    return re.sub(r"\x1b\[\d+m", "", shown)


def test_a_finding_is_place_level_rule_and_sentence() -> None:
    shown = bare(text.finding(finding(line=3, column=11), "th"))

    assert shown == "content/2568/O5/index.md:3:11 error [value-wrong] เขียนเป็น 2568:"


def test_a_finding_of_a_whole_file_has_no_line() -> None:
    assert bare(text.finding(finding(path="site.yaml"), "en")) == "site.yaml error [value-wrong] Write it as 2568:"


def test_a_finding_without_a_place_begins_with_its_level() -> None:
    assert bare(text.finding(finding(path=""), "en")).startswith("error [value-wrong]")


def test_the_hint_stands_below_after_an_arrow() -> None:
    one = Finding("r", Level.WARN, Place("a"), message("{name} is missing.", name="x"), message("There is no rule {name}.", name="y"))

    assert bare(text.finding(one, "en")).splitlines()[1] == "  → There is no rule y."


def test_the_caret_stands_under_the_letter_the_eye_sees() -> None:
    # The colon is the fifth sign the eye counts: the marks above ช take no room of their own.
    shown = bare(text.finding(finding(line=1, column=5, excerpt="ชี้แจง: ก"), "th")).splitlines()

    assert shown[1:] == ["    ชี้แจง: ก", "        ^"]


def test_the_caret_counts_marks_above_letters_as_nothing() -> None:
    shown = bare(text.finding(finding(line=1, column=3, excerpt="ก่ข้คX"), "th")).splitlines()

    assert shown[1:] == ["    ก่ข้คX", "      ^"]


def test_a_tab_is_spread_to_spaces_before_the_caret() -> None:
    shown = bare(text.finding(finding(line=1, column=2, excerpt="\tkey"), "en")).splitlines()

    assert shown[1:] == ["        key", "        ^"]


def test_a_long_line_is_cut_around_the_place_that_matters() -> None:
    shown = bare(text.finding(finding(line=1, column=501, excerpt="ก" * 500 + "X" + "ข" * 500), "th")).splitlines()

    assert text.width(shown[1]) < 120
    assert shown[1][shown[2].index("^")] == "X"


def test_signs_that_steer_a_terminal_are_not_passed_on() -> None:
    shown = bare(text.finding(finding(path="a\x1b]0;owned\x07\u202etxt.pdf\n"), "en"))

    assert "\x1b" not in shown
    assert "\x07" not in shown
    assert "\u202e" not in shown
    assert "\n" not in shown


def test_errors_come_first_and_folders_in_natural_order() -> None:
    found = (finding(Level.INFO, "a"), finding(Level.ERROR, "O10"), finding(Level.WARN, "a"), finding(Level.ERROR, "O2"))

    assert [(one.level.value, one.place.path) for one in text.ordered(found)] == [
        ("error", "O2"),
        ("error", "O10"),
        ("warn", "a"),
        ("info", "a"),
    ]


def test_errors_are_never_shortened() -> None:
    shown = text.findings([finding(path=f"O{n}") for n in range(100)], "en")

    assert shown.count("[value-wrong]") == 100


def test_a_long_list_of_warnings_is_counted_unless_all_are_wanted() -> None:
    many = [finding(Level.WARN, f"O{n}") for n in range(50)]

    assert text.findings(many, "en").count("[value-wrong]") == text.SHOWN[Level.WARN]
    assert "and 38 more of this kind" in text.findings(many, "en")
    assert text.findings(many, "en", whole=True).count("[value-wrong]") == 50


def test_strict_shows_every_warning_since_each_decides_the_exit_code() -> None:
    many = [finding(Level.WARN, f"O{n}") for n in range(50)]

    assert text.findings(many, "en", strict=True).count("[value-wrong]") == 50


def test_each_level_has_a_heading_with_its_number() -> None:
    shown = text.findings((finding(Level.ERROR), finding(Level.WARN)), "th")

    assert "ต้องแก้ (1)" in shown
    assert "ยังไม่ครบ (1)" in shown


def test_nothing_found_says_nothing() -> None:
    assert text.findings((), "th") == ""
