"""Where a site is written to."""

from pathlib import Path

_OUTPUT = "public"
# Links of this tree name index.html, so that it opens from a disk.
_FILE_OUTPUT = "public-file"


def target(folder: Path, output: Path | None, *, file_links: bool) -> Path:
    """The output folder that was named, else the usual one in the site's folder."""
    return output or folder / (_FILE_OUTPUT if file_links else _OUTPUT)
