"""Which news posts serve an element by their tag or their item."""

from oitgen.model.catalogue import Element
from oitgen.model.document import Post
from oitgen.model.site import Disclosure, Year
from oitgen.thai import FiscalYear


def of_element(year: Year, disclosure: Disclosure, element: Element, posts: tuple[Post, ...]) -> tuple[Post, ...]:
    """The posts that serve one element: of its tag, or joined to its item, in the element's own year.

    Where no year is written, that is the catalogue's, or the one its texts speak of.
    """
    wanted = {element.slots[0].fiscal_year} if element.slots else {year.fiscal_year, year.catalogue.carried_out}
    dated = (post for post in posts if post.date and FiscalYear.of(post.date) in wanted)
    return tuple(post for post in dated if _serves(post, year, disclosure, element))


def _serves(post: Post, year: Year, disclosure: Disclosure, element: Element) -> bool:
    tag = element.role.partition(":")[2]
    joined = (year.fiscal_year.be, disclosure.item.code) in post.items and not _other_tag(post, tag, disclosure)
    return not tag or tag in post.tags or joined


def _other_tag(post: Post, tag: str, disclosure: Disclosure) -> bool:
    """Whether the post's own tags give it to another element of the same item."""
    tags = {element.role.partition(":")[2] for element in disclosure.item.elements if element.role.startswith("news:")}
    return bool(tags & set(post.tags)) and tag not in post.tags
