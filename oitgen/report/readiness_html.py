"""Readiness as one printable page: no address outside it, so that it can be mailed and opened anywhere."""

from base64 import b64encode
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from jinja2 import Environment, StrictUndefined

from oitgen.model.finding import Finding, Message, message
from oitgen.model.readiness import Readiness, YearReadiness
from oitgen.model.score import YearScore
from oitgen.model.words import Lang
from oitgen.report import readiness_text, todo
from oitgen.report.readiness_text import Glance
from oitgen.report.text import heading, ordered, placed, plain
from oitgen.report.todo import Owner, Task
from oitgen.text import said
from oitgen.thai import write_date

_PAGE = """\
<!DOCTYPE html>
<html lang="{{ lang }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ title }}</title>
<style>
{% for face in faces %}
@font-face { font-family: "Sarabun {{ face.script }}"; font-weight: {{ face.weight }}; src: url(data:font/woff2;base64,{{ face.data }}); }
{% endfor %}
@page { size: A4; margin: 15mm; }
body { font: 16px/1.5 "Sarabun Thai", "Sarabun Latin", "Leelawadee UI", Tahoma, sans-serif; color: #1a1a1a; }
body { max-width: 60rem; margin: 1rem auto; padding: 0 1rem; }
h1, h2, h3 { line-height: 1.3; break-after: avoid; }
h2 { margin-top: 2rem; border-bottom: 2px solid #7b1113; }
ul { padding-left: 1.2rem; }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }
th, td { border: 1px solid #767676; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #f3e9e9; }
.owed { table-layout: fixed; }
.owed th { box-sizing: border-box; width: 14%; }
.owed th:nth-child(1), .owed th:nth-child(6) { width: 19%; }
.owed th:nth-child(5), .owed th:nth-child(7) { width: 10%; }
.owed td:last-child { text-align: right; }
.glance td:nth-child(2) { white-space: pre; font-family: monospace; }
.glance { font-size: 0.85rem; line-height: 1.25; }
.glance th, .glance td { padding: 0.05rem 0.4rem; }
.glance th, .glance td:nth-child(3) { white-space: nowrap; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
@media screen and (max-width: 45rem) {
  .glance tr { display: grid; grid-template-columns: 3rem 1fr auto; border: 1px solid #767676; }
  .glance th, .glance td { border: 0; }
  .glance td:last-child { grid-column: 1 / -1; }
  .owed thead { display: none; }
  .owed tr, .owed td { display: block; }
  .owed tr { margin-bottom: 0.75rem; border: 1px solid #767676; }
  .owed td, .owed td:last-child { border: 0; text-align: left; }
  .owed td:empty { display: none; }
  .owed td::before { content: attr(data-name) ": "; font-weight: 700; }
}
@media print { body { font-size: 10pt; margin: 0; padding: 0; max-width: none; } section.owner { break-before: page; } }
</style>
</head>
<body>
<h1>{{ title }}</h1>
{% for year in years %}
<ul>
{% for line in year.lines %}
<li>{{ line }}</li>
{% endfor %}
</ul>
<p>{{ year.legend }}</p>
<table class="glance">
<tbody>
{% for row in year.rows %}
<tr><th scope="row">{{ row.code }}</th><td>{{ row.squares }}</td><td>{{ row.state }}</td><td>{{ row.title }}</td></tr>
{% endfor %}
</tbody>
</table>
{% endfor %}
{% if not lists %}
<p><strong>{{ all_well }}</strong></p>
{% endif %}
{% for list in lists %}
<section class="owner">
<h2>{{ list.name }}</h2>
<p>{{ list.count }}</p>
<table class="owed">
<thead><tr>{% for name in header %}<th scope="col">{{ name }}</th>{% endfor %}</tr></thead>
<tbody>
{% for row in list.rows %}
<tr>{% for cell in row %}<td data-name="{{ header[loop.index0] }}">{{ cell }}</td>{% endfor %}</tr>
{% endfor %}
</tbody>
</table>
</section>
{% endfor %}
{% for part in findings %}
<section>
<h2>{{ part.name }}</h2>
<ul>
{% for one in part.rows %}
<li>{{ one.said }}{% if one.place %}<br><code>{{ one.place }}</code>{% endif %}{% if one.hint %}<br>→ {{ one.hint }}{% endif %}</li>
{% endfor %}
</ul>
</section>
{% endfor %}
</body>
</html>
"""


@dataclass(frozen=True, slots=True)
class _Face:
    """One cut of the typeface, for the page to carry: a reader's computer may have no Thai one."""

    script: str
    weight: str
    data: str


@dataclass(frozen=True, slots=True)
class _Year:
    """One year at a glance."""

    lines: list[str]
    legend: str
    rows: tuple[Glance, ...]


@dataclass(frozen=True, slots=True)
class _List:
    """One owner's table as it stands on the page."""

    name: str
    count: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class _One:
    """One finding as it stands on the page."""

    said: str
    place: str
    hint: str


@dataclass(frozen=True, slots=True)
class _Part:
    """The findings of one level."""

    name: str
    rows: tuple[_One, ...]


def page(
    readiness: Readiness,
    scores: Iterable[YearScore],
    findings: Iterable[Finding],
    *,
    agency: str,
    today: date,
    lang: Lang,
    fonts: Mapping[str, bytes],
) -> str:
    """The page's HTML. `fonts` are WOFF2 by names such as "sarabun-thai-400": family, script, weight."""
    known = {score.year: score for score in scores}
    day = write_date(today, lang)
    names = (message("Item"), message("Element"), message("State"), message("Why"), message("By"), message("Put into"))
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(_PAGE).render(
        lang=lang,
        faces=[_face(name, data) for name, data in fonts.items()],
        title=said(message("{agency} · checked on {day}", agency=agency, day=day), lang),
        years=[_year(year, known.get(year.year.fiscal_year.be), lang) for year in readiness.years],
        all_well=said(message("Nothing is left to do: every element is there, as of {day}.", day=day), lang),
        header=[said(each, lang) for each in (*names, message("The item's points at stake"))],
        lists=[_list(owner, lang) for owner in todo.owners(readiness, known.values())],
        findings=_findings(findings, lang),
    )


def _face(name: str, data: bytes) -> _Face:
    _, script, weight = name.split("-")
    return _Face(script.capitalize(), weight, b64encode(data).decode("ascii"))


def _year(year: YearReadiness, score: YearScore | None, lang: Lang) -> _Year:
    rows = readiness_text.glance(year, lang)
    return _Year(readiness_text.summary(year, score, lang), readiness_text.legend(year, lang), rows)


def _list(owner: Owner, lang: Lang) -> _List:
    count = said(message("{count} to do", count=len(owner.tasks)), lang)
    rows = tuple(_row(task, errand.points, lang) for errand in owner.errands for task in errand.tasks)
    return _List(owner.called(lang), count, rows)


def _row(task: Task, points: float, lang: Lang) -> tuple[str, ...]:
    title = f"{task.code} {task.item.disclosure.item.title.said(lang)}"
    cells = (title, task.element.element.short, task.told(lang), task.reason(lang), task.by(lang), task.goes_into)
    return (*(plain(cell) for cell in cells), f"{points:.2f}" if points else "")


def _findings(findings: Iterable[Finding], lang: Lang) -> list[_Part]:
    parts: dict[Message, list[_One]] = {}
    those = ordered(findings)
    for level in dict.fromkeys(one.level for one in those):
        own = [one for one in those if one.level is level]
        parts[heading(level, len(own))] = [_one(one, lang) for one in own]
    return [_Part(said(name, lang), tuple(rows)) for name, rows in parts.items()]


def _one(finding: Finding, lang: Lang) -> _One:
    hint = plain(said(finding.hint, lang)) if finding.hint is not None else ""
    return _One(plain(said(finding.message, lang)), placed(finding.place), hint)
