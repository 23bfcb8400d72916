"""oitgen check: every form, one item, exit codes, and what is left alone."""

import json
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from oitgen import cli
from oitgen.commands import Told, check
from oitgen.commands.check import Request
from oitgen.model.finding import OitgenError
from tests.assessed import LATE, assessed, example, own_site
from tests.builders import site_with


def told(folder: Path, form: str = "text", item: str = "", output: Path | None = None, *, strict: bool = False) -> Told:
    """What check says of a folder."""
    return check.run(Request(folder, LATE, "th", strict=strict, item=item, form=form, output=output))


def test_the_report_is_what_was_asked_for_and_findings_go_beside_it(tmp_path: Path) -> None:
    found = told(own_site(tmp_path))

    assert "ตรวจเมื่อวันที่ 1 มิถุนายน 2568" in found.data
    assert "คะแนน: ได้แน่ 0.00 จาก 40.00" in found.data
    assert "[element-missing]" in found.text


def test_what_is_missing_is_no_mistake_unless_it_is_asked_to_be(tmp_path: Path) -> None:
    folder = own_site(tmp_path)

    assert (told(folder).exit_code, told(folder, strict=True).exit_code) == (0, 1)


def test_a_mistake_ends_with_1(tmp_path: Path) -> None:
    folder = own_site(tmp_path, content={"2568/M1/index.md": "---\nevidence: {plan: ไม่มี.pdf}\n---\n"})

    assert told(folder).exit_code == 1
    assert told(folder, "json").exit_code == 1


def test_json_is_alone_on_its_stream(tmp_path: Path) -> None:
    found = told(own_site(tmp_path), "json")

    assert found.text == ""
    assert json.loads(found.data)["schema"] == 1


@pytest.mark.parametrize("typed", ["O7", "o๗", "ข้อ O7"])
def test_one_item_alone_is_reported_however_it_is_typed(tmp_path: Path, typed: str) -> None:
    found = json.loads(told(site_with(tmp_path), "json", typed).data)

    assert [item["code"] for item in found["years"][0]["items"]] == ["O7"]
    assert {finding["item"] for finding in found["findings"]} == {"O7"}


def test_an_item_nobody_knows_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(OitgenError) as refused:
        told(site_with(tmp_path), item="O77")

    assert refused.value.exit_code == 2


def test_a_workbook_goes_into_the_folder_of_reports(tmp_path: Path) -> None:
    found = told(own_site(tmp_path), "xlsx")

    assert (tmp_path / "reports" / "check-2568-06-01.xlsx").is_file()
    assert "check-2568-06-01.xlsx" in found.text
    assert found.data == ""


def test_a_workbook_somebody_filled_in_is_never_written_over(tmp_path: Path) -> None:
    folder = own_site(tmp_path, content={"2568/M1/แผนงาน.pdf": "1"})
    told(folder, "xlsx")
    first = folder / "reports" / "check-2568-06-01.xlsx"
    told(folder, "xlsx")
    assert [path.name for path in first.parent.iterdir()] == [first.name]

    book = openpyxl.load_workbook(first)
    book["ต้องยืนยัน"]["I2"] = "ใช่"
    book.save(first)
    filled = first.read_bytes()
    told(folder, "xlsx")

    assert first.read_bytes() == filled
    assert (first.parent / "check-2568-06-01-2.xlsx").is_file()


@pytest.mark.parametrize(("form", "begins"), [("text", "สถานีตำรวจ"), ("json", "{"), ("html", "<!DOCTYPE html>")])
def test_a_file_may_be_named(tmp_path: Path, form: str, begins: str) -> None:
    output = tmp_path / "ที่อื่น" / "รายงาน"

    found = told(own_site(tmp_path), form, output=output)

    assert output.read_text(encoding="utf-8").startswith(begins)
    assert "\x1b" not in output.read_text(encoding="utf-8")
    assert found.data == ""


def test_a_folder_may_be_named(tmp_path: Path) -> None:
    told(own_site(tmp_path / "site"), "text", output=tmp_path)

    assert (tmp_path / "check-2568-06-01.txt").is_file()


@pytest.mark.parametrize("name", ["site.yaml", "content/2568/M1/report.html"])
def test_nothing_is_written_among_the_agency_s_own_files(tmp_path: Path, name: str) -> None:
    folder = own_site(tmp_path)
    before = (folder / "site.yaml").read_bytes()

    with pytest.raises(OitgenError) as refused:
        told(folder, "html", output=folder / name)

    assert refused.value.exit_code == 2
    assert (folder / "site.yaml").read_bytes() == before


def test_reports_are_no_content(tmp_path: Path) -> None:
    folder = own_site(tmp_path)
    told(folder, "html")

    assert not [entry for entry in assessed(folder).site.ledger if entry.path.startswith("reports")]


def test_the_command_line_knows_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["check", str(own_site(tmp_path)), "--format", "json", "--today", "2568-06-01"], "th") == 0

    assert json.loads(capsys.readouterr().out)["today"] == "2025-06-01"


def test_the_example_has_nothing_to_mend(tmp_path: Path, repository: Path) -> None:
    found = check.run(Request(example(tmp_path, repository), date(2025, 4, 11), "th", form="json"))

    assert found.exit_code == 0


def test_outside_addresses_are_asked_where_that_is_wanted_alone(tmp_path: Path) -> None:
    # An address of this computer: it is never asked, so the test needs no network.
    folder = own_site(tmp_path, content={"2568/M1/index.md": "[ก](http://127.0.0.1/)\n"})

    asked = check.run(Request(folder, LATE, "th", external=True, verbose=True))

    assert "[link-unchecked] ยังไม่ได้ตรวจลิงก์ภายนอก 1 ลิงก์" in asked.text
    assert "link-unchecked" not in told(folder).text
