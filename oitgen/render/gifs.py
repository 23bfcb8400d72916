"""Animated GIF without what it says of itself: every picture and its time stay as they are, comments and programs' notes go."""

_COLOURS = 0x80
_PICTURE, _MORE, _END = 0x2C, 0x21, 0x3B
_TIMED, _PROGRAM = 0xF9, 0xFF
# How often an animation plays; all else that programs note (XMP and its like) is no part of the picture.
_REPEATS = b"\x0bNETSCAPE2.0"


def bare(data: bytes) -> bytes:
    """The bytes of an animation with its pictures alone; a picture that breaks off is left out. ValueError where none is whole."""
    if data[:6] not in (b"GIF87a", b"GIF89a") or len(data) < 13:
        raise ValueError("no GIF")
    at = 13 + _colours(data[10])
    kept = [data[:at]]
    pictures = 0
    waiting: list[bytes] = []
    while at < len(data) and data[at] in (_PICTURE, _MORE):
        begin = at
        if data[at] == _PICTURE:
            if len(data) < at + 11:
                break
            at += 11 + _colours(data[at + 9])
        else:
            at += 2
        end = _end_of_blocks(data, at)
        if end is None:
            break
        if data[begin] == _PICTURE:
            kept += [*waiting, data[begin:end]]
            waiting = []
            pictures += 1
        elif data[begin + 1] == _TIMED:
            # Of the picture that comes next; of none where a text is to be drawn, which no browser does.
            waiting = [data[begin:end]]
        elif data[begin + 1] == _PROGRAM and data[at : at + 12] == _REPEATS and data[at + 12 : at + 14] == b"\3\1":
            kept.append(data[begin : at + 16] + b"\0")
        at = end
    if not pictures:
        raise ValueError("no picture in it")
    return b"".join(kept) + bytes([_END])


def _colours(flags: int) -> int:
    """The bytes of a table of colours, by the flags of a screen or picture."""
    return 3 * 2 ** ((flags & 7) + 1) if flags & _COLOURS else 0


def _end_of_blocks(data: bytes, at: int) -> int | None:
    """Where a run of blocks ends, each with its length before it, the last one empty; None where it breaks off."""
    while at < len(data) and data[at]:
        at += 1 + data[at]
    return at + 1 if at < len(data) else None
