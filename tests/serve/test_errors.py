"""What is shown in place of a page, and the bar under it."""

from dataclasses import replace

import pytest

from oitgen import pipeline
from oitgen.model.finding import Finding, Level, Place, message
from oitgen.model.outcome import Outcome
from oitgen.serve import errors
from oitgen.serve.shown import Failure, Shown
from tests.builders import TODAY, site_with


def finding(rule: str = "a-rule", *, path: str = "", item: str = "", year: int = 0, level: Level = Level.ERROR) -> Finding:
    """A finding with a hostile excerpt."""
    return Finding(rule, level, Place(path, 3, 2, "<b>ก & ข"), message("<i>wrong</i>"), message("do <u>this</u>"), item, year)


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """That of a small site, without findings."""
    folder = site_with(tmp_path_factory.mktemp("site"), {"2568/O2/index.md": "ข้อความ", "หน้า.md": "หน้าหนึ่ง"})
    made = pipeline.build(folder, folder / "public", today=TODAY, previews=False, jobs=1)
    return replace(made, findings=())


def bar(outcome: Outcome, file: str, *found: Finding) -> str:
    """The bar under the page of a file."""
    made = replace(outcome, findings=found)
    return errors.bar(Shown(1, made), errors.page_of(made, file), "en")


def test_before_the_first_build_it_is_said_that_it_is_under_way() -> None:
    page = errors.instead(Shown(), "th")

    assert '<html lang="th">' in page
    assert "กำลังสร้างตัวอย่าง" in page


def test_what_is_wrong_stands_with_its_place_its_line_and_the_way_out() -> None:
    page = errors.instead(Shown(1, None, Failure((finding(path="site.yaml"),), instead=True)), "th")

    assert "<code>site.yaml:3:2</code>" in page
    assert "<pre>    &lt;b&gt;ก &amp; ข\n     ^</pre>" in page
    assert "&lt;i&gt;wrong&lt;/i&gt;" in page
    assert "→ do &lt;u&gt;this&lt;/u&gt;" in page
    assert "<i>" not in page
    assert "หน้าเว็บจะกลับมาเอง" in page


def test_a_page_without_findings_has_no_bar(outcome: Outcome) -> None:
    assert bar(outcome, "2568/o2/index.html") == ""


def test_the_way_to_the_board_stands_in_the_bar_and_in_its_place(outcome: Outcome) -> None:
    told = bar(outcome, "2568/o2/index.html", finding(item="O2", year=2568))
    blocked = errors.instead(Shown(1, None, Failure((finding(),), instead=True)), "th")

    assert all('<a href="/_oitgen/">' in text for text in (told, errors.way("th"), blocked))


def test_the_findings_of_an_item_stand_under_its_page_of_that_year_alone(outcome: Outcome) -> None:
    found = finding(item="O2", year=2568)

    assert "to be mended: 1" in bar(outcome, "2568/o2/index.html", found)
    assert bar(outcome, "2568/o3/index.html", found) == bar(outcome, "index.html", found) == ""
    assert bar(outcome, "2568/o2/index.html", finding(item="O2", year=2567)) == ""


def test_the_findings_of_a_text_stand_under_its_page(outcome: Outcome) -> None:
    page = next(page for page in outcome.plan.pages if page.source == "content/หน้า.md")

    assert "[a-rule]" in bar(outcome, page.file, finding(path=page.source))
    assert bar(outcome, "index.html", finding(path=page.source)) == ""


def test_the_findings_of_the_whole_site_stand_on_its_first_page(outcome: Outcome) -> None:
    told = bar(outcome, "index.html", finding(path="site.yaml"), finding("other", level=Level.WARN), finding("third", level=Level.INFO))

    assert "On this page: · to be mended: 1 · not complete yet: 1 · to be looked at: 1" in told


def test_a_failed_build_is_said_under_every_page(outcome: Outcome) -> None:
    shown = Shown(2, outcome, Failure(mistake=message("ours")))

    for file in ("2568/o2/index.html", "404.html"):
        told = errors.bar(shown, errors.page_of(outcome, file), "en")
        assert "<details open>" in told
        assert "<p>ours</p>" in told
