"""How far a run has come, told to whoever looks on while it is under way."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Stage(StrEnum):
    """One part of a run that may take long, in the order in which they come first."""

    READING = "reading"
    CHECKING = "checking"
    ASKING = "asking"
    PICTURES = "pictures"
    WORD = "word"
    VIEWS = "views"
    PAGES = "pages"
    COPYING = "copying"
    WRITING = "writing"


# Is told the stage, how many of its steps are done, and how many there are (0: not known). The same may be told twice.
Watch = Callable[[Stage, int, int], None]


def unwatched(_stage: Stage, _done: int, _total: int) -> None:
    """Nobody looks on."""


@dataclass(slots=True)
class Count:
    """The steps of one stage; a stage without any is not spoken of."""

    watch: Watch
    stage: Stage
    total: int
    done: int = 0

    def __post_init__(self) -> None:
        if self.total:
            self.watch(self.stage, 0, self.total)

    def step(self, each: object) -> None:
        """One step is done, that of `each`; None says that a moment went by without one."""
        if each is not None:
            self.done += 1
        self.watch(self.stage, self.done, self.total)
