"""The same small theme in the two template languages the peers speak: a shell with the whole navigation, and four kinds of page."""

from string import Template

from benchmarks.peers.content import Kind

STYLE = "body { font: 1rem/1.7 sans-serif; margin: auto; max-width: 60rem }\nnav a { display: block }\ntd, th { border: 1px solid }\n"

# Jinja, Tera and Nunjucks agree on what is used here; what begins with $ is how each engine names it.
_ENTRIES = '<ul>{% for entry in group.members %}<li><a href="/{{ entry.path }}/">{{ entry.title }}</a></li>{% endfor %}</ul>'
_SHELL = f"""<!doctype html>
<html lang="th"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{{{{ $title }}}} – {{{{ $site.agency }}}}</title><link rel="stylesheet" href="/style.css"></head>
<body><a href="#main">ข้ามไปเนื้อหา</a><header><a href="/">{{{{ $site.agency }}}}</a></header>
<nav><ul>
{{% for group in $site.groups %}}<li><a href="/{{{{ group.key }}}}/">{{{{ group.title }}}}</a>{_ENTRIES}</li>{{% endfor %}}</ul></nav>
<main id="main"><h1>{{{{ $title }}}}</h1>
"""
_FOOT = "\n</main><footer>99 หมู่ 9 ตำบลตัวอย่าง</footer></body></html>\n"
_PAGE = (
    "<p>เผยแพร่ {{ $day }}</p>$body<h2>เอกสาร</h2>"
    '<ul>{% for document in $documents %}<li><a href="{{ $file }}">{{ $label }}</a></li>{% endfor %}</ul>'
)
_CHILDREN = '<h2>หน้าย่อย</h2><ul>{% for child in $children %}<li><a href="{{ $child_address }}">{{ $child_title }}</a></li>{% endfor %}</ul>'
_MAIN: dict[Kind, str] = {
    "home": f"{{% for group in $site.groups %}}<h2>{{{{ group.title }}}}</h2>{_ENTRIES}{{% endfor %}}",
    "group": f"{{% for group in $site.groups %}}{{% if group.title == $title %}}{_ENTRIES}{{% endif %}}{{% endfor %}}",
    "item": _PAGE + _CHILDREN,
    "page": _PAGE,
}


def jinja(kind: Kind, **names: str) -> str:
    """The template of a kind of page; without the name `children` an item has no list of them."""
    main = _MAIN["page" if kind == "item" and "children" not in names else kind]
    return Template(_SHELL + main + _FOOT).substitute({"file": "document.name", "label": "document.title", **names})


_HUGO_ENTRIES = '<ul>{{ range .members }}<li><a href="/{{ .path }}/">{{ .title }}</a></li>{{ end }}</ul>'
_HUGO_SHELL = f"""<!doctype html>
<html lang="th"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{{{{ .Title }}}} – {{{{ hugo.Data.site.agency }}}}</title><link rel="stylesheet" href="/style.css"></head>
<body><a href="#main">ข้ามไปเนื้อหา</a><header><a href="/">{{{{ hugo.Data.site.agency }}}}</a></header>
<nav><ul>
{{{{ range hugo.Data.site.groups }}}}<li><a href="/{{{{ .key }}}}/">{{{{ .title }}}}</a>{_HUGO_ENTRIES}</li>{{{{ end }}}}</ul></nav>
<main id="main"><h1>{{{{ .Title }}}}</h1>
"""
_HUGO_PAGE = (
    "<p>เผยแพร่ {{ .Params.day }}</p>{{ .Content }}<h2>เอกสาร</h2>"
    '<ul>{{ range .Params.documents }}<li><a href="{{ .name }}">{{ .title }}</a></li>{{ end }}</ul>'
)
_HUGO_MAIN: dict[Kind, str] = {
    "home": f"{{{{ range hugo.Data.site.groups }}}}<h2>{{{{ .title }}}}</h2>{_HUGO_ENTRIES}{{{{ end }}}}",
    "group": f"{{{{ range hugo.Data.site.groups }}}}{{{{ if eq .title $.Title }}}}{_HUGO_ENTRIES}{{{{ end }}}}{{{{ end }}}}",
    "item": _HUGO_PAGE + '<h2>หน้าย่อย</h2><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>',
    "page": _HUGO_PAGE,
}


def hugo(kind: Kind) -> str:
    """The template of a kind of page in the language of Hugo."""
    return _HUGO_SHELL + _HUGO_MAIN[kind] + _FOOT
