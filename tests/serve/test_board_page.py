"""The readiness board as HTML."""

from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path, PurePosixPath

import pytest
from selectolax.lexbor import LexborHTMLParser

from oitgen.model.finding import Finding, Level, Place, message
from oitgen.model.outcome import Outcome
from oitgen.serve import board_page
from oitgen.serve.board import Asked, board
from oitgen.serve.history import Batch, History
from oitgen.serve.points import scores
from oitgen.serve.saves import Save, What
from oitgen.serve.shown import Failure, Shown
from tests.serve.test_shown import outcome

ASKED = Asked("th", date(2025, 4, 20), PurePosixPath("/srv/site"))
HOSTILE = Finding("a-rule", Level.ERROR, Place("<img src=x>.md", 1, 1, "<script>"), message("<i>wrong</i>"), message("<b>do</b>"))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Outcome]:
    """A small site, built."""
    folder = tmp_path_factory.mktemp("site")
    return folder, outcome(folder)


def page(made: tuple[Path, Outcome], shown: Shown | None = None) -> LexborHTMLParser:
    """The board's page, parsed."""
    folder, whole = made
    return LexborHTMLParser(board_page.page(board(shown or Shown(1, whole), scores(folder, whole), ASKED)))


def test_headings_stand_in_order_below_one_title(made: tuple[Path, Outcome]) -> None:
    levels = [int(str(node.tag)[1:]) for node in page(made).css("h1, h2, h3, h4")]

    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_link_within_the_page_and_every_shape_has_its_target(made: tuple[Path, Outcome]) -> None:
    parsed = page(made)
    ids = {node.attributes["id"] for node in parsed.css("[id]")}

    targets = {str(node.attributes["href"])[1:] for node in parsed.css("a[href^='#'], use")}
    assert targets
    assert targets <= ids


def test_nothing_in_it_needs_what_the_policy_forbids(made: tuple[Path, Outcome]) -> None:
    parsed = page(made)

    assert parsed.css("[style], style, script:not([src])") == []
    assert all(not name.startswith("on") for node in parsed.css("*") for name in node.attributes)
    assert all(str(node.attributes["src"]).startswith("/_oitgen/") for node in parsed.css("[src]"))


def test_every_mark_says_its_state_in_words(made: tuple[Path, Outcome]) -> None:
    marks = page(made).css(".glance .mark")

    assert marks
    assert all(node.text(strip=True) and node.attributes["title"] for node in marks)


def test_each_row_has_as_many_columns_as_the_head(made: tuple[Path, Outcome]) -> None:
    rows = page(made).css(".glance tr")

    assert len({sum(int(cell.attributes.get("colspan") or 1) for cell in row.css("th, td")) for row in rows}) == 1


def test_what_comes_from_files_is_text(made: tuple[Path, Outcome]) -> None:
    save = Save("content/<u>a</u>.pdf", What.LEFT_OUT, notes=(message("<s>why</s>"),))
    shown = Shown(2, replace(made[1], findings=(HOSTILE,)), Failure((HOSTILE,)), History((Batch(2, (save,), 1),)))

    parsed = page(made, shown)

    assert parsed.css("main img, main i, main u, main s, main script") == []
    assert "<i>wrong</i>" in parsed.css("#found ~ ul")[0].text()
    assert "<u>a</u>.pdf" in parsed.css(".saves")[0].text()


def test_it_stands_without_any_build(made: tuple[Path, Outcome]) -> None:
    parsed = page(made, Shown())

    assert "กำลังสร้างตัวอย่าง" in parsed.css("main h2")[0].text()
    assert parsed.css(".glance") == []
