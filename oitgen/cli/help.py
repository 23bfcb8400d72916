"""Commands whose help speaks the language chosen."""

from collections.abc import Sequence
from functools import partial

import click

from oitgen.cli.options import speech
from oitgen.model.finding import message
from oitgen.model.words import Lang
from oitgen.report.text import width
from oitgen.text import said


class Command(click.Command):
    """A command whose help is in the language chosen; click's own would cut Thai words anywhere."""

    def __init__(self, lang: Lang, **given: object) -> None:
        super().__init__(**given)  # type: ignore[arg-type]  # click's own arguments, passed on as they are
        self.lang: Lang = lang
        self.params.append(speech(partial(said, lang=lang)))

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


class Group(Command, click.Group):
    """The program itself."""


def _described(title: str, lines: Sequence[tuple[str, str]]) -> str:
    room = max((width(name) for name, _ in lines), default=0)
    return "".join((f"\n{title}\n", *(f"  {name}{' ' * (room - width(name))}  {told}\n" for name, told in lines)))
