"""Each kind of page has a maker and a template."""

from pathlib import Path

import pytest

from oitgen import resources
from oitgen.model.plan import PageKind
from oitgen.render import pages


@pytest.mark.parametrize("kind", PageKind)
def test_every_kind_of_page_has_a_template_in_the_default_theme(kind: PageKind) -> None:
    assert (resources.theme("default") / "templates" / pages.template(kind)).is_file()


@pytest.mark.parametrize("kind", PageKind)
def test_every_kind_of_page_has_a_template_in_the_bare_theme(kind: PageKind) -> None:
    assert (Path(__file__).parent.parent / "themes" / "bare" / "templates" / pages.template(kind)).is_file()
