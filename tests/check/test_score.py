"""The arithmetic of the score: over trees of any depth, exactly, and never more than can be had."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given as over
from hypothesis import strategies as st

from oitgen import resources
from oitgen.check.score import completed, lacking, tops, total, weights, year_score
from oitgen.load.assessment import assessment_of
from oitgen.load.catalogue import catalogue_file
from oitgen.load.given import given
from oitgen.model.agency import Agency, Channels
from oitgen.model.catalogue import Catalogue, Indicator, Item, Source
from oitgen.model.readiness import ItemReadiness, State, YearReadiness
from oitgen.model.score import Given, Total, YearScore
from oitgen.model.site import Disclosure, Year
from oitgen.model.words import Words
from oitgen.thai import FiscalYear
from tests.readied import readied_with

ASSESSMENT, _ = assessment_of(Path("no-such-folder"))
CATALOGUES = {found.id: found for path in resources.catalogues() if (found := catalogue_file(path, path.name)[0]) is not None}
WHOLE = Fraction(40)
WORKED = '"1": 100, "2": 98.89, "3": 100, "4": 95.55, "5": 100, "6": 95.79, "7": 92.09, "8": 85.60'


def node(code: str, *below: "Indicator | str", synthetic: bool = False) -> Indicator:
    """An indicator with the nodes and the items (codes) below it."""
    children = tuple(each for each in below if isinstance(each, Indicator))
    items = tuple(each for each in below if isinstance(each, str))
    return Indicator(code, Words(code), children, items, synthetic=synthetic)


def catalogue(*indicators: Indicator) -> Catalogue:
    """A catalogue of that tree; its items have no elements."""
    codes = [code for each in indicators for code in each.all_items()]
    items = tuple(Item(code, Words(code), code.lower(), (code,), ()) for code in codes)
    return Catalogue("own", Words("แบบทดสอบ"), FiscalYear(2568), "own", Words(), indicators, items, Source(""))


def worth(*indicators: Indicator) -> dict[str, Fraction]:
    """What each item of a tree is worth of 40 points."""
    return weights(catalogue(*indicators), WHOLE)


def scored(of: Catalogue, states: Mapping[str, State] | Sequence[State]) -> YearScore:
    """The score of a year whose items are in these states; an item not named is missing."""
    named = states if isinstance(states, Mapping) else dict(zip((item.code for item in of.items), states, strict=True))
    items = tuple(ItemReadiness(Disclosure(item), named.get(item.code, State.MISSING), ()) for item in of.items)
    year = Year(of.fiscal_year, of, Agency(Words("ก")), Channels(), None, (), tuple(item.disclosure for item in items))
    return year_score(YearReadiness(year, items), ASSESSMENT)


def of_text(text: str) -> Total:
    """The total of a file of scores."""
    found, told = given(text, "scores.yaml", ASSESSMENT)
    assert told == ()
    assert found is not None
    return total(found, ASSESSMENT)


# --- the worked example of the published method -----------------------------------------------------------------


def test_the_worked_example_gives_its_printed_total_and_level() -> None:
    found = of_text(f'indicators: {{{WORKED}, "9": 100, "10": 76.67}}')

    assert f"{float(found.total):.2f}" == "92.35"
    assert found.total == Fraction("92.3484")
    assert found.level.title.th == "ผ่านดี"
    assert {id: float(score) for id, score in found.instruments} == {
        "IIT": 98.888,
        "EIT": 91.16,
        "EIT1": 91.16,
        "EIT2": 91.16,
        "OIT": 88.335,
    }
    assert found.shared == ("EIT",)


def test_with_indicator_10_at_100_it_is_still_good_and_not_excellent() -> None:
    found = of_text(f'indicators: {{{WORKED}, "9": 100, "10": 100}}')

    # 97.01 is above 95, but EIT is not: the first level from the top whose condition holds is the second.
    assert f"{float(found.total):.2f}" == "97.01"
    assert found.level.title.th == "ผ่านดี"


# --- levels ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("scores", "level"),
    [
        ("IIT: 95, EIT1: 95, EIT2: 95, OIT: 95", "excellent"),
        ("IIT: 100, EIT1: 94.99, EIT2: 100, OIT: 100", "good"),
        ("IIT: 85, EIT1: 85, EIT2: 85, OIT: 85", "good"),
        ("IIT: 100, EIT1: 100, EIT2: 84.99, OIT: 100", "pass"),
        ("IIT: 84.99, EIT1: 85, EIT2: 85, OIT: 85", "improve"),
        ("IIT: 70, EIT1: 70, EIT2: 70, OIT: 70", "improve"),
        ("IIT: 69.99, EIT1: 70, EIT2: 70, OIT: 70", "improve-urgently"),
        ("IIT: 0, EIT1: 0, EIT2: 0, OIT: 0", "improve-urgently"),
    ],
)
def test_the_first_level_from_the_top_that_holds_counts(scores: str, level: str) -> None:
    assert of_text(f"instruments: {{{scores}}}").level.id == level


def test_parts_of_an_instrument_weigh_by_themselves() -> None:
    found = of_text("instruments: {IIT: 100, EIT1: 80, EIT2: 90, OIT: 100}")

    assert found.total == 30 + 12 + Fraction("13.5") + 40
    assert dict(found.instruments)["EIT"] == 85
    assert found.shared == ()


def test_what_is_missing_is_named() -> None:
    assert lacking(Given(), ASSESSMENT) == ("IIT", "EIT1", "EIT2", "OIT")
    assert lacking(Given((("1", WHOLE),), (("EIT1", WHOLE), ("OIT", WHOLE))), ASSESSMENT) == ("2", "3", "4", "5", "EIT2")
    with pytest.raises(ValueError, match="OIT"):
        total(Given((), (("IIT", WHOLE), ("EIT", WHOLE))), ASSESSMENT)


# --- the tree ----------------------------------------------------------------------------------------------------


def test_third_level_groups_are_headings_only() -> None:
    grouped = worth(node("9", node("9.1", node("9.1.1", "O1", "O2", "O3"), node("9.1.2", "O4"))))

    assert set(grouped.values()) == {Fraction(10)}


def test_sub_indicators_weigh_the_same_however_many_items_they_have() -> None:
    assert worth(node("9", node("9.1", "O1", "O2", "O3", "O4"), node("9.2", "O5"))) == {
        **dict.fromkeys(("O1", "O2", "O3", "O4"), Fraction(5)),
        "O5": Fraction(20),
    }


def test_indicators_weigh_the_same() -> None:
    assert worth(node("9", node("9.1", "O1", "O2")), node("10", node("10.1", "O3"))) == {"O1": 10, "O2": 10, "O3": 20}


def test_in_a_tree_of_one_level_items_share_their_indicator() -> None:
    assert worth(node("1", "M1", "M2"), node("2", "M3")) == {"M1": 10, "M2": 10, "M3": 20}


def test_items_beside_sub_indicators_are_one_more_together() -> None:
    assert worth(node("9", "O1", "O2", node("9.1", "O3"))) == {"O1": 10, "O2": 10, "O3": 20}


def test_deeper_trees_change_nothing_below_the_second_level() -> None:
    deep = worth(node("9", node("9.1", "O1", node("9.1.1", "O2", node("9.1.1.1", "O3", "O4")))))

    assert set(deep.values()) == {Fraction(10)}


def test_a_level_made_up_for_evenness_changes_no_mean() -> None:
    plain = worth(node("9", "O1", "O2", "O3"), node("10", node("10.1", "O4"), node("10.2", "O5")))
    even = worth(
        node("9", node("9.1", node("9.1.1", "O1", synthetic=True), node("9.1.2", "O2", "O3", synthetic=True), synthetic=True)),
        node("10", node("10.0", node("10.1", "O4"), node("10.2", "O5"), synthetic=True)),
    )

    assert even == plain


def test_indicators_below_a_made_up_top_are_the_indicators() -> None:
    made_up = catalogue(node("0", node("9", node("9.1", "O1")), node("10", "O2"), synthetic=True))

    assert [each.code for each in tops(made_up)] == ["9", "10"]
    assert weights(made_up, WHOLE) == {"O1": 20, "O2": 20}


def test_a_made_up_top_that_holds_the_items_is_the_indicator() -> None:
    assert worth(node("0", "O1", "O2", synthetic=True)) == {"O1": 20, "O2": 20}


def test_a_heading_without_items_takes_no_points() -> None:
    assert worth(node("9", node("9.1", "O1"), node("9.2")), node("10")) == {"O1": 40}


@pytest.mark.parametrize("id", sorted(CATALOGUES))
def test_the_items_of_every_bundled_catalogue_are_worth_40_together(id: str) -> None:
    found = weights(CATALOGUES[id], WHOLE)

    assert sum(found.values()) == 40
    assert set(found) == {item.code for item in CATALOGUES[id].items}


def test_items_are_worth_from_less_than_half_a_point_to_five() -> None:
    every = [points for each in CATALOGUES.values() for points in weights(each, WHOLE).values()]
    police = weights(CATALOGUES["police-station-2568"], WHOLE)

    assert (min(every), max(every)) == (Fraction(2, 5), Fraction(5))
    assert [police[code] for code in ("O1", "O16", "O24")] == [Fraction(2, 3), Fraction(4), Fraction(5)]


# --- states ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("state", "sure", "possible"),
    [
        (State.MET, 40, 40),
        (State.NONE_DECLARED, 40, 40),
        (State.TO_CONFIRM, 0, 40),
        (State.NOT_DUE, 0, 40),
        (State.PARTIAL, 0, 0),
        (State.MISSING, 0, 0),
    ],
)
def test_an_item_counts_whole(state: State, sure: int, possible: int) -> None:
    found = scored(catalogue(node("1", "M1")), [state])

    assert found.sure == sure
    assert found.possible == possible
    assert found.full == 40


def test_a_new_folder_is_sure_of_nothing(tmp_path: Path) -> None:
    found = year_score(readied_with(tmp_path).readiness.years[0], ASSESSMENT)

    assert found.sure == 0
    assert found.full == 40
    assert [each.code for each in found.indicators] == ["9", "10"]
    assert [each.full for each in found.indicators] == [20, 20]


def test_what_is_not_due_yet_stays_possible(tmp_path: Path) -> None:
    early = year_score(readied_with(tmp_path / "a", today=date(2024, 10, 2)).readiness.years[0], ASSESSMENT)
    late = year_score(readied_with(tmp_path / "b", today=date(2025, 5, 2)).readiness.years[0], ASSESSMENT)

    assert early.possible > late.possible
    assert late.possible == 0


# --- what if -----------------------------------------------------------------------------------------------------


def known() -> Given:
    """The worked example without OIT."""
    found, _ = given(f"indicators: {{{WORKED}}}", "scores.yaml", ASSESSMENT)
    assert found is not None
    return found


def test_what_nobody_knows_of_oit_is_taken_from_the_site() -> None:
    of = CATALOGUES["police-station-2568"]
    every = scored(of, [State.TO_CONFIRM] * len(of.items))

    sure = total(completed(known(), ASSESSMENT, every, possible=False), ASSESSMENT)
    possible = total(completed(known(), ASSESSMENT, every, possible=True), ASSESSMENT)

    assert dict(sure.instruments)["OIT"] == 0
    assert dict(possible.instruments)["OIT"] == 100
    assert possible.total - sure.total == 40


def test_an_indicator_that_is_known_is_not_taken_from_the_site() -> None:
    nothing = scored(CATALOGUES["police-station-2568"], {})
    with_ten = Given((*known().indicators, ("10", Fraction(100))))

    found = total(completed(with_ten, ASSESSMENT, nothing, possible=False), ASSESSMENT)

    assert dict(found.instruments)["OIT"] == 50


def test_a_tree_with_other_codes_speaks_for_the_instrument_as_a_whole() -> None:
    own = scored(catalogue(node("A", "M1", "M2")), {"M1": State.MET})

    found = total(completed(known(), ASSESSMENT, own, possible=False), ASSESSMENT)

    assert dict(found.instruments)["OIT"] == 50


# --- what holds whatever the tree and the states ------------------------------------------------------------------

STATES = st.sampled_from(State)
_BETTER = {State.MISSING: 0, State.PARTIAL: 0, State.NOT_DUE: 1, State.TO_CONFIRM: 1, State.MET: 2, State.NONE_DECLARED: 2}


@st.composite
def catalogues(draw: st.DrawFn) -> Catalogue:
    """A tree of any shape, with at least one item."""
    count = 0

    def grown(code: str, depth: int) -> Indicator:
        nonlocal count
        items = [f"M{count + number}" for number in range(draw(st.integers(0, 3)))]
        count += len(items)
        children = [grown(f"{code}.{number}", depth - 1) for number in range(draw(st.integers(0, 3)) if depth else 0)]
        return node(code, *items, *children, synthetic=draw(st.booleans()))

    tree = [grown(str(number), draw(st.integers(0, 3))) for number in range(draw(st.integers(1, 3)))]
    return catalogue(*tree, node("last", f"M{count}"))


@over(catalogues(), st.data())
def test_sure_is_never_more_than_possible_nor_possible_than_full(of: Catalogue, data: st.DataObject) -> None:
    found = scored(of, data.draw(st.lists(STATES, min_size=len(of.items), max_size=len(of.items))))

    assert all(0 <= each.sure <= each.possible <= each.full and each.full > 0 for each in found.items)
    assert 0 <= found.sure <= found.possible <= found.full == 40
    assert sum(each.full for each in found.indicators) == 40
    assert sum(each.sure for each in found.indicators) == found.sure


@over(catalogues(), st.data())
def test_no_item_that_gets_further_costs_points(of: Catalogue, data: st.DataObject) -> None:
    states = data.draw(st.lists(STATES, min_size=len(of.items), max_size=len(of.items)))
    at = data.draw(st.integers(0, len(states) - 1))
    better = data.draw(STATES.filter(lambda state: _BETTER[state] >= _BETTER[states[at]]))

    before, after = scored(of, states), scored(of, [*states[:at], better, *states[at + 1 :]])

    assert after.sure >= before.sure
    assert after.possible >= before.possible


@over(catalogues())
def test_looking_through_what_is_made_up_costs_no_item(of: Catalogue) -> None:
    assert set(weights(of, WHOLE)) == {item.code for item in of.items}


@over(st.lists(st.integers(0, 10_000), min_size=4, max_size=4), st.integers(0, 3), st.integers(0, 10_000))
def test_a_higher_score_never_lowers_the_total_or_the_level(hundredths: list[int], at: int, more: int) -> None:
    ids = ("IIT", "EIT1", "EIT2", "OIT")
    better = list(hundredths)
    better[at] = min(10_000, better[at] + more)

    before, after = (
        total(Given((), tuple((id, Fraction(each, 100)) for id, each in zip(ids, scores, strict=True))), ASSESSMENT)
        for scores in (hundredths, better)
    )

    assert after.total >= before.total
    assert ASSESSMENT.levels.index(after.level) <= ASSESSMENT.levels.index(before.level)


def test_the_order_of_levels_decides() -> None:
    turned = replace(ASSESSMENT, levels=(ASSESSMENT.levels[-1], *ASSESSMENT.levels))
    found, _ = given("instruments: {IIT: 95, EIT: 95, OIT: 95}", "scores.yaml", ASSESSMENT)

    assert found is not None
    assert total(found, turned).level.id == "improve-urgently"
