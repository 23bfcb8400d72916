"""The documentation says what the program does: its examples are run, and every name of the program is in it.

`tests/pages.py` takes the pages apart; here stands what is done with each mark.
"""

import ast
import re
import shlex
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from types import ModuleType

import click
import pytest

from oitgen import plan, resources
from oitgen.cli import program
from oitgen.commands import explain, init
from oitgen.load import (
    above_items,
    agency,
    catalogue_item,
    catalogue_period,
    catalogue_tree,
    config,
    fields,
    front_matter,
    names,
    news,
    people,
    settings,
)
from oitgen.load import catalogue as catalogue_keys
from oitgen.load.catalogue import catalogue_file
from oitgen.model.agency import Agency, SiteConfig
from oitgen.model.catalogue import Catalogue, Kind
from oitgen.model.document import Document
from oitgen.model.finding import Level
from oitgen.model.words import Words
from oitgen.report import text as report
from oitgen.report.listing import FATES
from oitgen.text import said
from oitgen.thai import FiscalYear, read_name, write_period
from tests.builders import Loaded, loaded, loaded_with, named, site_with
from tests.built import built
from tests.conftest import REPOSITORY
from tests.pages import CATALOGUES, DOCS, GUIDE, PAGES, PIECES, Cell, Piece, anchors, examples, links, rows, table, waiting

YEAR = FiscalYear(2568)
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


@cache
def police() -> Catalogue:
    """The catalogue of the tables."""
    found, _ = catalogue_file(resources.catalogue_dir() / "police-station-2568.yaml", "police-station-2568.yaml")
    assert found is not None
    return found


def placed(folder: Path, paths: Cell) -> Loaded:
    """A site with the files of a cell below content/2568/."""
    return loaded_with(folder, [f"2568/{path}" for path in paths.spans])


def from_files(site: Loaded, code: str) -> list[tuple[str, str, str, str]]:
    """What the files of one item show: the element's id and short name, the period's key and its Thai words."""
    shown = site.item(code)
    return [
        (
            each.element,
            shown.item.element(each.element).short,
            each.period.key if each.period else "",
            write_period(each.period, "th", short=True) if each.period else "",
        )
        for each in shown.evidence
        if each.placing != "role"
    ]


def all_documents(site: Loaded) -> list[Document]:
    """The documents of all items, each once."""
    return list(dict.fromkeys(each for shown in site.site.years[0].disclosures for each in shown.documents))


# ---- what names say


@pytest.mark.parametrize(("name", "period"), rows("names"))
def test_a_file_name_is_of_the_period_the_guide_says(name: Cell, period: Cell) -> None:
    found = [write_period(each, "th", short=True) for each in read_name(name.spans[0], YEAR).periods]

    assert found == ([period.plain] if period.plain else [])


@pytest.mark.parametrize(("name", "periods", "own", "as_of"), rows("times"))
def test_a_name_says_of_time_what_the_table_says(name: Cell, periods: Cell, own: Cell, as_of: Cell) -> None:
    found = read_name(name.spans[0], YEAR)

    assert tuple(each.key for each in found.periods) == periods.spans
    assert [f"{day.year + 543}-{day:%m-%d}" if day else "" for day in (found.date, found.as_of)] == [own.plain, as_of.plain]


@pytest.mark.parametrize(("name", "items"), rows("items"))
def test_a_folder_names_the_items_the_table_says(name: Cell, items: Cell) -> None:
    sense = above_items.sense(name.spans[0], police(), below_structure=True, path=name.spans[0])

    assert ", ".join(sense.codes) == items.plain


@pytest.mark.parametrize(("name", "year"), rows("years"))
def test_a_folder_names_the_year_the_table_says(name: Cell, year: Cell) -> None:
    found = above_items.year_of(name.spans[0])

    assert (str(found.be) if found else "") == year.plain


@pytest.mark.parametrize(("name", "language"), rows("languages"))
def test_a_name_says_the_language_the_table_says(name: Cell, language: Cell) -> None:
    assert names.read(name.spans[0], YEAR, file=True).language == language.plain


# ---- where files come to stand


@pytest.mark.parametrize(("path", "fate"), rows("fates"))
def test_a_file_has_the_fate_the_table_says(path: Cell, fate: Cell, tmp_path: Path) -> None:
    found = placed(tmp_path, path).fate(path.spans[0]).fate

    assert fate.plain in (found.value, said(FATES[found], "th"))


@pytest.mark.parametrize(("paths", "code", "element", "slot"), rows("shown"))
def test_a_file_stands_where_the_guide_says(paths: Cell, code: Cell, element: Cell, slot: Cell, tmp_path: Path) -> None:
    site = placed(tmp_path, paths)

    wanted = [(element.plain, slot.plain)] if element.plain else []
    assert [(short, period) for _, short, _, period in from_files(site, code.plain)] == wanted
    assert bool(site.others(code.plain)) is not bool(element.plain)


@pytest.mark.parametrize(("paths", "code", "element", "slots", "rules"), rows("places"))
def test_a_path_fills_the_slots_the_table_says(paths: Cell, code: Cell, element: Cell, slots: Cell, rules: Cell, tmp_path: Path) -> None:
    site = placed(tmp_path, paths)

    assert [(id, key) for id, _, key, _ in from_files(site, code.plain)] == [(element.plain, slot) for slot in slots.spans]
    assert tuple(site.rules) == rules.spans
    assert bool(site.others(code.plain)) is not bool(element.plain)


@pytest.mark.parametrize(("paths", "documents"), rows("documents"))
def test_files_become_the_documents_the_table_says(paths: Cell, documents: Cell, tmp_path: Path) -> None:
    assert tuple(named(each) for each in all_documents(placed(tmp_path, paths))) == documents.spans


@pytest.mark.parametrize(("paths", "shown", "folded"), rows("versions"))
def test_versions_fold_as_the_table_says(paths: Cell, shown: Cell, folded: Cell, tmp_path: Path) -> None:
    found = all_documents(placed(tmp_path, paths))

    assert {each.files[0].name for each in found} == set(shown.spans)
    assert tuple(older.files[0].name for each in found for older in each.older) == folded.spans


@pytest.mark.parametrize(("paths", "addresses"), rows("addresses"))
def test_a_path_has_the_address_the_table_says(paths: Cell, addresses: Cell, tmp_path: Path) -> None:
    planned, _ = plan.outputs(placed(tmp_path, paths).site)

    assert {each.path for each in planned.documents} == set(addresses.spans)


# ---- fenced examples


@pytest.mark.parametrize("example", examples("site.yaml"))
def test_an_example_of_site_yaml_is_read_without_a_finding(example: Piece) -> None:
    found, findings = config.site(example.body, "site.yaml")

    assert findings == ()
    assert found is not None
    assert {each.rule for each in found.checks.ignore} | {rule for rule, _ in found.checks.levels} <= set(explain.rules())


@pytest.mark.parametrize("example", examples("agency.yaml"))
def test_an_example_of_a_years_own_facts_is_read_without_a_finding(example: Piece) -> None:
    assert config.year_facts(example.body, "agency.yaml", SiteConfig(agency=Agency(Words("สภ.ตัวอย่าง"))))[1] == ()


@pytest.mark.parametrize("example", examples("people.yaml"))
def test_an_example_of_people_is_read_without_a_finding(example: Piece) -> None:
    found, findings = people.listed(example.body, "people.yaml")

    assert findings == ()
    assert len(found) == 4


@pytest.mark.parametrize("example", examples("index.md of "))
def test_an_example_of_front_matter_finds_its_files_and_gives_evidence(example: Piece, tmp_path: Path) -> None:
    code = example.mark.rpartition(" ")[2]
    matter, *_ = front_matter.split(example.body, "index.md", YEAR)
    targets = {target for entry in matter.evidence for target, _ in entry.targets} | {entry.file for entry in matter.files}
    beside = dict.fromkeys((f"2568/{code}/{target}" for target in targets if not target.startswith("#")), "x")

    site = loaded_with(tmp_path, {f"2568/{code}/index.md": example.body, **beside})

    assert site.findings == ()
    assert from_files(site, code)
    assert site.others(code) == []


@pytest.mark.parametrize("example", examples("news"))
def test_an_example_of_news_joins_its_item(example: Piece, tmp_path: Path) -> None:
    site = loaded_with(tmp_path, {"news/2568-01-15 หัวข้อ.md": example.body})

    assert site.findings == ()
    assert [post.items for post in site.site.news] == [((2568, "O19"),)]


@pytest.mark.parametrize("example", examples("said of "))
def test_the_program_speaks_as_the_guide_shows(example: Piece, tmp_path: Path) -> None:
    subject = example.mark.removeprefix("said of ")
    mistyped = "agency:\n  name: สภ.ตัวอย่าง\n  kind: police-station\n  adress: 1 ถนนตัวอย่าง\n"
    site = loaded(site_with(tmp_path, files={"site.yaml": mistyped})) if subject == "site.yaml" else placed(tmp_path, Cell(f"`{subject}`"))

    (only,) = site.findings

    assert _COLOUR.sub("", report.finding(only, "th")) == example.body.rstrip("\n")


def test_the_example_of_a_catalogue_makes_a_folder_and_builds(tmp_path: Path) -> None:
    fenced = {piece.mark: piece.body for piece in PIECES if piece.page == CATALOGUES}
    written, site = fenced["catalogue"], fenced["site.yaml of the catalogue"]
    (tmp_path / "catalogues").mkdir()
    (tmp_path / "catalogues" / "health-2568.yaml").write_text(written, encoding="utf-8")

    init.run(init.Request(tmp_path, "health-2568", "", "รพ.สต.ตัวอย่าง", "th"), None)
    (tmp_path / "site.yaml").write_text(site, encoding="utf-8")
    (tmp_path / "content/2568/K2 สรุปผลการจัดซื้อจัดจ้างรายเดือน/ต.ค.67.pdf").write_bytes(b"x")
    made = built(tmp_path)

    assert {"2568/k1/index.html", "2568/k2/index.html", "2568/k2/2567-10.pdf"} <= set(made.files)
    assert [finding for finding in made.outcome.findings if finding.level is Level.ERROR] == []


@pytest.mark.parametrize(("period", "slots"), rows("periods"))
def test_a_period_of_a_catalogue_asks_for_the_slots_the_table_says(period: Cell, slots: Cell) -> None:
    node, _ = fields.read(period.spans[0], "catalogue.yaml")

    assert tuple(slot.key for slot in catalogue_period.timing(node, YEAR, fields.Reader()).slots) == slots.spans


def test_no_example_escapes() -> None:
    """Every mark is one that something above or below is done with, and stands right before a table or a fence."""
    own = ast.parse(Path(__file__).read_text(encoding="utf-8"))
    handled = {node.value for node in ast.walk(own) if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    written = [mark for page in PAGES for mark in re.findall(r"<!-- test: (.+) -->", page.read_text(encoding="utf-8"))]

    assert [piece.mark for piece in PIECES if piece.mark] == written
    assert {mark for mark in written if mark not in handled and not mark.startswith(("index.md of ", "said of "))} == set()
    assert [piece.body for piece in PIECES if piece.kind == "yaml" and not piece.mark] == []


# ---- every key is documented, and no other


def keys_of(*modules: ModuleType) -> set[str]:
    """The keys that loaders of site.yaml know: what they hand to `reader.known`."""
    found = {"allow"}  # what publish: may hold is not closed, so it is not asked for by `known`
    for module in modules:
        for node in ast.walk(ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "known":
                asked = node.args[1].args[0] if isinstance(node.args[1], ast.Call) else node.args[1]
                found |= set(getattr(module, asked.id) if isinstance(asked, ast.Name) else ast.literal_eval(asked))
    return found | {"th", "en"}


def test_every_key_of_site_yaml_is_in_the_guide_and_no_other() -> None:
    spans = {span for row in table("site keys").rows for span in (*row[0].spans, *row[1].spans)}
    dotted = {part for key in table("site keys").keys for part in key.split(".")} - {"<ปี>"}
    known = keys_of(config, settings, agency)

    assert known - {part for span in spans for part in span.split(".")} == set()
    assert dotted - known == set()


@pytest.mark.parametrize(
    ("mark", "keys", "synonyms"),
    [
        ("people keys", people.KEYS, people.SYNONYMS),
        ("front matter keys", front_matter.KEYS, front_matter.SYNONYMS),
        ("none keys", front_matter.NONE_KEYS, front_matter._NONE_SYNONYMS),
        ("file keys", front_matter.FILE_KEYS, front_matter._FILE_SYNONYMS),
        ("link keys", front_matter.LINK_KEYS, front_matter._LINK_SYNONYMS),
    ],
)
def test_every_key_is_in_the_guide_with_its_thai_word(mark: str, keys: Iterable[str], synonyms: dict[str, str]) -> None:
    found = table(mark)

    assert sorted(found.keys) == sorted(keys)
    assert {row[1].plain: row[0].plain for row in found.rows if row[1].plain}.items() <= synonyms.items()


@pytest.mark.parametrize(("tag", "thai", "_use"), rows("tags"))
def test_a_tag_means_what_the_guide_says(tag: Cell, thai: Cell, _use: Cell) -> None:
    assert news._tags(thai.plain) == news._tags(tag.plain) == (tag.plain,)


@pytest.mark.parametrize(
    ("mark", "keys"),
    [
        ("catalogue keys", catalogue_keys.KEYS),
        ("indicator keys", catalogue_tree.KEYS),
        ("item keys", catalogue_item.ITEM_KEYS),
        ("element keys", catalogue_item.ELEMENT_KEYS),
        ("period keys", catalogue_period.KEYS),
        ("kinds", tuple(Kind)),
        ("roles", catalogue_item.ROLES),
        ("accepts", catalogue_item.ACCEPTS),
        ("formats", catalogue_item.FORMS),
    ],
)
def test_every_key_of_a_catalogue_is_documented(mark: str, keys: Iterable[str]) -> None:
    assert sorted(table(mark).keys) == sorted(keys)


# ---- commands, rules, pages


def commands() -> dict[str, click.Command]:
    """The commands, save those that still wait for their place in the guide."""
    return {name: command for name, command in program("en").commands.items() if name not in waiting()}


def options(command: click.Command) -> set[str]:
    """Every option of a command as it is typed."""
    with click.Context(command) as context:
        return {name for param in command.get_params(context) if isinstance(param, click.Option) for name in param.opts}


def test_every_command_and_option_is_in_the_guide() -> None:
    tables = [piece for piece in PIECES if piece.page == GUIDE and piece.kind == "table"]
    spans = {span for piece in tables for row in piece.rows for cell in row for span in cell.spans}
    every = options(program("en")).union(*map(options, commands().values()))

    assert [name for name in commands() if not any(span.split()[:2] == ["oitgen", name] for span in spans)] == []
    assert every - spans == set()


def test_every_command_line_of_the_pages_can_be_typed() -> None:
    lines = [line for p in PIECES if p.kind == "text" for line in p.body.splitlines() if line.startswith("oitgen ")]
    wrong = []
    for line in lines:
        _, name, *words = shlex.split(line.partition("#")[0])
        command = commands().get(name)
        if command is None or {word for word in words if word.startswith("-")} - options(command):
            wrong.append(line)

    assert len(lines) > 6
    assert wrong == []


def test_every_target_of_make_that_is_named_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (REPOSITORY / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    told = {page.name: set(re.findall(r"(?:`|^)make ([a-z]+)", page.read_text(encoding="utf-8"), re.MULTILINE)) - targets for page in PAGES}

    assert {page: names for page, names in told.items() if names} == {}


def test_every_rule_named_in_the_pages_is_explained() -> None:
    text = "".join(page.read_text(encoding="utf-8") for page in PAGES)
    told = set(re.findall(r"(?:finding `|rule: |(?:error|warn|info) \[|oitgen explain )([a-z]+(?:-[a-z]+)+)", text))

    assert len(told) > 5
    assert told - set(explain.rules()) == set()


def test_every_level_and_exit_code_is_in_the_guide() -> None:
    tables = [piece for piece in PIECES if piece.page == GUIDE and piece.kind == "table"]
    firsts = {row[0].plain for piece in tables for row in piece.rows}
    seconds = {row[1].plain for piece in tables for row in piece.rows}

    assert {level.value for level in Level} <= seconds
    assert {"0", "1", "2", "3", "4", "70", "130"} <= firsts


def test_every_decision_has_its_line() -> None:
    listed = re.findall(r"\]\(([^)]+\.md)\) \| \S", (DOCS / "decisions" / "README.md").read_text(encoding="utf-8"))

    assert listed == sorted(page.name for page in (DOCS / "decisions").glob("[0-9]*.md"))


def test_every_link_of_the_pages_leads_somewhere() -> None:
    broken = [
        f"{page.name}: {path or anchor}"
        for page in PAGES
        for path, anchor in links(page)
        if "://" not in path and not ((page.parent / path).exists() if path else anchor in anchors(page))
    ]

    assert broken == []
