"""Online services that are said to be for an element no catalogue has."""

from collections.abc import Iterable

from oitgen.load.fields import nearest
from oitgen.load.passwords import unseen
from oitgen.model.agency import Channels
from oitgen.model.catalogue import Catalogue
from oitgen.model.finding import Finding, Level, message


def unknown(channels: Iterable[Channels], catalogues: Iterable[Catalogue]) -> tuple[Finding, ...]:
    """One finding for each `for:` that names no element of any year; such a service is shown, but serves nothing."""
    elements = [element for catalogue in catalogues for item in catalogue.items for element in item.elements]
    ids = tuple(dict.fromkeys(element.id for element in elements))
    served = tuple(dict.fromkeys(element.id for element in elements if element.role.partition(":")[0] == "eservice"))
    named = {service.place: service.element for each in channels for service in each.eservices}
    findings = []
    for place, typed in named.items():
        if not typed or typed in ids:
            continue
        said = message("No element is called {element}, so this online service serves none.", element=typed)
        close = nearest(typed, served) or nearest(typed, ids)
        if close:
            hint = message("Did you mean {nearest}?", nearest=close)
        elif served:
            hint = message("An online service may be for: {elements}. Without for: it is for each of them.", elements=", ".join(served))
        else:
            hint = message("Take for: away; no year's catalogue asks for online services.")
        findings.append(Finding("eservice-unknown", Level.WARN, place, said, hint))
    return unseen(tuple(findings))
