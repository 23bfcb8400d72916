"""Pictures have the name a camera, a telephone, LINE or a scanner gave them, and no caption.

Such a name says nothing, so it is shown nowhere: the page calls each picture by
what it belongs to, and counts them. Whoever cannot see them hears no more than
that. A caption, or a name that says what is to be seen, serves everybody.

Wrong:  IMG_20250115_101500.jpg      S__25673729.jpg
Right:  ตำรวจตั้งจุดตรวจหน้าตลาด.jpg      or a line for each picture in คำบรรยาย.txt
"""

from collections.abc import Iterator

from oitgen.check.case import Case
from oitgen.model import scans
from oitgen.model.document import Document
from oitgen.model.finding import Finding, Level, Place, message
from oitgen.signs.bare import is_given_by_a_machine
from oitgen.thai import normalise

ID = "image-name-camera"


def check(case: Case) -> Iterator[Finding]:
    """One finding for each folder, at its first such picture."""
    folders: dict[str, list[tuple[Document, str, int]]] = {}
    for document, code, year in _shown(case):
        file = document.files[0]
        is_said = document.title.th or document.title.en or document.note or file.caption
        if document.is_image and not is_said and is_given_by_a_machine(file.name.rpartition(".")[0]):
            folders.setdefault(file.path.rpartition("/")[0], []).append((document, code, year))
    for found in folders.values():
        first, code, year = found[0]
        if len(found) == 1:
            said = message(
                "The name {name} says nothing of what is to be seen, so the picture is called by what it belongs to.",
                name=first.files[0].name,
            )
        else:
            said = message(
                "The names of {count} pictures here say nothing of what is to be seen, so they are called by what they belong to; "
                "this is the first.",
                count=len(found),
            )
        hint = message("Put คำบรรยาย.txt beside them with one line for each picture, or name a picture after what it shows.")
        yield Finding(ID, Level.INFO, Place(first.files[0].path), said, hint, code, year)


def _shown(case: Case) -> Iterator[tuple[Document, str, int]]:
    """Every picture of a gallery, each once, with its item and year where it has one; texts describe their own, and pages are read."""
    seen = {path for writing in case.writings for path in writing.prose.pictures}
    for year in case.site.years:
        for disclosure in year.disclosures:
            seen |= {normalise(page.files[0].path) for scan in scans.of_disclosure(disclosure) for page in scan.pages}
    papers = ((paper.document, paper.code, paper.be) for paper in case.files)
    posts = ((document, "", 0) for post in case.site.news for document in post.photos)
    pages = ((document, "", 0) for page in case.site.pages for document in page.documents)
    for document, code, be in (*papers, *posts, *pages):
        path = normalise(document.files[0].path)
        if path not in seen:
            seen.add(path)
            yield document, code, be
