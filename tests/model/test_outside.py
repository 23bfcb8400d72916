"""How an outside address is named."""

from oitgen.model.finding import Place
from oitgen.model.outside import Outside, Use


def test_an_address_of_site_yaml_is_named_with_its_key() -> None:
    assert Outside("https://a/", Place("site.yaml"), Use.FACT, "channels: qa").shown == "channels: qa: https://a/"
    assert Outside("https://a/", Place("a.md"), Use.TEXT).shown == "https://a/"
