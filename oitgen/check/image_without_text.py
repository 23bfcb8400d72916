"""A picture in a text has no description.

Whoever cannot see it hears nothing, and a search finds nothing; the rules for
accessible websites ask for a description. A file's name or "image1" says
nothing either.

Wrong:  ![](จุดตรวจ.jpg)      ![IMG_2034.jpg](IMG_2034.jpg)
Right:  ![ตำรวจตั้งจุดตรวจหน้าตลาด](จุดตรวจ.jpg)
"""

from collections.abc import Iterator

from oitgen.check.case import Case
from oitgen.model.finding import Finding, Level, message
from oitgen.signs.bare import describes

ID = "image-without-text"


def check(case: Case) -> Iterator[Finding]:
    """One finding for each text, at its first such picture."""
    for writing in case.writings:
        bare = [image for image in writing.prose.images if not describes(image.text)]
        if not bare:
            continue
        if len(bare) == 1:
            said = message("A picture in this text has no description.")
        else:
            said = message("{count} pictures in this text have no description; this is the first.", count=len(bare))
        hint = message("Write between the square brackets what is to be seen: {example}", example="![ตำรวจตั้งจุดตรวจหน้าตลาด](จุดตรวจ.jpg)")
        yield Finding(ID, Level.WARN, bare[0].place, said, hint, writing.code, writing.be)
