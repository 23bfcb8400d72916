"""The benchmark beside other generators measures what it says: a small site of its own, and our program on it."""

from pathlib import Path

import pytest

from benchmarks.cost import Cost, Failed, cost
from benchmarks.peers import content, run
from benchmarks.peers.adapters import ALL, Hugo, Oitgen
from benchmarks.peers.content import Document, Page, Site, Size
from benchmarks.peers.generators import Absent

SMALL = Size(items=3, pages=7, documents=9, kilobytes=8)


@pytest.fixture
def site() -> Site:
    """A site of three items, four pages below them and nine documents."""
    return content.site(SMALL)


def test_the_same_size_always_gives_the_same_site(site: Site) -> None:
    assert content.site(SMALL) == site
    assert [page.path for page in site.pages] == ["", "g1", "o1", "o2", "o3", "o1/p0000", "o2/p0001", "o3/p0002", "o1/p0003"]
    assert sum(len(page.documents) for page in site.pages) == 9


def test_every_generator_gets_every_page_and_every_document(site: Site, tmp_path: Path) -> None:
    content.write_documents(site, tmp_path / "documents")
    for kind in ALL:
        generator = kind(tmp_path, site, tmp_path / kind.name)
        generator.lay_out(tmp_path / "documents")
        for page in generator.pages():
            text = generator.source(page).read_text(encoding="utf-8")
            assert page.title.removeprefix(f"{page.item.upper()} ") in text
            assert "](page:" not in text
            assert "](file:" not in text
            assert all((generator.beside(page) / each.name).stat().st_size > 4_000 for each in page.documents)


def test_a_round_with_our_program_builds_four_times_and_finds_what_it_changed(site: Site, tmp_path: Path) -> None:
    content.write_documents(site, tmp_path / "documents")
    ours = Oitgen(tmp_path, site, tmp_path / "ours")
    ours.lay_out(tmp_path / "documents")
    spent = run.round_of(ours, "EDIT", limit=120)
    assert tuple(spent) == run.STEPS
    assert all(one.wall > 0 and one.memory > 10 for one in spent.values())
    # The last build of the round still stands: what the round has undone since is not what a check asks for now.
    assert "EDITB" in ours.made(site.edited).read_text(encoding="utf-8")
    with pytest.raises(Failed, match=r"lacks EDITA, doc12345\.pdf"):
        run.check_page(ours, Page("page", site.edited.path, "", documents=(Document("doc12345.pdf", ""),)), "EDITA")


def test_who_is_not_installed_is_named(site: Site, tmp_path: Path) -> None:
    with pytest.raises(Absent, match="hugo: not installed"):
        Hugo(tmp_path, site, tmp_path).version()


def test_a_command_that_fails_says_how_it_ended(tmp_path: Path) -> None:
    with pytest.raises(Failed, match=r"false ended with 1"):
        cost(["false"], tmp_path)
    with pytest.raises(Failed, match=r"sleep not done in 0 s"):
        cost(["sleep", "60"], tmp_path, limit=0.3)


def test_times_are_told_beside_those_of_hugo() -> None:
    mine, theirs = run.Measured("1.0"), run.Measured("2.0")
    for step in run.STEPS:
        mine.steps[step] += [Cost(0.1, 0.1, 40), Cost(0.3, 0.3, 50), Cost(0.2, 0.2, 45)]
        theirs.steps[step] += [Cost(0.4, 0.8, 90)]
    told = run.built_table("S", {"oitgen": mine, "hugo": theirs}).splitlines()
    assert told[2] == "| oitgen 1.0 | " + " | ".join(["**0.200** (0.100–0.300) ×0.50"] * 4) + " | 0.20 | 50 |"
    assert told[3].startswith("| hugo 2.0 | **0.400** (0.400–0.400) ×1.00 |")
