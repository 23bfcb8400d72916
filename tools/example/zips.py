"""Office files are ZIP archives that note when they were made; here they always say the same day."""

import io
import re
import zipfile
from collections.abc import Callable

DAY = (2025, 4, 1, 9, 0, 0)
_STAMP = "2025-04-01T09:00:00Z"
_MODIFIED = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms:)")


def settled(data: bytes, changed: Callable[[str, bytes], bytes | None] = lambda _, part: part) -> bytes:
    """The archive with fixed dates; `changed` gives a part's new bytes by its name, or None to leave it out."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = changed(name, old.read(name))
            if part is None:
                continue
            if name == "docProps/core.xml":
                part = _MODIFIED.sub(rb"\g<1>" + _STAMP.encode() + rb"\g<2>", part)
            entry = zipfile.ZipInfo(name, DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            # The system is part of the entry: a maintainer on Windows makes the same bytes.
            entry.create_system = 3
            new.writestr(entry, part)
    return made.getvalue()
