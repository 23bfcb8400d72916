"""The survey's code is read back by a reader of another make."""

import io

import PIL.Image
import pytest
import zxingcpp

from oitgen.render import qr


@pytest.mark.parametrize("url", ["https://e.example/", "https://itap.nacc.go.th/go/eit/" + "x" * 120, "https://e.example/แบบวัด?a=1&b=2"])
def test_the_code_says_the_address(url: str) -> None:
    with PIL.Image.open(io.BytesIO(qr.png(url))) as image:
        assert [code.text for code in zxingcpp.read_barcodes(image)] == [url]


def test_the_drawing_has_a_title_and_escapes_it() -> None:
    assert "<title>a &amp; b</title>" in qr.svg("https://e.example/", "a & b").decode()


def test_the_same_address_gives_the_same_bytes() -> None:
    assert qr.png("https://e.example/") == qr.png("https://e.example/")
    assert qr.svg("https://e.example/", "ก") == qr.svg("https://e.example/", "ก")
