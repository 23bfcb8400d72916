"""Bytes the memo keeps, as few of them as is quick to make."""

import zlib

# More than this saves little and takes twice the time.
_LEVEL = 1


def packed(data: bytes) -> bytes:
    """The same in fewer bytes."""
    return zlib.compress(data, _LEVEL)


def unpacked(data: bytes) -> bytes:
    """What was packed; ValueError for any other bytes."""
    try:
        return zlib.decompress(data)
    except zlib.error as error:
        raise ValueError("not packed by us") from error
