"""One file a verb. Each gives back what is to be said; only `cli` prints it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Told:
    """What a command has to say.

    `text` is for people and goes to stderr; `data` is what was asked for and
    goes to stdout. `exit_code` is one of the table in `cli`.
    """

    exit_code: int = 0
    text: str = ""
    data: str = ""
