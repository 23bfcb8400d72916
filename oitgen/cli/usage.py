"""Wrong usage, said in words of our own."""

from collections.abc import Sequence

import click

from oitgen.model.finding import Message, message
from oitgen.model.words import Lang
from oitgen.text import said


class Wrong(click.UsageError):
    """Wrong usage in words of our own."""

    def __init__(self, told: Message) -> None:
        super().__init__(told.id)
        self.told = told


def told_wrong(error: click.UsageError, lang: Lang) -> str:
    """What is wrong with the command line, and where to read what can be written."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError) and error.ctx is not None:
        return error.ctx.get_help().rstrip("\n")
    path = error.ctx.command_path if error.ctx is not None else "oitgen"
    hint = message("What can be written is shown by: {command}", command=f"{path} --help")
    return f"{said(_usage_message(error), lang)}\n  → {said(hint, lang)}"


def _usage_message(error: click.UsageError) -> Message:
    """click's complaint in our words, so that it can be said in Thai."""
    match error:
        case Wrong():
            return error.told
        case click.NoSuchOption():
            return _maybe(message("There is no option {name}.", name=error.option_name), error.possibilities)
        case click.exceptions.NoSuchCommand():
            return _maybe(message("There is no command {name}.", name=error.command_name), error.possibilities)
        case click.MissingParameter():
            return message("{name} is missing.", name=_name(error))
        case click.BadParameter() if error.param is not None and isinstance(error.param.type, click.Choice):
            return message("{name} must be one of: {choices}.", name=_name(error), choices=", ".join(map(str, error.param.type.choices)))
        case click.BadParameter() if error.param is not None and isinstance(error.param.type, click.IntRange) and error.param.type.max:
            return message("{name} must be a whole number from 0 to {most}.", name=_name(error), most=str(error.param.type.max))
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
