"""The tree of indicators of a catalogue: any depth, any codes."""

from oitgen.load.fields import Node, Reader, nearest
from oitgen.model.catalogue import Indicator
from oitgen.model.finding import message
from oitgen.model.words import Words

# The reference names its three levels; a catalogue of another depth says `children` at each.
BRANCHES = ("children", "sub_indicators", "groups")
KEYS = ("code", "title_th", "title_en", "items", "synthetic", "title_source", "footnotes_th", "notes", *BRANCHES)


class TreeReader:
    """Reads the tree and sees to it that every item stands in it exactly once."""

    def __init__(self, reader: Reader, codes: tuple[str, ...]) -> None:
        self._reader = reader
        self._codes = codes
        self._placed: dict[str, str] = {}  # item code → code of its indicator
        self._known: set[str] = set()

    def indicators(self, node: Node | None) -> tuple[Indicator, ...]:
        """The top indicators; an item that stands in none of them is an error."""
        found = tuple(self._indicator(each) for each in self._reader.sequence(node))
        if node is not None:
            for code in self._codes:
                if code not in self._placed:
                    said = message("The item {code} stands in no indicator.", code=code)
                    hint = message("Add {code} to the items of the indicator it belongs to.", code=code)
                    self._reader.report("catalogue-invalid", node.place, said, hint)
        return found

    def _indicator(self, node: Node) -> Indicator:
        reader = self._reader
        keys = reader.known(node, KEYS)
        code = reader.text(keys.get("code"))
        if not code:
            reader.report("catalogue-invalid", node.place, message("An indicator has no code."))
        elif code in self._known:
            reader.report("catalogue-invalid", node.place, message("The indicator {code} stands twice.", code=code))
        self._known.add(code)
        children = tuple(self._indicator(each) for branch in BRANCHES for each in reader.sequence(keys.get(branch)))
        return Indicator(
            code=code,
            title=Words(reader.text(keys.get("title_th")) or code, reader.text(keys.get("title_en"))),
            children=children,
            items=self._items(keys.get("items"), code),
            footnotes=reader.texts(keys.get("footnotes_th")),
            synthetic=reader.flag(keys.get("synthetic")),
        )

    def _items(self, node: Node | None, indicator: str) -> tuple[str, ...]:
        reader = self._reader
        found: list[str] = []
        for each in reader.sequence(node):
            code = reader.text(each)
            if code not in self._codes:
                said = message(
                    "The indicator {indicator} names item {code}, which this catalogue does not have.", indicator=indicator, code=code
                )
                close = nearest(code, self._codes)
                reader.report("catalogue-invalid", each.place, said, message("Did you mean {nearest}?", nearest=close) if close else None)
            elif code in self._placed:
                said = message("The item {code} already stands in indicator {indicator}.", code=code, indicator=self._placed[code])
                reader.report("catalogue-invalid", each.place, said)
            else:
                self._placed[code] = indicator
                found.append(code)
        return tuple(found)
