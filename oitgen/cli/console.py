"""What is read from the console and its surroundings, and what is printed there."""

import os
import sys
from collections.abc import Sequence

import click

from oitgen.cli.usage import Wrong
from oitgen.commands import Told
from oitgen.model.finding import message
from oitgen.model.words import Lang


def language(given: Sequence[str]) -> Lang:
    """The language of --lang wherever it stands, else of OITGEN_LANG, else Thai."""
    asked = os.environ.get("OITGEN_LANG", "").strip().lower()
    for at, word in enumerate(given):
        if word == "--":
            break
        name, equals, value = word.partition("=")
        if name == "--lang":
            asked = value if equals else (given[at + 1] if at + 1 < len(given) else "")
    return "en" if asked == "en" else "th"


def lenient_streams() -> None:
    """A console of the old Thai encoding has no ✓: a sign it lacks becomes ?, never an exception."""
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="replace")


def say(text: str) -> None:
    """One line or more for people."""
    # NO_COLOR: any value but the empty one (no-color.org). Without it colour goes to terminals only.
    click.echo(text, err=True, color=False if os.environ.get("NO_COLOR") else None)


def ask(question: str, usual: str) -> str:
    """One question; Enter takes what stands in brackets."""
    click.echo(f"{question} [{usual}]: ", err=True, nl=False)
    try:
        return input().strip() or usual
    except EOFError:
        raise Wrong(message("There was no answer. Give --catalogue, --year and --name, or add --yes.")) from None


def answer(question: str) -> str | None:
    """One question; None where nobody is there to answer any more."""
    click.echo(question, err=True, nl=False)
    try:
        return input()
    except EOFError:
        return None


def show(told: Told) -> None:
    """What a command has to say: words for people to stderr, what was asked for to stdout."""
    if told.text:
        say(told.text.rstrip("\n"))
    if told.data:
        click.echo(told.data, nl=False)


def flush() -> None:
    """A reader that closed early (`oitgen list files | more`) is no mistake of anyone."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
