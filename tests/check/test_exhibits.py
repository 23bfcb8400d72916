"""What a person looks at, with the digest of exactly that."""

from pathlib import Path

import pytest

from oitgen.check.exhibits import Showcase
from oitgen.model.confirmation import Exhibit
from oitgen.model.document import Evidence, Passage, Placing, Served, Statement, WebLink
from tests.builders import Loaded, loaded_with
from tests.readied import OWN_2568, catalogue

ELEMENTS = "- {id: head, kind: document, th: ข่าว, role: 'news:head'}\n- {id: contact, kind: text, th: ติดต่อ, role: contact}"


def of(loaded: Loaded, thing: Passage | Served | Statement | WebLink, element: str = "head") -> Exhibit:
    """The one exhibit of a thing of item M1."""
    (year,) = loaded.site.years
    (only,) = Showcase(loaded.site, lambda path: f"digest of {path}").of(
        year, year.disclosure("M1"), Evidence(element, thing, Placing.ROLE)
    )
    return only


def site(folder: Path, content: dict[str, str | bytes], *, yaml: str = "", people: str = "") -> Loaded:
    """A site of item M1 with this content."""
    files = catalogue(ELEMENTS) | ({"people.yaml": people} if people else {})
    return loaded_with(folder, content, years=(OWN_2568,), yaml=yaml, files=files)


def test_a_link_is_its_address(tmp_path: Path) -> None:
    made = site(tmp_path, {})
    one, other = (of(made, WebLink(made.site.config.agency.name, f"https://example.go.th/{n}")) for n in (1, 2))

    assert one.file == "https://example.go.th/1"
    assert one.sha256 != other.sha256


def test_a_passage_changes_with_its_own_words_only(tmp_path: Path) -> None:
    def exhibit(name: str, duties: str, powers: str) -> Exhibit:
        text = f"# ก\n\n## หน้าที่\n\n{duties}\n\n## อำนาจ\n\n{powers}\n"
        return of(site(tmp_path / name, {"2568/M1/index.md": text}), Passage("h-หน้าที่", "หน้าที่", "content/2568/M1/index.md"))

    first, same, changed = exhibit("1", "ก", "ข"), exhibit("2", "ก", "ค"), exhibit("3", "ง", "ข")

    assert first.file == "content/2568/M1/index.md#h-หน้าที่"
    assert first == same
    assert first != changed


def test_facts_of_site_yaml_change_with_themselves_only(tmp_path: Path) -> None:
    agency = '  phone: "{phone}"\n'
    folder = tmp_path
    made = [
        of(loaded_with(folder / name, years=(), files={**catalogue(ELEMENTS), "site.yaml": text}), Served("contact"), "contact")
        for name, text in (
            ("1", "agency:\n  name: ก\n" + agency.format(phone="1") + f"years:\n  {OWN_2568}\n"),
            ("2", "agency:\n  name: ก\n" + agency.format(phone="1") + f"years:\n  {OWN_2568}\nsite: {{show_gaps: false}}\n"),
            ("3", "agency:\n  name: ก\n" + agency.format(phone="2") + f"years:\n  {OWN_2568}\n"),
        )
    ]

    assert made[0].file == "site.yaml#contact"
    assert made[0] == made[1]
    assert made[0] != made[2]


@pytest.mark.parametrize(("role", "changes"), [("people-executive", True), ("people-board", False)])
def test_people_are_those_of_the_role(tmp_path: Path, role: str, changes: bool) -> None:
    people = "- {name: สมชาย ใจดี, position: ผกก., group: executive, phone: '%s'}\n- {name: สมหญิง ใจงาม, group: กต.ตร.}\n"
    one, other = (of(site(tmp_path / phone, {}, people=people % phone), Served(role)) for phone in ("1", "2"))

    assert one.file == f"people.yaml#{role}"
    assert (one != other) is changes


def test_news_are_those_of_the_tag(tmp_path: Path) -> None:
    post = "---\ntags: [head]\n---\nผู้กำกับการตรวจเยี่ยม\n"
    one = of(site(tmp_path / "1", {"news/2568-01-15 ก.md": post}), Served("news:head"))
    same = of(site(tmp_path / "2", {"news/2568-01-15 ก.md": post, "news/2568-01-16 ข.md": "อื่น"}), Served("news:head"))
    other = of(site(tmp_path / "3", {"news/2568-01-15 ก.md": post, "news/2568-01-16 ข.md": post}), Served("news:head"))

    assert one.file == "content/news#news:head"
    assert one == same
    assert one != other


def test_a_statement_typed_into_a_text_is_known_by_its_period(tmp_path: Path) -> None:
    statement = Statement(None, "ไม่มี", "งานอำนวยการ", None, "content/2568/M1/index.md")

    assert of(site(tmp_path, {}), statement).file == "content/2568/M1/index.md"


def test_a_line_more_in_site_yaml_is_no_other_fact(tmp_path: Path) -> None:
    services = '  eservices: [{name: ระบบ, url: "https://a.example/"}]\n'
    first = loaded_with(tmp_path / "a", yaml=f"channels:\n{services}").site.years[0].channels
    second = loaded_with(tmp_path / "b", yaml=f"\n# หมายเหตุ\nchannels:\n{services}").site.years[0].channels
    assert repr(first) == repr(second)
