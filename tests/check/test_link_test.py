"""Addresses nobody else can open, or that are not meant to last."""

from pathlib import Path

import pytest

from oitgen.check.outside import fault
from oitgen.model.finding import Level
from tests.readied import readied_with

RULE = "link-test"


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("http://localhost:8000/a", "inside"),
        ("http://127.0.0.1/", "inside"),
        ("http://192.168.1.20/report", "inside"),
        ("https://10.1.2.3/", "inside"),
        ("http://[::1]/", "inside"),
        ("http://server.local/", "inside"),
        ("https://www.example.com/", "unfilled"),
        ("https://test.tuayang.go.th/", "trial"),
        ("https://uat.service.go.th/", "trial"),
        ("https://test.go.th/", ""),
        ("https://dev.to/", ""),
        ("https://tests.example.go.th/", ""),
        ("https://forms.example.go.th/", ""),
        ("https://maps.example/", ""),
        ("https://8.8.8.8/", ""),
        ("https://localhost.go.th/", ""),
        ("https://[x", ""),
    ],
)
def test_who_can_open_an_address(url: str, kind: str) -> None:
    assert fault(url) == kind


def test_an_address_of_the_office_is_an_error_and_a_trial_a_warning(tmp_path: Path) -> None:
    content = {"2568/O7/index.md": "ก\n\n[ก](http://192.168.1.20/)\n"}
    found = readied_with(tmp_path, content, yaml="channels: {feedback: {url: 'https://staging.tuayang.go.th/'}}").of_rule(RULE)
    assert [(each.level, each.place.path, each.place.line) for each in found] == [
        (Level.ERROR, "content/2568/O7/index.md", 3),
        (Level.WARN, "site.yaml", 0),
    ]
