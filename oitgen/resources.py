"""Where the bundled themes, catalogues and translations lie; the only module that uses `__file__`."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def themes() -> Path:
    """The folder of bundled themes.

    A wheel carries it inside the package; in a checkout it stands beside it.
    """
    inside = _PACKAGE / "themes"
    return inside if inside.is_dir() else _PACKAGE.parent / "themes"


def theme(name: str) -> Path:
    """The folder of one bundled theme; it need not exist."""
    return themes() / name


def fonts() -> tuple[Path, ...]:
    """The bundled typeface, regular and bold, Thai and Latin, named family-script-weight; its licence lies beside it."""
    folder = theme("default") / "static" / "fonts"
    return tuple(folder / f"sarabun-{script}-{weight}.woff2" for script in ("thai", "latin") for weight in ("400", "700"))


def catalogue_dir() -> Path:
    """The folder of bundled catalogues."""
    return _PACKAGE / "catalogues"


def catalogues() -> tuple[Path, ...]:
    """Every bundled catalogue file, by name."""
    return tuple(sorted(path for path in catalogue_dir().glob("*.yaml") if path.name != "assessment.yaml"))


def assessment() -> Path:
    """The file of instruments, weights, rating levels and calendars."""
    return catalogue_dir() / "assessment.yaml"


def locale_dir() -> Path:
    """The folder of translations, as gettext wants it."""
    return _PACKAGE / "locale"


def preview_file(name: str) -> Path:
    """A script or style sheet of the preview, by name."""
    return _PACKAGE / "serve" / name


def files() -> tuple[Path, ...]:
    """The program's own files: modules, catalogues, translations, themes. Whoever changes one changes what it answers."""
    own = (path for suffix in ("py", "yaml", "mo") for path in _PACKAGE.rglob(f"*.{suffix}"))
    return tuple({*own, *(path for path in themes().rglob("*") if path.is_file())})
