"""Wrong usage in words of our own."""

import click
import pytest

from oitgen.cli.usage import Wrong, told_wrong
from oitgen.cli.verbs import program
from oitgen.model.finding import message


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (["bild"], "There is no command bild. Did you mean build?"),
        (["explain"], "RULE|O7 is missing."),
        (["score", "--given"], "The option --given is used wrongly: it needs a value, or takes none."),
    ],
)
def test_what_click_complains_of_is_said_plainly(given: list[str], told: str) -> None:
    with pytest.raises(click.UsageError) as wrong:
        program("en").main(given, prog_name="oitgen", standalone_mode=False)

    first, hint = told_wrong(wrong.value, "en").splitlines()
    assert first == told
    assert hint.startswith("  → What can be written is shown by: oitgen")


def test_our_own_complaint_is_said_as_it_is() -> None:
    assert told_wrong(Wrong(message("There is no file {path}.", path="a.yaml")), "th").splitlines()[0] == "ไม่พบไฟล์ a.yaml"
