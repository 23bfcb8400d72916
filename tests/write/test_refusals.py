import errno
from pathlib import Path

import pytest

from oitgen.model.finding import OitgenError
from oitgen.write.refusals import refusing, usable


@pytest.mark.parametrize(
    ("number", "rule"),
    [
        (errno.ENOSPC, "disk-full"),
        (errno.EACCES, "output-forbidden"),
        (errno.EROFS, "output-forbidden"),
        (errno.EIO, "output-unwritable"),
    ],
)
def test_what_the_system_refuses_is_said_and_ends_with_4(tmp_path: Path, number: int, rule: str) -> None:
    with pytest.raises(OitgenError) as refused, refusing(tmp_path / "public"):
        raise OSError(number, "said by the system")

    assert (refused.value.exit_code, refused.value.finding.rule) == (4, rule)


def test_a_whole_disk_is_no_output_folder() -> None:
    with pytest.raises(OitgenError) as refused:
        usable(Path(Path.cwd().anchor))

    assert refused.value.finding.rule == "output-is-disk"


def test_a_folder_and_a_folder_yet_to_be_made_will_do(tmp_path: Path) -> None:
    usable(tmp_path / "public")
    (tmp_path / "public").mkdir()
    usable(tmp_path / "public")
