"""Animations keep their pictures and lose what they say of themselves."""

import io

import PIL.Image
import PIL.ImageSequence
import pytest

from oitgen.render import gifs

XMP = b"\x21\xff\x0bXMP DataXMP" + b"\x09<x:secret" + b"\0"
TEXT = b"\x21\x01\x0c" + bytes(12) + b"\x06secret\0"


def animation(comment: bytes = b"secret", **options: object) -> bytes:
    frames = [PIL.Image.new("P", (8, 6), colour) for colour in (1, 2, 3)]
    for place, frame in enumerate(frames):
        frame.putpalette([value for each in range(256) for value in (each * 40 % 256, place * 80, 0)])
    out = io.BytesIO()
    frames[0].save(out, "GIF", save_all=True, append_images=frames[1:], duration=[100, 200, 300], loop=2, comment=comment, **options)
    return out.getvalue()


def shown(data: bytes) -> list[tuple[bytes, int]]:
    with PIL.Image.open(io.BytesIO(data)) as opened:
        return [(frame.convert("RGB").tobytes(), frame.info["duration"]) for frame in PIL.ImageSequence.Iterator(opened)]


def test_every_picture_and_its_time_stays_and_how_often_they_play() -> None:
    data = animation()
    bare = gifs.bare(data)
    assert shown(bare) == shown(data)
    assert len(shown(bare)) == 3
    with PIL.Image.open(io.BytesIO(bare)) as opened:
        assert opened.info["loop"] == 2


def test_comments_notes_of_programs_texts_and_what_comes_after_the_end_are_gone() -> None:
    data = animation()
    assert data.count(b"secret") == 1
    at = data.index(b"\x21\xf9")
    bare = gifs.bare(data[:at] + XMP + TEXT + data[at:] + b"secret")
    assert b"secret" not in bare
    assert bare == gifs.bare(data)


def test_what_follows_how_often_it_plays_is_gone() -> None:
    data = animation()
    at = data.index(b"NETSCAPE2.0") + 15
    assert gifs.bare(data[:at] + b"\x06secret" + data[at:]) == gifs.bare(data)


def test_a_picture_that_breaks_off_is_left_out() -> None:
    data = animation()
    last = data.rindex(b"\x21\xf9")
    assert len(shown(gifs.bare(data[: last + 20]))) == 2


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"PNG", b"GIF89a" + bytes(7), animation()[:30], b"GIF89a" + b"\xff" * 40])
def test_bytes_without_a_whole_picture_are_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="no "):
        gifs.bare(data)
