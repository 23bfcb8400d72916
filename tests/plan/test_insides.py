"""Addresses of tables, of the pictures inside Word files, and of the list of open data."""

from pathlib import Path

from oitgen import plan
from oitgen.model.contents import Library
from oitgen.plan import insides
from tests.builders import loaded_with
from tests.sheets import STATISTICS, sheet, together


def test_a_table_of_the_year_and_each_table_have_their_addresses(tmp_path: Path) -> None:
    content = {
        f"{STATISTICS}/2567-10.xlsx": sheet(("จุดตรวจ", 1, 25), ("จุดสกัด", 3, 75)),
        f"{STATISTICS}/2567-11.xlsx": sheet(("จุดตรวจ", 2, 40), ("จุดสกัด", 3, 60)),
        f"{STATISTICS}/2567-11.csv": "ประเภท,จำนวน\nก,1\n".encode(),
    }
    _, known = together(tmp_path, content)
    site = loaded_with(tmp_path, content).site
    planned, _ = plan.outputs(site)
    opened = insides.with_tables(planned, site, known, Library())
    base = "2568/o11/checkpoint-statistics"
    assert [(each.csv, each.json) for each in opened.tables[f"content/{STATISTICS}/2567-10.xlsx"]] == [
        (f"{base}/2567-10.csv", f"{base}/2567-10.json")
    ]
    # The officer's own CSV keeps its address.
    assert [(each.csv, each.json) for each in opened.tables[f"content/{STATISTICS}/2567-11.xlsx"]] == [("", f"{base}/2567-11.json")]
    ((_, year),) = opened.joined.values()
    assert (year.csv, year.json) == (f"{base}/2568.csv", f"{base}/2568.json")


def test_pictures_inside_a_document_lie_beside_it_at_addresses_no_file_can_have(tmp_path: Path) -> None:
    names = ["2568/O7/2567-10 a.docx", "2568/O7/2567-10.docx-1.webp", "2568/O7/2567-10-docx-1.webp", "2568/O7/2567-11 b.docx"]
    whole, _ = plan.outputs(loaded_with(tmp_path, names).site)

    found = insides.with_inner(whole, {"content/2568/O7/2567-10 a.docx": 2, "content/2568/O7/2567-11 b.docx": 0, "content/unknown.docx": 1})

    assert found.inner == {"content/2568/O7/2567-10 a.docx": ("2568/o7/2567-10.docx-1.webp", "2568/o7/2567-10.docx-2.webp")}
    assert not {document.path for document in found.documents} & {path for paths in found.inner.values() for path in paths}
    assert found.documents == whole.documents


def test_a_workbook_beside_a_csv_in_old_letters_gives_the_one_in_utf_8(tmp_path: Path) -> None:
    content = {
        f"{STATISTICS}/2567-10.xlsx": sheet(("จุดตรวจ", 1, 25), ("จุดสกัด", 3, 75)),
        f"{STATISTICS}/2567-10.csv": "ประเภท,จำนวน\nก,1\nข,2\n".encode("cp874"),
    }
    _, known = together(tmp_path, content)
    loaded = loaded_with(tmp_path, content, opened=True)
    planned, _ = plan.outputs(loaded.site)
    opened = insides.with_tables(planned, loaded.site, known, loaded.library)
    (made,) = opened.tables[f"content/{STATISTICS}/2567-10.xlsx"]
    base = "2568/o11/checkpoint-statistics/2567-10"
    assert (made.csv, made.json, made.beside) == (f"{base}-utf8.csv", f"{base}.json", True)
