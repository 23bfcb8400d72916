"""What a command learned and did: the site, its plan, its readiness, its findings."""

from dataclasses import dataclass, field

from oitgen.model.confirmation import Question
from oitgen.model.contents import Library
from oitgen.model.finding import Finding
from oitgen.model.output import Written
from oitgen.model.plan import Plan
from oitgen.model.readiness import Readiness
from oitgen.model.site import Site

NOTHING = Written()


@dataclass(frozen=True, slots=True)
class Outcome:
    """The end of a run. `findings` stand under the officer's own levels; `written` is empty where nothing was to be written.

    `questions` are what a person has to confirm, where that was asked for. `library` is what stands in the documents.
    """

    site: Site
    plan: Plan
    readiness: Readiness
    findings: tuple[Finding, ...]
    written: Written = NOTHING
    questions: tuple[Question, ...] = ()
    library: Library = field(default_factory=Library, repr=False)
