"""A link or picture in a text points at a file, page or heading that is not there.

Wrong:  [รายงาน](รายงาน ต.ค.68.pdf)      (the file is named รายงาน ต.ค.67.pdf)
Right:  [รายงาน](รายงาน ต.ค.67.pdf)
"""

from collections.abc import Iterator

from oitgen.check import targets
from oitgen.model.finding import Finding, Level, message
from oitgen.model.plan import Plan
from oitgen.model.site import Site

ID = "link-missing"


def check(site: Site, plan: Plan) -> Iterator[Finding]:
    """One finding for each inner link without a target."""
    known = targets.known(site, plan)
    for page, target in targets.all_links(site):
        if targets.leads_nowhere(target.url, page, known, plan):
            shown = targets.shown(target.url)
            yield Finding(
                ID,
                Level.ERROR,
                target.place,
                message("There is nothing at {target}, so the link leads nowhere.", target=shown),
                message("Write the file's name as it stands in the folder, or delete the link."),
            )
