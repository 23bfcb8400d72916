"""The officer's folder → Site, with the fate of every file."""

from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import loaded, loaded_with, site_with

FOLDERS = (
    "2568", "O7", "O11 สถิติ", "07", "O20-O21", "1 สถิติคดี", "ต.ค.67", "PDF", "news", "ข่าว", "2568-01-15 ก", "กลุ่ม ก", "เก่า", "_ร่าง",
    "9. การเปิดเผยข้อมูล", "9.1", "O99", "2566", "งานจราจร", "รูป", "O15", "form",
)  # fmt: skip
FILES = (
    "index.md", "index.en.md", "ก.md", "ก.pdf", "ก.docx", "ต.ค.67.pdf", "ต.ค.67 แก้ไขครั้งที่ 2.pdf", "ก (1).pdf", "1.jpg",
    "พ.ย.67 ไม่มีการจัดซื้อจัดจ้าง.txt",
    "2568-01-15 ข.md", "O7 ม.ค.68.pdf", "a.url", "a.exe", "a.zip", "~$a.docx", "agency.yaml", "people.yaml",
    "O8.md", "07.pdf", "กํา.pdf", "กำ.pdf",
)  # fmt: skip
TEXTS = (
    "",
    "x",
    "# หัว\n![](1.jpg) [ก](../ก.pdf)",
    "---\nstatus: draft\n---\nก",
    "รหัส IIT: abcd1234",
    "---\nfiles: [{file: ก.pdf, also_for: O18}]\nevidence: {1: ต.ค.67.pdf}\n---\n",
)
PATHS = st.builds(lambda above, name: "/".join((*above, name)), st.lists(st.sampled_from(FOLDERS), max_size=4), st.sampled_from(FILES))


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(PATHS, st.sampled_from(TEXTS), max_size=14))
def test_every_input_file_has_exactly_one_fate(tree: dict[str, str]) -> None:
    with TemporaryDirectory() as place:
        folder = site_with(Path(place), tree)
        ledger = Counter(entry.path for entry in loaded(folder).site.ledger)
        on_disk = {path.relative_to(folder).as_posix() for path in (folder / "content").rglob("*") if path.is_file()}

    assert ledger == Counter(on_disk)


@settings(max_examples=25, deadline=None)
@given(st.dictionaries(PATHS, st.sampled_from(TEXTS), max_size=10))
def test_the_same_folder_gives_the_same_site(tree: dict[str, str]) -> None:
    with TemporaryDirectory() as place:
        folder = site_with(Path(place), tree)

        first, second = loaded(folder), loaded(folder)

    assert (first.site.ledger, first.site.news, first.findings) == (second.site.ledger, second.site.news, second.findings)
    assert first.site.years[0].disclosures == second.site.years[0].disclosures


@pytest.mark.parametrize(
    ("yaml", "files", "place"),
    [
        (
            "",
            {"people.yaml": "- {name: นางเดิม ทดสอบ, group: head}\n- {name: นายสมมติ ทดสอบ, photo: people/ก.jpg, group: executive}\n"},
            ("people.yaml", 2),
        ),
    ],
)
def test_a_picture_that_is_not_there_is_a_finding_and_the_person_stays(
    tmp_path: Path, yaml: str, files: dict[str, str], place: tuple[str, int]
) -> None:
    site = loaded_with(tmp_path, yaml=yaml, files=files)
    finding = site.found("picture-missing")

    assert ((finding.place.path, finding.place.line), len(site.site.years[0].people), site.site.files) == (place, 2, ())


@pytest.mark.parametrize("photo", ["people/ก.jpg", "people/กำ.jpg", "content/2568/รูป.jpg"])
def test_pictures_of_people_count_from_the_site_folder(tmp_path: Path, photo: str) -> None:
    people = f"- {{name: นายสมมติ ทดสอบ, photo: {photo}, group: executive}}\n"
    site = loaded_with(tmp_path, files={"people.yaml": people, photo: b"x"})

    assert ([file.path for file in site.site.files], site.errors) == ([photo], [])


def test_a_picture_outside_the_site_folder_is_not_taken(tmp_path: Path) -> None:
    (tmp_path / "secret.jpg").write_bytes(b"x")
    site = loaded_with(tmp_path / "site", files={"people.yaml": "- {name: นายสมมติ ทดสอบ, photo: ../secret.jpg}\n"})

    assert site.site.files == ()
    assert site.errors != []


@pytest.mark.parametrize(
    ("path", "rule"),
    [
        ("2568/O7/บัตรประชาชน 1-2345-67890-12-1.pdf", "citizen-id"),
        ("2568/O7/บัตรประชาชน 1-2345-67890-12-1/ก.pdf", "citizen-id"),
        ("news/2568-01-15 รหัส IIT: abcd1234.md", "iit-public"),
        ("2568/O7/บัตรประชาชน 1-2345-67890-12-1.md", "citizen-id"),
    ],
)
def test_a_name_that_must_not_be_public_holds_its_file(tmp_path: Path, path: str, rule: str) -> None:
    site = loaded_with(tmp_path, [path])
    (entry,) = site.site.ledger

    assert (str(entry.fate), site.rules, "67890" in site.found(rule).place.path) == ("held", [rule], False)
    assert site.item("O7").is_empty


def test_a_reason_releases_a_held_name(tmp_path: Path) -> None:
    path = "content/2568/O7/บัตรประชาชน 1-2345-67890-12-1 ต.ค.67.pdf"
    yaml = f"checks: {{ignore: [{{rule: citizen-id, path: '{path}', reason: ตัวอย่างการกรอก}}]}}"
    site = loaded_with(tmp_path, [path.removeprefix("content/")], yaml=yaml)

    assert str(site.site.ledger[0].fate) == "published"


def test_an_empty_site_folder_is_a_whole_site(tmp_path: Path) -> None:
    site = loaded_with(tmp_path)

    assert (len(site.site.years), site.site.news, site.site.pages, site.site.ledger, site.findings) == (1, (), (), (), ())


@pytest.mark.parametrize("name", ["ก ข #1 100% +&.pdf", 'it\'s "ok".pdf', "ก.ข.ค.pdf", "ก" * 66 + ".pdf", "กํา.pdf", "รายงาน..pdf"])
def test_odd_names_are_published(tmp_path: Path, name: str) -> None:
    site = loaded_with(tmp_path, [f"2568/O18/{name}"])

    assert (site.filled("O18"), str(site.site.ledger[0].fate)) == ({"policy": [name]}, "published")


def test_files_whose_names_look_the_same_are_each_published(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, ["2568/O9/กำ.pdf", "2568/O9/กํา.pdf", "2568/O9/A.pdf", "2568/O9/a.pdf"])

    assert Counter(str(entry.fate) for entry in site.site.ledger) == {"published": 4}
