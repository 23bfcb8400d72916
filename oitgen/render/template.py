"""Pages from a theme's templates.

A theme is a folder with `templates/` and `static/`. An agency's own theme may
hold single templates; what it lacks comes from the default theme, whose
templates it can also extend as `default/<name>`. Templates run in a sandbox,
escape all text and fail on a field that is not there.
"""

import hashlib
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from types import MappingProxyType
from typing import Any, Protocol

from jinja2 import (
    BytecodeCache,
    Environment,
    FileSystemBytecodeCache,
    FunctionLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
    __version__,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment

from oitgen.model.finding import Finding, Level, Message, OitgenError, Place, message
from oitgen.model.words import LANGUAGES, Lang
from oitgen.render.context import Context
from oitgen.render.terms import kept_together

# What an expression in a template can raise beside Jinja's own errors.
_SLIPS = (TemplateError, ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)


class Translate(Protocol):
    """A text of the program in one language: `translate("th", "Page of {name}", name=…)`."""

    def __call__(self, lang: Lang, id: str, /, **args: str) -> str: ...

    def __hash__(self) -> int: ...


class TemplateProblem(OitgenError):
    """A template of a theme cannot be used; its finding says which line and why."""


@dataclass(frozen=True, slots=True)
class Source:
    """The text of one template; `path` is how an officer knows the file."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Templates:
    """The templates of one theme, ready for every language.

    `digest` stands for all their texts: the same digest and the same context
    give the same page.
    """

    digest: str
    sources: Mapping[str, Source]
    environments: Mapping[Lang, Environment]

    def render(self, name: str, page: Context) -> str:
        """The page in HTML; TemplateProblem where the template has a mistake."""
        try:
            return self.environments[page.shell.lang].get_template(name).render(page=page)
        except _SLIPS as slip:
            place = _place(slip, self.sources)
            # A slip outside every template is a mistake of ours and must be seen as one.
            if place is None:
                raise
            raise TemplateProblem(_finding(slip, place)) from slip


def templates(folder: Path, fallback: Path | None, translate: Translate, *, kept: bool = False) -> Templates:
    """The templates of the theme in `folder`; those it lacks come from the theme in `fallback`.

    Compiled ones are `kept` for the next run, or else compiled anew.
    """
    sources: dict[str, Source] = {}
    for theme in (fallback, folder):
        sources.update(_sources(theme) if theme else {})
    sources.update({f"default/{name}": source for name, source in (_sources(fallback) if fallback else {}).items()})
    return _ready(tuple(sorted(sources.items())), translate, kept=kept)


# Compiling is a third of the time a small change takes; a preview builds again and again with the same texts.
@lru_cache(2)
def _ready(sources: tuple[tuple[str, Source], ...], translate: Translate, *, kept: bool) -> Templates:
    digest = hashlib.sha256()
    for name, source in sources:
        digest.update(f"{name}\0{len(source.text)}\0{source.text}".encode())
    found = MappingProxyType(dict(sources))
    compiled = _compiled() if kept else None
    environments = MappingProxyType({lang: _environment(found, partial(translate, lang), compiled) for lang in LANGUAGES})
    return Templates(digest.hexdigest(), found, environments)


def _sources(theme: Path) -> dict[str, Source]:
    """Every template of one theme by name; a link that leads out of the theme is none of its templates."""
    folder = (theme / "templates").resolve()
    return {
        (name := path.relative_to(folder).as_posix()): Source(shown := f"themes/{theme.name}/templates/{name}", _read(path, shown))
        for path in sorted(folder.rglob("*.html"))
        if path.is_file() and path.resolve().is_relative_to(folder)
    }


def _read(path: Path, shown: str) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        said = message("This template is not written in UTF-8.")
        hint = message("Save the file again with the encoding UTF-8.")
        raise TemplateProblem(Finding("template-broken", Level.ERROR, Place(shown), said, hint)) from error


class _Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox. Whether an attribute may be read depends on the type that has it alone, so each is asked about once."""

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        self._known: dict[tuple[type, str], bool] = {}

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether a template may read it."""
        asked = type(obj), attr
        if asked not in self._known:
            self._known[asked] = super().is_safe_attribute(obj, attr, value)
        return self._known[asked]


def _compiled() -> BytecodeCache | None:
    """Where compiled templates are kept: a folder of the system's temporary place that only this user can write to; None for none.

    They are programs, so never in the site's folder, which offices share. Jinja looks whose the folder is, and holds
    each template against the text it was made of.
    """
    try:
        return FileSystemBytecodeCache(pattern=f"oitgen-{__version__}-%s")
    except (RuntimeError, OSError):
        return None


def _environment(sources: Mapping[str, Source], say: Callable[..., str], compiled: BytecodeCache | None) -> Environment:
    def load(name: str) -> tuple[str, str, Callable[[], bool]] | None:
        source = sources.get(name)
        return (source.text, source.path, lambda: True) if source else None

    environment = _Sandbox(
        loader=FunctionLoader(load),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=compiled,
    )
    # Templates are given nothing but `page`, the language's words and Jinja's own filters.
    environment.globals.clear()
    environment.globals["_"] = say
    environment.filters["terms"] = kept_together
    return environment


def _place(slip: Exception, sources: Mapping[str, Source]) -> Place | None:
    """The innermost line of a template that led to the slip; none where no template did."""
    texts = {source.path: source.text for source in sources.values()}
    frames = [(frame.filename, frame.lineno or 0) for frame in traceback.extract_tb(slip.__traceback__) if frame.filename in texts]
    if isinstance(slip, TemplateSyntaxError) and slip.filename in texts:
        frames.append((str(slip.filename), slip.lineno))
    if not frames:
        return Place(f"templates/{slip.name}") if isinstance(slip, TemplateNotFound) else None
    path, line = frames[-1]
    lines = texts[path].splitlines()
    return Place(path, line, 0, lines[line - 1] if 0 < line <= len(lines) else "")


def _finding(slip: Exception, place: Place) -> Finding:
    said, hint = _explained(slip)
    return Finding("template-broken", Level.ERROR, place, said, hint)


def _explained(slip: Exception) -> tuple[Message, Message]:
    reason = str(slip) or type(slip).__name__
    if isinstance(slip, TemplateNotFound):
        said = message("The theme has no template {name}.", name=str(slip.name))
        return said, message("Check the name after include, import or extends, or add the file to the theme's folder templates.")
    if isinstance(slip, TemplateSyntaxError):
        said = message("This line of the template cannot be read: {reason}", reason=reason)
        return said, message("Correct this line, or delete the file to use the default theme's template again.")
    said = message("This line of the template cannot be carried out: {reason}", reason=reason)
    return said, message("Compare the field's name with the theme contract, or delete the file to use the default theme's template again.")
