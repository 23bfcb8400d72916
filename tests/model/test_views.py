"""Which small pictures are wanted of published files, and at which addresses."""

from pathlib import Path

import pytest

from oitgen.model import views
from oitgen.model.contents import Contents, Library
from oitgen.model.document import File
from oitgen.model.output import CopyOf
from oitgen.model.plan import PlannedFile
from oitgen.model.views import View


def planned(*files: tuple[str, str, Contents], portraits: tuple[File, ...] = ()) -> dict[str, str]:
    """The addresses of the views of published files (source, address, contents), with the source of each."""
    library = Library({source: contents for source, _, contents in files})
    documents = [PlannedFile(path, source) for source, path, _ in files]
    return {view.path: view.source for view in views.planned(documents, library, portraits)}


PAGES, PHOTO = Contents(pages=3, is_read=True), Contents(width=4000, height=3000)


def test_a_first_page_stands_beside_its_document() -> None:
    assert planned(("ก.pdf", "2568/o7/2567-10.pdf", PAGES)) == {"2568/o7/2567-10-page1.webp": "ก.pdf"}


@pytest.mark.parametrize(
    "contents",
    [Contents(), Contents(problem="encrypted"), Contents(problem="damaged"), Contents(pages=1, problem="empty"), Contents(really="html")],
)
def test_a_document_with_nothing_to_see_has_none(contents: Contents) -> None:
    assert planned(("ก.pdf", "a.pdf", contents)) == {}


def test_a_photo_is_wanted_in_the_widths_of_screens_and_never_larger_than_it_is() -> None:
    assert [*planned(("ก.jpg", "x.jpg", PHOTO))] == ["x-480.webp", "x-960.webp", "x-1600.webp"]
    assert [*planned(("ก.jpg", "x.jpg", Contents(width=1000, height=10)))] == ["x-480.webp", "x-1000.webp"]
    assert planned(("ก.jpg", "x.jpg", Contents(width=480, height=300))) == {}


def test_a_very_high_picture_is_as_wide_as_its_public_copy() -> None:
    assert [*planned(("ก.jpg", "x.jpg", Contents(width=1000, height=12_800)))] == ["x-500.webp"]


def test_a_picture_in_webp_is_its_own_widest() -> None:
    assert [*planned(("ก.webp", "x.webp", PHOTO))] == ["x-480.webp", "x-960.webp"]


@pytest.mark.parametrize("name", ["x.gif", "x.tif", "x.bmp", "x.avif", "x.docx"])
def test_other_formats_have_none(name: str) -> None:
    assert planned((f"ก.{name}", name, PHOTO)) == {}


def test_a_face_is_wanted_as_small_as_it_is_shown() -> None:
    face = File("people/head.jpg", "jpg", 1, width=1600, height=2000)
    found = planned(("people/head.jpg", "people/head.jpg", PHOTO), portraits=(face,))
    assert [*found] == ["people/head-160.webp", "people/head-480.webp", "people/head-960.webp"]


def test_an_officer_s_file_keeps_the_address_a_view_would_like() -> None:
    found = planned(("ก.jpg", "x.jpg", Contents(width=600, height=300)), ("ข.webp", "x-480.webp", Contents(width=400, height=1)))
    assert set(found.values()) == {"ก.jpg"}
    assert "x-480.webp" not in found
    assert len([path for path in found if path.startswith("x-480-")]) == 1


def test_views_of_two_files_of_one_name_part() -> None:
    found = planned(("ก.jpg", "x.jpg", Contents(width=600, height=300)), ("ก.png", "x.png", Contents(width=600, height=300)))
    assert len(found) == 4
    assert len([path for path, source in found.items() if source == "ก.png"]) == 2


def test_the_views_of_a_file_run_from_narrow_to_wide_and_are_found_by_either_spelling() -> None:
    copy = CopyOf(Path("a"), 1, 1, "")
    made = [View("b", "นํ้า.jpg", 960, 1, copy), View("a", "นํ้า.jpg", 480, 1, copy)]
    found = views.by_source(made)
    assert [view.path for view in found["นํ้า.jpg"]] == ["a", "b"]
    assert len({*map(id, found.values())}) == 1


@pytest.mark.parametrize(("size", "fitted"), [((10, 10), (10, 10)), ((1600, 100), (1600, 100)), ((16000, 1), (1600, 1)), ((0, 0), (1, 1))])
def test_the_size_of_a_public_copy_is_known_before_it_is_made(size: tuple[int, int], fitted: tuple[int, int]) -> None:
    assert views.fitted(*size) == fitted


def test_a_page_a_text_shows_is_as_wide_as_the_text_too() -> None:
    document = PlannedFile("2568/o2/a.tif.pdf", "content/a.tif")
    found = views.planned((document,), Library({"content/a.tif": Contents(width=1200, height=1700)}), (), frozenset({"content/a.tif"}))
    assert [(view.path, view.width) for view in found] == [("2568/o2/a.tif-page1.webp", 240), ("2568/o2/a.tif-page1-960.webp", 960)]
