"""The EIT survey's QR code."""

import io

import segno

# Phones and cheap printers need the quiet zone; Micro QR is read by hardly any phone.
_BORDER = 4


def svg(url: str, title: str) -> bytes:
    """The code as SVG, dark on white, with its quiet zone."""
    out = io.BytesIO()
    _code(url).save(
        out,
        kind="svg",
        border=_BORDER,
        scale=8,
        dark="#000000",
        light="#ffffff",
        title=title,
        xmldecl=False,
        svgns=True,
        nl=True,
        omitsize=False,
    )
    return out.getvalue()


def png(url: str) -> bytes:
    """The code as PNG, large enough for a poster."""
    out = io.BytesIO()
    _code(url).save(out, kind="png", border=_BORDER, scale=24, dark="#000000", light="#ffffff")
    return out.getvalue()


def _code(url: str) -> segno.QRCode:
    return segno.make(url, micro=False, error="m")
