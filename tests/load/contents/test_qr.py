"""QR codes of pictures and scans: turned, small, blurred, see-through; and how little a page of words costs."""

import io
from collections.abc import Callable
from pathlib import Path

import PIL.Image
import PIL.ImageFilter
import PIL.ImageOps
import pytest

from oitgen.load import contents
from tests import papers

LINK = "https://itap.nacc.go.th/go/eit/example68"


def codes(folder: Path, name: str, data: bytes) -> tuple[str, ...]:
    path = folder / name
    path.write_bytes(data)
    return contents.read(str(path), name.rpartition(".")[2]).codes


def saved(picture: PIL.Image.Image, kind: str = "JPEG", **options: int) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def on_white(code: PIL.Image.Image, width: int, height: int) -> PIL.Image.Image:
    page = PIL.Image.new("L", (width, height), 240)
    page.paste(code, (width // 3, height // 3))
    return page


def watched(monkeypatch: pytest.MonkeyPatch) -> list[PIL.Image.Image]:
    """The pages that are drawn from now on; no code is looked for in them."""
    drawn: list[PIL.Image.Image] = []

    def seen(picture: PIL.Image.Image) -> tuple[str, ...]:
        drawn.append(picture)
        return ()

    monkeypatch.setattr("oitgen.load.contents.qr.seen", seen)
    return drawn


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP", "BMP", "TIFF"])
def test_a_code_is_read_in_every_format_of_pictures(tmp_path: Path, kind: str) -> None:
    assert codes(tmp_path, "คิวอาร์.png", papers.qr(LINK, kind=kind)) == (LINK,)


@pytest.mark.parametrize(
    "changed",
    [
        lambda code: code.rotate(7, expand=True, fillcolor=255),
        lambda code: code.rotate(33, expand=True, fillcolor=255),
        lambda code: code.rotate(90, expand=True),
        PIL.ImageOps.mirror,
        PIL.ImageOps.invert,
        lambda code: code.filter(PIL.ImageFilter.GaussianBlur(1.5)),
    ],
    ids=["a little turned", "turned", "on its side", "mirrored", "inverted", "blurred"],
)
def test_a_code_is_read_as_a_telephone_reads_it(tmp_path: Path, changed: Callable[[PIL.Image.Image], PIL.Image.Image]) -> None:
    assert codes(tmp_path, "ก.png", saved(changed(papers.qr_pixels(LINK)), "PNG")) == (LINK,)


@pytest.mark.parametrize("scale", [2, 3])
def test_a_small_code_in_a_noisy_photo_is_read(tmp_path: Path, scale: int) -> None:
    photo = on_white(papers.qr_pixels(LINK, scale=scale), 900, 700).convert("RGB")
    assert codes(tmp_path, "ก.jpg", saved(photo, quality=25)) == (LINK,)


def test_a_small_code_in_a_large_photo_is_read_with_all_its_pixels(tmp_path: Path) -> None:
    photo = on_white(papers.qr_pixels(LINK, scale=2), 4000, 2900)
    assert codes(tmp_path, "ก.jpg", saved(photo, quality=80)) == (LINK,)


def test_a_code_on_nothing_is_read_as_on_a_white_page(tmp_path: Path) -> None:
    code = papers.qr_pixels(LINK)
    see_through = PIL.Image.new("RGBA", code.size, (0, 0, 0, 0))
    see_through.putalpha(PIL.ImageOps.invert(code))
    assert codes(tmp_path, "ก.png", saved(see_through, "PNG")) == (LINK,)


def test_two_codes_are_both_read_and_one_shown_twice_is_told_once(tmp_path: Path) -> None:
    page = PIL.Image.new("L", (1200, 500), 255)
    for at, text in enumerate((LINK, "https://example.go.th", LINK)):
        page.paste(papers.qr_pixels(text).resize((300, 300)), (50 + at * 380, 90))
    assert sorted(codes(tmp_path, "ก.png", saved(page, "PNG"))) == ["https://example.go.th", LINK]


def test_a_photo_without_a_code_has_none(tmp_path: Path) -> None:
    assert codes(tmp_path, "ก.jpg", papers.photo()) == ()


def test_a_code_on_a_scanned_page_is_read(tmp_path: Path) -> None:
    assert codes(tmp_path, "ก.pdf", papers.scan_qr(LINK)) == (LINK,)


def test_a_page_of_words_is_never_drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = watched(monkeypatch)
    assert codes(tmp_path, "ก.pdf", papers.pdf("หน้าแรก", "หน้าสอง")) == ()
    assert drawn == []


def test_only_the_first_pages_of_a_long_scan_are_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = watched(monkeypatch)
    codes(tmp_path, "ก.pdf", papers.scan(23))
    assert len(drawn) == 20
