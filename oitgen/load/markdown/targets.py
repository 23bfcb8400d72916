"""Links and images: judged, rewritten, counted, and reported where they must not be published."""

from dataclasses import dataclass, field
from urllib.parse import unquote

from oitgen.load.markdown.addresses import Address, Kind, address, unquote_signs
from oitgen.load.markdown.parser import ADDRESS
from oitgen.load.markdown.places import Places
from oitgen.load.markdown.tree import Node, line
from oitgen.model.finding import Finding, Level, Message, Place, message
from oitgen.model.prose import Target
from oitgen.thai import folded


@dataclass(slots=True)
class Targets:
    """What a text points at, gathered while its tree is rewritten."""

    path: str
    places: Places
    typed: dict[str, str]
    anchors: dict[str, str]
    links: list[Target] = field(default_factory=list)
    images: list[Target] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def rewrite(self, parent: Node) -> None:
        """Rewrites every link and image below a node, in place."""
        children: list[Node | str] = []
        for child in parent.children:
            if isinstance(child, str):
                children.append(child)
                continue
            self._drop_strays(child)
            if child.tag == "a":
                children += self._link(child)
            elif child.tag == "img":
                children += self._image(child)
            else:
                self.rewrite(child)
                children.append(child)
        parent.children = children

    def _drop_strays(self, node: Node) -> None:
        if node.tag not in ("a", "img"):
            for name in (ADDRESS, "href"):
                node.attributes.pop(name, None)

    def _link(self, node: Node) -> list[Node | str]:
        """The link itself, or its text where it points nowhere it may."""
        typed = _taken(node, "href")
        judged = address(typed, self.path)
        said = line(node)
        is_footnote = typed.startswith(("#fn:", "#fnref"))
        place = Place(self.path) if is_footnote or judged.kind is Kind.EMPTY else self._place(typed, said)
        self._refuse(judged, typed, place)
        for inner in node.walk():
            # A link within a link is no HTML; only badly closed raw HTML makes one.
            inner.tag = "span" if inner is not node and inner.tag == "a" else inner.tag
        self.rewrite(node)
        if not judged.url or not node.children:
            return list(node.children)
        node.attributes["href"] = self._anchor(judged.url) if judged.kind is Kind.PAGE else judged.url
        if judged.url.startswith(("http:", "https:")):
            node.attributes["rel"] = "noopener"
        if not is_footnote:
            self.links.append(Target(node.attributes["href"], said, place))
        return [node]

    def _image(self, node: Node) -> list[Node | str]:
        typed = _taken(node, "src")
        judged = address(typed, self.path)
        said = " ".join(node.attributes.get("alt", "").split())
        place = self._place(typed, said)
        self._refuse(judged, typed, place)
        if judged.kind is Kind.OUTSIDE:
            return self._outside_image(judged.url, said, place)
        if judged.kind is not Kind.FILE:
            return [said] if said else []
        node.attributes |= {"src": judged.url, "alt": said, "loading": "lazy"}
        if not said:
            node.add_class("no-alt")
        self.images.append(Target(judged.url, said, place))
        return [node]

    def _outside_image(self, url: str, said: str, place: Place) -> list[Node | str]:
        """A link in its stead: our pages ask no other site for anything."""
        self.findings.append(
            Finding(
                "image-outside",
                Level.WARN,
                place,
                message("The picture {address} lies on another website. The page shows a link to it instead.", address=url),
                message("Save the picture beside this file and write its file name here."),
            )
        )
        self.links.append(Target(url, said or url, place))
        return [Node("a", {"href": url, "rel": "noopener"}, [said or url])]

    def _anchor(self, url: str) -> str:
        """The heading an officer means by `#หัวข้อ`; what matches none stays as it is."""
        name = unquote(url[1:], errors="replace")
        for wanted in (name, name.replace("-", " ")):
            if found := self.anchors.get(folded(wanted)):
                return "#" + found
        return url

    def _place(self, typed: str, said: str) -> Place:
        forms = tuple(filter(None, (self.typed.get(typed, ""), typed, unquote_signs(typed), unquote(typed, errors="replace"))))
        return self.places.of(*(f"]({form}" for form in forms), *forms, said)

    def _refuse(self, judged: Address, typed: str, place: Place) -> None:
        shown = self.typed.get(typed, typed)[:200]
        if judged.kind is Kind.UNSAFE:
            self.findings.append(Finding("url-unsafe", Level.ERROR, place, _unsafe(shown), _UNSAFE_HINT))
        elif judged.kind is Kind.LOCAL:
            self.findings.append(Finding("link-local", Level.ERROR, place, _local(shown), _LOCAL_HINT))


_UNSAFE_HINT = message("Use an address that begins with http:// or https://, or the name of a file in this folder.")
_LOCAL_HINT = message("Copy the file into this item's folder and write only its file name in the link.")


def _unsafe(typed: str) -> Message:
    return message("The address {address} is of a kind that is not published. Only its text is shown.", address=typed)


def _local(typed: str) -> Message:
    return message("The link {address} points outside the site folder, so nobody else can open it. Only its text is shown.", address=typed)


def _taken(node: Node, name: str) -> str:
    """The address as it was typed; the Markdown reader's own name for it goes first."""
    raw = node.attributes.pop(name, "")
    return node.attributes.pop(ADDRESS, "") or raw
