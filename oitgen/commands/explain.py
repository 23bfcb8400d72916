"""oitgen explain: what a rule means, what an item requires."""

import difflib
import inspect
from collections.abc import Mapping
from pathlib import Path

from oitgen.check import RULES, loading
from oitgen.commands import Told
from oitgen.load import codes
from oitgen.load.configuration import configuration, deadline
from oitgen.model.finding import Finding, Level, Message, OitgenError, Place, message
from oitgen.model.words import Lang
from oitgen.report import requirement
from oitgen.text import said


def run(what: str, folder: Path, lang: Lang) -> Told:
    """The manual page of a rule, or the requirements of an item of the site's newest year."""
    pages = rules()
    if what in pages:
        return Told(data=f"{what}\n\n{said(pages[what], lang)}\n")
    # A rule is small Latin letters and dashes; everything else may be an item, however it is typed.
    if what.isascii() and what.replace("-", "").isalpha() and what.islower() and len(what) > 2:
        raise _unknown_rule(what, tuple(pages))
    return Told(data=_item(what, folder, lang))


def rules() -> Mapping[str, Message]:
    """The manual page of every rule: docstrings of the rules, and what loaders and writing tell by themselves."""
    checked = {rule.ID: Message(inspect.cleandoc(rule.__doc__ or "")) for rule in RULES}
    return {**loading.RULES, **checked}


def _item(what: str, folder: Path, lang: Lang) -> str:
    config = configuration(folder)
    year, catalogue = config.years[0]
    known = tuple(item.code for item in catalogue.items)
    found = codes.read(what, codes.numbering(known), zero_is_letter=True).codes
    wanted = [item for item in catalogue.items if item.code in found]
    if not wanted:
        told = message("{catalogue} has no item {code}.", catalogue=catalogue.id, code=what)
        hint = message("All items are shown by: oitgen list items")
        raise OitgenError(Finding("explain-unknown", Level.ERROR, Place(), told, hint), exit_code=2)
    owners = dict(year.owners)
    by = deadline(year, catalogue)
    return "\n".join(requirement.item(catalogue, item, owners.get(item.code) or ", ".join(item.responsible), by, lang) for item in wanted)


def _unknown_rule(what: str, known: tuple[str, ...]) -> OitgenError:
    close = difflib.get_close_matches(what, known, n=1)
    hint = (
        message("Did you mean {nearest}?", nearest=close[0])
        if close
        else message("A rule's name stands in brackets in the findings of a build.")
    )
    return OitgenError(Finding("explain-unknown", Level.ERROR, Place(), message("There is no rule {name}.", name=what), hint), exit_code=2)
