"""The files of a text that is no item's."""

import datetime
from pathlib import Path

from oitgen.load import attachments, markdown
from oitgen.load.folders import Entry
from oitgen.load.layout import Shelf
from oitgen.load.means import Means
from tests.builders import named

MEANS = Means(markdown.html, datetime.date(2025, 1, 1))


def shelf(name: str) -> Shelf:
    return Shelf(Entry(f"content/news/{name}", Path(name), 1, 0, 0), "news")


def test_twins_are_joined_and_pictures_stay_apart() -> None:
    documents, ledger, findings = attachments.documents(tuple(map(shelf, ("ก.docx", "ก.pdf", "ก.jpg"))), MEANS, "2568/O7")

    assert sorted(map(named, documents)) == ["ก.jpg", "ก.pdf + ก.docx"]
    assert {entry.path.rpartition("/")[2]: (str(entry.fate), entry.item) for entry in ledger} == {
        "ก.pdf": ("published", "2568/O7"), "ก.docx": ("merged", "2568/O7"), "ก.jpg": ("published", "2568/O7"),
    }  # fmt: skip
    assert findings == ()


def test_a_name_made_by_a_camera_is_no_title() -> None:
    documents, _, _ = attachments.documents((shelf("IMG_20250115_103000.jpg"), shelf("ประชุม.jpg")), MEANS)

    assert [document.title.th for document in documents] == ["", "ประชุม"]
