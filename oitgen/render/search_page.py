"""The search page: a form, a place for results, and the way to the site map."""

from oitgen.model.plan import PageKind
from oitgen.render.context import SearchContext
from oitgen.render.scene import Scene
from oitgen.render.shell import shell

SCRIPT = "search.js"


def search(scene: Scene) -> SearchContext:
    """The search page. It is nothing to be found by others, for it holds nothing until somebody asks."""
    title = scene.say("Search this website")
    return SearchContext(
        shell=shell(scene, title, description=f"{title} · {scene.voice.named(scene.agency.name)}", scripts=(SCRIPT,)),
        title=title,
        index=scene.addresses.to(scene.index),
        sitemap=scene.to(PageKind.SITEMAP),
    )
