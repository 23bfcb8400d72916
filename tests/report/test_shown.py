"""The address of every kind of evidence is one the site has."""

from pathlib import Path
from urllib.parse import urlsplit

from oitgen.report import shown
from tests.assessed import assessed, example, own_site
from tests.builders import site_with
from tests.built import built


def addresses(folder: Path, element: str, item: str = "M1") -> list[str]:
    """Where the evidence of one element is said to stand."""
    outcome = assessed(folder)
    evidence = outcome.readiness.year(2568).item(item).element(element).evidence
    return shown.all_addresses(outcome.plan, 2568, item, evidence)


def test_a_document_has_one_address_for_each_format(tmp_path: Path) -> None:
    elements = "- {id: report, kind: document, th: รายงาน, period: {type: monthly}}"
    folder = own_site(tmp_path, elements, ["2568/M1/ต.ค.67.pdf", "2568/M1/ต.ค.67.docx"])

    assert addresses(folder, "report") == ["2568/m1/2567-10.pdf", "2568/m1/2567-10.docx"]


def test_a_text_has_its_page_and_a_part_of_it_its_anchor(tmp_path: Path) -> None:
    elements = "- {id: duties, kind: text, th: หน้าที่}\n- {id: plan, kind: document, th: แผน}"
    content = {"2568/M1/index.md": '---\nevidence: {duties: "#หน้าที่"}\n---\n## หน้าที่\n\nรักษาความสงบ\n'}

    assert addresses(own_site(tmp_path, elements, content), "duties") == ["2568/m1/", "2568/m1/#h-หน้าที่"]


def test_a_role_stands_under_its_element(tmp_path: Path) -> None:
    folder = site_with(tmp_path, yaml="channels: {qa: {url: 'https://example.go.th/qa', two_way: true}}")

    assert addresses(folder, "feedback-channel", "O5") == ["2568/o5/#feedback-channel"]


def test_a_link_is_its_own_address(tmp_path: Path) -> None:
    elements = "- {id: service, kind: link, th: บริการ}"
    folder = own_site(tmp_path, elements, {"2568/M1/บริการ.url": "[InternetShortcut]\nURL=https://example.go.th/service\n"})

    assert addresses(folder, "service") == ["https://example.go.th/service"]


def test_a_declared_none_is_its_file_or_its_place_on_the_page(tmp_path: Path) -> None:
    elements = (
        "- {id: report, kind: document, th: รายงาน, period: {type: monthly}, may_declare_none: true, none_statement_th: ไม่มีการจัดซื้อจัดจ้าง}"
    )
    content = {
        "2568/M1/index.md": "---\nnone:\n  - {period: 2567-10, unit: งานอำนวยการ, date: 2567-11-01}\n---\n",
        "2568/M1/2567-11 ไม่มีการจัดซื้อจัดจ้าง.pdf": "1",
    }

    assert addresses(own_site(tmp_path, elements, content), "report") == ["2568/m1/#report-2567-10", "2568/m1/2567-11.pdf"]


def test_every_address_of_the_example_leads_to_a_file_and_an_anchor(tmp_path: Path, repository: Path) -> None:
    made = built(example(tmp_path, repository))
    for year, item, element in made.outcome.readiness.elements():
        be, code = year.year.fiscal_year.be, item.disclosure.item.code
        for address in shown.all_addresses(made.outcome.plan, be, code, element.evidence):
            if urlsplit(address).scheme:
                continue
            path, _, anchor = address.partition("#")
            file = f"{path}index.html" if path.endswith("/") else path
            assert file in made.files, address
            assert not anchor or f'id="{anchor}"' in made.files[file].decode(), address
