"""The first page of a PDF as a small picture."""

import io
from pathlib import Path

import PIL.Image
import pytest

from oitgen.render import leaf
from tests import papers


def page(folder: Path, data: bytes, width: int = 240) -> tuple[bytes, int, int]:
    (folder / "ก.pdf").write_bytes(data)
    return leaf.of_pdf(folder / "ก.pdf", width)


def test_a_page_is_made_in_the_width_asked_for_and_in_its_shape(tmp_path: Path) -> None:
    data, width, height = page(tmp_path, papers.scan(3))
    with PIL.Image.open(io.BytesIO(data)) as shown:
        assert (shown.format, shown.size) == ("WEBP", (width, height))
    assert (width, height) == (240, 320)


def test_the_same_page_gives_the_same_bytes(tmp_path: Path) -> None:
    assert page(tmp_path, papers.scan()) == page(tmp_path, papers.scan())


def test_a_page_like_a_ribbon_is_made_narrower_and_not_endlessly_high(tmp_path: Path) -> None:
    out = io.BytesIO()
    PIL.Image.new("L", (20, 2000), 90).save(out, "PDF")
    _, width, height = page(tmp_path, out.getvalue())
    assert width < 20
    assert height <= 481


@pytest.mark.parametrize("data", [papers.pdf(""), b"broken", b"%PDF-1.7\n", papers.scan()[:200]])
def test_there_is_none_where_there_is_nothing_to_see(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        page(tmp_path, data)
