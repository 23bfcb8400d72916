"""site.yaml does not say at which address the site will stand.

Pages link to each other without it. What needs whole addresses is left out:
the sitemap, the feed and the canonical links.

Wrong:  site: {}
Right:  site: {url: "https://tuayang.example.go.th/"}
"""

from collections.abc import Iterator

from oitgen.check.case import Case
from oitgen.model.finding import Finding, Level, Place, message

ID = "site-url-missing"


def check(case: Case) -> Iterator[Finding]:
    """At most one finding."""
    if not case.site.config.settings.url:
        yield Finding(
            ID,
            Level.INFO,
            Place("site.yaml"),
            message("The site's own address is not known, so sitemap, feed and canonical links are left out."),
            message('Add two lines: site: and below it url: "https://…/".'),
        )
