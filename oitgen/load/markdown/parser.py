"""The one door to Python-Markdown: a text becomes HTML that nobody has sanitised yet."""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import OListProcessor
from markdown.extensions import Extension
from markdown.extensions.abbr import AbbrExtension
from markdown.extensions.attr_list import AttrListExtension
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.fenced_code import FencedCodeExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

# The sanitiser looks into `href` and `src` and drops what it does not like without a word. Officers are to
# be told, so addresses travel under this name until `targets` has judged them.
ADDRESS = "data-address"

# Thai may follow `/`, `=`, `-` or `_`; elsewhere it is the sentence going on: "ดูที่ https://example.go.thครับ".
_BARE_ADDRESS = (
    r"(?<![\w/@.\-\"'=])(https?://[A-Za-z0-9\-._~:/?#@!$&'()*+,;=%\[\]]+(?:(?<=[/=\-_])[\u0e00-\u0e7f][\u0e00-\u0e7fA-Za-z0-9\-._~/%=&]*)?)"
)
_TRAILING = ".,;:!?'*_"


def rendered(text: str) -> tuple[str, tuple[str, ...]]:
    """The HTML of a text, and the pieces of raw HTML it held.

    A fresh reader each time (0.1 ms): nothing of one text can reach the next.
    """
    reader = Markdown(
        extensions=[
            FencedCodeExtension(),
            FootnoteExtension(BACKLINK_TEXT="↩", BACKLINK_TITLE=""),
            TableExtension(),
            AttrListExtension(),
            DefListExtension(),
            SaneListExtension(),
            AbbrExtension(),
            _Manners(),
        ],
        output_format="html",
    )
    made = reader.convert(text)
    return made, tuple(piece for piece in reader.htmlStash.rawHtmlBlocks if isinstance(piece, str))


class _BareAddress(InlineProcessor):
    """A bare http(s) address becomes a link, without the full stop that ends the sentence."""

    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element | None, int | None, int | None]:  # type: ignore[override]  # the stub names Pattern's older shape
        address = m.group(1).rstrip(_TRAILING)
        while address.endswith(")") and address.count("(") < address.count(")"):
            address = address[:-1].rstrip(_TRAILING)
        if len(address) <= len("https://"):
            return None, None, None
        link = Element("a", {"href": address})
        link.text = address
        return link, m.start(0), m.start(1) + len(address)


class _Addresses(Treeprocessor):
    def run(self, root: Element) -> None:
        for element in root.iter():
            for name in ("href", "src"):
                # A valueless attribute ({: href }) holds None.
                if name in element.attrib and (value := element.attrib.pop(name)) is not None:
                    element.set(ADDRESS, value)


class _Manners(Extension):
    def extendMarkdown(self, md: Markdown) -> None:
        # After raw HTML (90), whose attributes are not ours; before emphasis, for addresses hold underscores.
        md.inlinePatterns.register(_BareAddress(_BARE_ADDRESS, md), "bare-address", 85)
        md.treeprocessors.register(_Addresses(md), "addresses", 1)
        # Thai paragraphs begin with an indent. It means no code: whoever wants code has fences.
        md.parser.blockprocessors.deregister("code")
        # To its \d a ๑ is a digit too, and the list would come out counted in 1, 2, 3.
        lists = md.parser.blockprocessors["olist"]
        if isinstance(lists, OListProcessor):
            lists.RE = re.compile(r"^[ ]{0,3}[0-9]+\.[ ]+(.*)")
            lists.CHILD_RE = re.compile(r"^[ ]{0,3}(([0-9]+\.))[ ]+(.*)")
