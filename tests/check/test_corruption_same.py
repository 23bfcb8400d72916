"""Reports of corruption have a channel of their own."""

from pathlib import Path

import pytest

from oitgen.model.finding import Level, Place
from tests.readied import readied_with

URL = "https://m.example/c"


@pytest.mark.parametrize(
    ("complaint", "corruption", "same"),
    [
        (f'{{url: "{URL}"}}', f'{{url: "{URL}"}}', True),
        (f'{{url: "{URL}", phone: "1111"}}', f'{{url: "{URL}/", phone: "2222"}}', True),
        ('{phone: "0 2111 1111"}', '{phone: "02-111-1111"}', True),
        (f'{{url: "{URL}", phone: "1111"}}', '{phone: "1111"}', True),
        ('{phone: "1111"}', f'{{url: "{URL}", phone: "1111"}}', False),
        (f'{{url: "{URL}"}}', f'{{url: "{URL}2"}}', False),
        (f'{{url: "{URL}"}}', '{phone: "1111"}', False),
    ],
)
def test_one_channel_of_two_names_is_an_error(tmp_path: Path, complaint: str, corruption: str, same: bool) -> None:
    found = readied_with(tmp_path, yaml=f"channels: {{complaint: {complaint}, corruption: {corruption}}}").of_rule("corruption-same")
    assert [(each.level, each.place) for each in found] == ([(Level.ERROR, Place("site.yaml"))] if same else [])


def test_without_general_complaints_there_is_nothing_to_tell_apart(tmp_path: Path) -> None:
    assert readied_with(tmp_path, yaml=f'channels: {{corruption: {{url: "{URL}"}}}}').of_rule("corruption-same") == []
