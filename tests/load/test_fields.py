"""Values are what their field says they are, and a finding says what does not fit."""

from datetime import date

import pytest

from oitgen.load.fields import Mapping, Node, Reader, nearest, read
from oitgen.model.words import Words


def value(text: str) -> Node:
    node, found = read(f"v: {text}\n", "site.yaml")
    assert found == ()
    assert isinstance(node, Mapping)
    inner = node.get("v")
    assert inner is not None
    return inner


def rules(reader: Reader) -> list[str]:
    return [each.rule for each in reader.findings]


def test_an_unknown_key_names_the_nearest_one_and_its_place() -> None:
    node, _ = read("name: ก\nphnoe: '1'\n", "site.yaml")
    reader = Reader()

    found = reader.known(node, ("name", "phone", "email"))

    assert list(found) == ["name"]
    finding = reader.findings[0]
    assert (finding.rule, finding.place.line, finding.place.column) == ("key-unknown", 2, 1)
    assert finding.hint is not None
    assert dict(finding.hint.args)["nearest"] == "phone"


def test_a_synonym_stands_for_its_key_once() -> None:
    node, _ = read("ชื่อ: ก\nname: ข\n", "x")
    reader = Reader()

    found = reader.known(node, ("name",), {"ชื่อ": "name"})

    assert reader.text(found["name"]) == "ก"
    assert rules(reader) == ["key-duplicate"]


def test_text_where_keys_are_wanted_hints_at_the_missing_space() -> None:
    reader = Reader()

    assert reader.known(value("name:สถานี"), ("name",)) == {}
    hint = reader.findings[0].hint
    assert hint is not None
    assert "space after the colon" in hint.id


def test_a_plain_text_is_thai() -> None:
    assert Reader().words(value("สถานี")) == Words("สถานี")
    assert Reader().words(value("{th: สถานี, en: Station}")) == Words("สถานี", "Station")


@pytest.mark.parametrize("text", ["2568-01-31", "2025-01-31", "31/1/2568", "๒๕๖๘-๐๑-๓๑", "31 ม.ค. 2568"])
def test_a_day_is_read_in_either_era(text: str) -> None:
    assert Reader().day(value(text)) == date(2025, 1, 31)


def test_a_thai_leap_day_is_a_day() -> None:
    assert Reader().day(value("2567-02-29")) == date(2024, 2, 29)


def test_a_day_that_does_not_exist_is_a_finding() -> None:
    reader = Reader()

    assert reader.day(value("2568-02-30")) is None
    assert rules(reader) == ["value-wrong"]


@pytest.mark.parametrize(("text", "number"), [("12", 12), ("๑๒", 12), ("1,200", 1200)])
def test_a_number_may_have_thai_digits(text: str, number: int) -> None:
    assert Reader().number(value(f'"{text}"')) == number


@pytest.mark.parametrize("text", ["สิบ", "-1", "1e3", "9" * 400])
def test_what_is_no_number_is_a_finding(text: str) -> None:
    reader = Reader()

    assert reader.number(value(text)) is None
    assert rules(reader) == ["value-wrong"]


def test_yes_and_no_are_understood_in_both_languages() -> None:
    reader = Reader()

    assert [reader.flag(value(text)) for text in ("true", "ใช่", "no", "ไม่")] == [True, True, False, False]
    assert reader.flag(None, default=True) is True
    assert reader.flag(value("maybe")) is False
    assert rules(reader) == ["value-wrong"]


@pytest.mark.parametrize("text", ["https://example.go.th/ก?x=1", "http://example.go.th", "mailto:info@example.go.th", "tel:191"])
def test_addresses_a_citizen_may_open_are_kept(text: str) -> None:
    assert Reader().url(value(f'"{text}"')) == text


@pytest.mark.parametrize(
    "text",
    [
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "java\\tscript:x",
        "data:text/html,x",
        "//example.go.th",
        "www.example.go.th",
        "https://",
        "https://a b",
        "vbscript:x",
        "https://[x",
    ],
)
def test_other_addresses_are_refused(text: str) -> None:
    reader = Reader()

    assert reader.url(value(f'"{text}"')) == ""
    assert rules(reader) == ["url-unsafe"]


def test_one_value_is_a_list_of_one() -> None:
    assert Reader().texts(value("'075'")) == ("075",)
    assert Reader().texts(value("['075', '076']")) == ("075", "076")
    assert Reader().texts(None) == ()


def test_an_unknown_word_names_the_nearest() -> None:
    reader = Reader()

    assert reader.choice(value("arabik"), ("arabic", "thai"), "thai") == "thai"
    hint = reader.findings[0].hint
    assert hint is not None
    assert dict(hint.args)["nearest"] == "arabic"


def test_nearest_looks_past_case_dashes_and_thai_digits() -> None:
    assert nearest("O๑๕", ("O5", "O15")) == "O15"
    assert nearest("Short_Name", ("short_name", "name")) == "short_name"
    assert nearest("zzz", ("name",)) == ""
