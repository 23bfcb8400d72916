"""An item asks for more news of the year than there are.

Counted are the posts whose day lies in the fiscal year and that carry the
item's tag, or lie in its folder. What is shown in another way, as files in the
item's folder, is not counted here.

Wrong:  two posts of fiscal year 2568 with the tag head, where three are asked for
Right:  a third one: content/news/2568-03-15 หัวหน้าสถานีร่วมกิจกรรม.md with tags: [head]
"""

from collections.abc import Iterator

from oitgen.check.case import Case
from oitgen.model import posts
from oitgen.model.document import Served
from oitgen.model.finding import Finding, Level, Place, message

ID = "news-few"


def check(case: Case) -> Iterator[Finding]:
    """One finding for each element with some posts, but fewer than asked; with none it is missing."""
    for year, item, element in case.readiness.elements():
        asked, tag = element.element.min_count, element.element.role.partition(":")[2]
        by_news_alone = bool(element.evidence) and all(isinstance(each.thing, Served) for each in element.evidence)
        if not element.element.role.startswith("news") or not element.wanted or not by_news_alone:
            continue
        found = posts.of_element(year.year, item.disclosure, element.element, case.site.news)
        if len(found) >= asked:
            continue
        code = item.disclosure.item.code
        said = message(
            "{code} {element}: {asked} news of the year are asked for, and there are {count}.",
            code=code,
            element=element.element.short,
            asked=asked,
            count=len(found),
        )
        hint = (
            message("Write more news into content/news, with the tag {tag}.", tag=tag)
            if tag
            else message("Write more news into content/news.")
        )
        yield Finding(ID, Level.WARN, Place(found[0].path), said, hint, code, year.year.fiscal_year.be)
