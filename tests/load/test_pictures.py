"""The pictures site.yaml, agency.yaml and people.yaml name."""

from pathlib import Path

import pytest

from tests.builders import loaded_with

AGENCY = "agency:\n  logo: no.png\n  map: {image: none.png}\n"


def test_a_picture_that_is_not_there_is_told_where_it_is_named(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, {"2568/agency.yaml": AGENCY}, files={"people.yaml": "- {name: ก, group: head, photo: x.jpg}\n"})
    missing = {finding.place for finding in site.findings if finding.rule == "picture-missing"}

    assert {(place.path, place.line) for place in missing} == {
        ("content/2568/agency.yaml", 2),
        ("content/2568/agency.yaml", 3),
        ("people.yaml", 1),
    }


@pytest.mark.parametrize("path", ["logo.png", "pictures/logo.png", "content/logo.png"])
def test_a_picture_may_lie_anywhere_in_the_site_folder(tmp_path: Path, path: str) -> None:
    site = loaded_with(tmp_path, {"2568/agency.yaml": f"agency: {{logo: {path}}}\n"}, files={path: b"x"})

    assert [file.path for file in site.site.files] == [path]
