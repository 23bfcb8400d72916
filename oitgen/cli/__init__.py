"""The command line: reads arguments, clock and environment, prints, exits. The only room that does.

Exit codes (a contract):

    0   fine
    1   findings of level error, or with --strict warnings
    2   wrong usage
    3   site.yaml or a catalogue cannot be used
    4   the environment: disk, permission, port
    5   publishing failed
    70  a mistake of ours; what happened is in oitgen-crash.txt
    130 interrupted

The commands are imported where they are called, here and nowhere else:
`oitgen --help` and a mistyped option answer at once, without waiting for the
readers of PDF, Excel and templates.
"""

import sys
from collections.abc import Sequence
from typing import NoReturn

import click

from oitgen.cli.console import flush, language, lenient_streams, say, show
from oitgen.cli.trouble import CRASH_FILE, crashed, is_refused, refused
from oitgen.cli.usage import told_wrong
from oitgen.cli.verbs import program
from oitgen.commands import Told
from oitgen.model.finding import OitgenError, message
from oitgen.model.words import Lang
from oitgen.report import text as report
from oitgen.text import said

__all__ = ["CRASH_FILE", "main", "program", "run"]

FINE, USAGE, ENVIRONMENT, BUG, INTERRUPTED = 0, 2, 4, 70, 130


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """The program: does what the arguments ask, says so, and ends with an exit code of the table."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    lenient_streams()
    lang = language(given)
    code = run(given, lang)
    flush()
    sys.exit(code)


def run(given: list[str], lang: Lang) -> int:
    """The exit code of one command line; whatever goes wrong is said in one sentence."""
    try:
        told = program(lang).main(given, prog_name="oitgen", standalone_mode=False)
        if not isinstance(told, Told):
            return int(told or FINE)
        show(told)
        return told.exit_code
    except click.UsageError as error:
        say(told_wrong(error, lang))
        return USAGE
    except OitgenError as error:
        say("\n\n".join(report.finding(each, lang) for each in (error.finding, *error.others)))
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        say(said(message("Interrupted. The site built before is as it was."), lang))
        return INTERRUPTED
    except BrokenPipeError:
        return FINE
    except Exception as error:
        if is_refused(error):
            say(report.finding(refused(error), lang))
            return ENVIRONMENT
        say(crashed(error, lang))
        return BUG
