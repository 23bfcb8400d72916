"""Every address outside the site, once for each file it stands in."""

from pathlib import Path

from oitgen.check import outside
from oitgen.model.finding import Place
from oitgen.model.outside import Outside, Use
from tests.readied import readied_with

YAML = """
channels: {qa: {url: 'https://a.example/qa'}, eservices: [{name: ก, url: 'https://a.example/e'}]}
eit: 'https://itap.nacc.go.th/go/eit/a'
"""


def gathered(folder: Path, content: dict[str, str | bytes], yaml: str = "") -> list[tuple[str, str, int, str]]:
    case = readied_with(folder, content, yaml=yaml).case
    found = outside.all_outside(case.site, case.writings)
    return [(each.shown, each.place.path.rpartition("/")[2], each.place.line, each.code) for each in found]


def test_texts_links_and_facts_are_gathered(tmp_path: Path) -> None:
    text = "---\nlinks: [{title: ก, url: 'https://b.example/'}]\n---\nดู https://c.example/ และ [โทร](tel:191) [อีเมล](mailto:a@b.go.th)\n"
    link = "[InternetShortcut]\nURL=https://d.example/\n"
    assert gathered(tmp_path, {"2568/O7/index.md": text, "2568/O7/ระบบ.url": link, "หน้า.md": "https://e.example/\n"}, YAML) == [
        ("https://c.example/", "index.md", 4, "O7"),
        ("https://e.example/", "หน้า.md", 1, ""),
        ("https://b.example/", "index.md", 0, "O7"),
        ("https://d.example/", "ระบบ.url", 0, "O7"),
        ("channels: qa: https://a.example/qa", "site.yaml", 0, ""),
        ("channels: eservices: https://a.example/e", "site.yaml", 0, ""),
        ("eit: https://itap.nacc.go.th/go/eit/a", "site.yaml", 0, ""),
    ]


def test_the_facts_of_a_year_stand_in_its_own_file(tmp_path: Path) -> None:
    own: dict[str, str | bytes] = {"2568/agency.yaml": "channels: {qa: {url: 'https://f.example/qa'}}\n"}
    assert ("channels: qa: https://f.example/qa", "agency.yaml", 0, "") in gathered(tmp_path, own, YAML)


def test_links_of_one_file_are_told_together_and_facts_alone() -> None:
    here, there = Place("ก.md"), Place("site.yaml")
    found = [
        Outside("https://a/", here, Use.TEXT),
        Outside("https://b/", here, Use.TEXT),
        *(Outside("https://a/", there, Use.FACT, key) for key in "xy"),
    ]
    assert [(first.shown, count) for first, count in outside.by_file(found)] == [
        ("https://a/", 2),
        ("x: https://a/", 1),
        ("y: https://a/", 1),
    ]


def test_what_is_no_address_has_no_host() -> None:
    assert [outside.host(url) for url in ("https://A.Example./x", "https://[x", "ก")] == ["a.example", "", ""]
