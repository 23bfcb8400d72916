"""What is packed comes back, and anything else is refused."""

import pytest

from oitgen.load import packing


def test_what_is_packed_comes_back_and_is_smaller() -> None:
    data = "ข้อความ".encode() * 100
    assert packing.unpacked(packing.packed(data)) == data
    assert len(packing.packed(data)) < len(data) // 10


@pytest.mark.parametrize("data", [b"", b"broken", packing.packed(b"cut off")[:-3]])
def test_anything_else_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="not packed by us"):
        packing.unpacked(data)
