"""The pictures inside office files of today, of Microsoft and of LibreOffice, for what their QR codes say."""

from collections.abc import Iterator
from contextlib import suppress
from zipfile import ZipFile

from oitgen.load.contents import nature, office, picture, qr

# Where they lie: word/media, xl/media, ppt/media; of an OpenDocument in Pictures, in some in media.
_FOLDERS = ("/media/", "/Pictures/")
FORMATS = nature.LOCKABLE | frozenset("ods ots odt ott odp otp odg".split())
# As many as any report has; a film or a poster may be beyond what is looked at.
_MOST, _MOST_BYTES, _MOST_OF_ALL = 60, 16 << 20, 64 << 20


def codes(packed: ZipFile) -> tuple[str, ...]:
    """What the QR codes in the pictures of one office file say."""
    try:
        return qr.kept(code for data in _pictures(packed) for code in picture.codes(data))
    except (*office.BROKEN, ValueError):
        return ()


def _pictures(packed: ZipFile) -> Iterator[bytes]:
    named = [each for each in packed.infolist() if any(folder in f"/{each.filename}" for folder in _FOLDERS) and each.file_size > 0]
    left = _MOST_OF_ALL
    for each in [each for each in named if each.file_size <= _MOST_BYTES][:_MOST]:
        left -= each.file_size
        if left < 0:
            return
        # A picture whose bytes are broken costs itself alone.
        with suppress(*office.BROKEN):
            yield packed.read(each)
