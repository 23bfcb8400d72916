"""Where links may lead: the ids of texts and pages."""

from pathlib import Path

from oitgen.check import targets
from tests.builders import loaded_with
from tests.readied import readied


def test_a_page_knows_the_anchors_of_its_elements_slots_and_headings(tmp_path: Path) -> None:
    found = readied(loaded_with(tmp_path, {"2568/O7/index.md": "## หัวข้อ\n\nก"}))
    known = targets.known(found.case).of_page["2568/o7/"]
    assert {"monthly-report", "monthly-report-2567-10", "h-หัวข้อ"} <= known


def test_an_anchor_of_another_page_leads_nowhere_here(tmp_path: Path) -> None:
    found = readied(loaded_with(tmp_path, {"2568/O7/index.md": "ก", "2568/O2/index.md": "## หัวข้อ\n\nก"}))
    known = targets.known(found.case)
    assert targets.leads_nowhere("#h-หัวข้อ", "content/2568/O7/index.md", known, found.plan)
    assert not targets.leads_nowhere("#h-หัวข้อ", "content/2568/O2/index.md", known, found.plan)


def test_the_top_of_a_page_and_outside_addresses_are_no_concern(tmp_path: Path) -> None:
    found = readied(loaded_with(tmp_path))
    known = targets.known(found.case)
    assert [
        targets.leads_nowhere(url, "x.md", known, found.plan) for url in ("#", "https://example.go.th/#x", "mailto:a@example.go.th")
    ] == [False] * 3


def test_an_inner_address_is_shown_as_an_officer_would_write_it() -> None:
    assert targets.shown("oitgen:content/%E0%B8%81.pdf") == "content/ก.pdf"
