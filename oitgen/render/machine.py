"""Files for machines: sitemap.xml, robots.txt, the feed, and what hosts need."""

from datetime import date
from xml.sax.saxutils import escape, quoteattr

from oitgen.model.plan import PageKind, Plan
from oitgen.model.site import Site
from oitgen.render.addresses import anchor_of, public

CSP = (
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; connect-src 'self'; "
    "manifest-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'"
)
_HEADERS = (
    ("Content-Security-Policy", CSP),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
)
_FEED = 20


def sitemap(site: Site, plan: Plan) -> bytes:
    """Every page's public address, with its other language; 404 and pages marked noindex are left out."""
    url = site.config.settings.url
    hidden = {post.path for post in site.news if post.noindex} | {page.path for page in site.pages if page.noindex}
    hidden |= {page.path for year in site.years for each in year.disclosures for page in each.pages if page.noindex}
    closed = {(year.fiscal_year.be, each.item.code) for year in site.years for each in year.disclosures if each.noindex}
    lines = ['<?xml version="1.0" encoding="UTF-8"?>']
    lines.append('<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">')
    for page in plan.pages:
        if page.kind is PageKind.ERROR or page.source in hidden or (page.kind is PageKind.ITEM and (page.year, page.code) in closed):
            continue
        lines.append(f"<url><loc>{escape(public(url, page.path))}</loc>")
        twins = [(lang, twin) for lang in ("th", "en") if (twin := plan.by_key.get((page.kind, lang, page.year, page.code, page.source)))]
        if len(twins) > 1:
            lines += [f'<xhtml:link rel="alternate" hreflang="{lang}" href={quoteattr(public(url, twin.path))}/>' for lang, twin in twins]
        lines.append("</url>")
    lines.append("</urlset>")
    return ("\n".join(lines) + "\n").encode()


def robots(site: Site) -> bytes:
    """Everything may be read; where the sitemap is, if there is one."""
    url = site.config.settings.url
    text = "User-agent: *\nAllow: /\n"
    return (f"{text}Sitemap: {public(url, 'sitemap.xml')}\n" if url else text).encode()


def feed(site: Site, plan: Plan) -> bytes:
    """The news as an Atom feed (RFC 4287); its dates are those of the posts."""
    url = site.config.settings.url
    name = site.config.agency.name.said("th")
    dated = [post for post in site.news if post.date and not post.noindex][:_FEED]
    newest = dated[0].date if dated and dated[0].date else site.years[0].fiscal_year.start
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="th">']
    lines += [f"<title>{escape(name)}</title>", f"<id>{escape(url)}</id>", f"<updated>{_moment(newest)}</updated>"]
    lines += [f'<link rel="self" type="application/atom+xml" href={quoteattr(public(url, "feed.xml"))}/>', f"<link href={quoteattr(url)}/>"]
    lines.append(f"<author><name>{escape(name)}</name></author>")
    for post in dated:
        page = plan.page(PageKind.POST, "th", source=post.path) or plan.page(PageKind.POST, "en", source=post.path)
        if page is None or post.date is None:
            continue
        address = public(url, page.path)
        lines += [
            "<entry>",
            f"<title>{escape(post.title.said('th'))}</title>",
            f"<id>{escape(address)}</id>",
            f"<link href={quoteattr(address)}/>",
        ]
        lines.append(f"<updated>{_moment(post.date)}</updated>")
        summary = post.summary.said("th") or next(
            (line for line in (post.prose.text if post.prose else "").splitlines() if line.strip()), ""
        )
        lines += [f"<summary>{escape(summary[:300])}</summary>"] if summary else []
        lines.append("</entry>")
    lines.append("</feed>")
    return ("\n".join(lines) + "\n").encode()


def _moment(day: date) -> str:
    # Posts have days, not hours; midnight in Bangkok keeps the day right for every reader in Thailand.
    return f"{day.isoformat()}T00:00:00+07:00"


def headers_file() -> bytes:
    """`_headers`, read by several static hosts."""
    lines = ["/*", *(f"  {name}: {value}" for name, value in _HEADERS), "/assets/*", "  Cache-Control: public, max-age=31536000, immutable"]
    return ("\n".join(lines) + "\n").encode()


def htaccess(site: Site) -> bytes:
    """`.htaccess` for Apache, which most agencies' hosts run; each part only where its module is there."""
    # Apache wants the page's path from the host's root, which is not the site's where it stands below a path.
    lines = [
        f"ErrorDocument 404 {anchor_of(site.config.settings.url)}404.html",
        "AddDefaultCharset utf-8",
        "<IfModule mod_headers.c>",
    ]
    lines += [f'  Header set {name} "{value}"' for name, value in _HEADERS]
    lines += ["</IfModule>", "<IfModule mod_mime.c>", "  AddType font/woff2 .woff2", "  AddType application/json .json", "</IfModule>"]
    return ("\n".join(lines) + "\n").encode()


def web_config() -> bytes:
    """web.config for IIS."""
    headers = "\n".join(f"        <add name={quoteattr(name)} value={quoteattr(value)} />" for name, value in _HEADERS)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<configuration>
  <system.webServer>
    <httpErrors errorMode="Custom">
      <remove statusCode="404" />
      <error statusCode="404" path="404.html" responseMode="File" />
    </httpErrors>
    <staticContent>
      <remove fileExtension=".woff2" />
      <mimeMap fileExtension=".woff2" mimeType="font/woff2" />
    </staticContent>
    <httpProtocol>
      <customHeaders>
{headers}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
</configuration>
""".encode()
