"""Every file of the output comes from the plan, the theme, or the few that machines and hosts want."""

import pytest

from tests.built import Built, built_with, picture


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Built:
    content = {"2568/O7/2567-10 ก.pdf": b"x", "2568/O7/ก.txt": "ก", "2568/O2/ภาพ.jpg": picture()}
    yaml = 'eit: {url: "https://e.example/"}\nsite: {url: "https://a.example/"}'
    return built_with(tmp_path_factory.mktemp("site"), content, yaml=yaml)


def test_every_planned_page_and_document_is_there(found: Built) -> None:
    plan = found.outcome.plan
    assert {page.file for page in plan.pages} | {file.path for file in plan.documents} <= set(found.files)


def test_what_is_not_planned_is_of_the_theme_or_for_machines(found: Built) -> None:
    plan = found.outcome.plan
    planned = {page.file for page in plan.pages} | {file.path for file in plan.documents} | {view.path for view in plan.views}
    others = {path for path in set(found.files) - planned if not path.startswith("assets/")}
    machines = {"sitemap.xml", "feed.xml", "robots.txt", "_headers", ".htaccess", "web.config", "oitgen.manifest.json"}
    assert others == machines | {"eit/eit-qr.svg", "eit/eit-qr.png"}


def test_a_document_is_published_byte_for_byte(found: Built) -> None:
    assert found.files["2568/o7/2567-10.pdf"] == b"x"
