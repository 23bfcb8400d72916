"""Where in the officer's file a thing was written."""

from bisect import bisect_right
from itertools import accumulate

from oitgen.model.finding import Place
from oitgen.thai import eye_column


class Places:
    """Finds things in a text, each search for the same thing going on behind the last find.

    What has become HTML no longer knows its line; looking for it in the text
    is simple and right but for a thing written twice on one page in another order.
    """

    def __init__(self, path: str, lines: tuple[str, ...], bare: tuple[str, ...], first_line: int) -> None:
        self._path = path
        self._lines = lines
        self._text = "\n".join(bare)
        self._starts = tuple(accumulate((len(line) + 1 for line in bare), initial=0))
        self._first_line = first_line
        self._reached: dict[str, int] = {}

    def of(self, *written: str) -> Place:
        """The place of the first of these that the text holds; the whole file where it holds none."""
        for needle in filter(None, written):
            at = self._text.find(needle, self._reached.get(needle, 0))
            if at < 0 and needle not in self._reached:
                continue
            if at < 0:
                at = self._text.rfind(needle)
            self._reached[needle] = at + len(needle)
            # "](#anchor" is looked for with its bracket, so that a heading's own "{#anchor}" is not taken for it.
            return self._place(at + len(needle) - len(needle.removeprefix("](")))
        return Place(self._path)

    def at_line(self, index: int) -> Place:
        """The beginning of a line, counted from 0."""
        return Place(self._path, index + self._first_line, 1, self._lines[index])

    def _place(self, at: int) -> Place:
        row = bisect_right(self._starts, at) - 1
        offset = at - self._starts[row]
        line = self._lines[row]
        return Place(self._path, row + self._first_line, eye_column(line, offset), line)
