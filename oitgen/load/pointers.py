"""Which files a text points at."""

from urllib.parse import unquote

from oitgen.model.prose import Prose
from oitgen.thai import normalise

SCHEME = "oitgen:"


def path_of(url: str) -> str:
    """The path from the site folder that an inner address names; empty for any other address."""
    return unquote(url.removeprefix(SCHEME).partition("#")[0]) if url.startswith(SCHEME) else ""


def paths(prose: Prose) -> frozenset[str]:
    """Every path the text's links and pictures name, as typed and in normal form."""
    found = {path for target in (*prose.links, *prose.images) if (path := path_of(target.url))}
    return frozenset(found | {normalise(path) for path in found})
