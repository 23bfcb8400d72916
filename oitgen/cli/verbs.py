"""The verbs: one function a command, its arguments and options, and the program they make up."""

from functools import partial
from pathlib import Path
from typing import Any

import click

from oitgen.cli import console
from oitgen.cli.console import answer, ask
from oitgen.cli.help import Command, Group
from oitgen.cli.options import File, Says, clock, flag, folder, form, item_and_folder, today, version
from oitgen.cli.progress import watched
from oitgen.cli.trouble import trouble
from oitgen.commands import Told, remembered
from oitgen.commands.output import target
from oitgen.model.finding import message
from oitgen.model.words import Lang
from oitgen.text import said

LISTINGS = ("files", "items", "missing", "catalogues")


def program(lang: Lang) -> click.Group:
    """The commands and options, with their help in that language."""
    say = partial(said, lang=lang)
    group = Group(
        lang,
        name="oitgen",
        params=[version(say)],
        help=say(message("Makes an agency's OIT disclosure site from a folder of its documents.")),
    )
    for command in (_build(lang, say), _init(lang, say), _serve(lang, say), _list(lang, say), *_checking(lang, say), _explain(lang, say)):
        group.add_command(command)
    return group


def _build(lang: Lang, say: Says) -> click.Command:
    def call(**given: Any) -> Told:
        def made() -> tuple[Told, Told | None]:
            from oitgen.commands import build

            return build.run(build.Request(lang=lang, **given), progress.watch)

        output = target(given["folder"], given["output"], file_links=given["file_links"])
        asked = f"build {lang} {sorted(given.items(), key=str)}"
        with watched(lang) as progress:
            told = made()[0] if given["clean"] else remembered.built(given["folder"], output, asked, made)
        return progress.timed(told) if given["verbose"] else told

    params = [
        folder(must_exist=True),
        click.Option(["-o", "--output"], type=click.Path(path_type=Path), help=say(message("where to write the site (default: public)"))),
        flag("--strict", say(message("exit code 1 also where something is not complete yet"))),
        flag("--clean", say(message("make everything anew, without what was remembered"))),
        click.Option(["--base-url"], default="", help=say(message("the site's address, instead of site: url: in site.yaml"))),
        today(say),
        flag("--file-links", say(message("a second tree that opens from a disk (default: public-file)"))),
        flag("--no-previews", say(message("open no document: no page counts, pictures or tables")), "previews"),
        click.Option(
            ["--jobs"], type=click.IntRange(0), default=0, help=say(message("how many processes work at once (0: as many as fit)"))
        ),
        click.Option(
            ["-v", "--verbose"], is_flag=True, help=say(message("show every finding, however many there are, and the time of each stage"))
        ),
    ]
    return Command(lang, name="build", params=params, callback=call, help=say(message("Builds the site.")))


def _serve(lang: Lang, say: Says) -> click.Command:
    def call(**given: Any) -> Told:
        from oitgen.commands import serve

        return serve.run(serve.Request(lang=lang, **given), clock, console.say, trouble)

    params = [
        folder(must_exist=True),
        click.Option(
            ["-p", "--port"],
            type=click.IntRange(0, 65535),
            default=8000,
            help=say(message("the port (default: 8000, or the next free one)")),
        ),
        flag("--open", say(message("open it in the browser"))),
        flag("--poll", say(message("look at the folder again and again, for drives that do not tell of changes"))),
    ]
    told = message("Shows the site on this computer and follows every save.")
    return Command(lang, name="serve", params=params, callback=call, help=say(told))


def _init(lang: Lang, say: Says) -> click.Command:
    def call(yes: bool, **given: Any) -> Told:
        from oitgen.commands import init

        return init.run(init.Request(lang=lang, **given), None if yes else ask)

    params = [
        folder(must_exist=False),
        click.Option(["--catalogue"], default="", help=say(message("the catalogue (แบบตรวจ); all of them: oitgen list catalogues"))),
        click.Option(["--year"], default="", help=say(message("the fiscal year, for instance 2568"))),
        click.Option(["--name"], default="", help=say(message("the name of the agency"))),
        flag("--yes", say(message("ask nothing and take what is usual"))),
    ]
    return Command(lang, name="init", params=params, callback=call, help=say(message("Makes a new site folder.")))


def _list(lang: Lang, say: Says) -> click.Command:
    def call(format: str, **given: Any) -> Told:
        from oitgen.commands import list_

        with watched(lang) as progress:
            return list_.run(list_.Request(lang=lang, as_json=format == "json", **given), progress.watch)

    params = [
        click.Argument(["what"], type=click.Choice(LISTINGS), metavar="|".join(LISTINGS)),
        folder(must_exist=True),
        form(say),
        today(say),
    ]
    told = message("Lists the fate of every file, the items, what is missing, or the catalogues.")
    return Command(lang, name="list", params=params, callback=call, help=say(told))


def _checking(lang: Lang, say: Says) -> tuple[click.Command, ...]:
    """What is asked of the site as an assessor would see it."""
    return _check(lang, say), _score(lang, say), _confirm(lang, say)


def _check(lang: Lang, say: Says) -> click.Command:
    def call(format: str, **given: Any) -> Told:
        def look() -> Told:
            from oitgen.commands import check

            return check.run(check.Request(lang=lang, form=format, **given), progress.watch)

        # What is written to a file is written each time, and what other websites answer changes without us.
        anew = given["output"] is not None or given["external"] or format not in ("text", "json")
        asked = f"check {lang} {format} {sorted(given.items())}"
        with watched(lang) as progress:
            told = look() if anew else remembered.told(given["folder"], asked, look)
        return progress.timed(told) if given["verbose"] else told

    told = message("as text, JSON for other programs, a page to print (html) or a workbook (xlsx)")
    params = [
        folder(must_exist=True),
        flag("--strict", say(message("exit code 1 also where something is not complete yet"))),
        click.Option(["--item"], default="", metavar="O7", help=say(message("one item alone"))),
        click.Option(["--format"], type=click.Choice(("text", "json", "html", "xlsx")), default="text", help=say(told)),
        click.Option(
            ["-o", "--output"],
            type=click.Path(path_type=Path),
            metavar="FILE",
            help=say(message("where to write the report (html and xlsx by default: the folder reports)")),
        ),
        flag("--external", say(message("ask every outside address whether it still answers (needs the internet)"))),
        today(say),
        click.Option(
            ["-v", "--verbose"], is_flag=True, help=say(message("show every finding, however many there are, and the time of each stage"))
        ),
    ]
    purpose = message("Says what is missing, who owes it, by when, and what it costs.")
    return Command(lang, name="check", params=params, callback=call, help=say(purpose))


def _confirm(lang: Lang, say: Says) -> click.Command:
    def call(where: tuple[str, ...], **given: Any) -> Told:
        from oitgen.commands import confirm

        item, site = item_and_folder(where)
        with watched(lang) as progress:

            def asked(question: str) -> str | None:
                # Nothing is drawn over a question.
                progress.close()
                return answer(question)

            return confirm.run(confirm.Request(lang=lang, item=item, folder=site, **given), asked, progress.watch)

    params = [
        click.Argument(["where"], nargs=-1, metavar="[O7] [FOLDER]"),
        click.Option(
            ["--from", "source"],
            type=File(),
            metavar="FILE.xlsx",
            help=say(message("the answers of a workbook made by oitgen check --format xlsx")),
        ),
        click.Option(["--by"], default="", help=say(message("the name or position of whoever confirms"))),
        today(say),
    ]
    told = message("Asks a person about everything no machine can judge, and keeps the answers.")
    return Command(lang, name="confirm", params=params, callback=call, help=say(told))


def _score(lang: Lang, say: Says) -> click.Command:
    def call(format: str, **given: Any) -> Told:
        def look() -> Told:
            from oitgen.commands import score

            return score.run(score.Request(lang=lang, as_json=format == "json", **given), progress.watch)

        # The scores already known lie where they like, so what they give is reckoned each time.
        with watched(lang) as progress:
            return look() if given["given"] else remembered.told(given["folder"], f"score {lang} {format} {sorted(given.items())}", look)

    params = [
        folder(must_exist=True),
        click.Option(["--given"], type=File(), help=say(message("a YAML file of the scores already known: the total and level they give"))),
        form(say),
        today(say),
    ]
    told = message("Says how many OIT points are to be expected, and what each item is worth.")
    return Command(lang, name="score", params=params, callback=call, help=say(told))


def _explain(lang: Lang, say: Says) -> click.Command:
    def call(what: str, folder: Path) -> Told:
        from oitgen.commands import explain

        return explain.run(what, folder, lang)

    params = [click.Argument(["what"], metavar="RULE|O7"), folder(must_exist=True)]
    return Command(lang, name="explain", params=params, callback=call, help=say(message("Explains a rule, or what an item requires.")))
