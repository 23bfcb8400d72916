"""A code called EIT leads to the survey: at the NACC, at the address of site.yaml, or by way of the agency's own website."""

from pathlib import Path

import pytest

from oitgen.check.qr_elsewhere import is_right
from oitgen.model.finding import Level
from tests import papers
from tests.readied import readied_with

RULE = "qr-elsewhere"
YAML = 'eit: {url: "https://survey.example.go.th/eit/1"}\nsite: {url: "https://tuayang.example.go.th/"}'


def test_a_code_that_leads_to_a_form_is_told_with_its_host(tmp_path: Path) -> None:
    (finding,) = readied_with(tmp_path, {"2568/O6/QR EIT.png": papers.qr("https://forms.example/abc")}, yaml=YAML, opened=True).of_rule(
        RULE
    )
    assert (finding.level, finding.item, finding.year) == (Level.WARN, "O6", 2568)
    assert dict(finding.message.args) == {"name": "QR EIT.png", "host": "forms.example"}


def test_a_scanned_poster_is_told_too(tmp_path: Path) -> None:
    content = {"2568/O6/โปสเตอร์ EIT.pdf": papers.scan_qr("https://forms.example/abc")}
    assert len(readied_with(tmp_path, content, yaml=YAML, opened=True).of_rule(RULE)) == 1


@pytest.mark.parametrize(
    "url",
    [
        "https://itap.nacc.go.th/go/eit/abc",
        "https://ITAS.nacc.go.th/go/eit/abc",
        "https://survey.example.go.th/eit/1",
        "https://tuayang.example.go.th/eit/",
        "just words",
        "tel:191",
    ],
)
def test_the_survey_and_the_agencys_own_site_are_right(tmp_path: Path, url: str) -> None:
    assert readied_with(tmp_path, {"2568/O6/QR EIT.png": papers.qr(url)}, yaml=YAML, opened=True).of_rule(RULE) == []


@pytest.mark.parametrize("name", ["QR LINE.png", "ผลการประเมิน EIT.png", "รายงาน EIT 2567.png"])
def test_other_codes_and_reports_are_no_fault(tmp_path: Path, name: str) -> None:
    assert readied_with(tmp_path, {f"2568/O6/{name}": papers.qr("https://line.example/abc")}, yaml=YAML, opened=True).of_rule(RULE) == []


def test_only_the_host_itself_and_those_below_it_are_right() -> None:
    assert is_right("itap.nacc.go.th", "nacc.go.th")
    assert not is_right("evilnacc.go.th", "nacc.go.th")


OWN = 'eit: {url: "https://itap.nacc.go.th/go/eit/abc"}'


@pytest.mark.parametrize("name", ["QR EIT.png", "ภาพ.png"])
def test_another_agency_s_survey_is_told_whatever_the_picture_is_called(tmp_path: Path, name: str) -> None:
    found = readied_with(tmp_path, {f"2568/O6/{name}": papers.qr("https://itap.nacc.go.th/go/eit/zzz")}, yaml=OWN, opened=True)
    (finding,) = found.of_rule(RULE)
    assert dict(finding.message.args) == {"name": name, "address": "https://itap.nacc.go.th/go/eit/zzz"}


@pytest.mark.parametrize(
    "url", ["https://itap.nacc.go.th/go/eit/abc/", "http://ITAP.nacc.go.th/go/eit/abc?x=1", "https://itap.nacc.go.th/news"]
)
def test_its_own_survey_and_other_pages_of_the_nacc_are_right(tmp_path: Path, url: str) -> None:
    assert readied_with(tmp_path, {"2568/O6/QR EIT.png": papers.qr(url)}, yaml=OWN, opened=True).of_rule(RULE) == []
