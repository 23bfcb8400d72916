"""Each slot is shown in every format the catalogue asks for."""

from pathlib import Path

import pytest

from oitgen.model.finding import Level
from tests.readied import Readied, readied_with

RULE = "format-missing"


def told(found: Readied, item: str) -> list[str]:
    return [str(dict(finding.message.args)["format"]) for finding in found.of_rule(RULE, item)]


def test_a_month_with_pdf_alone_lacks_excel_or_word(tmp_path: Path) -> None:
    found = readied_with(tmp_path, ["2568/O15/2567-10 สขร.pdf"])
    assert told(found, "O15") == ["Excel / Word"]
    (finding,) = found.of_rule(RULE, "O15")
    assert (finding.level, finding.place.path) == (Level.WARN, "content/2568/O15/2567-10 สขร.pdf")


@pytest.mark.parametrize("other", ["xlsx", "docx", "xls", "csv"])
def test_either_excel_or_word_is_machine_readable(tmp_path: Path, other: str) -> None:
    assert told(readied_with(tmp_path, ["2568/O15/2567-10 สขร.pdf", f"2568/O15/2567-10 สขร.{other}"]), "O15") == []


def test_each_month_is_told_by_itself(tmp_path: Path) -> None:
    assert told(readied_with(tmp_path, ["2568/O7/2567-10 ก.pdf", "2568/O7/2567-11 ก.docx"]), "O7") == ["Word", "PDF"]


def test_a_file_of_several_months_is_told_once(tmp_path: Path) -> None:
    assert told(readied_with(tmp_path, ["2568/O7/ต.ค.67-มี.ค.68 ก.pdf"]), "O7") == ["Word"]


def test_an_empty_month_lacks_no_format(tmp_path: Path) -> None:
    assert told(readied_with(tmp_path), "O7") == []


def test_photos_need_no_twin(tmp_path: Path) -> None:
    found = readied_with(tmp_path, ["2568/O21/2 ภาพกิจกรรมจัดการความเสี่ยง/ภาพ.jpg"])
    assert told(found, "O21") == []


def test_a_month_with_a_file_of_its_own_is_told_there_and_not_at_the_longer_one(tmp_path: Path) -> None:
    found = readied_with(tmp_path, ["2568/O7/ต.ค.67-มี.ค.68 ก.pdf", "2568/O7/2567-10 ก.pdf"]).of_rule(RULE, "O7")
    assert [finding.place.path.rpartition("/")[2] for finding in found] == ["2567-10 ก.pdf", "ต.ค.67-มี.ค.68 ก.pdf"]
