"""The options that several commands share, and the values they are read as."""

import os
from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import click

import oitgen
from oitgen import thai
from oitgen.cli.usage import Wrong
from oitgen.model.finding import Message, message
from oitgen.model.words import LANGUAGES

# The programs of this system speak of days as Thailand counts them, wherever the machine stands.
THAILAND = timezone(timedelta(hours=7))
Says = Callable[[Message], str]


def folder(*, must_exist: bool) -> click.Argument:
    """The site folder, the current one by default; with `must_exist` another must be there already."""
    return click.Argument(["folder"], required=False, default=".", metavar="[FOLDER]", type=_Folder(must_exist))


def item_and_folder(words: tuple[str, ...]) -> tuple[str, Path]:
    """An item and the site folder, both of which may be left out: a word that is a folder is the folder."""
    if len(words) > 2:
        raise Wrong(message("Write one item and one folder at most."))
    item, where = words if len(words) == 2 else ("", words[0]) if words and Path(words[0]).is_dir() else ((*words, "")[0], ".")
    if not Path(where).is_dir():
        raise Wrong(message("There is no folder {path}.", path=where))
    return item, Path(where)


def flag(name: str, told: str, turns_off: str = "") -> click.Option:
    """A switch; with `turns_off` it makes that argument false."""
    if turns_off:
        return click.Option([name, turns_off], is_flag=True, flag_value=False, default=True, show_default=False, help=told)
    return click.Option([name], is_flag=True, help=told)


def today(say: Says) -> click.Option:
    """--today."""
    told = say(message("the day to build for, as 2568-03-01 or 2025-03-01"))
    # Read only when a command wants it: a wrong SOURCE_DATE_EPOCH must not stop --help.
    return click.Option(["--today"], type=_Day(), default=clock, show_default=False, help=told)


def form(say: Says) -> click.Option:
    """--format, of a command whose data are a table or JSON."""
    told = say(message("as a table, or as JSON for other programs"))
    return click.Option(["--format"], type=click.Choice(("text", "json")), default="text", help=told)


def version(say: Says) -> click.Option:
    """--version."""

    def show(context: click.Context, _option: click.Parameter, wanted: bool) -> None:
        if wanted and not context.resilient_parsing:
            click.echo(f"oitgen {oitgen.__version__}")
            context.exit()

    return click.Option(
        ["--version"], is_flag=True, expose_value=False, is_eager=True, callback=show, help=say(message("show the version"))
    )


def speech(say: Says) -> click.Option:
    """--lang."""
    told = say(message("the language of what is shown: th or en (also OITGEN_LANG)"))
    # What it says was read before the commands were made; it stands here to be accepted, checked and explained.
    return click.Option(["--lang"], type=click.Choice(LANGUAGES), expose_value=False, help=told)


class _Day(click.ParamType[date]):
    """A day in either era."""

    name = "day"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        found = value if isinstance(value, date) else thai.day(str(value))
        if found is None:
            raise Wrong(message("{value} is not a day of the calendar. Write it as 2568-03-01 or 2025-03-01.", value=str(value)))
        return found


class _Folder(click.ParamType[Path]):
    """A folder; with `must_exist`, one that is there."""

    name = "folder"

    def __init__(self, must_exist: bool) -> None:
        self.must_exist = must_exist

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        path = Path(str(value))
        if self.must_exist and not path.is_dir():
            raise Wrong(message("There is no folder {path}.", path=str(path)))
        return path


class File(click.ParamType[Path]):
    """A file that is there."""

    name = "file"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """The path; wrong usage where there is no such file."""
        path = Path(str(value))
        if not path.is_file():
            raise Wrong(message("There is no file {path}.", path=str(path)))
        return path


def clock() -> date:
    """SOURCE_DATE_EPOCH where it is set, else the clock; as Thailand counts days."""
    said_epoch = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    if not said_epoch:
        return datetime.now(THAILAND).date()
    try:
        return datetime.fromtimestamp(int(said_epoch), THAILAND).date()
    except (ValueError, OverflowError, OSError):
        told = message("SOURCE_DATE_EPOCH must be a number of seconds, not {value}.", value=said_epoch)
        raise Wrong(told) from None
