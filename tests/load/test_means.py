"""What loading borrows from the pipeline."""

import datetime
from pathlib import Path

from oitgen.load import markdown
from oitgen.load.folders import Entry
from oitgen.load.means import Means
from oitgen.model.agency import Ignore
from oitgen.model.document import File

ENTRY = Entry("content/ก.pdf", Path("ก.pdf"), 3, 4, 0)
TODAY = datetime.date(2025, 1, 1)


def test_a_file_has_its_facts_where_a_reader_found_them() -> None:
    known = File("content/ก.pdf", "pdf", 3, 4, pages=2)

    assert Means(markdown.html, TODAY, {"content/ก.pdf": known}).file(ENTRY) is known
    assert Means(markdown.html, TODAY).file(ENTRY) == File("content/ก.pdf", "pdf", 3, 4)


def test_only_a_release_with_a_reason_counts() -> None:
    means = Means(
        markdown.html, TODAY, ignored=(Ignore("citizen-id", "content/กํา.pdf", "ตรวจแล้ว"), Ignore("citizen-id", "content/b.pdf", ""))
    )

    assert means.released("citizen-id", "content/กำ.pdf")
    assert not means.released("citizen-id", "content/b.pdf")
    assert not means.released("iit-public", "content/กำ.pdf")
