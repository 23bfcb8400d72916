"""Small site folders with a catalogue of their own, as `oitgen check` sees them."""

import shutil
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from oitgen import pipeline
from oitgen.model.outcome import Outcome
from tests.builders import site_with
from tests.readied import OWN_2568, catalogue

# After the deadline nothing can be not due.
LATE = date(2025, 6, 1)
# One element of each kind of question: a file placed by words, months, a text, a part.
ELEMENTS = """
- {id: plan, kind: document, th: แผนงาน, short_th: แผนงาน, words: [แผนงาน]}
- {id: part, kind: text, th: เป้าหมาย, part_of: plan}
- {id: result, kind: document, th: ผลลัพธ์, words: [ผลลัพธ์]}
"""
MONTHLY = "- {id: report, kind: document, th: รายงาน, short_th: รายงาน, period: {type: monthly}}"


def own_site(folder: Path, elements: str = ELEMENTS, content: Mapping[str, str | bytes] | Iterable[str] = (), *, item: str = "") -> Path:
    """A site folder of one item, M1, whose elements are these lines of YAML."""
    return site_with(folder, content, years=(OWN_2568,), files=catalogue(elements, item=item))


def assessed(folder: Path, *, today: date = LATE) -> Outcome:
    """What the folder holds and how far it has come."""
    return pipeline.assess(folder, today=today, previews=False)


def state(outcome: Outcome, element: str, item: str = "M1", year: int = 2568) -> str:
    """The state of one element."""
    return outcome.readiness.year(year).item(item).element(element).state.value


def example(folder: Path, repository: Path) -> Path:
    """A copy of the example site, so that nothing is written beside it."""
    for name in ("content", "people", "catalogues"):
        shutil.copytree(repository / name, folder / name)
    for name in ("site.yaml", "people.yaml", "logo.png", "map.png"):
        shutil.copy(repository / name, folder / name)
    return folder
