"""What an officer is told: one shape for every diagnostic."""

from dataclasses import dataclass, field
from enum import StrEnum

from oitgen.thai import Period


class Level(StrEnum):
    """How much a finding weighs.

    `error`: what an officer supplied is not published as meant, or must not
    be. `warn`: incomplete against the catalogue. `info`: to be confirmed by a
    person, or worth knowing.
    """

    ERROR = "error"
    WARN = "warn"
    INFO = "info"


@dataclass(frozen=True, order=True, slots=True)
class Place:
    """Where a finding lies.

    `path` is relative to the site folder, with `/`. `line` and `column` count
    from 1 (0: the whole file); a column counts characters as the eye sees
    them, so Thai vowels and tone marks above or below a consonant count with
    it. `excerpt` is the line of text itself, without its line end.
    """

    path: str = ""
    line: int = 0
    column: int = 0
    excerpt: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """A message id (its English text) with named arguments.

    Only `cli`, `report` and themes turn it into Thai or English. An argument
    may be a message itself, or a period (or several), which is written out in
    the reader's language.
    """

    id: str
    args: tuple[tuple[str, "Argument"], ...] = ()


Argument = str | Message | Period | tuple[Period, ...]


def message(id: str, /, **args: Argument | int) -> Message:
    """A message with its arguments, numbers written in Arabic digits."""
    return Message(id, tuple((name, str(value) if isinstance(value, int) else value) for name, value in args.items()))


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding. It is a value: stages return it, only `cli` prints it.

    `item` is the code of the item it concerns ("O7"), or empty.
    """

    rule: str
    level: Level
    place: Place
    message: Message
    hint: Message | None = None
    item: str = ""
    year: int = field(default=0)


class OitgenError(Exception):
    """The run cannot start: no site.yaml, an unusable catalogue, a locked disk.

    `exit_code` is one of the table in `cli` (3: site.yaml or catalogue
    unusable, 4: environment). `others` are what else is wrong and may well be
    why; they are told with it.
    """

    def __init__(self, finding: Finding, exit_code: int = 3, others: tuple[Finding, ...] = ()) -> None:
        super().__init__(finding.message.id)
        self.finding = finding
        self.exit_code = exit_code
        self.others = others
