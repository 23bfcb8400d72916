"""Links without encryption are mentioned, once for each website."""

from pathlib import Path

import pytest

from tests.readied import readied_with

RULE = "link-insecure"


def told(folder: Path, text: str, yaml: str = "") -> list[int]:
    return [each.place.line for each in readied_with(folder, {"2568/O7/index.md": text}, yaml=yaml).of_rule(RULE)]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("ดู http://a.example/1\n", [1]),
        ("http://a.example/1\n\nhttp://a.example/2\n\nhttp://b.example/\n", [1, 5]),
        ("[ก](https://a.example/)\n", []),
        ("[ก](www.a.example)\n", []),
        ("[ก](http://192.168.1.1/)\n", []),
    ],
)
def test_what_an_officer_typed_with_http_is_mentioned(tmp_path: Path, text: str, lines: list[int]) -> None:
    assert told(tmp_path, text) == lines


def test_the_key_of_site_yaml_is_named(tmp_path: Path) -> None:
    (found,) = readied_with(tmp_path, yaml="channels: {feedback: {url: 'http://a.example/f'}}").of_rule(RULE)
    assert dict(found.message.args)["address"] == "channels: feedback: http://a.example/f"
