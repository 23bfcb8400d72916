"""The readiness board as a page."""

from functools import cache

from jinja2 import Environment, StrictUndefined, Template

from oitgen import resources
from oitgen.model.words import Lang
from oitgen.serve.board import Board
from oitgen.text import translator


def page(board: Board) -> str:
    """The page's HTML; whatever came from files is text in it."""
    return _template(board.lang).render(board=board)


@cache
def _template(lang: Lang) -> Template:
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.globals["_"] = translator(lang)
    return environment.from_string(resources.preview_file("board.html").read_text(encoding="utf-8"))
