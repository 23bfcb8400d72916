"""The agency's colour is too light: white letters on it could not be read.

Buttons and item codes are white on the agency's colour. WCAG 2.2 (1.4.3) wants
a contrast of at least 4.5 to 1; a lighter colour is not used, and the
theme's own stands in its place.

Wrong:  theme: {name: default, colour: "#ffd24d"}
Right:  theme: {name: default, colour: "#7b1113"}
"""

from collections.abc import Iterator

from oitgen.check.case import Case
from oitgen.model.colour import readable
from oitgen.model.finding import Finding, Level, Place, message

ID = "colour-pale"


def check(case: Case) -> Iterator[Finding]:
    """At most one finding."""
    colour = case.site.config.settings.colour
    if colour and not readable(colour):
        yield Finding(
            ID,
            Level.WARN,
            Place("site.yaml"),
            message("The colour {colour} is too light for white letters on it, so the theme's own colour is used.", colour=colour),
            message("Choose a darker one, for instance #7b1113."),
        )
