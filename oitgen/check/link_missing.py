"""A link or picture in a text points at a file, page or heading that is not there.

Wrong:  [รายงาน](รายงาน ต.ค.68.pdf)      (the file is named รายงาน ต.ค.67.pdf)
Right:  [รายงาน](รายงาน ต.ค.67.pdf)
"""

from collections.abc import Iterator
from difflib import get_close_matches

from oitgen.check import targets
from oitgen.check.case import Case
from oitgen.model.finding import Finding, Level, Message, message
from oitgen.model.plan import Plan
from oitgen.model.site import Fate
from oitgen.thai import normalise

ID = "link-missing"


def check(case: Case) -> Iterator[Finding]:
    """One finding for each inner link without a target, and for each `evidence: "#anchor"` that is nowhere in its text."""
    known = targets.known(case)
    left_out = {normalise(entry.path) for entry in case.site.ledger if entry.fate is Fate.LEFT_OUT}
    links = [(page, target.url, target.place) for page, target in targets.all_links(case.writings)]
    for page, url, place in (*links, *targets.all_passages(case.site)):
        if not targets.leads_nowhere(url, page, known, case.plan):
            continue
        said = message("There is nothing at {target}, so the link leads nowhere.", target=targets.shown(url))
        hint = _hint(url, case.plan)
        if normalise(targets.shown(url)).partition("#")[0] in left_out:
            said = message("{target} is not published, so the page shows its description instead.", target=targets.shown(url))
            hint = message("What to do about that file is told at the file itself.")
        yield Finding(ID, Level.ERROR, place, said, hint)


def _hint(url: str, plan: Plan) -> Message:
    """For a heading how it is written; for a file the nearest name in the folder the link points into."""
    file, mark, _ = normalise(targets.shown(url)).partition("#")
    if mark and (not file or plan.address(file) is not None):
        return message("Write the heading as it stands in the text, after a #.")
    folder, _, name = file.rpartition("/")
    names = [path.rpartition("/")[2] for path in (*plan.files, *plan.texts) if path.rpartition("/")[0] == folder]
    close = get_close_matches(name, names, n=1)
    if close:
        return message("Did you mean {nearest}?", nearest=close[0])
    return message("Write the file's name as it stands in the folder, or delete the link.")
