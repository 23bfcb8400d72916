"""Links of officers' texts become addresses, or plain words where nothing is there."""

from pathlib import Path

import pytest

from oitgen import plan
from oitgen.load.markdown import html as prose
from oitgen.model.plan import PageKind, Plan, PlannedPage
from oitgen.render import linked
from oitgen.render.addresses import Addresses
from tests.builders import loaded_with

TEXT = "content/2568/O2/index.md"
HERE = Addresses(PlannedPage(PageKind.ITEM, "th", "2568/o2/", 2568, "O2"))


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    content = {"2568/O2/index.md": "ก", "2568/O7/รายงาน ต.ค.67.pdf": "x", "2568/O2/ภาพ.jpg": b"x", "หน้า.md": "ก\n\n## ข้อ 1\n"}
    return plan.outputs(loaded_with(tmp_path_factory.mktemp("site"), content).site)[0]


def shown(text: str, known: Plan, sizes: dict[str, tuple[int, int]] | None = None) -> str:
    return linked.html(prose(text, TEXT), known, HERE, sizes or {})


def test_a_link_to_a_file_leads_to_its_address(known: Plan) -> None:
    assert 'href="../o7/2567-10.pdf"' in shown("[ดู](<../O7/รายงาน ต.ค.67.pdf>)", known)


def test_a_link_to_a_folder_leads_to_its_page(known: Plan) -> None:
    assert 'href="../o7/"' in shown("[ดู](../O7)", known)


def test_a_link_that_leads_nowhere_is_its_words(known: Plan) -> None:
    assert "<a" not in shown("ก [ดู](ไม่มี.pdf) ข", known)
    assert "ดู" in shown("ก [ดู](ไม่มี.pdf) ข", known)


def test_a_picture_that_is_not_there_is_its_description(known: Plan) -> None:
    assert "<em>แผนที่</em>" in shown("![แผนที่](ไม่มี.jpg)", known)
    assert "<img" not in shown("![](ไม่มี.jpg)", known)


def test_a_picture_keeps_its_place_while_it_loads(known: Plan) -> None:
    address = known.address("content/2568/O2/ภาพ.jpg")
    assert address is not None
    assert 'width="30" height="20"' in shown("![ภาพ](ภาพ.jpg)", known, {address: (30, 20)})


def test_an_anchor_goes_with_the_address(known: Plan) -> None:
    assert '#x"' in shown("[ดู](../../หน้า.md#x)", known)


def test_a_link_to_a_heading_of_another_text_opens_at_it(known: Plan) -> None:
    assert '#h-%E0%B8%82%E0%B9%89%E0%B8%AD-1"' in shown("[ดู](<../../หน้า.md#ข้อ 1>)", known)


@pytest.mark.parametrize(("top", "levels"), [(3, ["h3", "h4"]), (2, ["h2", "h3"]), (5, ["h5", "h6"])])
def test_headings_move_together(top: int, levels: list[str]) -> None:
    moved = linked.raised('<h3 id="a">ก</h3><h4>ข</h4>', top)
    assert [f"<{level}" in moved and f"</{level}>" in moved for level in levels] == [True, True]


def test_no_heading_falls_below_the_sixth() -> None:
    assert linked.raised("<h6>ก</h6>", 5) == "<h6>ก</h6>"


def test_a_link_to_a_document_keeps_its_name_and_says_what_will_be_loaded(known: Plan) -> None:
    told = {"2568/o7/2567-10.pdf": ('รายงาน "ต.ค.67".pdf', "PDF 25 KB")}
    found = linked.html(prose("[ดู](<../O7/รายงาน ต.ค.67.pdf>)", TEXT), known, HERE, {}, told.get)
    assert 'download="รายงาน &quot;ต.ค.67&quot;.pdf"' in found
    assert '</a> <span class="facts">(PDF 25 KB)</span>' in found


def test_a_picture_has_its_smaller_copies_beside_it(known: Plan) -> None:
    found = linked.html(prose("![ภาพ](ภาพ.jpg)", TEXT), known, HERE, {}, copies=lambda path: f"{path[:-4]}-480.webp 480w")
    assert found.count("<picture><source") == found.count("></picture>") == 1
    assert 'type="image/webp" srcset="2568/o2/' in found
    assert '-480.webp 480w" sizes="' in found


def test_the_first_picture_of_a_text_that_opens_its_page_does_not_wait(known: Plan) -> None:
    text = prose("![ก](ภาพ.jpg)\n\n![ข](ภาพ.jpg)\n", TEXT)
    assert linked.html(text, known, HERE, {}).count('loading="lazy"') == 2
    found = linked.html(text, known, HERE, {}, at_once=True)
    assert found.count('loading="lazy"') == 1
    assert found.index('alt="ก"') < found.index('loading="lazy"')


def test_a_scan_or_document_placed_as_a_picture_is_a_link_to_it(tmp_path: Path) -> None:
    content = {"2568/O2/index.md": "ก", "2568/O2/สแกน.tif": b"x", "2568/O2/คำสั่ง.pdf": b"x"}
    found = plan.outputs(loaded_with(tmp_path, content).site)[0]
    scan, order = found.address("content/2568/O2/สแกน.tif"), found.address("content/2568/O2/คำสั่ง.pdf")
    assert (scan or "").endswith(".tif.pdf")
    for name, path in (("สแกน.tif", scan), ("คำสั่ง.pdf", order)):
        made = linked.html(prose(f"![แผนผัง]({name})", TEXT), found, HERE, {}, about=lambda _: ("ก.pdf", "PDF 1 KB"))
        assert f'<a href="{(path or "").removeprefix("2568/o2/")}" download="ก.pdf">แผนผัง</a>' in made
        assert "<img" not in made


def test_its_first_page_is_shown_where_there_is_a_picture_of_it_and_never_a_link_within_a_link(tmp_path: Path) -> None:
    found = plan.outputs(loaded_with(tmp_path, {"2568/O2/index.md": "ก", "2568/O2/สแกน.tif": b"x"}).site)[0]

    def made(text: str) -> str:
        return linked.html(prose(text, TEXT), found, HERE, {}, first_page=lambda _: ("p.webp", 960, 1300))

    assert '<img src="p.webp" width="960" height="1300" alt="แผนผัง" loading="lazy"></a>' in made("![แผนผัง](สแกน.tif)")
    for target in ("https://example.go.th/", "../O2"):
        inside = made(f"[![แผนผัง](สแกน.tif)]({target})")
        assert inside.count("<a ") == 1
        assert 'src="p.webp"' in inside
