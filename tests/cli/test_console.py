"""What the console and its surroundings say, and what is said there."""

import pytest

from oitgen.cli.console import language, show
from oitgen.commands import Told


@pytest.mark.parametrize(
    ("given", "lang"),
    [
        (["build"], "th"),
        (["build", "--lang", "en"], "en"),
        (["--lang=en", "build"], "en"),
        (["build", "--", "--lang", "en"], "th"),
        (["build", "--lang"], "th"),
    ],
)
def test_the_language_is_read_before_anything_else(given: list[str], lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OITGEN_LANG", raising=False)

    assert language(given) == lang


def test_words_for_people_and_data_go_different_ways(capsys: pytest.CaptureFixture[str]) -> None:
    show(Told(text="ถึงคน\n", data="[1]\n"))

    told = capsys.readouterr()
    assert (told.err, told.out) == ("ถึงคน\n", "[1]\n")
