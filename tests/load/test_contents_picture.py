"""Pictures: their size upright, where they were taken, and none that would fill the memory."""

import io
import struct
import zlib
from pathlib import Path

import PIL.Image
import pytest

from oitgen.load import contents
from oitgen.model.contents import Contents
from oitgen.model.views import fitted
from oitgen.render import pictures


def written(folder: Path, data: bytes, format: str = "jpg") -> Path:
    path = folder / f"ก.{format}"
    path.write_bytes(data)
    return path


def read(folder: Path, data: bytes, format: str = "jpg") -> Contents:
    return contents.read(str(written(folder, data, format)), format)


def photo(size: tuple[int, int] = (20, 10), *, turned: int = 1, located: bool = False, kind: str = "JPEG") -> bytes:
    out = io.BytesIO()
    exif = PIL.Image.Exif()
    exif[0x0112] = turned
    if located:
        exif.get_ifd(0x8825)[1] = "N"
    PIL.Image.new("RGB", size).save(out, kind, exif=exif)
    return out.getvalue()


def claiming(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says it has so many pixels."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(100))), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in parts
    )


@pytest.mark.parametrize(("turned", "size"), [(1, (20, 10)), (3, (20, 10)), (6, (10, 20)), (8, (10, 20)), (99, (20, 10))])
def test_a_photo_is_measured_as_it_is_seen(tmp_path: Path, turned: int, size: tuple[int, int]) -> None:
    found = read(tmp_path, photo(turned=turned))
    assert (found.width, found.height) == size


def test_a_photo_tells_whether_it_says_where_it_was_taken(tmp_path: Path) -> None:
    assert read(tmp_path, photo(located=True)).located
    assert not read(tmp_path, photo()).located


@pytest.mark.parametrize(
    "notes",
    [
        b"",
        b"II*\0\xff\xff\xff\xff",
        b"MM\0*\0\0\0\x08\xff\xff",
        b"nonsense" * 20,
        b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\xff\xff\xff\xff\0\0\0\0",
    ],
)
def test_notes_nobody_can_read_are_passed_over_and_stay_behind(tmp_path: Path, notes: bytes) -> None:
    plain = photo()
    start = plain.index(b"Exif\0\0") - 4
    end = start + 2 + int.from_bytes(plain[start + 2 : start + 4], "big")
    broken = plain[:start] + b"\xff\xe1" + (len(notes) + 8).to_bytes(2, "big") + b"Exif\0\0" + notes + plain[end:]
    assert read(tmp_path, broken) == Contents(width=20, height=10)
    assert b"Exif" not in pictures.public(str(written(tmp_path, broken)), "jpg")


@pytest.mark.parametrize("size", [(60_000, 60_000), (12_000, 9_000), (2**31 - 1, 2**31 - 1)])
def test_a_picture_of_more_pixels_than_any_printer_has_is_not_unpacked(tmp_path: Path, size: tuple[int, int]) -> None:
    assert read(tmp_path, claiming(*size), "png").problem in ("too-large", "damaged")


def test_a_large_photo_is_read_and_made_smaller_without_unpacking_it_whole(tmp_path: Path) -> None:
    path = written(tmp_path, photo((12_000, 9_000), turned=6))
    assert contents.read(str(path), "jpg") == Contents(width=9_000, height=12_000)
    with PIL.Image.open(io.BytesIO(pictures.public(str(path), "jpg"))) as small:
        assert small.size == fitted(9_000, 12_000)


@pytest.mark.parametrize(
    "data", [b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", b"P6 9 9 255\n" + bytes(243), b"\x0a\x05\x01\x08" + bytes(124)]
)
def test_a_picture_of_a_kind_that_websites_do_not_show_is_not_opened(tmp_path: Path, data: bytes) -> None:
    # Some such kinds let Pillow start other programs.
    assert read(tmp_path, data).problem == "damaged"
    with pytest.raises(ValueError, match="identify"):
        pictures.public(str(written(tmp_path, data)), "jpg")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "WEBP", "TIFF", "BMP", "AVIF"])
def test_a_picture_that_was_broken_off_is_damaged(tmp_path: Path, kind: str) -> None:
    out = io.BytesIO()
    PIL.Image.effect_noise((80, 60), 90).convert("RGB").save(out, kind)
    data = out.getvalue()
    assert read(tmp_path, data).problem == ""
    assert read(tmp_path, data[: len(data) // 2]).problem == "damaged"
