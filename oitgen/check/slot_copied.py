"""One file is filed for two periods of the same element.

Byte for byte it is the same, so one of the two periods shows the report of
another. Most often the new month was begun with "copy", and its content never
changed. One file whose name covers several periods is no copy.

Wrong:  content/2568/O7/2567-10.pdf and 2567-11.pdf, the same file under two names
Right:  the report of each month under its own name
"""

from collections.abc import Iterator

from oitgen.check import copies
from oitgen.check.case import Case
from oitgen.model.finding import Finding, Level, message

ID = "slot-copied"


def check(case: Case) -> Iterator[Finding]:
    """One finding for each file that repeats an earlier one of another slot."""
    for same in copies.groups(case):
        for at, paper in enumerate(same):
            found = ((first, slots) for first in same[:at] if (slots := copies.other_slots(first, paper)))
            first, slots = next(found, (None, None))
            if first is None or slots is None:
                continue
            yield Finding(
                ID,
                Level.ERROR,
                paper.place,
                message(
                    "{code}: the file for {period} is the same as the file for {other}, {file}.",
                    code=paper.code,
                    period=slots[1],
                    other=slots[0],
                    file=first.file.name,
                ),
                message("Put the document of each period here. One of the two was copied and not changed."),
                paper.code,
                paper.be,
            )
