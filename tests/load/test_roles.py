"""Evidence that site.yaml, people.yaml and the news give."""

from pathlib import Path

import pytest

from tests.builders import IMMIGRATION_2567, POLICE_2568, loaded_with

HEAD = "- {name: นายสมมติ ทดสอบ, position: ผู้กำกับการ, group: executive}\n"
BOARD = "- {name: นายสมมติ ทดสอบ, group: กต.ตร.}\n"


def served(folder: Path, code: str, yaml: str = "", people: str = "", year: str = POLICE_2568) -> list[str]:
    site = loaded_with(folder, years=(year,), yaml=yaml, files={"people.yaml": people} if people else {})
    return [evidence.element for evidence in site.item(code, int(year[:4])).evidence if str(evidence.placing) == "role"]


@pytest.mark.parametrize(
    ("code", "yaml", "elements"),
    [
        ("O5", "channels: {}", []),
        ("O5", "channels: {qa: {url: 'https://example.go.th/qa'}}", ["feedback-channel"]),
        ("O5", "channels: {feedback: {url: 'https://example.go.th/f'}}", ["feedback-channel"]),
        ("O6", "eit: {url: 'https://itap.nacc.go.th/eit/a'}", ["eit-survey"]),
        ("O17", "channels: {complaint: {url: 'https://example.go.th/c'}}", []),
        ("O17", "channels: {corruption: {phone: '1234'}}", ["complaint-channel"]),
        (
            "O10",
            "channels: {eservices: [{name: ก, url: 'https://example.go.th/e', for: online-fine}]}",
            ["online-fine", "reachable-from-site"],
        ),
        (
            "O10",
            "channels: {eservices: [{name: ก, url: 'https://example.go.th/e'}]}",
            ["online-complaint", "online-fine", "case-tracking", "reachable-from-site"],
        ),
    ],
)
def test_channels_serve_the_elements_that_ask_for_them(tmp_path: Path, code: str, yaml: str, elements: list[str]) -> None:
    assert served(tmp_path, code, yaml) == elements


@pytest.mark.parametrize(
    ("code", "people", "elements"), [("O1", HEAD, ["executives"]), ("O4", HEAD, []), ("O4", BOARD, ["members"]), ("O1", BOARD, [])]
)
def test_people_serve_as_executives_or_as_a_board(tmp_path: Path, code: str, people: str, elements: list[str]) -> None:
    assert served(tmp_path, code, people=people) == elements


@pytest.mark.parametrize(
    ("social", "elements"), [("{facebook: 'https://facebook.com/a'}", []), ("{line: 'https://line.me/a'}", ["line-oa"])]
)
def test_a_role_may_name_the_network_that_must_be_there(tmp_path: Path, social: str, elements: list[str]) -> None:
    text = f"agency:\n  name: ตม.จังหวัดสมมติ\n  social: {social}\nyears:\n  {IMMIGRATION_2567}\n"
    site = loaded_with(tmp_path, files={"site.yaml": text})

    assert [evidence.element for evidence in site.item("O4", 2567).evidence] == elements


@pytest.mark.parametrize(
    ("qa", "found"), [("{url: 'https://example.go.th/q', two_way: true}", True), ("{url: 'https://example.go.th/q'}", False)]
)
def test_a_channel_is_two_way_only_where_it_says_so(tmp_path: Path, qa: str, found: bool) -> None:
    catalogue = (
        "schema: oit-catalogue/1\nid: mine\ntitle_th: ก\nfiscal_year: 2568\nagency_type: {id: mine, th: ก}\n"
        "indicators: [{code: '9', title_th: ก, items: [O1]}]\n"
        "items: [{code: O1, title_th: ก, elements: [{id: a, kind: channel, role: two-way-channel, th: ช่องทาง}]}]\n"
    )
    site = loaded_with(
        tmp_path, years=("2568: {catalogue: mine}",), yaml=f"channels: {{qa: {qa}}}", files={"catalogues/mine.yaml": catalogue}
    )

    assert bool(site.item("O1").evidence) == found


def test_contact_is_served_by_any_way_to_reach_the_agency(tmp_path: Path) -> None:
    assert served(tmp_path / "without", "O5") == []
    site = loaded_with(tmp_path, files={"site.yaml": f"agency: {{name: ก, phone: '0 1234 5678'}}\nyears:\n  {POLICE_2568}\n"})
    assert list(site.filled("O5")) == ["contact"]


def test_a_post_of_an_item_serves_the_element_of_its_tag_only(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, {"2568/O6/2568-01-15 ก.md": "---\ntags: ita\n---\nก", "2568/O6/2568-01-16 ข.md": "ข"})

    assert list(site.filled("O6")) == ["performance-news", "ita-publicity"]


def test_role_evidence_stands_in_the_order_of_the_criteria(tmp_path: Path) -> None:
    site = loaded_with(tmp_path, ["2568/O1/2 อัตรากำลัง/ก.pdf", "2568/O1/1 ผังโครงสร้าง/ข.png"], files={"people.yaml": HEAD})

    assert list(site.filled("O1")) == ["org-chart", "staffing", "executives"]
