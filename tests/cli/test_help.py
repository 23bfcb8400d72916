"""Help that keeps Thai words whole."""

from click.testing import CliRunner

from oitgen.cli.verbs import program


def test_every_command_and_option_has_one_line() -> None:
    told = CliRunner().invoke(program("th"), ["--help"]).output

    assert told.startswith("วิธีใช้: ")
    assert [line.split()[0] for line in told.splitlines() if line.startswith("  ")][:2] == ["build", "init"]


def test_descriptions_stand_in_one_column() -> None:
    told = CliRunner().invoke(program("en"), ["list", "--help"]).output
    at = {line.index("  ", 4) for line in told.splitlines() if line.startswith("  --help")}

    assert at == {len("  --help")}
    assert "show this help" in told
