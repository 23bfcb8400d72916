"""The command line: reads arguments, clock and environment, prints, exits. The only module that does.

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

import errno
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta, timezone
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

import click

import oitgen
from oitgen import thai
from oitgen.commands import Told
from oitgen.model.finding import Finding, Level, Message, OitgenError, Place, message
from oitgen.model.words import LANGUAGES, Lang
from oitgen.report import crash
from oitgen.report import text as report
from oitgen.text import said

FINE, USAGE, ENVIRONMENT, BUG, INTERRUPTED = 0, 2, 4, 70, 130
CRASH_FILE = "oitgen-crash.txt"
# The programs of this system speak of days as Thailand counts them, wherever the machine stands.
THAILAND = timezone(timedelta(hours=7))
LISTINGS = ("files", "items", "missing", "catalogues")
_NO_DISK = (errno.ENOSPC, errno.EDQUOT, errno.EROFS)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """The program: does what the arguments ask, says so, and ends with an exit code of the table."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    _lenient_streams()
    lang = _language(given)
    code = run(given, lang)
    # A reader that closed early (`oitgen list files | more`) is no mistake of anyone.
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(code)


def run(given: list[str], lang: Lang) -> int:
    """The exit code of one command line; whatever goes wrong is said in one sentence."""
    try:
        told = program(lang).main(given, prog_name="oitgen", standalone_mode=False)
        return _print(told) if isinstance(told, Told) else int(told or FINE)
    except click.UsageError as error:
        return _wrong_usage(error, lang)
    except OitgenError as error:
        _say(report.finding(error.finding, lang))
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        _say(said(message("Interrupted. The site built before is as it was."), lang))
        return INTERRUPTED
    except BrokenPipeError:
        return FINE
    except Exception as error:
        if isinstance(error, OSError) and (isinstance(error, PermissionError) or error.errno in _NO_DISK):
            _say(report.finding(_environment(error), lang))
            return ENVIRONMENT
        _say(_crashed(error, lang))
        return BUG


def program(lang: Lang) -> click.Group:
    """The commands and options, with their help in that language."""
    say = partial(said, lang=lang)
    group = _Group(
        lang,
        name="oitgen",
        params=[_version(say)],
        help=say(message("Makes an agency's OIT disclosure site from a folder of its documents.")),
    )
    for command in (_build(lang, say), _init(lang, say), _list(lang, say), _explain(lang, say)):
        group.add_command(command)
    return group


Says = Callable[[Message], str]


def _build(lang: Lang, say: Says) -> click.Command:
    def call(**given: Any) -> Told:
        from oitgen.commands import build

        return build.run(build.Request(lang=lang, **given))

    params = [
        _folder(must_exist=True),
        click.Option(["-o", "--output"], type=click.Path(path_type=Path), help=say(message("where to write the site (default: public)"))),
        _flag("--strict", say(message("exit code 1 also where something is not complete yet"))),
        _flag("--clean", say(message("make everything anew, without what was remembered"))),
        click.Option(["--base-url"], default="", help=say(message("the site's address, instead of site: url: in site.yaml"))),
        _today(say),
        _flag("--file-links", say(message("a second tree that opens from a disk (default: public-file)"))),
        _flag("--no-previews", say(message("open no document: no page counts, pictures or tables")), "previews"),
        click.Option(
            ["--jobs"], type=click.IntRange(0), default=0, help=say(message("how many processes work at once (0: as many as fit)"))
        ),
        click.Option(["-v", "--verbose"], is_flag=True, help=say(message("show every finding, however many there are"))),
    ]
    return _Command(lang, name="build", params=params, callback=call, help=say(message("Builds the site.")))


def _init(lang: Lang, say: Says) -> click.Command:
    def call(yes: bool, **given: Any) -> Told:
        from oitgen.commands import init

        return init.run(init.Request(lang=lang, **given), None if yes else _ask)

    params = [
        _folder(must_exist=False),
        click.Option(["--catalogue"], default="", help=say(message("the catalogue (แบบตรวจ); all of them: oitgen list catalogues"))),
        click.Option(["--year"], default="", help=say(message("the fiscal year, for instance 2568"))),
        click.Option(["--name"], default="", help=say(message("the name of the agency"))),
        _flag("--yes", say(message("ask nothing and take what is usual"))),
    ]
    return _Command(lang, name="init", params=params, callback=call, help=say(message("Makes a new site folder.")))


def _list(lang: Lang, say: Says) -> click.Command:
    def call(format: str, **given: Any) -> Told:
        from oitgen.commands import list_

        return list_.run(list_.Request(lang=lang, as_json=format == "json", **given))

    params = [
        click.Argument(["what"], type=click.Choice(LISTINGS), metavar="|".join(LISTINGS)),
        _folder(must_exist=True),
        click.Option(
            ["--format"],
            type=click.Choice(("text", "json")),
            default="text",
            help=say(message("as a table, or as JSON for other programs")),
        ),
        _today(say),
    ]
    told = message("Lists the fate of every file, the items, what is missing, or the catalogues.")
    return _Command(lang, name="list", params=params, callback=call, help=say(told))


def _explain(lang: Lang, say: Says) -> click.Command:
    def call(what: str, folder: Path) -> Told:
        from oitgen.commands import explain

        return explain.run(what, folder, lang)

    params = [click.Argument(["what"], metavar="RULE|O7"), _folder(must_exist=True)]
    return _Command(lang, name="explain", params=params, callback=call, help=say(message("Explains a rule, or what an item requires.")))


def _folder(*, must_exist: bool) -> click.Argument:
    return click.Argument(["folder"], required=False, default=".", metavar="[FOLDER]", type=_Folder(must_exist))


def _flag(name: str, told: str, turns_off: str = "") -> click.Option:
    """A switch; with `turns_off` it makes that argument false."""
    if turns_off:
        return click.Option([name, turns_off], is_flag=True, flag_value=False, default=True, show_default=False, help=told)
    return click.Option([name], is_flag=True, help=told)


def _today(say: Says) -> click.Option:
    told = say(message("the day to build for, as 2568-03-01 or 2025-03-01"))
    # Read only when a command wants it: a wrong SOURCE_DATE_EPOCH must not stop --help.
    return click.Option(["--today"], type=_Day(), default=_clock, show_default=False, help=told)


def _version(say: Says) -> click.Option:
    def show(context: click.Context, _option: click.Parameter, wanted: bool) -> None:
        if wanted and not context.resilient_parsing:
            click.echo(f"oitgen {oitgen.__version__}")
            context.exit()

    return click.Option(
        ["--version"], is_flag=True, expose_value=False, is_eager=True, callback=show, help=say(message("show the version"))
    )


def _speech(say: Says) -> click.Option:
    told = say(message("the language of what is shown: th or en (also OITGEN_LANG)"))
    # What it says was read before the commands were made; it stands here to be accepted, checked and explained.
    return click.Option(["--lang"], type=click.Choice(LANGUAGES), expose_value=False, help=told)


class _Day(click.ParamType[date]):
    """A day in either era."""

    name = "day"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        found = value if isinstance(value, date) else thai.day(str(value))
        if found is None:
            raise _Wrong(message("{value} is not a day of the calendar. Write it as 2568-03-01 or 2025-03-01.", value=str(value)))
        return found


class _Folder(click.ParamType[Path]):
    """A folder; with `must_exist`, one that is there."""

    name = "folder"

    def __init__(self, must_exist: bool) -> None:
        self.must_exist = must_exist

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        path = Path(str(value))
        if self.must_exist and not path.is_dir():
            raise _Wrong(message("There is no folder {path}.", path=str(path)))
        return path


class _Wrong(click.UsageError):
    """Wrong usage in words of our own."""

    def __init__(self, told: Message) -> None:
        super().__init__(told.id)
        self.told = told


class _Command(click.Command):
    """A command whose help is in the language chosen; click's own would cut Thai words anywhere."""

    def __init__(self, lang: Lang, **given: object) -> None:
        super().__init__(**given)  # type: ignore[arg-type]  # click's own arguments, passed on as they are
        self.lang: Lang = lang
        self.params.append(_speech(partial(said, lang=lang)))

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """--help, explained in the language chosen."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = said(message("show this help"), self.lang)
        return option

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Usage, what the command does, and a line for each command and option."""
        say = partial(said, lang=self.lang)
        usage = " ".join([ctx.command_path, *self.collect_usage_pieces(ctx)])
        formatter.write(f"{say(message('Usage: {usage}', usage=usage))}\n\n{self.help}\n")
        if isinstance(self, click.Group):
            formatter.write(_described(say(message("Commands")), [(name, each.help or "") for name, each in self.commands.items()]))
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        records = [(record[0], option.help or "") for option in options if (record := option.get_help_record(ctx))]
        formatter.write(_described(say(message("Options")), records))


class _Group(_Command, click.Group):
    """The program itself."""


def _described(title: str, lines: Sequence[tuple[str, str]]) -> str:
    room = max((report.width(name) for name, _ in lines), default=0)
    return "".join((f"\n{title}\n", *(f"  {name}{' ' * (room - report.width(name))}  {told}\n" for name, told in lines)))


def _clock() -> date:
    """SOURCE_DATE_EPOCH where it is set, else the clock; as Thailand counts days."""
    said_epoch = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    if not said_epoch:
        return datetime.now(THAILAND).date()
    try:
        return datetime.fromtimestamp(int(said_epoch), THAILAND).date()
    except (ValueError, OverflowError, OSError):
        told = message("SOURCE_DATE_EPOCH must be a number of seconds, not {value}.", value=said_epoch)
        raise _Wrong(told) from None


def _language(given: Sequence[str]) -> Lang:
    """The language of --lang wherever it stands, else of OITGEN_LANG, else Thai."""
    asked = os.environ.get("OITGEN_LANG", "").strip().lower()
    for at, word in enumerate(given):
        if word == "--":
            break
        name, equals, value = word.partition("=")
        if name == "--lang":
            asked = value if equals else (given[at + 1] if at + 1 < len(given) else "")
    return "en" if asked == "en" else "th"


def _lenient_streams() -> None:
    """A console of the old Thai encoding has no ✓: a sign it lacks becomes ?, never an exception."""
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="replace")


def _say(text: str) -> None:
    # NO_COLOR: any value but the empty one (no-color.org). Without it colour goes to terminals only.
    click.echo(text, err=True, color=False if os.environ.get("NO_COLOR") else None)


def _ask(question: str, usual: str) -> str:
    """One question; Enter takes what stands in brackets."""
    click.echo(f"{question} [{usual}]: ", err=True, nl=False)
    try:
        return input().strip() or usual
    except EOFError:
        raise _Wrong(message("There was no answer. Give --catalogue, --year and --name, or add --yes.")) from None


def _print(told: Told) -> int:
    if told.text:
        _say(told.text.rstrip("\n"))
    if told.data:
        click.echo(told.data, nl=False)
    return told.exit_code


def _wrong_usage(error: click.UsageError, lang: Lang) -> int:
    if isinstance(error, click.exceptions.NoArgsIsHelpError) and error.ctx is not None:
        _say(error.ctx.get_help().rstrip("\n"))
        return USAGE
    _say(said(_usage_message(error), lang))
    path = error.ctx.command_path if error.ctx is not None else "oitgen"
    _say(f"  → {said(message('What can be written is shown by: {command}', command=f'{path} --help'), lang)}")
    return USAGE


def _usage_message(error: click.UsageError) -> Message:
    """click's complaint in our words, so that it can be said in Thai."""
    match error:
        case _Wrong():
            return error.told
        case click.NoSuchOption():
            return _maybe(message("There is no option {name}.", name=error.option_name), error.possibilities)
        case click.exceptions.NoSuchCommand():
            return _maybe(message("There is no command {name}.", name=error.command_name), error.possibilities)
        case click.MissingParameter():
            return message("{name} is missing.", name=_name(error))
        case click.BadParameter() if error.param is not None and isinstance(error.param.type, click.Choice):
            return message("{name} must be one of: {choices}.", name=_name(error), choices=", ".join(map(str, error.param.type.choices)))
        case click.BadParameter() if error.param is not None and isinstance(error.param.type, click.IntRange):
            return message("{name} must be a whole number of 0 or more.", name=_name(error))
        case click.BadParameter():
            return message("{name} cannot be used: {reason}", name=_name(error), reason=error.message)
        case click.BadOptionUsage():
            return message("The option {name} is used wrongly: it needs a value, or takes none.", name=error.option_name)
        case _:
            return message("The command line cannot be understood: {reason}", reason=error.format_message())


def _maybe(told: Message, near: Sequence[str] | None) -> Message:
    return message("{said} Did you mean {nearest}?", said=told, nearest=near[0]) if near else told


def _name(error: click.BadParameter) -> str:
    if isinstance(error.param, click.Argument):
        return error.param.make_metavar(error.ctx) if error.ctx is not None else error.param.human_readable_name
    return error.param.opts[-1] if error.param is not None else "?"


def _environment(error: OSError) -> Finding:
    """What the system refused."""
    path = str(error.filename or "")
    if isinstance(error, PermissionError):
        told = message("There is no permission to use {path}.", path=path)
        return Finding(
            "no-permission",
            Level.ERROR,
            Place(),
            told,
            message("Close the program that has it open, or ask who looks after this computer."),
        )
    told = message("The disk cannot take any more: {path}", path=path)
    return Finding("disk-refuses", Level.ERROR, Place(), told, message("Free some space on this disk, then run the command again."))


def _crashed(error: Exception, lang: Lang) -> str:
    """One sentence for the officer; what a developer needs goes into a file."""
    facts = crash.facts(error, oitgen.__version__, datetime.now(UTC))
    for folder in (Path.cwd(), Path(tempfile.gettempdir())):
        path = folder / CRASH_FILE
        try:
            path.write_text(facts, encoding="utf-8", errors="replace")
        except OSError:
            continue
        return said(message("This is a mistake in oitgen, not yours. Please send the file {path} to its developers.", path=str(path)), lang)
    return said(message("This is a mistake in oitgen, not yours: {reason}", reason=f"{type(error).__name__}: {error}"), lang)
