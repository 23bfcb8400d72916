"""What the preview shows at one moment, as a value: it is swapped whole, so a page never mixes two builds."""

from dataclasses import dataclass, replace

from oitgen.model.finding import Finding, Message
from oitgen.model.outcome import Outcome
from oitgen.serve import history
from oitgen.serve.history import NOTHING_YET, History


@dataclass(frozen=True, slots=True)
class Failure:
    """Why the last build gave no site.

    `findings` are what the officer can mend or wait for; `mistake` is said
    where the mistake is ours. `instead`: site.yaml, a catalogue or the theme
    cannot be used, so the last good pages would be a lie and are not shown.
    """

    findings: tuple[Finding, ...] = ()
    mistake: Message | None = None
    instead: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """The state after so many builds (0: none has ended yet).

    `outcome` is that of the last build that gave a site, `failure` that of the
    last build, where it gave none. `history` tells what the builds brought.
    """

    number: int = 0
    outcome: Outcome | None = None
    failure: Failure | None = None
    history: History = NOTHING_YET

    @property
    def blocked(self) -> bool:
        """Whether a page of ours stands in place of every page of the site."""
        return self.outcome is None or (self.failure is not None and self.failure.instead)


def remembered(before: Shown, after: Shown) -> Shown:
    """The state after a build, with what became of the files saved since the state before."""
    return replace(after, history=history.after(before.history, after.outcome, after.number))
