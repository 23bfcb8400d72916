"""Message ids and their arguments → Thai or English; English is the ids themselves."""

import gettext
import hashlib
import re
from functools import cache, partial
from typing import Protocol

from oitgen import resources
from oitgen.model.finding import Argument, Message
from oitgen.model.words import Lang
from oitgen.thai import Period, write_period

_DOMAIN = "oitgen"
_FIELD = re.compile(r"\{(\w+)\}")


class Say(Protocol):
    """A text of the program in a language chosen before: `say("Page of {name}", name=…)`."""

    def __call__(self, id: str, /, **args: str) -> str: ...


def translate(lang: Lang, id: str, /, **args: str) -> str:
    """The text of one id, its arguments filled in.

    An id without a translation is shown as it is, and so is an argument
    nobody gave: a forgotten word must not cost an officer the whole run.
    """
    # gettext answers an empty id with the header of its file.
    return _filled(_told(lang, id), args) if id else ""


def translator(lang: Lang) -> Say:
    """`translate` with the language settled."""
    return partial(translate, lang)


def said(message: Message, lang: Lang) -> str:
    """The text of a message; arguments that are messages are said in the same language."""
    return translate(lang, message.id, **{name: _written(value, lang) for name, value in message.args})


def _written(value: Argument, lang: Lang) -> str:
    match value:
        case Message():
            return said(value, lang)
        case Period():
            return write_period(value, lang, short=True)
        case tuple():
            return ", ".join(write_period(period, lang, short=True) for period in value)
        case _:
            return value


def digest() -> str:
    """The sha256 (hex) of all translations: what was rendered under another one is stale."""
    found = hashlib.sha256()
    for path in sorted(resources.locale_dir().rglob("*.mo")):
        found.update(path.read_bytes())
    return found.hexdigest()


def _told(lang: Lang, id: str) -> str:
    return _catalogue(lang).gettext(id)


@cache
def _catalogue(lang: Lang) -> gettext.NullTranslations:
    # There is no file for English, so its ids come back.
    return gettext.translation(_DOMAIN, resources.locale_dir(), languages=[lang], fallback=True)


def _filled(text: str, args: dict[str, str]) -> str:
    # One pass and no str.format: braces inside a value, or in an example of YAML, are text.
    return _FIELD.sub(lambda found: args.get(found[1], found[0]), text)
