"""Names and texts of a new site folder."""

import pytest

from oitgen import resources
from oitgen.commands import starter
from oitgen.load import config
from oitgen.load.catalogue import catalogue_file
from oitgen.model.catalogue import Catalogue, Item
from oitgen.model.words import Words
from oitgen.thai import FiscalYear


def catalogue(name: str = "police-station-2568") -> Catalogue:
    """One packaged catalogue."""
    found, _ = catalogue_file(resources.catalogue_dir() / f"{name}.yaml", name)
    assert found is not None
    return found


def item(title: str) -> Item:
    """An item with that title."""
    return Item("O25", Words(title), "x", ("x",), ())


def test_a_short_title_stays_whole() -> None:
    assert starter.item_folder(item("E-Service")) == "O25 E-Service"


def test_a_long_title_is_cut_between_words() -> None:
    long = "การรายงานผลการดำเนินการตามมาตรการการยกระดับคุณธรรมและความโปร่งใสภายในหน่วยงาน"

    assert starter.item_folder(item(long)) == "O25 การรายงานผลการดำเนินการ"


def test_what_windows_forbids_is_left_out_of_a_name() -> None:
    assert starter.item_folder(item('ถาม-ตอบ/รับฟัง: "ความเห็น"?')) == "O25 ถาม-ตอบ รับฟัง ความเห็น"


@pytest.mark.parametrize("name", ["สภ.ตัวอย่าง", 'ชื่อ "ในคำพูด" \\ และ #', "a: b", "{th: x}", "บรรทัด\nใหม่"])
def test_site_yaml_holds_any_name(name: str) -> None:
    text = starter.site_yaml(name, catalogue(), FiscalYear(2568))

    site, findings = config.site(text, "site.yaml")

    assert findings == ()
    assert site is not None
    assert site.agency.name.th == name.replace("\n", "")
    assert site.agency.kind == "police-station"
    assert [(year.fiscal_year.be, year.catalogue) for year in site.years] == [(2568, "police-station-2568")]


def test_every_example_of_site_yaml_has_keys_that_exist() -> None:
    text = starter.site_yaml("ก", catalogue(), FiscalYear(2568))
    examples = "\n".join(line.removeprefix("# ") if _is_example(line) else line for line in text.splitlines())

    site, findings = config.site(examples, "site.yaml")

    assert site is not None
    assert {finding.rule for finding in findings} <= {"value-wrong", "url-unsafe"}, "only the addresses with … are not whole"
    assert site.agency.fax == "0 0000 0000"


@pytest.mark.parametrize(("name", "text"), starter.HELPERS)
def test_a_helper_speaks_thai_and_waits_at_its_end(name: str, text: str) -> None:
    assert name.endswith(".bat")
    assert text.startswith("@echo off\nchcp 65001 >nul\n")
    assert "ไม่พบ Python" in text
    assert "ยังไม่ได้ติดตั้ง oitgen" in text
    assert text.endswith("pause\n")


@pytest.mark.parametrize("text", [text for _, text in starter.HELPERS])
def test_every_jump_of_a_helper_has_its_target(text: str) -> None:
    jumps = {line.split("goto ", 1)[1].strip() for line in text.splitlines() if "goto " in line}

    assert jumps <= {line[1:] for line in text.splitlines() if line.startswith(":")}


def _is_example(line: str) -> bool:
    word = line.removeprefix("# ").strip().split(":")[0]
    return line.startswith("#") and word.isascii() and word.replace("_", "").isalpha()
