"""The keys agency, channels and eit, of site.yaml and of a year's agency.yaml.

Each function takes what holds already: a key that is written replaces it, a
key that is absent or left blank leaves it as it is.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from oitgen.load.addresses import email, path, phone, web
from oitgen.load.fields import Mapping, Node, Reader, Scalar
from oitgen.model.agency import Agency, Channel, Channels, EService, Map, Parent, Survey
from oitgen.model.catalogue import Line
from oitgen.model.finding import message

_CHANNELS = ("qa", "feedback", "complaint", "corruption", "eservices")
_CHANNEL = ("url", "name", "phone", "email", "address", "two_way")
_NETWORKS = ("facebook", "line", "youtube", "tiktok", "x", "instagram")
_NETWORK_WORDS = {
    "เฟซบุ๊ก": "facebook",
    "เฟสบุ๊ค": "facebook",
    "ไลน์": "line",
    "ยูทูบ": "youtube",
    "ติ๊กต็อก": "tiktok",
    "twitter": "x",
    "อินสตาแกรม": "instagram",
}


def agency(reader: Reader, node: Node | None, base: Agency) -> Agency:
    """What holds for the agency after reading its keys."""
    found = written(reader.known(node, tuple(_AGENCY)))
    made = replace(base, **{_AGENCY[key][0]: _AGENCY[key][1](reader, value) for key, value in found.items()})
    return replace(made, logo_place=found["logo"].place) if "logo" in found else made


def channels(reader: Reader, node: Node | None, base: Channels) -> Channels:
    """The channels after reading their keys; each is replaced as a whole."""
    found = written(reader.known(node, _CHANNELS))
    return Channels(
        qa=_channel(reader, found["qa"]) if "qa" in found else base.qa,
        feedback=_channel(reader, found["feedback"]) if "feedback" in found else base.feedback,
        complaint=_channel(reader, found["complaint"]) if "complaint" in found else base.complaint,
        corruption=_channel(reader, found["corruption"]) if "corruption" in found else base.corruption,
        eservices=_eservices(reader, found["eservices"]) if "eservices" in found else base.eservices,
    )


def survey(reader: Reader, node: Node | None, base: Survey | None) -> Survey | None:
    """The EIT survey after reading its keys; its address alone may stand for all of them. None without an address."""
    if node is None or not written({"eit": node}):
        return base
    if isinstance(node, Scalar):
        # Another year's survey opens and closes on other days, even at a known address.
        url = web(reader, node)
        return Survey(url) if url else base
    before = len(reader.findings)
    found = written(reader.known(node, ("url", "opens", "closes")))
    url = web(reader, found["url"]) if "url" in found else base.url if base else ""
    opens = reader.day(found["opens"]) if "opens" in found else base.opens if base else None
    closes = reader.day(found["closes"]) if "closes" in found else base.closes if base else None
    if opens and closes and closes < opens:
        said = message("The EIT survey closes before it opens; both days were left out.")
        reader.report("value-wrong", found.get("closes", node).place, said, message("Write opens: 2568-01-01 and closes: 2568-06-30."))
        opens = closes = None
    if not url and len(reader.findings) == before:
        said = message("The EIT survey has no address (url), so it is not shown.")
        reader.report("value-missing", node.place, said, message("Add url: with the whole EIT address given by the assessment system."))
    return Survey(url, opens, closes) if url else None


def written(found: dict[str, Node]) -> dict[str, Node]:
    """The keys that say something: a template's blank `phone:` says nothing, `phone: ""` says there is none."""
    return {key: node for key, node in found.items() if not isinstance(node, Scalar) or node.text or node.quoted}


def _channel(reader: Reader, node: Node) -> Channel | None:
    if isinstance(node, Scalar):
        # `feedback: https://…` is what most people try first, and it is clear.
        url = web(reader, node)
        return Channel(url) if url else None
    found = reader.known(node, _CHANNEL)
    channel = Channel(
        url=web(reader, found.get("url")),
        name=reader.words(found.get("name")),
        phone=phone(reader, found.get("phone")),
        email=email(reader, found.get("email")),
        address=reader.words(found.get("address")),
        two_way=reader.flag(found.get("two_way")),
    )
    return channel if channel.url or channel.phone or channel.email or channel.address else None


def _eservices(reader: Reader, node: Node) -> tuple[EService, ...]:
    services = []
    for each in reader.sequence(node):
        found = reader.known(each, ("name", "url", "for"))
        name, url = reader.words(found.get("name")), web(reader, found.get("url"))
        if name and url:
            services.append(EService(name, url, reader.text(found.get("for")), found["for"].place if "for" in found else each.place))
        elif found and (not name or "url" not in found):
            said = message("An online service needs a name and a url; this one is not shown.")
            hint = message("Write - {example}.", example='{name: ชำระค่าปรับออนไลน์, url: "https://www.example.go.th/pay"}')
            reader.report("value-missing", each.place, said, hint)
    return tuple(services)


def _parents(reader: Reader, node: Node) -> tuple[Parent, ...]:
    parents = []
    for each in reader.sequence(node):
        found = reader.known(each, ("name", "url")) if isinstance(each, Mapping) else {"name": each}
        if name := reader.words(found.get("name")):
            parents.append(Parent(name, web(reader, found.get("url"))))
        elif found:
            _nameless(reader, each)
    return tuple(parents)


def _lines(reader: Reader, node: Node) -> tuple[Line, ...]:
    lines = []
    for each in reader.sequence(node):
        found = reader.known(each, ("name", "aliases")) if isinstance(each, Mapping) else {"name": each}
        if name := reader.text(found.get("name")):
            lines.append(Line(name, reader.texts(found.get("aliases"))))
        elif found:
            _nameless(reader, each)
    return tuple(lines)


def _nameless(reader: Reader, node: Node) -> None:
    said = message("This entry has no name and was left out.")
    reader.report("value-missing", node.place, said, message("Add name: to it."))


def _map(reader: Reader, node: Node) -> Map | None:
    found = reader.known(node, ("lat", "lon", "url", "image"))
    lat, lon = _degrees(reader, found.get("lat"), 90), _degrees(reader, found.get("lon"), 180)
    if (lat is None) != (lon is None):
        if "lat" not in found or "lon" not in found:
            said = message("lat and lon are only of use together; the point on the map was left out.")
            reader.report("value-missing", node.place, said, message("Write both, as lat: 8.0863 and lon: 98.9063."))
        lat = lon = None
    seen = found["image"].place if "image" in found else node.place
    place = Map(lat, lon, web(reader, found.get("url")), path(reader, found.get("image")), seen)
    return place if place != Map() else None


def _degrees(reader: Reader, node: Node | None, limit: int) -> float | None:
    found = reader.decimal(node)
    if found is None or node is None or -limit <= found <= limit:
        return found
    said = message("{value} is not a degree between -{limit} and {limit}.", value=reader.text(node), limit=limit)
    hint = message("In Thailand lat is between 5 and 21 and lon between 97 and 106; perhaps the two were exchanged.")
    reader.report("value-wrong", node.place, said, hint)
    return None


def _social(reader: Reader, node: Node) -> tuple[tuple[str, str], ...]:
    found = reader.known(node, _NETWORKS, _NETWORK_WORDS)
    return tuple((network, url) for network, value in found.items() if (url := web(reader, value)))


def _phones(reader: Reader, node: Node) -> tuple[str, ...]:
    return tuple(text for each in reader.sequence(node) if (text := phone(reader, each)))


def _emails(reader: Reader, node: Node) -> tuple[str, ...]:
    return tuple(text for each in reader.sequence(node) if (text := email(reader, each)))


# Each key with the field it fills and the way it is read.
_AGENCY: dict[str, tuple[str, Callable[[Reader, Node], Any]]] = {
    "name": ("name", Reader.words),
    "short_name": ("short_name", Reader.text),
    "id": ("id", Reader.text),
    "parents": ("parents", _parents),
    "aliases": ("aliases", Reader.texts),
    "province": ("province", Reader.text),
    "lines": ("lines", _lines),
    "kind": ("kind", Reader.text),
    "address": ("address", Reader.words),
    "phone": ("phones", _phones),
    "fax": ("fax", phone),
    "emergency": ("emergency", phone),
    "email": ("emails", _emails),
    "hours": ("hours", Reader.words),
    "map": ("map", _map),
    "social": ("social", _social),
    "logo": ("logo", path),
}
