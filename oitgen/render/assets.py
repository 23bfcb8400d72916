"""Files of the theme under names that hold their content's digest, so that hosts may keep them for ever."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from oitgen.model.output import Rendered

_FONT = re.compile(r"""url\(["']?([^"')]+)["']?\)""")
_LEFT_OUT = frozenset({"README.md"})


@dataclass(frozen=True, slots=True)
class Assets:
    """The theme's files: where pages find them, and what to write. `scripts` pairs a script's name with its address."""

    stylesheet: str
    icon: str
    preloads: tuple[str, ...]
    files: tuple[Rendered, ...]
    icon_type: str = "image/svg+xml"
    scripts: Mapping[str, str] = field(default_factory=dict)


def assets(folder: Path, fallback: Path | None, colour: str) -> Assets:
    """The static files of a theme (its own, else the default's), the style sheet with the agency's colour.

    `colour` is "#rrggbb", or empty for the theme's own.
    """
    found = _files(fallback) | _files(folder) if fallback is not None else _files(folder)
    css = found.pop("style.css", b"").decode("utf-8")
    hashed = {name: _hashed(name, data) for name, data in found.items() if not name.endswith("LICENSE")}
    css = _FONT.sub(lambda match: f'url("{_beside(hashed[match.group(1)])}")' if match.group(1) in hashed else match.group(), css)
    if colour:
        css += f":root{{--brand:{colour}}}\n"
    stylesheet = _hashed("style.css", css.encode())
    files = [Rendered(path, found[name], "theme") for name, path in hashed.items()]
    files += [Rendered(f"assets/{name}", data, "theme") for name, data in found.items() if name.endswith("LICENSE")]
    files.append(Rendered(stylesheet, css.encode(), "theme"))
    preloads = tuple(hashed[name] for name in sorted(hashed) if "400" in name and name.endswith(".woff2"))
    scripts = {name: path for name, path in hashed.items() if name.endswith(".js")}
    placed = tuple(sorted(files, key=lambda file: file.path))
    return Assets(stylesheet, hashed.get("icon.svg", ""), preloads, placed, scripts=scripts)


def _files(folder: Path) -> dict[str, bytes]:
    static = folder / "static"
    if not static.is_dir():
        return {}
    return {
        path.relative_to(static).as_posix(): path.read_bytes()
        for path in sorted(static.rglob("*"))
        if path.is_file() and path.name not in _LEFT_OUT and not path.is_symlink()
    }


def _hashed(name: str, data: bytes) -> str:
    stem, dot, suffix = name.rpartition(".")
    return f"assets/{stem}.{hashlib.sha256(data).hexdigest()[:10]}{dot}{suffix}"


def _beside(path: str) -> str:
    """A path as seen from the style sheet, which lies in assets/ itself."""
    return path.removeprefix("assets/")
