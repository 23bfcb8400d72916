"""The parts of an Office file: named by its relations, read no further than a reader can hold."""

from pathlib import Path

import pytest

from oitgen.load.contents import office
from tests import containers, papers


def written(folder: Path, data: bytes) -> Path:
    path = folder / "ก.docx"
    path.write_bytes(data)
    return path


def test_a_part_is_a_tree_without_namespaces(tmp_path: Path) -> None:
    with office.opened(written(tmp_path, containers.archive({"a.xml": '<x:a xmlns:x="y" x:b="c"><x:d>ก</x:d></x:a>'}))) as package:
        tree = package.tree("a.xml")
        assert package.tree("b.xml") is None
    assert tree is not None
    assert (tree.tag, tree.get("b"), tree.findtext("d")) == ("a", "c", "ก")


@pytest.mark.parametrize(
    ("target", "part"),
    [("media/a.png", "word/media/a.png"), ("/word/a.xml", "word/a.xml"), ("../a.xml", "a.xml"), ("../../../a.xml", "a.xml")],
)
def test_what_a_part_refers_to_is_found_from_its_own_place(tmp_path: Path, target: str, part: str) -> None:
    told = containers.relations(a=("image", target))
    with office.opened(written(tmp_path, containers.archive({"word/_rels/document.xml.rels": told}))) as package:
        assert package.related("word/document.xml") == {"a": ("image", part)}


def test_the_document_is_found_wherever_it_lies(tmp_path: Path) -> None:
    with office.opened(
        written(tmp_path, containers.archive({"_rels/.rels": containers.relations(a=("officeDocument", "w/d.xml"))}))
    ) as package:
        assert package.main("word/document.xml") == "w/d.xml"
    with office.opened(written(tmp_path, containers.archive({"a": ""}))) as package:
        assert package.main("word/document.xml") == "word/document.xml"


@pytest.mark.parametrize(("author", "told"), [("นางสาวทดลอง  ระบบ", "นางสาวทดลอง ระบบ"), ("User", ""), ("", "")])
def test_an_author_is_a_name_a_person_gave(tmp_path: Path, author: str, told: str) -> None:
    with office.opened(written(tmp_path, papers.word("ก", author=author))) as package:
        assert package.author() == told


def test_without_properties_there_is_no_author(tmp_path: Path) -> None:
    with office.opened(written(tmp_path, containers.word(""))) as package:
        assert package.author() == ""


def test_a_part_larger_than_any_document_is_not_read(tmp_path: Path) -> None:
    with (
        office.opened(written(tmp_path, containers.archive({"a.xml": b"<a>" + bytes(17 << 20)}))) as package,
        pytest.raises(office.TooLargeError),
    ):
        package.tree("a.xml")


@pytest.mark.parametrize("xml", [b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", b"<a>" * 300 + b"</a>" * 300])
def test_what_no_office_program_writes_is_refused(xml: bytes) -> None:
    with pytest.raises(ValueError, match=r"DTD|deep"):
        office.tree(xml)
