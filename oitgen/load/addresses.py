"""Web addresses, e-mail addresses and file paths that an officer wrote into site.yaml, people.yaml or front matter."""

import re
from urllib.parse import urlsplit

from oitgen.load.fields import Node, Reader, Scalar
from oitgen.model.finding import Message, message
from oitgen.signs.survey import is_iit

_EMAIL = re.compile(r"[^@\s,;<>\"]+@[^@\s,;<>\"]+\.[^@\s,;<>\".]+")
_DRIVE = re.compile(r"[A-Za-z]:")


def iit_told() -> tuple[Message, Message]:
    """What is said of an address of the IIT survey, and what to do about it."""
    said = message("This address leads to the IIT survey, which is for the agency's own staff and must not be public.")
    return said, message("Remove it; send the IIT link to the staff by letter or chat. The public survey is EIT.")


def web(reader: Reader, node: Node | None) -> str:
    """An http or https address that may be published; "" for any other, with a finding."""
    url = reader.url(node)
    if not url or node is None:
        return ""
    if urlsplit(url).scheme not in ("http", "https"):
        said = message("{value} is not a web address.", value=url)
        reader.report("url-unsafe", node.place, said, message("Write the whole address, as https://www.example.go.th/."))
        return ""
    if is_iit(url):
        reader.report("iit-public", node.place, *iit_told())
        return ""
    return url


def email(reader: Reader, node: Node | None) -> str:
    """One e-mail address; "" with a finding for a text that is none."""
    text = reader.text(node).removeprefix("mailto:")
    if not text or node is None or _EMAIL.fullmatch(text):
        return text
    said = message("{value} is not an e-mail address.", value=text)
    reader.report("value-wrong", node.place, said, message("Write it as info@example.go.th."))
    return ""


def phone(reader: Reader, node: Node | None) -> str:
    """A telephone number as the officer writes it; "" with a finding for a text without any number."""
    text = reader.text(node)
    if not text or node is None or any(character.isdigit() for character in text):
        return text
    said = message("{value} is not a telephone number.", value=text)
    reader.report("value-wrong", node.place, said, message("Write it as 0 7561 1222, or leave it empty."))
    return ""


def path(reader: Reader, node: Node | None) -> str:
    """A path from the site folder, with `/`; "" with a finding for one that leads out of it."""
    text = reader.text(node).replace("\\", "/")
    if not text or node is None:
        return ""
    parts = [part for part in text.split("/") if part not in ("", ".")]
    if text.startswith("/") or _DRIVE.match(text) or ".." in parts or not parts:
        said = message("{value} lies outside the site folder.", value=text)
        hint = message("Copy the file into the site folder and write its path from there, as photos/head.jpg.")
        reader.report("path-outside", node.place, said, hint)
        return ""
    return "/".join(parts)


def swallowed(node: Node | None) -> bool:
    """Whether a value seems empty only because it begins with `#`, where YAML sees a comment."""
    if not isinstance(node, Scalar) or node.text or node.quoted:
        return False
    line = node.spot.lines[node.spot.line] if node.spot.line < len(node.spot.lines) else ""
    return bool(re.match(r"\s*#\S", line[node.spot.character :]))
