"""Previews of Word files as bytes and back, for the memo: plain JSON, no pickles."""

import json

from oitgen.load import packing
from oitgen.model.word_preview import WordPreview

# What is remembered of a file that has nothing to show.
NOTHING = b""


def dumped(preview: WordPreview, pictures: int) -> bytes:
    """The bytes of a preview; how many pictures it has stands in front, to be known without unpacking the rest."""
    told = [preview.html, preview.lang, preview.left_out, preview.is_cut]
    return b"%d " % pictures + packing.packed(json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode())


def pictures(data: bytes) -> int:
    """How many pictures the preview of such bytes has; ValueError for any others."""
    return int(data.partition(b" ")[0])


def loaded(data: bytes) -> WordPreview:
    """The preview of such bytes; ValueError or TypeError for any others."""
    html, lang, left_out, is_cut = json.loads(packing.unpacked(data.partition(b" ")[2]))
    return WordPreview(str(html), str(lang), int(left_out), bool(is_cut))
