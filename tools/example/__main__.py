"""`make example`: write the example's files again, those that differ only.

    python -m tools.example [FOLDER]

FOLDER is the repository's root by default.
"""

import sys
from pathlib import Path

from PIL import features

from tools.example import fonts, years

ROOT = Path(__file__).parents[2]
MISSING = 4  # the exit code oitgen itself has for what the machine lacks


def main(folder: Path) -> int:
    """Write what differs; MISSING when the machine lacks a font or a library."""
    if lacking := fonts.missing():
        print(f"Missing: {lacking[0]}. Install it (Debian, Ubuntu: apt install fonts-tlwg-laksaman-ttf).", file=sys.stderr)
        return MISSING
    if not features.check_feature("raqm"):
        print("Missing: fribidi, which places Thai marks in pictures (Debian, Ubuntu: apt install libfribidi0).", file=sys.stderr)
        return MISSING
    fonts.register()
    written = same = 0
    for path, data in years.files():
        target = folder / path
        if target.is_file() and target.read_bytes() == data:
            same += 1
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        written += 1
    print(f"{written} written, {same} unchanged")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT))
