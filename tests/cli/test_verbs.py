"""The verbs of the program."""

import click
import pytest

from oitgen.cli.verbs import program
from oitgen.model.words import LANGUAGES, Lang


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_verb_and_every_option_explains_itself(lang: Lang) -> None:
    commands = program(lang).commands

    assert {"build", "init", "list", "score", "explain"} <= set(commands)
    assert all(command.help for command in commands.values())
    options = [each for command in commands.values() for each in command.params if isinstance(each, click.Option)]
    assert [option.name for option in options if not option.help] == []
