"""The channel for reports of corruption is the one for general complaints.

The criteria ask for a channel of its own for corruption and misconduct, apart
from general complaints. Two names for one address are one channel.

Wrong:  complaint: {url: "https://…/form"}  and  corruption: {url: "https://…/form"}
Right:  complaint: {url: "https://…/form"}  and  corruption: {url: "https://…/corruption-form"}
"""

from collections.abc import Iterator

from oitgen.check.case import Case
from oitgen.model.finding import Finding, Level, Place, message

ID = "corruption-same"


def check(case: Case) -> Iterator[Finding]:
    """At most one finding."""
    if case.site.config.channels.corruption_is_same:
        yield Finding(
            ID,
            Level.ERROR,
            Place("site.yaml"),
            message("channels: corruption leads to the same place as complaint."),
            message("Give corruption a web address or telephone of its own, apart from general complaints."),
        )
