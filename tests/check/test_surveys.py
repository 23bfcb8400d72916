"""Where citizens are invited to answer."""

from pathlib import Path

import pytest

from oitgen.check import surveys
from tests.readied import readied_with

LINK = "[InternetShortcut]\nURL=https://itap.nacc.go.th/go/eit/b\n"


def test_an_address_is_met_once_wherever_it_stands(tmp_path: Path) -> None:
    content = {"2568/O6/4 ลิงก์แบบวัด EIT/แบบวัด.url": LINK, "2568/O6/4 ลิงก์แบบวัด EIT/อีกครั้ง.url": LINK}
    case = readied_with(tmp_path, content, yaml="eit: 'https://itap.nacc.go.th/go/eit/a'").case
    assert [(each.url[-1], each.place.path.rpartition("/")[2], each.code) for each in surveys.invitations(case)] == [
        ("a", "site.yaml", "O6"),
        ("b", "แบบวัด.url", "O6"),
    ]


@pytest.mark.parametrize(
    ("url", "keeper", "short"),
    [
        ("https://itap.nacc.go.th/go/eit/a", True, False),
        ("https://NACC.go.th/", True, False),
        ("https://nacc.go.th.example.com/", False, False),
        ("https://xnacc.go.th/", False, False),
        ("https://www.bit.ly/a", False, True),
        ("https://[broken", False, False),
    ],
)
def test_who_stands_behind_an_address(url: str, keeper: bool, short: bool) -> None:
    assert (surveys.is_of_the_keeper(url), surveys.is_short(url)) == (keeper, short)
