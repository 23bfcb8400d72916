"""The theme contract as a page: every context class with its fields, made from the classes themselves."""

import dataclasses
import re

from oitgen.render import context
from oitgen.render.context import open_data, pages, parts, pieces, tables

HEADING = """# The theme contract

A theme is a folder with `theme.yaml`, `templates/` and `static/`. Each template receives `page`, one of the classes below, and
`_`, which turns an English text of the program into the page's language. Nothing else is there: no site, no catalogue, no clock.
Every text is final, in the page's language and with its digits and dates written; every address is relative to the page.

Templates: `home` `year` `item` `news` `post` `page` `contact` `people` `eit` `search` `sitemap` `privacy` `accessibility`
`open-data` `error`, each `.html`. A theme of an agency may hold only those it changes; the rest comes from the default theme, whose
templates it can also extend as `default/<name>`.

The site's own search finds the words of each page's `<main>`, without navigation, forms and whatever stands in an element with
`data-search="off"`. The default theme's `search.js` fills `search.html`; its ids and `data-` attributes belong together.

This page is made by `make contract`.
"""


def described() -> str:
    """The page in Markdown."""
    lines = [HEADING]
    for title, module in (
        ("Pages", pages),
        ("Parts", parts),
        ("Small parts", pieces),
        ("Parts of tables", tables),
        ("Parts of open data", open_data),
    ):
        lines.append(f"## {title}\n")
        for name in context.__all__:
            found = getattr(module, name, None)
            if isinstance(found, type) and found.__module__ == module.__name__:
                lines += [f"### {name}\n", f"{(found.__doc__ or '').strip()}\n", "| field | type | meaning |", "|---|---|---|"]
                lines += [f"| `{field.name}` | `{_type(field.type)}` | {field.metadata['help']} |" for field in dataclasses.fields(found)]
                lines.append("")
    return "\n".join(lines)


def _type(of: object) -> str:
    text = of if isinstance(of, str) else getattr(of, "__name__", "") if isinstance(of, type) else str(of)
    return re.sub(r"(?:oitgen\.[\w.]+\.|typing\.)", "", text).replace("|", "\\|")
