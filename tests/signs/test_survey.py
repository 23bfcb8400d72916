"""The staff survey is recognised wherever its address or code stands."""

import pytest

from oitgen.signs import survey


@pytest.mark.parametrize(
    "url",
    [
        "https://itas.nacc.go.th/go/iit/abcdef",
        "https://ITAS.nacc.go.th/survey?type=IIT&u=1",
        "https://iit.nacc.go.th/abcdef",
        "https://itas.nacc.go.th/#/iit",
        "https://itas.nacc.go.th/go/%69it/abcdef",
        "https://example.go.th/iit2568",
    ],
)
def test_the_staff_survey_is_recognised(url: str) -> None:
    assert survey.is_iit(url)


@pytest.mark.parametrize(
    "url",
    ["https://itas.nacc.go.th/go/eit/abcdef", "https://example.ac.th/iitm", "https://example.go.th/?q=iit", "https://[broken"],
)
def test_other_addresses_are_not_the_staff_survey(url: str) -> None:
    assert not survey.is_iit(url)
