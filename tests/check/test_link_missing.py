"""Links of texts lead to something that is there."""

from pathlib import Path

import pytest

from oitgen.model.finding import Level
from tests.readied import readied_with

RULE = "link-missing"


def told(folder: Path, text: str) -> list[str]:
    content = {"2568/O2/index.md": text, "2568/O2/แผนที่.pdf": "x", "2568/O3/กฎหมาย.md": "## ข้อ 1\n\nก\n", "2568/O7/2567-10 ก.pdf": "x"}
    found = readied_with(folder, content).of_rule(RULE)
    assert {finding.level for finding in found} <= {Level.ERROR}
    return [str(dict(finding.message.args)["target"]) for finding in found]


@pytest.mark.parametrize(
    "target",
    [
        "แผนที่.pdf",
        "<../O7/2567-10 ก.pdf>",
        "../O3/กฎหมาย.md",
        "../O3",
        "#h-หัวข้อ",
        "https://example.go.th/",
        "tel:075611222",
    ],
)
def test_what_is_there_is_found(tmp_path: Path, target: str) -> None:
    assert told(tmp_path, f"## หัวข้อ\n\n[ดู]({target})\n") == []


def test_a_file_that_is_not_there_is_an_error_at_its_line(tmp_path: Path) -> None:
    content = {"2568/O2/index.md": "ก\n\n[รายงาน](รายงาน.pdf)\n"}
    (finding,) = readied_with(tmp_path, content).of_rule(RULE)
    assert (finding.place.path, finding.place.line) == ("content/2568/O2/index.md", 3)


def test_a_heading_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert told(tmp_path, "## หัวข้อ\n\n[ดู](#ไม่มี)\n") == ["#ไม่มี"]


@pytest.mark.parametrize(("anchor", "is_told"), [("ข้อ 1", False), ("h-ข้อ-1", False), ("ข้อ 9", True), ("ไม่มี", True)])
def test_a_heading_of_another_text_must_be_there(tmp_path: Path, anchor: str, is_told: bool) -> None:
    found = told(tmp_path, f"[ดู](<../O3/กฎหมาย.md#{anchor}>)\n")
    assert found == ([f"content/2568/O3/กฎหมาย.md#{anchor}"] if is_told else [])


def test_a_page_of_a_pdf_is_no_heading(tmp_path: Path) -> None:
    assert told(tmp_path, "[ดู](แผนที่.pdf#page=2)\n") == []


def test_a_picture_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert told(tmp_path, "![แผนที่](ภาพ.jpg)\n") == ["content/2568/O2/ภาพ.jpg"]


def test_evidence_that_points_at_no_heading_is_told(tmp_path: Path) -> None:
    assert told(tmp_path, '---\nevidence: {1: "#ไม่มี"}\n---\n## หัวข้อ\n\nก\n') == ["#ไม่มี"]


def test_an_anchor_of_an_element_may_be_linked_to(tmp_path: Path) -> None:
    element = readied_with(tmp_path).item("O2").elements[0].element.id
    assert told(tmp_path, f"[ดู](#{element})\n") == []


@pytest.mark.parametrize(
    ("target", "hint"),
    [
        ("#ไม่มี", "Write the heading as it stands in the text, after a #."),
        ("แผนทื่.pdf", "Did you mean {nearest}?"),
        ("อื่นๆ.xlsx", "Write the file's name as it stands in the folder, or delete the link."),
    ],
)
def test_the_way_out_fits_what_is_wrong(tmp_path: Path, target: str, hint: str) -> None:
    content = {"2568/O2/index.md": f"[ดู]({target})\n", "2568/O2/แผนที่.pdf": "x"}
    (found,) = readied_with(tmp_path, content).of_rule(RULE)
    assert found.hint is not None
    assert found.hint.id == hint
    assert dict(found.hint.args).get("nearest", "แผนที่.pdf") == "แผนที่.pdf"
