"""Message ids become Thai or English, whatever their arguments hold."""

import inspect

from oitgen import text
from oitgen.check import RULES
from oitgen.model.finding import message

KNOWN = "There is no site.yaml in this folder."


def test_english_is_the_id_itself() -> None:
    assert text.translate("en", KNOWN) == KNOWN


def test_thai_comes_from_the_compiled_file() -> None:
    assert text.translate("th", "Write it as {year}:", year="2568") == "เขียนเป็น 2568:"


def test_a_text_nobody_has_translated_is_shown_in_english() -> None:
    assert text.translate("th", "No such text {here}", here="at all") == "No such text at all"


def test_an_empty_text_stays_empty() -> None:
    assert text.translate("th", "") == ""


def test_braces_in_a_value_are_text() -> None:
    assert text.translate("en", "Write - {example}.", example="{rule: {x}}") == "Write - {rule: {x}}."


def test_braces_that_are_no_argument_are_text() -> None:
    assert text.translate("en", "a line 2568: {catalogue: police-station-2568}") == "a line 2568: {catalogue: police-station-2568}"


def test_a_forgotten_argument_is_shown_by_its_name() -> None:
    assert text.translate("en", "Did you mean {nearest}?") == "Did you mean {nearest}?"


def test_a_message_inside_a_message_is_said_in_the_same_language() -> None:
    whole = message("In this language: {language}", language=message("Thai"))

    assert text.said(whole, "th") == "ภาษา: ภาษาไทย"
    assert text.said(whole, "en") == "In this language: Thai"


def test_a_translator_has_its_language_settled() -> None:
    say = text.translator("th")

    assert say("Write it as {year}:", year="2568") == "เขียนเป็น 2568:"


def test_the_digest_is_that_of_the_compiled_files() -> None:
    assert len(text.digest()) == 64
    assert text.digest() == text.digest()


def test_every_docstring_of_a_rule_has_its_thai() -> None:
    missing = [
        rule.ID for rule in RULES if text.translate("th", inspect.cleandoc(rule.__doc__ or "")) == inspect.cleandoc(rule.__doc__ or "")
    ]

    assert missing == []
