"""Public copies of pictures: pixels alone, upright, no larger than a screen needs."""

import io
from pathlib import Path

import PIL.Image
import pypdfium2
import pytest

from oitgen.load import contents
from oitgen.model.views import fitted
from oitgen.render import pictures


def public(folder: Path, image: PIL.Image.Image, suffix: str, **options: object) -> PIL.Image.Image:
    path = folder / f"ก.{suffix}"
    image.save(path, "JPEG" if suffix == "jpg" else suffix.upper(), **options)
    return PIL.Image.open(io.BytesIO(pictures.public(str(path), suffix)))


@pytest.mark.parametrize("suffix", ["jpg", "png", "gif", "webp"])
def test_a_picture_keeps_its_kind(tmp_path: Path, suffix: str) -> None:
    found = public(tmp_path, PIL.Image.new("RGB", (20, 10)), suffix)
    assert (found.format, found.size) == ("JPEG" if suffix == "jpg" else suffix.upper(), (20, 10))


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "I;16"])
@pytest.mark.parametrize("suffix", ["png", "jpg", "webp"])
def test_pictures_of_any_colours_can_be_shown(tmp_path: Path, mode: str, suffix: str) -> None:
    path = tmp_path / "ก.tif"
    PIL.Image.new(mode, (8, 8)).save(path)
    assert pictures.public(str(path), suffix)


def deep(path: Path, mode: str) -> None:
    """A grey picture of sixteen bits, dark at its left and light at its right."""
    made = PIL.Image.new("I;16", (256, 4))
    for x in range(256):
        for y in range(4):
            made.putpixel((x, y), x * 257)
    if mode == "I;16B":
        made = PIL.Image.frombytes("I;16B", made.size, made.tobytes("raw", "I;16B"))
    made.convert(mode).save(path) if mode == "I" else made.save(path)


@pytest.mark.parametrize(("name", "mode"), [("ก.png", "I;16"), ("ก.tif", "I;16"), ("ก.tif", "I;16B"), ("ก.tif", "I")])
def test_a_picture_of_sixteen_bits_keeps_its_greys(tmp_path: Path, name: str, mode: str) -> None:
    deep(tmp_path / name, mode)
    copies = [pictures.public(str(tmp_path / name), suffix) for suffix in ("png", "jpg", "webp")]
    copies += [data for data, _, _ in pictures.views(str(tmp_path / name), (256,))]
    for data in copies:
        found = PIL.Image.open(io.BytesIO(data)).convert("L")
        assert [found.getpixel((x, 2)) for x in (0, 64, 128, 255)] == pytest.approx([0, 64, 128, 255], abs=3)


def test_a_deep_picture_of_few_greys_is_shown_whole(tmp_path: Path) -> None:
    PIL.Image.new("F", (8, 8), 200.0).save(tmp_path / "ก.tif")
    found = PIL.Image.open(io.BytesIO(pictures.public(str(tmp_path / "ก.tif"), "png"))).convert("L")
    assert found.getpixel((0, 0)) == 200


def test_a_scan_of_sixteen_bits_keeps_its_greys_in_a_pdf(tmp_path: Path) -> None:
    deep(tmp_path / "ก.tif", "I;16")
    page = pypdfium2.PdfDocument(pictures.public(str(tmp_path / "ก.tif"), "pdf"))[0]
    found = page.render(scale=200 / 72).to_pil().convert("L")
    assert found.getpixel((found.width // 2, 2)) == pytest.approx(128, abs=6)


def test_a_transparent_drawing_stays_transparent(tmp_path: Path) -> None:
    found = public(tmp_path, PIL.Image.new("RGBA", (8, 8), (0, 0, 0, 0)), "png")
    assert found.convert("RGBA").getpixel((0, 0)) == (0, 0, 0, 0)


def test_a_large_picture_is_made_smaller_in_its_own_shape(tmp_path: Path) -> None:
    assert public(tmp_path, PIL.Image.new("RGB", (3200, 800)), "jpg").size == (1600, 400) == fitted(3200, 800)


def test_what_was_written_into_a_picture_stays_behind(tmp_path: Path) -> None:
    path = tmp_path / "ก.jpg"
    exif = PIL.Image.Exif()
    exif[0x010F] = "Secret"
    PIL.Image.new("RGB", (8, 8)).save(path, exif=exif, comment=b"Secret", xmp=b"<x:xmpmeta>Secret</x:xmpmeta>")
    assert b"Secret" in path.read_bytes()
    assert b"Secret" not in pictures.public(str(path), "jpg")


def test_a_scan_becomes_a_pdf_of_all_its_pages_and_pixels_with_the_same_bytes_each_time(tmp_path: Path) -> None:
    path = tmp_path / "ก.tif"
    page = PIL.Image.new("1", (1654, 2339))
    page.save(path, save_all=True, append_images=[page] * 2, dpi=(200, 200), compression="group4")
    data = pictures.public(str(path), "pdf")
    (tmp_path / "ก.pdf").write_bytes(data)
    found = contents.read(str(tmp_path / "ก.pdf"), "pdf")
    assert (found.pages, found.is_scan) == (3, True)
    assert data.count(b"/Width 1654") == 3
    assert data == pictures.public(str(path), "pdf")


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "I;16"])
def test_a_scan_of_any_colours_becomes_a_pdf(tmp_path: Path, mode: str) -> None:
    PIL.Image.new(mode, (8, 8)).save(tmp_path / "ก.tif")
    assert pictures.public(str(tmp_path / "ก.tif"), "pdf").startswith(b"%PDF-")


@pytest.mark.parametrize("data", [b"", b"no picture", b"\x89PNG\r\n\x1a\n" + bytes(20)])
def test_a_broken_picture_is_a_value_error(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "ก.png"
    path.write_bytes(data)
    with pytest.raises(ValueError, match="identify"):
        pictures.public(str(path), "png")


def test_views_are_webp_in_the_widths_asked_for_and_in_the_picture_s_shape(tmp_path: Path) -> None:
    PIL.Image.new("RGB", (1200, 800), "#7b1113").save(tmp_path / "a.jpg")
    found = pictures.views(str(tmp_path / "a.jpg"), (480, 1200))
    assert [(width, height) for _, width, height in found] == [(480, 320), (1200, 800)]
    assert [PIL.Image.open(io.BytesIO(data)).format for data, _, _ in found] == ["WEBP", "WEBP"]


def test_a_drawing_in_its_own_width_keeps_every_pixel_and_what_can_be_seen_through(tmp_path: Path) -> None:
    drawing = PIL.Image.effect_noise((500, 40), 90).convert("RGBA")
    drawing.putpixel((0, 0), (1, 2, 3, 0))
    drawing.save(tmp_path / "a.png")
    ((data, _, _),) = pictures.views(str(tmp_path / "a.png"), (500,))
    with PIL.Image.open(io.BytesIO(data)) as shown:
        assert shown.convert("RGBA").getchannel("A").getpixel((0, 0)) == 0
        assert shown.convert("RGB").tobytes()[3:] == drawing.convert("RGB").tobytes()[3:]


def test_views_of_a_broken_picture_are_a_value_error(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"broken")
    with pytest.raises(ValueError, match="identify"):
        pictures.views(str(tmp_path / "a.jpg"), (480,))


def test_an_animation_keeps_moving_and_loses_its_comment(tmp_path: Path) -> None:
    path = tmp_path / "ก.gif"
    frames = [PIL.Image.new("RGB", (8, 8), colour) for colour in ("red", "blue")]
    frames[0].save(path, save_all=True, append_images=frames[1:], comment="ผู้ถ่าย นายสมมติ".encode())
    data = pictures.public(str(path), "gif")
    assert "นายสมมติ".encode() in path.read_bytes()
    assert "นายสมมติ".encode() not in data
    assert PIL.Image.open(io.BytesIO(data)).n_frames == 2  # type: ignore[attr-defined]
