"""Names and descriptions of pictures that say nothing of what is to be seen."""

import re

from oitgen.thai import arabic, letters, read_name

_FILE_NAME = re.compile(r"\S.*\.(?:jpe?g|jpe|jfif|png|gif|webp|bmp|tiff?|heic|avif)", re.IGNORECASE)
_EMPTY_WORD = re.compile(
    r"(?:alt(?:[ _]?text)?|image|img|photo|picture|pic|untitled|รูป|ภาพ|รูปภาพ)[\s_\-]*(?:ที่\s*)?[\s_\-]*\(?[0-9๐-๙]*\)?", re.IGNORECASE
)
# Numbers that programs count or make up: 0012, 8f3a9c1e77b04d52, 1f0c4a52-9d7e-4b1c-8a55-0d2f6e7c9b10.
_SERIAL = re.compile(r"[0-9]+|(?=[a-f-]*[0-9])[0-9a-f]{12,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


def describes(text: str) -> bool:
    """Whether a description, or a picture's name, says anything of what is to be seen."""
    plain = text.strip()
    if not letters(plain) or _FILE_NAME.fullmatch(plain) or _EMPTY_WORD.fullmatch(plain):
        return False
    return not is_given_by_a_machine(plain)


def is_given_by_a_machine(name: str) -> bool:
    """Whether a picture's name, without its suffix, is that of a camera, a telephone, LINE, a scanner, or a number made up."""
    plain = name.strip()
    return bool(_SERIAL.fullmatch(arabic(plain).strip("() _-"))) or read_name(plain).machine_name
