"""Options that several commands share."""

from datetime import date
from functools import partial
from pathlib import Path

import click
import pytest

from oitgen.cli.options import File, flag, folder, form, today
from oitgen.cli.usage import Wrong
from oitgen.text import said

SAY = partial(said, lang="en")


def parsed(parameter: click.Parameter, *given: str) -> object:
    """What a command with this one parameter is called with."""
    return click.Command("x", params=[parameter], callback=lambda **found: found.popitem()[1]).main(list(given), standalone_mode=False)


def test_the_folder_is_the_current_one_unless_named(tmp_path: Path) -> None:
    assert parsed(folder(must_exist=True)) == Path()
    assert parsed(folder(must_exist=True), str(tmp_path)) == tmp_path


def test_a_folder_that_must_exist_does() -> None:
    assert parsed(folder(must_exist=False), "nowhere") == Path("nowhere")
    with pytest.raises(Wrong):
        parsed(folder(must_exist=True), "nowhere")


def test_a_file_is_there_and_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("", encoding="utf-8")

    assert parsed(click.Option(["--given"], type=File()), "--given", str(tmp_path / "a.yaml")) == tmp_path / "a.yaml"
    with pytest.raises(Wrong):
        parsed(click.Option(["--given"], type=File()), "--given", str(tmp_path))


def test_a_switch_may_turn_something_off() -> None:
    assert parsed(flag("--strict", "")) is False
    assert parsed(flag("--no-previews", "", "previews")) is True
    assert parsed(flag("--no-previews", "", "previews"), "--no-previews") is False


def test_today_is_read_in_either_era() -> None:
    assert parsed(today(SAY), "--today", "๒๕๖๘-๐๓-๐๑") == parsed(today(SAY), "--today", "2025-03-01") == date(2025, 3, 1)


def test_the_format_is_text_unless_json_is_asked_for() -> None:
    assert parsed(form(SAY)) == "text"
    assert parsed(form(SAY), "--format", "json") == "json"
