"""A none is declared on a day and by a unit."""

from pathlib import Path

import pytest

from oitgen.model.finding import Message
from tests import papers
from tests.readied import OWN_2568, Readied, catalogue, readied_with

RULE = "none-undated"
NAME = "2568/O15/พ.ย.67 ไม่มีการจัดซื้อจัดจ้าง"
UNOWNED = "- {id: report, kind: document, th: รายงาน, may_declare_none: true, none_statement_th: ไม่มีการจัดซื้อจัดจ้าง, period: {type: monthly}}"


def told(site: Readied) -> list[str]:
    lacking = [dict(each.message.args)["parts"] for each in site.of_rule(RULE)]
    return [each.id for each in lacking if isinstance(each, Message)]


def test_a_file_without_a_day_is_told(tmp_path: Path) -> None:
    site = readied_with(tmp_path, {f"{NAME}.md": "ไม่มีการจัดซื้อจัดจ้าง\n"})
    assert told(site) == ["its day"]
    assert site.of_rule(RULE)[0].place.path == f"content/{NAME}.md"


def test_an_entry_of_front_matter_is_told_in_its_line(tmp_path: Path) -> None:
    site = readied_with(tmp_path, {"2568/O15/index.md": "---\ntitle: ก\nnone: [{period: 2567-11}]\n---\n"})
    (found,) = site.of_rule(RULE)
    assert (told(site), found.place.line) == (["its day"], 3)
    assert found.hint is not None
    assert found.hint.id == "Write {example}."


def test_where_no_unit_owes_the_item_one_is_asked_for(tmp_path: Path) -> None:
    site = readied_with(tmp_path, {"2568/M1/พ.ย.67 ไม่มีการจัดซื้อจัดจ้าง.md": "ไม่มีการจัดซื้อจัดจ้าง\n"}, years=(OWN_2568,), files=catalogue(UNOWNED))
    assert told(site) == ["its day and its unit"]


@pytest.mark.parametrize(
    "file",
    [
        {f"{NAME}.md": "ไม่มีการจัดซื้อจัดจ้าง\nประกาศ ณ วันที่ 2 ธ.ค. 67\n"},
        {f"{NAME} ลว. 2 ธ.ค. 67.pdf": papers.pdf("ไม่มีการจัดซื้อจัดจ้าง")},
        {f"{NAME}.pdf": papers.pdf("ไม่มีการจัดซื้อจัดจ้าง\nประกาศ ณ วันที่ 2 ธันวาคม พ.ศ. ๒๕๖๗")},
        {f"{NAME}.pdf": papers.scan()},
        {f"{NAME}.jpg": b"a picture"},
    ],
)
def test_a_dated_declaration_and_one_only_a_person_can_read_are_no_fault(tmp_path: Path, file: dict[str, str | bytes]) -> None:
    assert told(readied_with(tmp_path, file, opened=True)) == []


def test_a_document_without_a_day_inside_is_told(tmp_path: Path) -> None:
    assert told(readied_with(tmp_path, {f"{NAME}.pdf": papers.pdf("เดือนพฤศจิกายน ไม่มีการจัดซื้อจัดจ้าง")}, opened=True)) == ["its day"]
