"""Markdown → Prose: safe HTML, its headings, and what it points at.

The steps: bounds (may it be read at all?) → source (as officers type it) →
parser (Python-Markdown) → sanitise.first → tree: title, anchors, links,
tables, tasks, footnotes → sanitise.last.
"""

import html as escaping
import re
from dataclasses import replace

from oitgen import signs
from oitgen.load.markdown import bounds, dress, headings, lists, parser, sanitise, source, tree
from oitgen.load.markdown.places import Places
from oitgen.load.markdown.targets import Targets
from oitgen.model.contents import Part, Sign
from oitgen.model.finding import Finding, Level, Place, message
from oitgen.model.prose import Prose
from oitgen.model.words import Lang
from oitgen.thai import normalise

_BETWEEN_PARAGRAPHS = re.compile(r"\n[ ]*\n\s*")


def html(text: str, path: str, *, top: int = 3, prefix: str = "", first_line: int = 1, lang: Lang = "th") -> Prose:
    """The text of a Markdown file, read. Nothing but its arguments decides what comes back.

    `path` is the file's, from the site folder, with `/`. The shallowest
    heading becomes `h<top>`. `prefix` keeps the anchors of several texts on
    one page apart. `first_line` is the number of the text's first line in its
    file. `lang` is the language of the few words added for screen readers.
    """
    lines = source.lines_of(text)
    if bounds.exceeded("\n".join(lines)):
        return _plain(lines, path, first_line)
    try:
        return _read(lines, path, top, prefix, first_line, lang)
    except Exception:
        # One odd text must not keep a whole site from being built, whatever the reader stumbled on (RecursionError
        # is the known case): the officer's words are shown plain, with a finding.
        return _plain(lines, path, first_line)


def _read(lines: tuple[str, ...], path: str, top: int, prefix: str, first_line: int, lang: Lang) -> Prose:
    ready = source.prepared(lines)
    made, raw = parser.rendered(ready.text)
    root = tree.parse(sanitise.first(made))
    bare = source.without_code(lines)
    places = Places(path, lines, bare, first_line)
    title = headings.title(root)
    about_typing = (*lists.findings(bare, places), *headings.skipping(root, places))
    found, anchors = headings.anchored(root, top, prefix)
    said = tree.text(root)
    targets = Targets(path, places, dict(ready.typed), anchors)
    targets.rewrite(root)
    dress.tidied(root)
    tables = dress.tables(root, lang)
    dress.tasks(root, lang)
    dress.footnotes(root, prefix, lang)
    return Prose(
        html=sanitise.last(tree.serialise(root)).strip(),
        title=title,
        headings=found,
        links=tuple(targets.links),
        images=tuple(targets.images),
        text=said,
        findings=tuple(sorted((*sanitise.findings(raw, places), *targets.findings, *about_typing), key=lambda finding: finding.place)),
        tables=tables,
        signs=_signs(lines, first_line),
    )


def _signs(lines: tuple[str, ...], first_line: int) -> tuple[Sign, ...]:
    """What the text gives away, with the lines of the file; a heading is the head of what stands below it."""
    heads = {number for number, line in enumerate(lines, 1) if line.startswith("#")}
    return tuple(
        replace(sign, line=sign.line + first_line - 1, part=Part.HEAD if sign.line in heads else sign.part)
        for sign in signs.found(normalise("\n".join(lines)))
    )


def _plain(lines: tuple[str, ...], path: str, first_line: int) -> Prose:
    """The words as they were typed, in paragraphs: for a text no reader should be let loose on."""
    whole = "\n".join(line.rstrip() for line in lines).strip("\n")
    paragraphs = (escaping.escape(part.strip(), quote=False) for part in _BETWEEN_PARAGRAPHS.split(whole))
    return Prose(
        html="\n".join("<p>" + part.replace("\n", "<br>\n") + "</p>" for part in paragraphs if part),
        text=whole,
        findings=(
            Finding(
                "markdown-too-deep",
                Level.WARN,
                Place(path, first_line, 1, lines[0][:200]),
                message("This text is too long or too tangled to be laid out. It is shown as plain text."),
                message("Split it into several files, and remove long runs of signs such as [ * > and lists within lists."),
            ),
        ),
    )
