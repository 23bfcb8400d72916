"""Which element an online service is for."""

from pathlib import Path

import pytest

from tests.builders import IMMIGRATION_2567, POLICE_2568, loaded_with


def service(element: str) -> str:
    return f'channels:\n  eservices:\n    - {{name: ก, url: "https://a.example.go.th/", for: {element}}}\n'


@pytest.mark.parametrize(("typed", "meant"), [("online-fin", "online-fine"), ("จองคิว", "")])
def test_a_service_for_no_element_of_any_year_is_told_with_the_nearest(tmp_path: Path, typed: str, meant: str) -> None:
    found = loaded_with(tmp_path, {"2568/agency.yaml": service(typed)}, yaml=service(typed))
    findings = [finding for finding in found.findings if finding.rule == "eservice-unknown"]

    assert [(finding.place.path, finding.level) for finding in findings] == [("site.yaml", "warn"), ("content/2568/agency.yaml", "warn")]
    assert all(finding.hint and dict(finding.hint.args).get("nearest", "") == meant for finding in findings)


def test_an_element_of_any_year_will_do(tmp_path: Path) -> None:
    found = loaded_with(tmp_path, yaml=service("online-fine"), years=(POLICE_2568, IMMIGRATION_2567))

    assert "eservice-unknown" not in found.rules
