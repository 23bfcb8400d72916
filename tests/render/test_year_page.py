"""The index of a year is the catalogue's tree."""

from itertools import pairwise
from pathlib import Path

import pytest

from oitgen.model.catalogue import Indicator
from tests.built import built_with, links
from tests.readied import OWN_2568, catalogue


@pytest.mark.parametrize(
    ("year", "name"),
    [(2568, "police-station-2568"), (2567, "immigration-2567"), (2566, "province-2566"), (2568, "local-government-2567")],
)
def test_every_indicator_has_its_anchor_and_every_item_its_link(tmp_path: Path, year: int, name: str) -> None:
    found = built_with(tmp_path, years=(f"{year}: {{catalogue: {name}}}",))
    (of_year,) = found.outcome.site.years
    ids = {node.attributes.get("id") for node in found.tree(f"{year}/").css("main [id]")}
    nodes: list[Indicator] = [node for top in of_year.catalogue.indicators for node in top.walk()]
    assert {f"indicator-{node.code}" for node in nodes if not node.synthetic} <= ids
    assert {f"{item.code.lower()}/" for item in of_year.catalogue.items} <= set(links(found.page(f"{year}/")))


def test_headings_leave_out_no_level(tmp_path: Path) -> None:
    levels = [
        int((node.tag or "h1")[1])
        for node in built_with(tmp_path).tree("2568/").css("main h1, main h2, main h3, main h4, main h5, main h6")
    ]
    assert levels[0] == 1
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []


def test_an_introduction_of_the_officer_s_stands_at_its_indicator(tmp_path: Path) -> None:
    found = built_with(tmp_path, {"2568/คำนำ.md": "คำนำของปี", "2568/9. การเปิดเผยข้อมูล/9.1 ข้อมูลพื้นฐาน/อธิบาย.md": "คำอธิบายหมวด"})
    section = found.tree("2568/").css_first('[id="indicator-9.1"]')
    assert section is not None
    assert "คำอธิบายหมวด" in section.text()
    assert "คำนำของปี" in found.said("2568/")


def test_figures_count_what_is_published(tmp_path: Path) -> None:
    assert "0 / 25" in built_with(tmp_path / "a").said("2568/")
    hidden = built_with(tmp_path / "b", yaml="site: {show_gaps: false}").said("2568/")
    assert "/ 25" not in hidden


def test_a_title_of_the_officer_s_stands_in_the_index(tmp_path: Path) -> None:
    assert "ผลงานของเรา" in built_with(tmp_path, {"2568/O7/index.md": "---\ntitle: ผลงานของเรา\n---\nก\n"}).said("2568/")


def test_only_a_grouping_that_is_the_commission_s_own_is_called_so(tmp_path: Path) -> None:
    stated = built_with(tmp_path / "stated", years=("2567: {catalogue: immigration-2567}",))
    inferred = built_with(tmp_path / "inferred")
    assert ["จัดกลุ่มตาม" in found.said(page) for found, page in ((stated, "2567/"), (inferred, "2568/"))] == [True, False]
    own = built_with(tmp_path / "own", years=(OWN_2568,), files=catalogue("- {id: a, kind: document, th: ก}\n"))
    assert "จัดกลุ่มตาม" not in own.said("2568/")
    assert "รวม 1 ข้อ" in own.said("2568/")


def test_the_year_counts_what_is_published_and_what_shows_nothing(tmp_path: Path) -> None:
    said = built_with(tmp_path, ["2568/O20/บันทึก.pdf"]).said("2568/")
    assert "0 / 25 ข้อที่เผยแพร่แล้ว" in said
    assert "24 ข้อที่ยังไม่เผยแพร่" in said
    assert "ยังไม่ครบ" not in said
