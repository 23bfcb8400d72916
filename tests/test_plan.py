"""Addresses are a contract: the shapes of section 7, and that no neighbour changes one."""

import os
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path

import pytest

from oitgen import plan
from oitgen.model.finding import Finding
from oitgen.model.plan import PageKind, Plan
from oitgen.thai import normalise
from tests.builders import IMMIGRATION_2567, POLICE_2568, loaded, loaded_with, site_with


def planned(folder: Path, content: Iterable[str] | Mapping[str, str | bytes], **more: object) -> tuple[Plan, tuple[Finding, ...]]:
    years = more.get("years", (POLICE_2568,))
    assert isinstance(years, tuple)
    site = loaded_with(folder, content, years=years, yaml=str(more.get("yaml", ""))).site
    return plan.outputs(site)


def addresses(folder: Path, content: Iterable[str] | Mapping[str, str | bytes], **more: object) -> dict[str, str]:
    """The address of every file by its path below content/."""
    return {file.source.removeprefix("content/"): file.path for file in planned(folder, content, **more)[0].documents}


def mark(text: str) -> str:
    return sha256(normalise(text).encode()).hexdigest()[:6]


def test_a_monthly_report_of_an_item_with_one_element_is_named_by_its_month(tmp_path: Path) -> None:
    found = addresses(tmp_path, ["2568/O7/รายงาน ต.ค.67.pdf", "2568/O7/รายงาน ต.ค.67.docx"])
    assert found == {"2568/O7/รายงาน ต.ค.67.pdf": "2568/o7/2567-10.pdf", "2568/O7/รายงาน ต.ค.67.docx": "2568/o7/2567-10.docx"}


def test_the_element_stands_in_the_address_where_the_item_has_several(tmp_path: Path) -> None:
    found = addresses(tmp_path, ["2568/O11/1 สถิติคดี/2567-10.pdf"])
    assert list(found.values()) == ["2568/o11/crime-statistics/2567-10.pdf"]


def test_a_document_of_no_element_stands_directly_below_its_item(tmp_path: Path) -> None:
    found = addresses(tmp_path, ["2568/O12/memo about nothing.pdf"])
    assert list(found.values()) == ["2568/o12/memo-about-nothing.pdf"]


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("2567-10 a.pdf", "2567-10"),
        ("ไตรมาส 1 a.pdf", "2568-q1"),
        ("รอบ 6 เดือน a.pdf", "2568-h1"),
        ("ปีงบประมาณ 2568 a.pdf", "2568"),
        ("2566-2570 a.pdf", "2566-2570"),
    ],
)
def test_each_kind_of_period_has_its_own_key(tmp_path: Path, name: str, address: str) -> None:
    assert list(addresses(tmp_path, [f"2568/O16/{name}"]).values()) == [f"2568/o16/{address}.pdf"]


def test_a_name_wholly_ascii_becomes_its_words(tmp_path: Path) -> None:
    assert list(addresses(tmp_path, ["2568/O7/Annual Summary (draft 3).pdf"]).values()) == ["2568/o7/annual-summary-draft-3.pdf"]


def test_a_thai_name_becomes_six_signs_of_its_own(tmp_path: Path) -> None:
    (found,) = addresses(tmp_path, ["2568/O7/บันทึกข้อความ.pdf"]).values()
    assert found == f"2568/o7/{mark('บันทึกข้อความ')}.pdf"


def test_a_name_of_both_scripts_keeps_its_ascii_words_before_the_mark(tmp_path: Path) -> None:
    (found,) = addresses(tmp_path, ["2568/O7/แบบ ITA แนวทาง.pdf"]).values()
    assert found == f"2568/o7/ita-{mark('แบบ ITA แนวทาง')}.pdf"


def test_the_two_ways_to_write_sara_am_give_one_address(tmp_path: Path) -> None:
    composed = addresses(tmp_path / "a", ["2568/O7/คำสั่ง.pdf"])
    parted = addresses(tmp_path / "b", ["2568/O7/ค\u0e4d\u0e32สั่ง.pdf"])
    assert list(composed.values()) == list(parted.values())


def test_a_folder_that_says_something_else_is_a_group_in_the_address(tmp_path: Path) -> None:
    found = addresses(tmp_path, ["2568/O7/ฝ่ายพิเศษ/2567-10.pdf", "2568/O7/Annex/2567-11.pdf"])
    assert found == {
        "2568/O7/ฝ่ายพิเศษ/2567-10.pdf": f"2568/o7/{mark('ฝ่ายพิเศษ')}/2567-10.pdf",
        "2568/O7/Annex/2567-11.pdf": "2568/o7/annex/2567-11.pdf",
    }


def test_a_slug_of_the_officer_replaces_the_name(tmp_path: Path) -> None:
    matter = "---\nfiles:\n  - file: บันทึก.pdf\n    slug: memo-one\n---\n"
    found = addresses(tmp_path, {"2568/O7/index.md": matter, "2568/O7/บันทึก.pdf": "x"})
    assert found == {"2568/O7/บันทึก.pdf": "2568/o7/memo-one.pdf"}


def test_documents_that_meet_each_get_a_mark_and_nobody_is_bothered(tmp_path: Path) -> None:
    made, findings = planned(tmp_path, ["2568/O7/2567-10 แผนกหนึ่ง.pdf", "2568/O7/2567-10 แผนกสอง.pdf"])
    assert sorted(file.path for file in made.documents) == sorted(
        [f"2568/o7/2567-10-{mark('แผนกหนึ่ง')}.pdf", f"2568/o7/2567-10-{mark('แผนกสอง')}.pdf"]
    )
    assert not findings


def test_names_one_could_mistake_for_one_another_are_told(tmp_path: Path) -> None:
    _, (finding,) = planned(tmp_path, ["2568/O7/Law 1.pdf", "2568/O7/law-1.pdf"])
    assert finding.rule == "address-shared"


def test_all_formats_of_a_document_that_meets_another_get_the_same_mark(tmp_path: Path) -> None:
    names = ["2568/O7/2567-10 แผนกหนึ่ง.pdf", "2568/O7/2567-10 แผนกสอง.pdf", "2568/O7/2567-10 แผนกสอง.docx"]
    found = addresses(tmp_path, names)
    assert found[names[2]].removesuffix(".docx") == found[names[1]].removesuffix(".pdf")


def test_a_file_of_two_items_has_one_address_under_the_first(tmp_path: Path) -> None:
    made, _ = planned(tmp_path, ["2568/O20-O21 ความเสี่ยง/ปีงบประมาณ 2568 risk.pdf"])
    (only,) = made.documents
    assert only.path.startswith("2568/o20/")


def test_a_new_neighbour_changes_no_address(tmp_path: Path) -> None:
    names = ["2568/O7/2567-10 a.pdf", "2568/O7/บันทึก.pdf", "2568/O11/1 สถิติคดี/2567-10.pdf"]
    before = addresses(tmp_path / "a", names)
    after = addresses(tmp_path / "b", [*names, "2568/O7/2567-11 a.pdf", "2568/O7/บันทึกอื่น.pdf", "2568/O11/2567-12.pdf"])
    assert {name: after[name] for name in names} == before


def test_adding_a_year_changes_no_address(tmp_path: Path) -> None:
    names = ["2568/O7/2567-10 a.pdf", "2568/O12/1 แผนการใช้จ่ายงบประมาณ/แผน.pdf", "news/2568-01-15 ข่าว.md", "หน้า.md"]
    before, _ = planned(tmp_path / "a", names)
    after, _ = planned(tmp_path / "b", names, years=(POLICE_2568, IMMIGRATION_2567))
    assert {page.path for page in before.pages} <= {page.path for page in after.pages}
    assert set(before.documents) <= set(after.documents)


def test_every_address_is_lowercase_ascii(tmp_path: Path) -> None:
    made, _ = planned(tmp_path, ["2568/O7/รายงาน ต.ค.67.PDF", "2568/O7/ฝ่าย A&B #1/ก+ข%.pdf", "news/2568-01-15 ข่าว.md", "หน้า ๑.md"])
    paths = [*(page.file for page in made.pages), *(file.path for file in made.documents)]
    assert [path for path in paths if not path.isascii() or path != path.lower() or set(path) & set(" #%+&?\\")] == []


def test_no_two_things_share_an_address(tmp_path: Path) -> None:
    content = ["contact.md", "news.md", "2568.md", "หน้า.md", "sub/หน้า.md", "news/2568-01-15 ข่าว.md", "news/2568-01-15 ข่าว/index.md"]
    made, _ = planned(tmp_path, content)
    paths = [page.file for page in made.pages] + [file.path for file in made.documents]
    assert len(paths) == len({path.casefold() for path in paths})


def test_a_page_named_like_one_of_ours_gets_a_mark_and_a_finding(tmp_path: Path) -> None:
    made, findings = planned(tmp_path, {"contact.md": "ข้อความ"})
    (page,) = (page for page in made.pages if page.kind is PageKind.PAGE)
    assert page.path.startswith("contact-")
    assert [finding.rule for finding in findings] == ["address-shared"]


def test_the_pages_of_a_fresh_site(tmp_path: Path) -> None:
    made, _ = planned(tmp_path, [])
    items = {f"2568/o{number}/" for number in range(1, 26)}
    others = {"", "2568/", "contact/", "people/", "news/", "eit/", "search/", "sitemap/", "privacy/", "accessibility/", "404.html"}
    assert {page.path for page in made.pages} == items | others


def test_without_english_of_its_own_a_site_has_no_english_page(tmp_path: Path) -> None:
    made, _ = planned(tmp_path, ["2568/O7/2567-10.pdf", "news/2568-01-15 ข่าว.md"])
    assert [page.path for page in made.pages if page.lang == "en"] == []


def test_the_agency_s_english_name_makes_its_own_five_pages_and_no_item(tmp_path: Path) -> None:
    folder = site_with(tmp_path, ["2568/O7/2567-10.pdf", "news/2568-01-15 ข่าว.md"])
    english(folder)
    made, _ = plan.outputs(loaded(folder).site)
    assert sorted(page.path for page in made.pages if page.lang == "en") == ["en/", "en/contact/", "en/eit/", "en/people/", "en/search/"]


@pytest.mark.parametrize(
    ("content", "address"),
    [
        ({"2568/O18/policy EN.pdf": "x"}, "en/2568/o18/"),
        ({"2568/O5/index.md": "---\ntitle_en: Contact\n---\n"}, "en/2568/o5/"),
        ({"2568/O5/index.md": "ไทย", "2568/O5/index.en.md": "English"}, "en/2568/o5/"),
        ({"news/2568-01-15 ข่าว.md": "---\ntitle_en: News\n---\n"}, "en/news/"),
        ({"เกี่ยวกับ.md": "ไทย", "เกี่ยวกับ.en.md": "English"}, f"en/{mark('เกี่ยวกับ')}/"),
    ],
)
def test_what_has_english_of_its_own_has_an_english_page(tmp_path: Path, content: dict[str, str | bytes], address: str) -> None:
    made, _ = planned(tmp_path, content)
    assert address in {page.path for page in made.pages if page.lang == "en"}


def test_a_site_of_thai_alone_has_no_english_page(tmp_path: Path) -> None:
    made, _ = planned(tmp_path, {"2568/O18/policy EN.pdf": "x"}, yaml="site: {languages: [th]}")
    assert [page.path for page in made.pages if page.lang == "en"] == []


def test_a_text_is_found_at_its_section_and_a_folder_at_its_item(tmp_path: Path) -> None:
    made, _ = planned(tmp_path, {"2568/O2 อำนาจหน้าที่/index.md": "# ก\nข้อความ", "2568/O2 อำนาจหน้าที่/ภารกิจ.md": "ข้อความ"})
    assert made.address("content/2568/O2 อำนาจหน้าที่") == "2568/o2/"
    assert made.address("content/2568/O2 อำนาจหน้าที่/index.md") == "2568/o2/"
    section = made.address(normalise("content/2568/O2 อำนาจหน้าที่/ภารกิจ.md"))
    assert section is not None
    assert section.startswith("2568/o2/#")


def test_an_officer_may_name_a_published_address(tmp_path: Path) -> None:
    made, _ = planned(tmp_path, ["2568/O7/2567-10.pdf"])
    assert made.address("2568/o7") == "2568/o7/"
    assert made.address("/2568/o7/2567-10.pdf") == "2568/o7/2567-10.pdf"
    assert made.address("2568/o99") is None


def english(folder: Path) -> None:
    """Gives the agency of a site folder its English name."""
    path = folder / "site.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("name: สถานีตำรวจภูธรตัวอย่าง", "name: {th: สถานีตำรวจภูธรตัวอย่าง, en: Tuayang Police Station}"), encoding="utf-8"
    )


def test_a_page_in_english_alone_has_no_thai_page(tmp_path: Path) -> None:
    made, _ = planned(tmp_path, {"about.en.md": "# About", "news/2568-01-15 news.en.md": "# News", "2568/O2/more/index.en.md": "# More"})

    paths = {page.path for page in made.pages}
    assert {"en/about/", "en/news/2568-01-15-news/", "en/2568/o2/more/"} <= paths
    assert not {"about/", "news/2568-01-15-news/", "2568/o2/more/"} & paths
    assert made.address("content/about.en.md") == "en/about/"


def test_a_page_in_english_alone_stays_where_the_site_is_thai_alone(tmp_path: Path) -> None:
    made, _ = planned(tmp_path, {"about.en.md": "# About"}, yaml="site: {languages: [th]}")

    assert "about/" in {page.path for page in made.pages}


def test_an_english_page_named_like_one_of_ours_is_told_too(tmp_path: Path) -> None:
    _, findings = planned(tmp_path, {"contact.en.md": "# Contact"})

    assert [finding.rule for finding in findings] == ["address-shared"]


def test_a_thai_name_that_happens_to_be_told_in_digits_is_no_year(tmp_path: Path) -> None:
    made, findings = planned(tmp_path, {"นี่.md": "# นี่", "2571.md": "# ก"})

    assert made.address("content/นี่.md") == "866522/"
    assert [finding.place.path for finding in findings] == ["content/2571.md"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_names_that_look_the_same_are_both_found(tmp_path: Path) -> None:
    names = ("content/2568/O7/2567-10 คำนำ.pdf", "content/2568/O7/2567-10 คํานํา.pdf")
    made, _ = planned(tmp_path, [name.removeprefix("content/") for name in names])

    assert {made.address(name) for name in names} == {file.path for file in made.documents}
    assert len({made.address(name) for name in names}) == 2


def test_the_agencys_pictures_have_a_folder_of_their_own(tmp_path: Path) -> None:
    own: dict[str, str | bytes] = {"logo.png": b"x", "map.png": b"x", "head.jpg": b"x"}
    own["people.yaml"] = "- {name: นายสมมติ ทดสอบ, group: head, photo: head.jpg}\n"
    yaml = "  logo: logo.png\n  map: {image: map.png}"
    folder = site_with(tmp_path, {"agency.md": "# ก"}, years=(), yaml=yaml, files=own)
    made, findings = plan.outputs(loaded(folder).site)

    assert {file.source: file.path for file in made.documents} == {
        "logo.png": "agency/logo.png",
        "map.png": "agency/map.png",
        "head.jpg": "people/head.jpg",
    }
    assert "agency/" not in {page.path for page in made.pages}
    assert [finding.rule for finding in findings] == ["address-shared"]
