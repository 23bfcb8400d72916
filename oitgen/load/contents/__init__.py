"""What a reader finds in a document: words, tables, pages, pixels, and what must not be public.

`read` runs in a worker process: PDF and picture readers are native code, and
any file may be hostile. One module for each reader.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

from oitgen.load.contents import delimited, media, nature, office, pdf, picture, sheets, word, workbook
from oitgen.model.contents import Contents
from oitgen.model.document import IMAGE_FORMATS, WORD_FILES, WORKBOOKS
from oitgen.signs import faults

# The readers, by the format a file's bytes show.
_READERS: dict[str, Callable[[Path], Contents]] = {
    "pdf": pdf.read,
    **dict.fromkeys(WORKBOOKS, workbook.read),
    "xls": sheets.read,
    "ods": sheets.read,
    **dict.fromkeys(WORD_FILES, word.read),
    "csv": delimited.read,
    "tsv": delimited.read,
    **dict.fromkeys(IMAGE_FORMATS, picture.read),
}
# Unpacked, an office file may be a thousand times its size; beyond this no reader is let loose on its XML. Pictures stay packed.
_MOST_UNPACKED = 128 << 20
_XML = (".xml", ".rels", ".vml")
_PACKED = WORKBOOKS | WORD_FILES | {"ods"}
# What may bring programs with it.
_PROGRAMMED = nature.LOCKABLE | frozenset("doc dot xls xlt ppt pps ods ots odt ott odp".split())


def read(path: str, format: str) -> Contents:
    """The contents of one file; of a format without a reader only what its bytes really are.

    Never raises for what a file holds, only OSError where it cannot be opened.
    """
    file = Path(path)
    with office.archive(file) as packed:
        really = nature.of(file, format, packed)
        told = "" if really == format else really
        if format in nature.LOCKABLE and nature.is_locked(file):
            return Contents(problem="encrypted")
        macros = really in _PROGRAMMED and nature.holds_macros(file, packed)
        if format not in _READERS:
            return Contents(really=told, macros=macros, codes=_codes(packed, really))
        reader = _READERS.get(really if really in nature.SISTERS.get(format, frozenset({format})) else "")
        if reader is None:
            # Its words cannot be read; what its pictures say may be the very reason to hold it.
            return Contents(problem="damaged", really=told, codes=_codes(packed, really))
        if really in _PACKED and packed is not None and not _fits(packed):
            return Contents(problem="too-large", really=told)
        found = _read(reader, file)
        return replace(found, really=told, macros=macros, codes=found.codes or _codes(packed, really))


def _read(reader: Callable[[Path], Contents], file: Path) -> Contents:
    try:
        found = reader(file)
        # A PDF's tables are only lines of its text.
        return replace(found, faults=faults.of_tables(found.tables) if found.tables else found.faults)
    except (MemoryError, office.TooLargeError):
        return Contents(problem="too-large")
    except OSError as error:
        if not office.is_of_file(error):
            raise
        return Contents(problem="damaged")
    except BaseException as error:
        # Readers meet files nobody thought of and raise whatever they like; what they could not read is a finding of its own.
        # A panic of a reader written in Rust is no Exception.
        if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
            raise
        return Contents(problem="damaged")


def _codes(packed: ZipFile | None, really: str) -> tuple[str, ...]:
    """What the QR codes in the pictures of an office file say; a picture nobody thought of costs only that."""
    try:
        return media.codes(packed) if packed is not None and really in media.FORMATS else ()
    except Exception:
        return ()


def _fits(packed: ZipFile) -> bool:
    """Whether the XML of a packed file unpacks to something a reader can hold."""
    return sum(entry.file_size for entry in packed.infolist() if entry.filename.endswith(_XML)) <= _MOST_UNPACKED
