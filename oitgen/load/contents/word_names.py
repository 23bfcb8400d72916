"""Word's XML by its local names: its two dialects (transitional and strict) differ in their namespaces alone."""

from xml.etree.ElementTree import Element

_OFF = frozenset({"0", "false", "off", "none"})


def local(element: Element) -> str:
    """An element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def sibling(element: Element, name: str) -> str:
    """Another name in the namespace of an element; attributes of Word have it too."""
    space, mark, _ = str(element.tag).rpartition("}")
    return f"{space}{mark}{name}"


def child(element: Element, name: str) -> Element | None:
    """The first child of that name."""
    return next((each for each in element if local(each) == name), None)


def children(element: Element, name: str) -> list[Element]:
    """All children of that name."""
    return [each for each in element if local(each) == name]


def given(element: Element | None, name: str) -> str:
    """An attribute, whatever its namespace; empty for none."""
    if element is None:
        return ""
    return next((told for key, told in element.attrib.items() if key.rpartition("}")[2] == name), "")


def value(element: Element | None) -> str:
    """What Word says of an element: its attribute `val`."""
    return given(element, "val")


def switched(properties: Element | None, name: str) -> bool | None:
    """Whether a property is on or off; None where nothing is said of it."""
    found = child(properties, name) if properties is not None else None
    return None if found is None else value(found).lower() not in _OFF
